using System.Net;

namespace Sdk.Sandbox;

/// <summary>A VOS3000 softswitch (web interface 2.1.9.07) whose state a test can read and change while it runs.</summary>
public sealed class Vos3000Sandbox
{
    /// <summary>
    /// The code for an account number that is taken. The vendor does not publish one: this number is the sandbox's own choice.
    /// </summary>
    public const int DuplicateAccountCode = -10006;

    private volatile IReadOnlyList<IPAddress> _allowedAddresses = [IPAddress.Loopback, IPAddress.IPv6Loopback];

    internal Vos3000Sandbox(TimeProvider time, TimeZoneInfo timeZone)
    {
        Time = time;
        TimeZone = timeZone;
        Provider = new Vos3000Provider(this);
    }

    /// <summary>Where the softswitch listens, with a trailing slash.</summary>
    public Uri BaseAddress { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>The accounts, by account number.</summary>
    public SandboxTable<string, Vos3000SandboxCustomer> Customers { get; } = new(row => row.Account, StringComparer.Ordinal);

    /// <summary>The phones, by number.</summary>
    public SandboxTable<string, Vos3000SandboxPhone> Phones { get; } = new(row => row.E164, StringComparer.Ordinal);

    /// <summary>The call detail records, by <see cref="Vos3000SandboxCdr.FlowNo"/>.</summary>
    public SandboxTable<long, Vos3000SandboxCdr> Cdrs { get; } = new(row => row.FlowNo);

    /// <summary>The calls in progress, by call identifier.</summary>
    public SandboxTable<int, Vos3000SandboxCall> Calls { get; } = new(row => row.CallId);

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

    /// <summary>Starts the observation of <see cref="MaximumConcurrentRequests"/> again.</summary>
    public void ResetMaximumConcurrentRequests() => Load.ResetMaximum();

    /// <summary>
    /// Replaces the state with demo data: 12 accounts, 25 phones of which 15 are online, 35 days of call records up to now,
    /// and 4 calls in progress. The same clock gives the same data.
    /// </summary>
    public void Seed()
    {
        Clear();
        Vos3000DemoData.Fill(this);
    }

    /// <summary>Removes all accounts, phones, records and calls.</summary>
    public void Clear()
    {
        Customers.Clear();
        Phones.Clear();
        Cdrs.Clear();
        Calls.Clear();
    }
}
