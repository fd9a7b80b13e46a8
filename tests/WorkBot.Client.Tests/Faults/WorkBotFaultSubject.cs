using System.Runtime.CompilerServices;
using Sdk.Core;
using Sdk.TestKit.Canaries;
using Sdk.TestKit.Faults;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Faults;

/// <summary>WorkBot in the fault matrix: R polls a robot's commands, N sends a message as the robot. Both carry the robot's token.</summary>
internal sealed class WorkBotFaultSubject : FaultSubject
{
    private const string RobotId = WorkBotBench.RobotId;

    public override string CodeMember => "code";

    public override string RefusalCode => "400";

    public override string RateCode => "429";

    public override IReadOnlyDictionary<string, string> NotApplicable { get; } = new Dictionary<string, string>
    {
        ["F21"] = "WorkBot documents no code for a server that is busy.",
        ["F22"] = "The code for calls that come too often names a minute unless the answer says otherwise; the limit tests play it.",
    };

    public override bool ReadsWithoutBody => true;

    public override FaultTokens Tokens { get; } = new(
        static request => request.Address.AbsolutePath == "/api/robot/refresh-token",
        static token => WorkBotBench.Renewal(token),
        WorkBotBench.Refusal(401));

    public override IReadOnlyList<ToleratedAnswer> Tolerated { get; } =
    [
        new("list null", """{"code":0,"data":{"commands":null}}""", static value => Assert.That(Read(value), Is.Empty)),
        new("list absent", """{"code":0,"data":{}}""", static value => Assert.That(Read(value), Is.Empty)),
        new("message absent", """{"code":0,"data":{"commands":[{"commandId":"c"}]}}""", static value => Assert.That(Read(value), Has.Count.EqualTo(1))),
        new("members unknown", """{"code":0,"data":{"commands":[{"commandId":"c","neu":7}]}}""", static value =>
            Assert.That(Read(value)[0].ExtraMembers!["neu"].GetInt32(), Is.EqualTo(7))),
        new("members missing", """{"code":0,"data":{"commands":[{}]}}""", static value =>
            Assert.That(Read(value)[0], Has.Property(nameof(RobotCommand.CommandId)).Null)),
        new("code last", """{"data":{"commands":[{"commandId":"c"}]},"message":"success","code":0}""", static value => Assert.That(Read(value), Has.Count.EqualTo(1))),
        new("code missing", """{"message":"success","data":{"commands":[{"commandId":"c"}]}}""", static value => Assert.That(Read(value), Has.Count.EqualTo(1))),
    ];

    public override string Answer(string code, string? message = null, string members = "") =>
        $$"""{"code":{{code}},"message":{{Quote(message ?? "success")}},"data":{"commands":[],"total":1000,"list":[{"robotId":"{{RobotId}}"}]}{{members}}}""";

    /// <summary>Without a code the status decides: what is documented nowhere, and answered by some routes.</summary>
    public override FaultExpectation Expect(FaultRow row) =>
        row is { Id: "F12", Name: "the only code further inside" } or { Id: "F13", Name: "no code" or "the code null" or "empty object" }
            ? FaultExpectation.Success
            : base.Expect(row);

    public override FaultClient Create(ClientSetup setup)
    {
        // The matrix asks how the client meets faults; its own limit has tests of its own.
        var options = new WorkBotOptions { CallsPerMinute = null };
        setup.Apply(options);
        var client = WorkBotClient.Create(options, setup.Services);
        client.Tokens.Set(new WorkBotToken
        {
            Audience = WorkBotAudience.Robot,
            RobotId = RobotId,
            Value = setup.FetchesTokens ? null : "robot-token-0",
            RefreshToken = CanarySecrets.All["refresh_token"],
            ExpiresAt = setup.FetchesTokens ? null : setup.Time.GetUtcNow() + WorkBotBench.Month,
        });
        return new Subject(client);
    }

    private static IReadOnlyList<RobotCommand> Read(object? value) => (IReadOnlyList<RobotCommand>)value!;

    private sealed class Subject(WorkBotClient client) : FaultClient
    {
        public override async Task<FaultOutcome> ReadAsync(CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await client.Messages.GetPendingCommandsAsync(RobotId, cancellationToken));

        public override async Task<FaultOutcome> WriteAsync(CancellationToken cancellationToken = default) => FaultOutcome.From(
            await client.Messages.SendTextAsync(
                new SendTextRequest { RobotId = RobotId, TitleList = [CanarySecrets.All["phone"]], Content = CanarySecrets.All.Content() },
                WorkBotAudience.Robot,
                cancellationToken));

        public override async IAsyncEnumerable<FaultOutcome> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            client.Tokens.Set(WorkBotBench.TokenOfPerson());
            await foreach (ApiResult<Page<Robot>> page in client.Robots.ListPagesAsync(cancellationToken: cancellationToken))
            {
                yield return FaultOutcome.From(page);
            }
        }

        protected override void Dispose(bool disposing) => client.Dispose();
    }
}
