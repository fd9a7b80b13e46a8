using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetCustomer, GetAllCustomers.</summary>
internal static class CustomerQueries
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetCustomer", Get),
        new("GetAllCustomers", GetAll),
    ];

    /// <summary>The accounts that belong to an agent, directly or through another agent.</summary>
    public static List<string> BelowAgent(IReadOnlyCollection<Vos3000SandboxCustomer> all, string agent, bool allDescendants)
    {
        List<string> below = [.. all.Where(row => row.AgentAccount == agent).Select(row => row.Account)];
        // The list grows while it is walked; the check keeps two accounts that own each other from going on forever.
        for (int i = 0; allDescendants && i < below.Count; i++)
            below.AddRange([.. all.Where(row => row.AgentAccount == below[i] && !below.Contains(row.Account)).Select(row => row.Account)]);
        return below;
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
            if (Vos3000Ledger.OfPhone(sandbox, e164) is { } account) wanted.Add(account);

        List<Vos3000SandboxCustomer> all = [.. sandbox.Customers];
        if (agent is { } filter)
            wanted.UnionWith(BelowAgent(all, filter.Text("filterAgentAccount"), allDescendants: filter.Integer("querySonMode") == 0));

        List<Vos3000SandboxCustomer> found =
            RecordOperations.Some(all.FindAll(row => wanted.Contains(row.Account) && (type is null || row.Type == type)));
        HashSet<string> agents = [.. all.Select(row => row.AgentAccount)];
        Dictionary<string, decimal> consumption = TodayConsumption(sandbox);
        ILookup<string, string> bound = sandbox.BoundNumbers
            .ToLookup(row => Vos3000Ledger.OfCard(sandbox, row.Text("pin")) ?? "", row => row.Text("e164"), StringComparer.Ordinal);
        return json => json.Objects("infoCustomers", found, (writer, row) => CustomerWriter.Write(
            writer,
            row with { BindedE164s = [.. row.BindedE164s.Union(bound[row.Account])] },
            isAgent: agents.Contains(row.Account),
            consumption.GetValueOrDefault(row.Account)));
    }

    private static Action<Utf8JsonWriter> GetAll(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<Vos3000SandboxCustomer> all = [.. sandbox.Customers];
        return request.ChoiceOrNull("type", 1) is not 1
            ? json => json.Texts("accounts", all.Select(row => row.Account))
            : json => json.Objects("infoCustomerBriefs", all, CustomerWriter.WriteBrief);
    }

    private static Dictionary<string, decimal> TodayConsumption(Vos3000Sandbox sandbox)
    {
        DateTimeOffset midnight = Vos3000Calendar.Midnight(sandbox, Vos3000Calendar.Today(sandbox));
        Dictionary<string, decimal> sums = new(StringComparer.Ordinal);
        foreach (Vos3000SandboxCdr cdr in sandbox.Cdrs)
            if (cdr.Start >= midnight) sums[cdr.Account] = sums.GetValueOrDefault(cdr.Account) + cdr.Fee;
        return sums;
    }
}
