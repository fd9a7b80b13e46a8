using Sdk.Core;
using Sdk.TestKit.Canaries;
using Sdk.TestKit.Faults;

namespace WeCom.Client.Tests.Faults;

/// <summary>A group robot in the fault matrix: R uploads a file, N posts a text.</summary>
internal sealed class WeComRobotFaultSubject : FaultSubject
{
    /// <summary>Where only one call at a time is allowed, N is a post to the endpoint of R: each endpoint has a limiter of its own.</summary>
    private static readonly ApiOperation WriteBesideRead = WeComOperation.Create(
        "WeCom.Tests.Write", HttpMethod.Post, "webhook/upload_media", OperationSafety.NotRepeatable, credential: null);

    private static readonly string[] WithoutCode = ["the only code further inside", "no code", "the code null", "empty object"];

    public override string CodeMember => "errcode";

    public override string RefusalCode => "40035";

    public override string BusyCode => "-1";

    public override string RateCode => "45033";

    public override IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>
    {
        ["F16"] = "There is no token: the key stands in each address.",
        ["F17"] = "There is no token: the key stands in each address.",
        ["C03"] = "There is no token to wait for.",
        ["C08"] = "Robots have nothing with pages.",
    };

    public override IReadOnlyList<ToleratedAnswer> Tolerated { get; } =
    [
        new("nothing but the code", """{"errcode":0}""", static value => Assert.That(Read(value).MediaId, Is.Null)),
        new("moment as text", """{"errcode":0,"media_id":7,"created_at":"1380000000"}""", static value => Assert.That(
            (Read(value).MediaId, Read(value).CreatedAt), Is.EqualTo(("7", (DateTimeOffset?)DateTimeOffset.FromUnixTimeSeconds(1_380_000_000))))),
        new("moment as number", """{"errcode":0,"created_at":1380000000}""", static value => Assert.That(Read(value).CreatedAt, Is.Not.Null)),
    ];

    public override FaultExpectation Expect(FaultRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WithoutCode.Contains(row.Name) ? FaultExpectation.Success : base.Expect(row);
    }

    public override string Answer(string code, string? message = null, string members = "") =>
        $$"""{"errcode":{{code}}{{(message is null ? "" : $",\"errmsg\":{Quote(message)}")}},"type":"file","media_id":"m","created_at":"1380000000"{{members}}}""";

    public override FaultClient Create(ClientSetup setup)
    {
        var options = new WeComRobotOptions { Key = CanarySecrets.All["apikey"], CallsPerMinute = 0, RetryDelay = TimeSpan.FromSeconds(0.8) };
        setup.Apply(options);
        var pipeline = ApiPipeline.Create(WeComRobotClient.Provider, options, setup.Services);
        return new Subject(WeComRobotClient.Create(pipeline), options.MaxConcurrentCalls == 1 ? pipeline : null);
    }

    private static WeComRobotMedia Read(object? value) => (WeComRobotMedia)value!;

    private sealed class Subject(WeComRobotClient robot, ApiPipeline? beside) : FaultClient
    {
        public override async Task<FaultOutcome> ReadAsync(CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await robot.UploadFileAsync(WeComFile.FromBytes("报表.txt", "0123456789"u8.ToArray()), cancellationToken: cancellationToken));

        public override async Task<FaultOutcome> WriteAsync(CancellationToken cancellationToken = default) =>
            FaultOutcome.From(beside is null
                ? await robot.SendTextAsync(CanarySecrets.All.Content(), cancellationToken: cancellationToken)
                : await beside.SendAsync(WriteBesideRead, new ApiRequest(), cancellationToken));

        protected override void Dispose(bool disposing) => robot.Dispose();
    }
}
