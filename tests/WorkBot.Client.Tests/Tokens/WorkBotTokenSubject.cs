using Sdk.TestKit;
using Sdk.TestKit.Faults;
using Sdk.TestKit.Tokens;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Tokens;

/// <summary>WorkBot in the token matrix: two robots, of which the refresh tokens are known.</summary>
internal sealed class WorkBotTokenSubject : TokenSubject
{
    private static readonly string[] Robots = [WorkBotBench.RobotId, WorkBotBench.OtherRobotId];

    public override TimeSpan EarlyRenewal => TimeSpan.FromDays(1);

    public override IReadOnlyList<OddLife> OddLives { get; } =
    [
        new("not named", static _ => null, TimeSpan.FromDays(1)),
        new("null", static _ => "null", TimeSpan.FromDays(1)),
        new("no time", static _ => "\"soon\"", TimeSpan.FromDays(1)),
        new("ended long ago", static _ => "\"2001-01-01T00:00:00Z\"", TimeSpan.FromDays(1)),
        new("ends now", static now => $"\"{now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\"", TimeSpan.FromDays(1)),
    ];

    public override ScriptedAnswer Rejection { get; } = WorkBotBench.Refusal(401);

    public override ScriptedAnswer Refusal { get; } = WorkBotBench.Refusal(401);

    public override ScriptedAnswer Success { get; } = WorkBotBench.Answer("""{"commands":[]}""");

    public override bool IsFetch(RecordedRequest request) => request.Address.AbsolutePath == "/api/robot/refresh-token";

    public override int TenantOf(RecordedRequest fetch) => fetch.BodyText.Contains("tenant-1", StringComparison.Ordinal) ? 1 : 0;

    public override string Life(TimeSpan life, DateTimeOffset now) => $"\"{(now + life).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}\"";

    public override ScriptedAnswer Grant(string token, string? life) => WorkBotBench.Renewal(token, life is null ? "" : $",\"expiresAt\":{life}");

    public override TokenClient Create(ClientSetup setup)
    {
        var options = new WorkBotOptions { CallsPerMinute = null };
        setup.Apply(options);
        var client = WorkBotClient.Create(options, setup.Services);
        for (int tenant = 0; tenant < Robots.Length; tenant++)
        {
            client.Tokens.Set(WorkBotBench.TokenOfRobot(value: null, $"refresh-of-tenant-{tenant}", robotId: Robots[tenant]));
        }

        return new Subject(client);
    }

    private sealed class Subject(WorkBotClient client) : TokenClient
    {
        private int _rotations;

        public override async Task<FaultOutcome> CallAsync(int tenant = 0, CancellationToken cancellationToken = default) =>
            FaultOutcome.From(await client.Messages.GetPendingCommandsAsync(Robots[tenant], cancellationToken));

        public override void Rotate(int tenant = 0) => client.Tokens.Set(
            WorkBotBench.TokenOfRobot(value: null, $"refresh-{Interlocked.Increment(ref _rotations)}-of-tenant-{tenant}", robotId: Robots[tenant]));

        protected override void Dispose(bool disposing) => client.Dispose();
    }
}
