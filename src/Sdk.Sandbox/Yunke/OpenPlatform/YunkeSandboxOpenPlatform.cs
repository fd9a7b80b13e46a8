using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>The open platform of the Yunke sandbox. Users and departments are those of the companies.</summary>
public sealed class YunkeSandboxOpenPlatform
{
    private readonly YunkeSandbox _sandbox;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private int _lastCustomer;
    private int _lastCall;

    internal YunkeSandboxOpenPlatform(YunkeSandbox sandbox)
    {
        _sandbox = sandbox;
        Rates = new RateWindow(sandbox.Time);
    }

    /// <summary>Whether every call is refused because its address is not on the allow-list. The answer has no code.</summary>
    public bool RejectsAddress { get; set; }

    /// <summary>
    /// How many calls a company may make in any 60 seconds; <see langword="null"/> (default) for any number. One too many is refused
    /// with words and without a code, and does not count.
    /// </summary>
    public int? CallsPerMinute { get; set; }

    /// <summary>The customers of all companies, by id.</summary>
    public SandboxTable<string, YunkeSandboxCustomer> Customers { get; } = new(row => row.CustomerId, StringComparer.Ordinal);

    /// <summary>The fields that customers may have besides, by id.</summary>
    public SandboxTable<string, YunkeSandboxCustomField> CustomFields { get; } = new(row => row.Id, StringComparer.Ordinal);

    /// <summary>The calls that the platform was asked to make, by id.</summary>
    public SandboxTable<string, YunkeSandboxOpenCall> Calls { get; } = new(row => row.CallId, StringComparer.Ordinal);

    /// <summary>The call records that could not be pushed and wait to be fetched, by id.</summary>
    public SandboxTable<string, YunkeSandboxCall> FailedCallRecords { get; } = new(row => row.Id, StringComparer.Ordinal);

    internal RateWindow Rates { get; }

    /// <summary>
    /// The batches that were handed out: the ids of their records, or none once they were removed. Used under the gate only.
    /// </summary>
    internal Dictionary<string, (string CompanyCode, IReadOnlyList<string> Ids)> Batches { get; } = new(StringComparer.Ordinal);

    /// <summary>Opens the platform to a company, or changes its key.</summary>
    /// <param name="companyCode">The company.</param>
    /// <param name="key">The key with which its calls are signed.</param>
    public void SetKey(string companyCode, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(companyCode);
        ArgumentException.ThrowIfNullOrEmpty(key);
        lock (_sandbox.Gate) _keys[companyCode] = key;
    }

    /// <summary>Lets the newest call records of the first demo company that do not wait yet wait to be fetched.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not as many.</exception>
    public IReadOnlyList<YunkeSandboxCall> AddFailedCallRecords(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (_sandbox.Gate)
        {
            YunkeSandboxCall[] rows =
            [
                .. _sandbox.Calls
                    .Where(row => row.CompanyCode == YunkeSandbox.DemoCompanyCode && !FailedCallRecords.TryGet(row.Id, out _))
                    .OrderByDescending(row => row.StartedAt).Take(count),
            ];
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, rows.Length);
            foreach (YunkeSandboxCall row in rows) FailedCallRecords.Set(row);
            return rows;
        }
    }

    internal string? KeyOf(string companyCode) => _keys.GetValueOrDefault(companyCode);

    /// <summary>Adds a customer under the next free id.</summary>
    internal YunkeSandboxCustomer Add(string companyCode, Func<YunkeSandboxCustomer, YunkeSandboxCustomer> fill)
    {
        YunkeSandboxCustomer customer;
        do
        {
            string id = FormattableString.Invariant($"cust-{++_lastCustomer:00000}");
            customer = fill(new YunkeSandboxCustomer { CustomerId = id, CompanyCode = companyCode });
        }
        while (!Customers.TryAdd(customer));
        return customer;
    }

    internal string NextCallId() => (9_000_000_000L + ++_lastCall).ToString(CultureInfo.InvariantCulture);

    internal void Clear()
    {
        Customers.Clear();
        CustomFields.Clear();
        Calls.Clear();
        FailedCallRecords.Clear();
        Batches.Clear();
        Rates.Clear();
        _keys.Clear();
        _lastCustomer = 0;
        _lastCall = 0;
    }
}
