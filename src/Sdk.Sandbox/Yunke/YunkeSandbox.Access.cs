namespace Sdk.Sandbox;

/// <content>Who may log in, with which password and for how long.</content>
public sealed partial class YunkeSandbox
{
    private int _logins;

    /// <summary>How long a new session lives. The default is 24 hours.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How many times somebody logged in at a company.</summary>
    public int Logins
    {
        get
        {
            lock (Gate) return _logins;
        }
    }

    /// <summary>How many sessions live.</summary>
    public int LivingSessions
    {
        get
        {
            lock (Gate) return Sessions.Count;
        }
    }

    /// <summary>Registers a phone, and makes a user of it in each company, with a user id for each.</summary>
    /// <param name="phone">The phone.</param>
    /// <param name="password">The password.</param>
    /// <param name="companyCodes">The companies, which must be there.</param>
    /// <returns>The users, in the order of the companies.</returns>
    public IReadOnlyList<YunkeSandboxMember> AddUser(string phone, string password, params string[] companyCodes)
    {
        ArgumentException.ThrowIfNullOrEmpty(phone);
        ArgumentException.ThrowIfNullOrEmpty(password);
        ArgumentNullException.ThrowIfNull(companyCodes);
        lock (Gate)
        {
            if (Accounts.Has(phone)) throw new ArgumentException("The phone is registered.", nameof(phone));
            YunkeSandboxCompany[] companies = [.. companyCodes.Select(code => Companies[code])];
            Accounts.Add(phone, password);
            return [.. companies.Select(company => AddMember(company.Code, phone, "用户" + phone[^Math.Min(4, phone.Length)..]))];
        }
    }

    /// <summary>Changes a password. Sessions live on.</summary>
    /// <param name="phone">The phone of an account.</param>
    /// <param name="password">The new password.</param>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    public void SetPassword(string phone, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        lock (Gate) Accounts.SetPassword(phone, password);
    }

    /// <summary>Locks an account, as five wrong passwords in a row do. Sessions live on.</summary>
    /// <param name="phone">The phone of an account.</param>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    public void Lock(string phone)
    {
        lock (Gate) Accounts.Lock(phone);
    }

    /// <summary>Unlocks an account, and forgets its wrong passwords.</summary>
    /// <param name="phone">The phone of an account.</param>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    public void Unlock(string phone)
    {
        lock (Gate) Accounts.Unlock(phone);
    }

    /// <summary>Whether an account is locked.</summary>
    /// <param name="phone">The phone of an account.</param>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    public bool IsLocked(string phone)
    {
        lock (Gate) return Accounts.IsLocked(phone);
    }

    /// <summary>Disables an account, or enables it again. Sessions live on.</summary>
    /// <param name="phone">The phone of an account.</param>
    /// <param name="disabled">Whether to disable it.</param>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    public void SetDisabled(string phone, bool disabled = true)
    {
        lock (Gate) Accounts.SetDisabled(phone, disabled);
    }

    /// <summary>
    /// How many passwords were presented for a phone, in the search for companies and at logins together, right or wrong.
    /// </summary>
    /// <param name="phone">Any phone.</param>
    public int LoginAttempts(string phone)
    {
        ArgumentNullException.ThrowIfNull(phone);
        lock (Gate) return Accounts.Attempts(phone);
    }

    /// <summary>Ends every session.</summary>
    public void RevokeSessions()
    {
        lock (Gate) Sessions.EndAll();
    }

    /// <summary>Makes new keys for all hosts. What was encrypted with an old one is a wrong password.</summary>
    public void RotateKeys()
    {
        lock (Gate)
        {
            _first.RotateKeys();
            _second.RotateKeys();
        }
    }

    internal YunkeSession LogIn(YunkeSandboxMember member, YunkeHost host)
    {
        _logins++;
        return Sessions.Start(member, host, SessionLifetime);
    }
}
