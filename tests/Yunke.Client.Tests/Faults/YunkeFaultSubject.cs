using System.Runtime.CompilerServices;
using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Canaries;
using Sdk.TestKit.Faults;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Faults;

/// <summary>
/// The CRM of Yunke in the fault matrix: R lists records of calls. It has no operation of its own that must not be repeated, beside logins: N is
/// one of the test's, with the session, the envelope and the errors of the others.
/// </summary>
internal sealed class YunkeFaultSubject : FaultSubject
{
    private static readonly ApiOperation Write = new("Yunke.Tests.Write", HttpMethod.Post, "pc/test/write", OperationSafety.NotRepeatable)
    {
        Credential = YunkeSessions.Credential,
        Headers = YunkeHeaders.Of("/cms/test"),
    };

    public override string CodeMember => "code";

    public override string SuccessCode => "10000";

    public override string RefusalCode => "10006";

    public override bool HasDangerousCertificateOption => true;

    public override FaultTokens Tokens { get; } = new(
        static request => request.Address.AbsolutePath == YunkeMock.LoginPath,
        static token => ScriptedAnswer.Json("""{"code":10000,"data":{"id":"u"}}""").With("Set-Cookie", $"userToken={token}; Path=/"),
        ScriptedAnswer.Json("""{"success":false,"code":10001,"message":"-"}"""));

    public override IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>
    {
        ["F21"] = "Yunke has no code for a service that is busy.",
        ["F22"] = "Yunke has no code for too many calls; the open platform has words for it, which it tests itself.",
    };

    public override IReadOnlyList<ToleratedAnswer> Tolerated { get; } =
    [
        new("list null", """{"code":10000,"data":{"data":null}}""", static value => Assert.That(Read(value).Items, Is.Empty)),
        new("list absent", """{"success":true,"data":{}}""", static value => Assert.That(Read(value).Items, Is.Empty)),
        new("payload absent", """{"code":"200"}""", static value => Assert.That(Read(value).Items, Is.Empty)),
        new("payload null", """{"success":true,"code":null,"data":null}""", static value => Assert.That(Read(value).Items, Is.Empty)),
        new("bare list", """{"code":200,"data":[{"id":1}]}""", static value => Assert.That(Read(value).Items.Single().Id, Is.EqualTo("1"))),
        new("members unknown", """{"code":10000,"data":{"data":[{"neu":7}]}}""", static value =>
            Assert.That(Read(value).Items[0].ExtraMembers!["neu"].GetInt32(), Is.EqualTo(7))),
        new("members missing", """{"code":10000,"data":{"data":[{}]}}""", static value =>
            Assert.That(Read(value).Items[0], Has.Property(nameof(CallLog.Id)).Null)),
        new("code last", """{"data":{"data":[{"id":"1"}]},"code":10000}""", static value => Assert.That(Read(value).Items, Has.Count.EqualTo(1))),
    ];

    public override FaultExpectation Expect(FaultRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        // A page is the login page: one login, and one more attempt.
        return row.Name == "HTML page"
            ? FaultExpectation.Refused(ErrorCategory.AuthenticationExpired) with { Read = Repeats.Once, Write = Repeats.Once, OutcomeUnknown = true }
            : base.Expect(row);
    }

    public override string Answer(string code, string? message = null, string members = "") =>
        $$"""{"code":{{code}}{{(message is null ? "" : $",\"message\":{Quote(message)}")}},"data":{"totalCount":1000,"data":[{"callNumber":"1"}]}{{members}}}""";

    public override FaultClient Create(ClientSetup setup)
    {
        YunkeOptions options = Options();
        setup.Apply(options);
        options.DangerousAcceptAnyCertificate = setup.AcceptAnyCertificate;
        if (options.BaseAddress is { Query.Length: 0, AbsolutePath.Length: > 1 })
        {
            // Companies live on hosts, not below paths.
            options.BaseAddress = new Uri(options.BaseAddress, "/");
        }

        options.CompanyAddress = options.BaseAddress is { Query.Length: 0 } ? options.BaseAddress : null;
        HttpMessageHandler? handler = setup is { FetchesTokens: true, Handler: { } inner } ? new LoginKeyHandler(inner) : setup.Handler;
        int logins = 0;
        options.AutoLogin = setup.FetchesTokens ? null : _ => Task.FromResult(ApiResult.Success(Session(options, ++logins)));
        ApiPipeline pipeline = ApiPipeline.Create(
            YunkeClient.Provider, options, new ApiClientServices { Handler = handler, TimeProvider = setup.Time, LoggerFactory = setup.Logs });
        var client = YunkeClient.Create(pipeline);
        if (!setup.FetchesTokens)
        {
            client.Sessions.Set(Session(options, 0));
        }

        return new Subject(client, pipeline);
    }

    private static YunkeOptions Options()
    {
        YunkeOptions options = YunkeMock.Options();
        options.Phone = CanarySecrets.All["phone"];
        options.Password = CanarySecrets.All["password"];
        return options;
    }

    private static YunkeSession Session(YunkeOptions options, int number) => new()
    {
        CompanyAddress = options.CompanyAddress!,
        CompanyCode = YunkeMock.CompanyCode,
        UserId = $"user-{number}",
        Cookies = new Dictionary<string, Secret> { ["user"] = new Secret(CanarySecrets.All["cookie"]), ["userToken"] = new Secret(CanarySecrets.All["session"]) },
        ServiceToken = new Secret(CanarySecrets.All["token"]),
    };

    private static YunkePage<CallLog> Read(object? value) => (YunkePage<CallLog>)value!;

    private sealed class Subject(YunkeClient client, ApiPipeline pipeline) : FaultClient
    {
        public override async Task<FaultOutcome> ReadAsync(CancellationToken cancellationToken = default) => FaultOutcome.From(
            await client.CallLogs.ListAsync(new ListCallLogsRequest { SearchPhone = CanarySecrets.All["phone"], SearchInfo = CanarySecrets.All.Content() }, cancellationToken));

        public override async Task<FaultOutcome> WriteAsync(CancellationToken cancellationToken = default) => FaultOutcome.From(
            await pipeline.SendAsync(
                Write, new ListCallLogsBody(new ListCallLogsRequest { SearchInfo = CanarySecrets.All.Content() }, 1, 1, CompanyTime.China),
                CallLogsJson.Default.ListCallLogsBody, CallLogsJson.Default.YunkePageCallLog, cancellationToken));

        public override async IAsyncEnumerable<FaultOutcome> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (ApiResult<Page<CallLog>> page in client.CallLogs.ListPagesAsync(new ListCallLogsRequest { PageSize = 1 }, cancellationToken))
            {
                yield return FaultOutcome.From(page);
            }
        }

        protected override void Dispose(bool disposing) => client.Dispose();
    }
}
