using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateCustomer, GetCustomer, GetAllCustomers.</summary>
internal static class CustomerOperations
{
    // The system parameter that decides the expiry when a request leaves it open.
    private const int DefaultValidYears = 10;

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateCustomer", Create),
        new("GetCustomer", Get),
        new("GetAllCustomers", GetAll),
    ];

    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        Vos3000SandboxCustomer customer = new()
        {
            Account = request.Text("account"),
            Name = request.Text("name"),
            Money = request.MoneyOrNull("money") ?? 0,
            LimitMoney = request.MoneyOrNull("limitMoney") ?? 0,
            FeeRateGroup = request.TextOrNull("feeRateGroup") ?? "",
            Type = request.Choice("type", 2),
            LockType = request.Choice("lockType", 1),
            AgentAccount = request.TextOrNull("agentAccount") ?? "",
            PhoneBookLimit = request.IntegerOrNull("phoneBookLimit") ?? 0,
            StartTime = now,
            ValidTime = request.LongOrNull("validTime") is { } valid and not 0 ? InstantOf(valid) : now.AddYears(DefaultValidYears),
            CtdBillingType = request.Choice("ctdBillingType", 1),
            Memo = request.TextOrNull("memo") ?? "",
            Profile = ProfileOf(request.ObjectOrNull("infoCustomerAdditional")),
        };
        return sandbox.Customers.TryAdd(customer) ? null : throw new Vos3000Refusal(Vos3000Sandbox.DuplicateAccountCode);
    }

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<string>? accounts = request.TextsOrNull("accounts");
        List<string>? e164s = request.TextsOrNull("e164s");
        Vos3000Arguments? agent = request.ObjectOrNull("filterAgentAccount");
        int? type = request.IntegerOrNull("type");
        if (accounts is null && e164s is null && agent is null) throw new Vos3000Refusal(Vos3000Codes.MissingParameter);

        HashSet<string> wanted = new(accounts ?? [], StringComparer.Ordinal);
        foreach (string e164 in e164s ?? [])
            if (sandbox.Phones.TryGet(e164, out Vos3000SandboxPhone? phone)) wanted.Add(phone.Account);

        List<Vos3000SandboxCustomer> all = [.. sandbox.Customers];
        if (agent is { } filter)
            wanted.UnionWith(BelowAgent(all, filter.Text("filterAgentAccount"), allDescendants: filter.Integer("querySonMode") == 0));

        List<Vos3000SandboxCustomer> found = all.FindAll(row => wanted.Contains(row.Account) && (type is null || row.Type == type));
        if (found.Count == 0) throw new Vos3000Refusal(Vos3000Codes.NotFound);

        HashSet<string> agents = [.. all.Select(row => row.AgentAccount)];
        Dictionary<string, decimal> consumption = TodayConsumption(sandbox);
        return json => json.Objects("infoCustomers", found, (writer, row) =>
            CustomerWriter.Write(writer, row, isAgent: agents.Contains(row.Account), consumption.GetValueOrDefault(row.Account)));
    }

    private static Action<Utf8JsonWriter> GetAll(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<Vos3000SandboxCustomer> all = [.. sandbox.Customers];
        return request.Choice("type", 1) == 0
            ? json => json.Texts("accounts", all.Select(row => row.Account))
            : json => json.Objects("infoCustomerBriefs", all, CustomerWriter.WriteBrief);
    }

    private static List<string> BelowAgent(List<Vos3000SandboxCustomer> all, string agent, bool allDescendants)
    {
        List<string> below = [.. all.Where(row => row.AgentAccount == agent).Select(row => row.Account)];
        // The list grows while it is walked; the check keeps two accounts that own each other from going on forever.
        for (int i = 0; allDescendants && i < below.Count; i++)
            below.AddRange([.. all.Where(row => row.AgentAccount == below[i] && !below.Contains(row.Account)).Select(row => row.Account)]);
        return below;
    }

    private static Dictionary<string, decimal> TodayConsumption(Vos3000Sandbox sandbox)
    {
        DateTimeOffset midnight = Vos3000Calendar.Midnight(sandbox, Vos3000Calendar.Today(sandbox));
        Dictionary<string, decimal> sums = new(StringComparer.Ordinal);
        foreach (Vos3000SandboxCdr cdr in sandbox.Cdrs)
            if (cdr.Start >= midnight) sums[cdr.Account] = sums.GetValueOrDefault(cdr.Account) + cdr.Fee;
        return sums;
    }

    private static DateTimeOffset InstantOf(long milliseconds)
    {
        // Clients send the largest Long for "never"; .NET ends at the year 9999.
        long last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        if (milliseconds < 0) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        return DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(milliseconds, last));
    }

    private static Vos3000SandboxCustomerProfile? ProfileOf(Vos3000Arguments? additional)
    {
        if (additional is not { } request) return null;
        return new Vos3000SandboxCustomerProfile
        {
            CardType = request.Choice("cardType", 5),
            CardNumber = request.TextOrNull("cardNumber"),
            Address = request.TextOrNull("address"),
            PostCode = request.TextOrNull("postCode"),
            LinkMan = request.TextOrNull("linkMan"),
            Telephone = request.TextOrNull("telephone"),
            Fax = request.TextOrNull("fax"),
            Email = request.TextOrNull("email"),
            EmailCc = request.TextOrNull("emailCc"),
            EmailBcc = request.TextOrNull("emailBcc"),
            ReportType = request.Choice("reportType", 3),
            CompanyName = request.TextOrNull("companyName"),
            Bank = request.TextOrNull("bank"),
        };
    }
}
