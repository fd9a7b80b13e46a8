using System.Runtime.CompilerServices;
using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Canaries;
using Sdk.TestKit.Faults;

namespace Zhifuyun.Client.Tests.Faults;

/// <summary>Zhifuyun in the fault matrix: R lists conversations, N creates a ticket.</summary>
internal sealed class ZhifuyunFaultSubject : FaultSubject
{
    /// <summary>Rows about answers without a code: the HTTP status decides then.</summary>
    private static readonly string[] WithoutCode = ["the only code further inside", "no code", "the code null", "empty object"];

    public override string CodeMember => "code";

    public override string SuccessCode => "200";

    public override string RefusalCode => "400";

    public override string RateCode => "429";

    public override bool ReadsWithoutBody => true;

    public override FaultTokens Tokens { get; } = new(
        static request => request.Address.AbsolutePath == "/oauth/token",
        static token => ScriptedAnswer.Json($$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":3600}"""),
        ScriptedAnswer.Json("""{"code":401,"message":"未授权，Token无效或过期"}""", 401));

    public override IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>
    {
        ["F21"] = "Zhifuyun documents no code for a service that is busy.",
    };

    public override IReadOnlyList<ToleratedAnswer> Tolerated { get; } =
    [
        new("list null", """{"code":200,"data":{"items":null}}""", static value => Assert.That(Read(value).Items, Is.Empty)),
        new("list absent", """{"code":200,"data":{}}""", static value => Assert.That(Read(value).Items, Is.Empty)),
        new("payload absent", """{"code":200}""", static value => Assert.That(Read(value).Items, Is.Empty)),
        new("payload null", """{"code":200,"data":null}""", static value => Assert.That(Read(value).Items, Is.Empty)),
        new("members unknown", """{"code":200,"data":{"items":[{"id":"1","neu":7}]}}""", static value =>
            Assert.That(Read(value).Items[0].ExtraMembers!["neu"].GetInt32(), Is.EqualTo(7))),
        new("members missing", """{"code":200,"data":{"items":[{}]}}""", static value =>
            Assert.That(Read(value).Items[0], Has.Property(nameof(ZhifuyunConversation.Id)).Null)),
        new("code last", """{"data":{"items":[{"id":"1"}]},"code":200}""", static value => Assert.That(Read(value).Items, Has.Count.EqualTo(1))),
        new("code 0", """{"code":0,"data":{"items":[{"id":"1"}]}}""", static value => Assert.That(Read(value).Items, Has.Count.EqualTo(1))),
    ];

    public override FaultExpectation Expect(FaultRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WithoutCode.Contains(row.Name) ? FaultExpectation.Success
            : row.Name == "HTTP 405" ? FaultExpectation.Refused(ErrorCategory.NotFound)
            : base.Expect(row);
    }

    public override string Answer(string code, string? message = null, string members = "") =>
        $$"""{"code":{{code}}{{(message is null ? "" : $",\"message\":{Quote(message)}")}},"data":{"total":1000,"items":[{"channel":"web"}]}{{members}}}""";

    public override FaultClient Create(ClientSetup setup)
    {
        var options = new ZhifuyunOptions { ClientId = "id", ClientSecret = CanarySecrets.All["client_secret"], CallsPerMinute = 0 };
        setup.Apply(options);
        return new Subject(setup.FetchesTokens ? ZhifuyunClient.Create(options, setup.Services) : WithToken(options, setup));
    }

    /// <summary>A client whose token is good for hours.</summary>
    private static ZhifuyunClient WithToken(ZhifuyunOptions options, ClientSetup setup)
    {
        ApiPipeline pipeline = ApiPipeline.Create(ZhifuyunClient.Provider, options, setup.Services);
        TokenManager<BearerToken> tokens = pipeline.CreateTokenManager<BearerToken>(new TokenOptions { Provider = "Zhifuyun", Operation = "Zhifuyun.Tokens.Get" }, fetch: null);
        var key = TokenKey.Create("test");
        Assert.That(BearerToken.TryCreate(CanarySecrets.All["access_token"], out BearerToken? token), Is.True);
        tokens.Set(key, new TokenGrant<BearerToken>(token!, TimeSpan.FromHours(12)));
        pipeline.AddCredential(
            ZhifuyunTokensClient.Credential,
            new TokenAuthenticator<BearerToken>(tokens, _ => key, static (request, bearer) => bearer.ApplyTo(request)));
        return new ZhifuyunClient(pipeline);
    }

    private static ZhifuyunPage<ZhifuyunConversation> Read(object? value) => (ZhifuyunPage<ZhifuyunConversation>)value!;

    private sealed class Subject(ZhifuyunClient client) : FaultClient
    {
        public override async Task<FaultOutcome> ReadAsync(CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await client.Conversations.ListAsync(cancellationToken: cancellationToken));

        public override async Task<FaultOutcome> WriteAsync(CancellationToken cancellationToken = default) => FaultOutcome.From(
            await client.Tickets.CreateAsync(
                new CreateTicketRequest
                {
                    Title = CanarySecrets.All["phone"], Description = CanarySecrets.All.Content(), CustomerEmail = $"{CanarySecrets.All["phone"]}@example.com",
                },
                cancellationToken: cancellationToken));

        public override async IAsyncEnumerable<FaultOutcome> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (ApiResult<Page<ZhifuyunConversation>> page in client.Conversations.ListPagesAsync(new ListConversationsRequest { Limit = 1 }, cancellationToken))
            {
                yield return FaultOutcome.From(page);
            }
        }

        protected override void Dispose(bool disposing) => client.Dispose();
    }
}
