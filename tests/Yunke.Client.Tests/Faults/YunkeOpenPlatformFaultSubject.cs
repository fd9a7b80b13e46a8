using Sdk.TestKit.Canaries;
using Sdk.TestKit.Faults;

namespace Yunke.Client.Tests.Faults;

/// <summary>The open platform of Yunke in the fault matrix: R ends a call, N starts one.</summary>
internal sealed class YunkeOpenPlatformFaultSubject : FaultSubject
{
    public override string CodeMember => "code";

    public override string SuccessCode => "200";

    public override string RefusalCode => "500";

    public override IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>
    {
        ["F16"] = "There is no token: each request is signed.",
        ["F17"] = "There is no token: each request is signed.",
        ["F21"] = "The platform documents no sign of being busy.",
        ["F22"] = "The platform says 频繁 and no code; the tests of the platform play that.",
        ["C03"] = "There is no token to wait for.",
        ["C08"] = "No operation goes from page to page; batches are drained one by one, which its own tests play.",
    };

    public override IReadOnlyList<ToleratedAnswer> Tolerated { get; } =
    [
        new("no code", """{"success":true,"message":"ok"}""", static value => Assert.That(value, Is.Null)),
        new("flag as text, code null", """{"success":"true","code":null,"data":{}}""", static value => Assert.That(value, Is.Null)),
    ];

    public override string Answer(string code, string? message = null, string members = "") =>
        $$"""{"code":{{code}}{{(message is null ? "" : $",\"message\":{Quote(message)}")}},"data":"call-1"{{members}}}""";

    public override FaultClient Create(ClientSetup setup)
    {
        var options = new YunkeOpenPlatformOptions
        {
            CompanyCode = "2fy7qa", PartnerId = "admin-1", SigningKey = CanarySecrets.All["secret"], CallsPerMinute = null,
        };
        setup.Apply(options);
        return new Subject(YunkeOpenPlatformClient.Create(options, setup.Services));
    }

    private sealed class Subject(YunkeOpenPlatformClient client) : FaultClient
    {
        public override async Task<FaultOutcome> ReadAsync(CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await client.HangUpAsync(CanarySecrets.All["ticket"], cancellationToken));

        public override async Task<FaultOutcome> WriteAsync(CancellationToken cancellationToken = default) =>
            FaultOutcome.From((await client.StartCallAsync("user-1", CanarySecrets.All["phone"], cancellationToken: cancellationToken)).WithoutValue());

        protected override void Dispose(bool disposing) => client.Dispose();
    }
}
