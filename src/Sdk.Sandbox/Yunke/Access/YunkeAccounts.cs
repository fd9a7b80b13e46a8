namespace Sdk.Sandbox;

/// <summary>Phones and passwords. Used under the gate of the sandbox only.</summary>
internal sealed class YunkeAccounts
{
    private const int WrongPasswordsThatLock = 5;

    private readonly Dictionary<string, Account> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _attempts = new(StringComparer.Ordinal);

    public bool Has(string phone) => _accounts.ContainsKey(phone);

    public int Attempts(string phone) => _attempts.GetValueOrDefault(phone);

    public void Add(string phone, string password) => _accounts.Add(phone, new Account { Password = password });

    public void SetPassword(string phone, string password) => Of(phone).Password = password;

    public void Lock(string phone) => Of(phone).WrongInARow = WrongPasswordsThatLock;

    public void Unlock(string phone) => Of(phone).WrongInARow = 0;

    public void SetDisabled(string phone, bool disabled) => Of(phone).IsDisabled = disabled;

    public bool IsLocked(string phone) => Of(phone).IsLocked;

    /// <summary>Checks a password and counts. The one that is wrong once too often locks the account and is told so.</summary>
    public YunkePasswordCheck Check(string phone, string password)
    {
        _attempts[phone] = Attempts(phone) + 1;
        // Nobody is told whether a phone is registered.
        if (!_accounts.TryGetValue(phone, out Account? account)) return YunkePasswordCheck.Wrong;
        if (account.IsDisabled) return YunkePasswordCheck.Disabled;
        if (account.IsLocked) return YunkePasswordCheck.Locked;
        account.WrongInARow = account.Password == password ? 0 : account.WrongInARow + 1;
        if (account.IsLocked) return YunkePasswordCheck.Locked;
        return account.WrongInARow == 0 ? YunkePasswordCheck.Right : YunkePasswordCheck.Wrong;
    }

    public void Clear()
    {
        _accounts.Clear();
        _attempts.Clear();
    }

    private Account Of(string phone) =>
        _accounts.TryGetValue(phone, out Account? account) ? account : throw new KeyNotFoundException($"No account has the phone {phone}.");

    private sealed class Account
    {
        public required string Password { get; set; }

        public int WrongInARow { get; set; }

        public bool IsDisabled { get; set; }

        public bool IsLocked => WrongInARow >= WrongPasswordsThatLock;
    }
}
