using System.Runtime.CompilerServices;
using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Canaries;
using Sdk.TestKit.Faults;

namespace WeCom.Client.Tests.Faults;

/// <summary>WeCom in the fault matrix: R lists the addresses of the service, N sends a message.</summary>
internal sealed class WeComFaultSubject : FaultSubject
{
    /// <summary>
    /// Rows that let one call wait behind another need both at one limiter, and each endpoint has its own here: where only one call at a time is
    /// allowed, N is a post to the endpoint of R.
    /// </summary>
    private static readonly ApiOperation WriteBesideRead =
        WeComClient.Endpoint(HttpMethod.Post, "get_api_domain_ip", OperationSafety.NotRepeatable);

    /// <summary>Rows about answers without a code: the HTTP status decides then.</summary>
    private static readonly string[] WithoutCode = ["the only code further inside", "no code", "the code null", "empty object"];

    public override string CodeMember => "errcode";

    public override string RefusalCode => "40035";

    public override string BusyCode => "-1";

    public override string RateCode => "45033";

    public override bool ReadsWithoutBody => true;

    public override FaultTokens Tokens { get; } = new(
        static request => request.Address.AbsolutePath.EndsWith("/gettoken", StringComparison.Ordinal),
        static token => ScriptedAnswer.Json($$"""{"errcode":0,"errmsg":"ok","access_token":"{{token}}","expires_in":7200}"""),
        ScriptedAnswer.Json("""{"errcode":42001,"errmsg":"access_token expired"}"""));

    public override IReadOnlyList<ToleratedAnswer> Tolerated { get; } =
    [
        new("list null", """{"errcode":0,"ip_list":null}""", static value => Assert.That(Read(value).Addresses, Is.Empty)),
        new("list absent", """{"errcode":0,"errmsg":"ok"}""", static value => Assert.That(Read(value).Addresses, Is.Empty)),
        new("code absent", """{"ip_list":["101.226.103.*"]}""", static value => Assert.That(Read(value).Addresses, Is.EqualTo(new[] { "101.226.103.*" }))),
        new("code null", """{"errcode":null,"ip_list":["1.2.3.4"]}""", static value => Assert.That(Read(value).Addresses, Has.Count.EqualTo(1))),
        new("code last", """{"ip_list":["1.2.3.4"],"errcode":0}""", static value => Assert.That(Read(value).Addresses, Has.Count.EqualTo(1))),
        new("one text", """{"errcode":0,"ip_list":"1.2.3.4"}""", static value => Assert.That(Read(value).Addresses, Is.EqualTo(new[] { "1.2.3.4" }))),
        new("members unknown", """{"errcode":0,"ip_list":[],"neu":7}""", static value =>
            Assert.That(Read(value).ExtraMembers!["neu"].GetInt32(), Is.EqualTo(7))),
    ];

    public override FaultExpectation Expect(FaultRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WithoutCode.Contains(row.Name) ? FaultExpectation.Success : base.Expect(row);
    }

    public override string Answer(string code, string? message = null, string members = "") =>
        $$"""{"errcode":{{code}}{{(message is null ? "" : $",\"errmsg\":{Quote(message)}")}},"ip_list":["1.2.3.4"],"msgid":"m","next_cursor":"c","dept_user":[{"userid":"a","department":1}]{{members}}}""";

    public override FaultClient Create(ClientSetup setup)
    {
        var options = new WeComOptions
        {
            CorpId = "ww1",
            CorpSecret = CanarySecrets.All["corpsecret"],
            AgentId = 1,
            CallsPerMinute = 0,

            // The waits that the table counts with.
            RetryDelay = TimeSpan.FromSeconds(0.8),
        };
        setup.Apply(options);
        if (setup.FetchesTokens)
        {
            var client = WeComClient.Create(options, setup.Services);
            return new Subject(client.Network, client.Messages, client.Users, null, client);
        }

        ApiPipeline pipeline = WithToken(options, setup);
        return new Subject(new WeComNetworkClient(pipeline), new WeComMessagesClient(pipeline), new WeComUsersClient(pipeline), options.MaxConcurrentCalls == 1 ? pipeline : null, pipeline);
    }

    /// <summary>A pipeline whose token is good for hours.</summary>
    private static ApiPipeline WithToken(WeComOptions options, ClientSetup setup)
    {
        ApiPipeline pipeline = ApiPipeline.Create(WeComClient.Provider, options, setup.Services);
        TokenManager<WeComToken> tokens = pipeline.CreateTokenManager<WeComToken>(new TokenOptions { Provider = "WeCom", Operation = "WeCom.Tokens.Get" }, fetch: null);
        var key = TokenKey.Create("test");
        tokens.Set(key, new TokenGrant<WeComToken>(new WeComToken(CanarySecrets.All["access_token"], null), TimeSpan.FromHours(12)));
        var authenticator = new TokenAuthenticator<WeComToken>(tokens, _ => key, static (request, token) => token.ApplyTo(request));
        pipeline.AddCredential(WeComOperation.Application, authenticator);
        pipeline.AddCredential(WeComOperation.Contacts, authenticator);
        return pipeline;
    }

    private static WeComAddresses Read(object? value) => (WeComAddresses)value!;

    private sealed class Subject(
        WeComNetworkClient network, WeComMessagesClient messages, WeComUsersClient users, ApiPipeline? beside, IDisposable owner) : FaultClient
    {
        public override async Task<FaultOutcome> ReadAsync(CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await network.ListApiAddressesAsync(cancellationToken: cancellationToken));

        public override async Task<FaultOutcome> WriteAsync(CancellationToken cancellationToken = default) =>
            beside is null
                ? FaultOutcome.From(await messages.SendTextAsync(["zhangsan"], CanarySecrets.All.Content(), cancellationToken))
                : FaultOutcome.From(await beside.SendAsync(WriteBesideRead, new ApiRequest(), cancellationToken));

        public override async IAsyncEnumerable<FaultOutcome> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (ApiResult<Page<WeComUserDepartment>> page in users.ListIdPagesAsync(cancellationToken: cancellationToken))
            {
                yield return FaultOutcome.From(page);
            }
        }

        protected override void Dispose(bool disposing) => owner.Dispose();
    }
}
