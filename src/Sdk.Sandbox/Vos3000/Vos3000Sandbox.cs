using System.Net;

namespace Sdk.Sandbox;

/// <summary>A VOS3000 softswitch (web interface 2.1.9.07) whose state a test can read and change while it runs.</summary>
public sealed partial class Vos3000Sandbox
{
    /// <summary>
    /// The code for an object that exists already. The vendor does not publish one: this number is the sandbox's own choice.
    /// </summary>
    public const int DuplicateCode = -10006;

    /// <summary>The code for an account number that is taken: <see cref="DuplicateCode"/>.</summary>
    public const int DuplicateAccountCode = DuplicateCode;

    /// <summary>
    /// The code for a wrong password of a phone or a card. The vendor does not publish one: this number is the sandbox's own choice.
    /// </summary>
    public const int WrongPasswordCode = -10005;

    /// <summary>
    /// The code for an object that others depend on. The vendor does not publish one: this number is the sandbox's own choice.
    /// </summary>
    public const int InUseCode = -10009;

    private const int FirstFreeId = 1_001;

    private volatile IReadOnlyList<IPAddress> _allowedAddresses = [IPAddress.Loopback, IPAddress.IPv6Loopback];
    private int _nextId = FirstFreeId;

    internal Vos3000Sandbox(TimeProvider time, TimeZoneInfo timeZone)
    {
        Time = time;
        TimeZone = timeZone;
        Provider = new Vos3000Provider(this);
    }

    /// <summary>The names of all operations, in the order of the manual.</summary>
    public static IReadOnlyList<string> OperationNames => Vos3000Operations.Names;

    /// <summary>Where the softswitch listens, with a trailing slash.</summary>
    public Uri BaseAddress { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>The faults to apply to coming requests.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The callers that are let in. All others get HTTP 403 with an HTML page. Loopback by default.</summary>
    public IReadOnlyList<IPAddress> AllowedAddresses
    {
        get => _allowedAddresses;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _allowedAddresses = value;
        }
    }

    /// <summary>
    /// How many days one <c>GetCdr</c> may span, both ends counted; a longer one is refused with -10033. The default is 7.
    /// </summary>
    public int CdrMaximumDays { get; set; } = 7;

    /// <summary>How long every call takes before it is executed. The default is no time.</summary>
    public TimeSpan LatencyPerCall { get; set; }

    /// <summary>Where answers carry <c>retCode</c>.</summary>
    public RetCodePosition RetCodePosition { get; set; }

    /// <summary>The time zone in which the softswitch counts days.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>
    /// The largest number of requests that were in progress together: read or waiting, with no byte of the answer sent yet.
    /// </summary>
    public int MaximumConcurrentRequests => Load.Maximum;

    internal TimeProvider Time { get; }

    internal ProviderLoad Load { get; } = new();

    internal IProvider Provider { get; }

    /// <summary>Held while an operation is executed, because many of them change several tables as one step.</summary>
    internal object Gate { get; } = new();

    /// <summary>Starts the observation of <see cref="MaximumConcurrentRequests"/> again.</summary>
    public void ResetMaximumConcurrentRequests() => Load.ResetMaximum();

    /// <summary>
    /// Replaces the state with demo data: 12 accounts, 25 phones of which 15 are online, 4 mapping and 5 routing gateways of which one
    /// each is offline, cards, packages, rates, alarms, 35 days of call records up to now, 4 calls in progress, and something for every
    /// other query. The same clock gives the same data.
    /// </summary>
    public void Seed()
    {
        Clear();
        Vos3000DemoData.Fill(this);
    }

    /// <summary>A number for a new row. No number comes twice until the state is cleared.</summary>
    internal int NextId() => Interlocked.Increment(ref _nextId) - 1;

    /// <summary>A password as the server makes one: digits, and the same ones in the same order after the state was cleared.</summary>
    internal string NextPassword() => FormattableString.Invariant($"{NextId() * 7_919L % 1_000_000:000000}");
}
