namespace Sdk.Sandbox;

/// <summary>
/// Yunke (云客 CRM): two hosts of companies with the protocol of browsers, a storage of recordings and the signed open platform. A test
/// can read and change their state while they run.
/// </summary>
public sealed partial class YunkeSandbox
{
    internal const string ProviderName = "Yunke";

    private readonly YunkeHost _first = YunkeHost.First();
    private readonly YunkeHost _second = YunkeHost.Second();

    internal YunkeSandbox(TimeProvider time, TimeZoneInfo timeZone)
    {
        Time = time;
        TimeZone = timeZone;
        Envelope = new YunkeEnvelope(this);
        Sessions = new YunkeSessions(time);
        Recordings = new YunkeRecordings(this);
        OpenPlatform = new YunkeSandboxOpenPlatform(this);
        Providers =
        [
            new YunkeWebProvider(this, _first), new YunkeWebProvider(this, _second),
            new YunkeStorageProvider(this), new YunkeOpenProvider(this),
        ];
    }

    /// <summary>
    /// The names of all operations, for <see cref="Faults"/> and the journal: <c>CollectCookies</c>, <c>ListCallLogs</c> and so on. Those
    /// of the open platform begin with <c>Open.</c>.
    /// </summary>
    public static IReadOnlyList<string> OperationNames => YunkeOperations.Names;

    /// <summary>
    /// Where the first host listens, with a trailing slash. The search for companies begins here, and the first demo company lives here.
    /// </summary>
    public Uri BaseAddress => _first.BaseAddress;

    /// <summary>Where the second host listens, with a trailing slash.</summary>
    public Uri SecondBaseAddress => _second.BaseAddress;

    /// <summary>Where the storage of recordings listens, with a trailing slash.</summary>
    public Uri StorageAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Where the open platform listens, with a trailing slash. Its paths begin with <c>open</c>.</summary>
    public Uri OpenPlatformAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The faults to apply to coming requests of all hosts.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The open platform: its state and its switches.</summary>
    public YunkeSandboxOpenPlatform OpenPlatform { get; }

    /// <summary>How long every call takes before it is executed. The default is no time.</summary>
    public TimeSpan LatencyPerCall { get; set; }

    /// <summary>How the member <c>code</c> is written. The default is a number.</summary>
    public YunkeCodeStyle CodeStyle { get; set; }

    /// <summary>The member that carries the words: <c>message</c> (default), or <c>msg</c>.</summary>
    public string MessageMember { get; set; } = "message";

    /// <summary>Where the answer of <c>/usercenter/login/getSecureKey</c> carries the key. The default is <c>data.data</c>.</summary>
    public YunkeKeyNesting KeyNesting { get; set; }

    /// <summary>How a business call without a living session is answered. The default is code 10001.</summary>
    public YunkeExpiredAnswer ExpiredAnswer { get; set; }

    /// <summary>
    /// Whether a wrong password is 22001 and a locked account 22002. The default is 10004 and 10005. A disabled account is
    /// 10006 either way.
    /// </summary>
    public bool UsesSecondCodeFamily { get; set; }

    /// <summary>Whether the department tree comes as a list of its top. The default is the top as an object.</summary>
    public bool DepartmentsAsList { get; set; }

    /// <summary>
    /// Called with the name of the operation when a page of a list was made and before it is sent: the place to add call records while
    /// somebody pages.
    /// </summary>
    public Action<string>? OnPageRead { get; set; }

    /// <summary>The time zone in which times are read and written.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>
    /// The largest number of requests that were in progress together: read or waiting, with no byte of the answer sent yet.
    /// </summary>
    public int MaximumConcurrentRequests => Load.Maximum;

    internal TimeProvider Time { get; }

    internal ProviderLoad Load { get; } = new();

    /// <summary>The parts: both hosts, the storage and the open platform.</summary>
    internal IReadOnlyList<IProvider> Providers { get; }

    internal YunkeEnvelope Envelope { get; }

    internal YunkeAccounts Accounts { get; } = new();

    internal YunkeSessions Sessions { get; }

    internal YunkeRecordings Recordings { get; }

    /// <summary>Held while an operation is executed.</summary>
    internal object Gate { get; } = new();

    /// <summary>Starts the observation of <see cref="MaximumConcurrentRequests"/> again.</summary>
    public void ResetMaximumConcurrentRequests() => Load.ResetMaximum();

    internal async Task ListenAsync(ProviderHost host, SandboxOptions options, CancellationToken cancellationToken)
    {
        int[] ports = [options.YunkePort, options.YunkeSecondPort, options.YunkeStoragePort, options.YunkeOpenPlatformPort];
        IReadOnlyList<Uri> addresses = await host.StartAsync(ports, cancellationToken);
        _first.BaseAddress = addresses[0];
        _second.BaseAddress = addresses[1];
        StorageAddress = addresses[2];
        OpenPlatformAddress = addresses[3];
    }

    internal YunkeHost HostOf(YunkeSandboxCompany company) => company.IsOnSecondHost ? _second : _first;
}
