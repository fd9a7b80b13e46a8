using System.Globalization;

namespace Sdk.Sandbox;

/// <content>The state.</content>
public sealed partial class YunkeSandbox
{
    private int _lastMember;
    private int _lastCall;

    /// <summary>The companies, by code.</summary>
    public SandboxTable<string, YunkeSandboxCompany> Companies { get; } = new(row => row.Code, StringComparer.Ordinal);

    /// <summary>The departments of all companies, by id.</summary>
    public SandboxTable<string, YunkeSandboxDepartment> Departments { get; } = new(row => row.Id, StringComparer.Ordinal);

    /// <summary>The users of all companies, by user id. Only those whose phone has an account can log in.</summary>
    public SandboxTable<string, YunkeSandboxMember> Members { get; } = new(row => row.UserId, StringComparer.Ordinal);

    /// <summary>The call records of all companies, by id.</summary>
    public SandboxTable<string, YunkeSandboxCall> Calls { get; } = new(row => row.Id, StringComparer.Ordinal);

    /// <summary>
    /// Replaces the state with demo data: two companies on two hosts, their departments and users, two accounts, 3,000 call records of the
    /// last 7 days in the first company and 300 in the second, and customers. The same clock gives the same data.
    /// </summary>
    public void Seed()
    {
        lock (Gate)
        {
            Clear();
            YunkeDemoData.Fill(this);
        }
    }

    /// <summary>Removes everything: companies, accounts, sessions, calls, recordings, counters and what the open platform holds.</summary>
    public void Clear()
    {
        lock (Gate)
        {
            Companies.Clear();
            Departments.Clear();
            Members.Clear();
            Calls.Clear();
            Accounts.Clear();
            Sessions.EndAll();
            Recordings.Clear();
            OpenPlatform.Clear();
            _lastMember = 0;
            _lastCall = 0;
            _logins = 0;
        }
    }

    /// <summary>Adds a company with one department, its top.</summary>
    /// <param name="code">The company code.</param>
    /// <param name="name">The name, which the department has too.</param>
    /// <param name="onSecondHost">Whether it lives on the second host.</param>
    /// <exception cref="ArgumentException">The code is taken.</exception>
    public YunkeSandboxCompany AddCompany(string code, string name, bool onSecondHost = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrEmpty(name);
        YunkeSandboxCompany company = new() { Code = code, Name = name, IsOnSecondHost = onSecondHost };
        if (!Companies.TryAdd(company)) throw new ArgumentException("The code is taken.", nameof(code));
        Departments.Set(new YunkeSandboxDepartment { Id = $"dept-{code}-1", CompanyCode = code, Name = name });
        return company;
    }

    /// <summary>Adds a call record.</summary>
    /// <param name="call">The record. Without an id it gets the next one, without a company that of its user.</param>
    /// <returns>The row as it was added.</returns>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    /// <exception cref="KeyNotFoundException">There is no such user.</exception>
    public YunkeSandboxCall AddCall(YunkeSandboxCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (Gate)
        {
            if (call.CompanyCode.Length == 0) call = call with { CompanyCode = Members[call.UserId].CompanyCode };
            if (call.Id.Length == 0) return AddNext(call);
            if (!Calls.TryAdd(call)) throw new ArgumentException("The id is taken.", nameof(call));
            return call;
        }
    }

    /// <summary>Adds call records that begin now: outgoing calls of one minute, recorded.</summary>
    /// <param name="count">How many.</param>
    /// <param name="userId">Whose calls.</param>
    /// <returns>The new rows.</returns>
    /// <exception cref="KeyNotFoundException">There is no such user.</exception>
    public IReadOnlyList<YunkeSandboxCall> AddCalls(int count, string userId = DemoPartnerId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        DateTimeOffset now = Time.GetUtcNow();
        return [.. Enumerable.Range(0, count).Select(_ => AddCall(YunkeDemoData.Call(userId, now)))];
    }

    internal YunkeSandboxMember AddMember(string companyCode, string phone, string name, string? departmentId = null)
    {
        YunkeSandboxMember member;
        do
        {
            member = new YunkeSandboxMember
            {
                UserId = FormattableString.Invariant($"u-{companyCode}-{++_lastMember:0000}"),
                CompanyCode = companyCode,
                DepartmentId = departmentId ?? $"dept-{companyCode}-1",
                Phone = phone,
                Name = name,
            };
        }
        while (!Members.TryAdd(member));
        return member;
    }

    /// <summary>The user of a phone in a company.</summary>
    internal YunkeSandboxMember? MemberOf(string companyCode, string phone) =>
        Members.FirstOrDefault(member => member.CompanyCode == companyCode && member.Phone == phone);

    /// <summary>A department and all below it; every department of the company for an empty id.</summary>
    internal HashSet<string> DepartmentsFrom(string companyCode, string departmentId)
    {
        YunkeSandboxDepartment[] all = [.. Departments.Where(row => row.CompanyCode == companyCode)];
        if (departmentId.Length == 0) return [.. all.Select(row => row.Id)];
        HashSet<string> found = [.. all.Where(row => row.Id == departmentId).Select(row => row.Id)];
        int before;
        do
        {
            // Each round finds the children of those that the last one found.
            before = found.Count;
            found.UnionWith([.. all.Where(row => row.ParentId is { } parent && found.Contains(parent)).Select(row => row.Id)]);
        }
        while (found.Count > before);
        return found;
    }

    private YunkeSandboxCall AddNext(YunkeSandboxCall call)
    {
        do call = call with { Id = (2_000_000_000L + ++_lastCall).ToString(CultureInfo.InvariantCulture) };
        while (!Calls.TryAdd(call));
        return call;
    }
}
