namespace Sdk.Sandbox;

/// <summary>
/// WeCom (企业微信): the server API for a company with its address book, applications, media, messages, group robots and lives. A test can
/// read and change its state while it runs.
/// </summary>
public sealed partial class WeComSandbox
{
    internal const string ProviderName = "WeCom";

    internal WeComSandbox(TimeProvider time, TimeZoneInfo timeZone)
    {
        Time = time;
        TimeZone = timeZone;
        Tokens = new WeComTokens(this);
        Limits = new WeComLimits(time);
        Jobs = new WeComJobs(this);
        Files = new WeComFiles(this);
        Identity = new WeComIdentity(this);
        Delivery = new WeComDelivery(this);
        Provider = new WeComProvider(this);
    }

    /// <summary>The names of all operations, as the journal and the faults know them: their paths, for example <c>user/get</c>.</summary>
    public static IReadOnlyList<string> OperationNames => WeComOperations.Names;

    /// <summary>Where the server listens: it ends with <c>/cgi-bin/</c>.</summary>
    public Uri BaseAddress { get; internal set; } = new("http://127.0.0.1/cgi-bin/");

    /// <summary>The faults to apply to coming requests. Downloads of exported files are the operation <c>export/file</c>.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>How long every call takes before it is executed. The default is no time.</summary>
    public TimeSpan LatencyPerCall { get; set; }

    /// <summary>The time zone in which days are counted.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>
    /// The largest number of requests that were in progress together: read or waiting, with no byte of the answer sent yet.
    /// </summary>
    public int MaximumConcurrentRequests => Load.Maximum;

    internal TimeProvider Time { get; }

    internal IProvider Provider { get; }

    internal ProviderLoad Load { get; } = new();

    internal WeComTokens Tokens { get; }

    internal WeComLimits Limits { get; }

    internal WeComJobs Jobs { get; }

    internal WeComFiles Files { get; }

    internal WeComIdentity Identity { get; }

    internal WeComDelivery Delivery { get; }

    /// <summary>Held while an operation is executed, because it may change several tables as one step.</summary>
    internal object Gate { get; } = new();

    /// <summary>Starts the observation of <see cref="MaximumConcurrentRequests"/> again.</summary>
    public void ResetMaximumConcurrentRequests() => Load.ResetMaximum();

    internal async Task ListenAsync(ProviderHost host, int port, CancellationToken cancellationToken) =>
        BaseAddress = new Uri(await host.StartAsync(port, cancellationToken), "cgi-bin/");

    internal DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);
}
