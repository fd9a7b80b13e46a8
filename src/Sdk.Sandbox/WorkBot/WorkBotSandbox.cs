namespace Sdk.Sandbox;

/// <summary>A WorkBot server, REST and WebSocket, whose state a test can read and change while it runs.</summary>
public sealed partial class WorkBotSandbox
{
    internal WorkBotSandbox(TimeProvider time, TimeZoneInfo timeZone, RequestJournal journal)
    {
        Time = time;
        TimeZone = timeZone;
        Tokens = new WorkBotTokens(this);
        Sms = new WorkBotSms(this);
        CallWindow = new WorkBotCallWindow(this);
        Sockets = new WorkBotSockets(this, journal);
        Provider = new WorkBotProvider(this);
        Callbacks = new WorkBotSandboxCallbacks(this);
    }

    /// <summary>The names of all REST operations, as the journal and the faults know them, in the order of the reference.</summary>
    public static IReadOnlyList<string> OperationNames => WorkBotOperations.Names;

    /// <summary>Where the server listens, with a trailing slash. Sockets connect to <c>ws</c> below it.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>
    /// The faults to apply to coming requests. An upgrade to WebSocket is the operation <c>ws:connect</c>; a fault stands in for it,
    /// except a delay.
    /// </summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>How long every call takes before it is executed. The default is no time.</summary>
    public TimeSpan LatencyPerCall { get; set; }

    /// <summary>Whether refusals come with HTTP 200, and only the body carries the code.</summary>
    public bool ErrorsInBody { get; set; }

    /// <summary>
    /// How many calls an account may make in any minute: each user and each robot for itself, and all callers without a good token
    /// together. More get 429. The default is 60; <see langword="null"/> is no limit.
    /// </summary>
    public int? CallsPerMinute { get; set; } = 60;

    /// <summary>Whether refusals with 429 carry the header <c>Retry-After</c> as well. The default is yes.</summary>
    public bool SendsRetryAfterHeader { get; set; } = true;

    /// <summary>Whether a poll takes commands away, so that the next one does not return them again.</summary>
    public bool PollTakesCommands { get; set; }

    /// <summary>Whether a second result for the same command is refused with 409, and not recorded again.</summary>
    public bool RefusesSecondResult { get; set; }

    /// <summary>The time zone in which statistics count days.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>
    /// The largest number of requests that were in progress together: read or waiting, with no byte of the answer sent yet.
    /// </summary>
    public int MaximumConcurrentRequests => Load.Maximum;

    /// <summary>What was sent to the callback addresses of robots.</summary>
    public WorkBotSandboxCallbacks Callbacks { get; }

    internal TimeProvider Time { get; }

    internal IProvider Provider { get; }

    /// <summary>The host below; <see langword="null"/> before the server has started.</summary>
    internal ProviderHost? Host { get; set; }

    internal ProviderLoad Load { get; } = new();

    internal WorkBotTokens Tokens { get; }

    internal WorkBotSms Sms { get; }

    internal WorkBotCallWindow CallWindow { get; }

    internal WorkBotSockets Sockets { get; }

    /// <summary>Held while an operation is executed or a frame handled, because both change several tables as one step.</summary>
    internal object Gate { get; } = new();

    /// <summary>Starts the observation of <see cref="MaximumConcurrentRequests"/> again.</summary>
    public void ResetMaximumConcurrentRequests() => Load.ResetMaximum();

    /// <summary>
    /// Stops listening and drops every connection, as a process does that is killed. The state stays. Does nothing when it is stopped.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting; the server stops all the same.</param>
    public Task StopAsync(CancellationToken cancellationToken = default) =>
        Host?.StopAsync().WaitAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>Listens again, at the same address and with the state as it is. Does nothing when it listens.</summary>
    /// <param name="cancellationToken">Gives up starting.</param>
    public Task StartAsync(CancellationToken cancellationToken = default) =>
        Host is { IsRunning: false } ? ListenAsync(BaseAddress.Port, cancellationToken) : Task.CompletedTask;

    /// <summary>
    /// Replaces the state with demo data: a user, an administrator, activation codes in every state, three robots of which two are
    /// online, their messages, commands, results and logs. The same clock gives the same data.
    /// </summary>
    public void Seed()
    {
        Clear();
        WorkBotDemoData.Fill(this);
    }

    internal async Task ListenAsync(int port, CancellationToken cancellationToken) =>
        BaseAddress = await Host!.StartAsync(port, cancellationToken);

    internal DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);
}
