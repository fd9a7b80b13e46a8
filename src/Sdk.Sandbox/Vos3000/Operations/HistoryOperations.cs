namespace Sdk.Sandbox;

/// <summary>GetPayHistory, GetConsumption.</summary>
internal static class HistoryOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetPayHistory", (sandbox, request) =>
            RecordOperations.Answer("infoPayHistorys", "InfoPayHistory", Rows(sandbox, sandbox.PayHistory, "payTime", request))),
        new("GetConsumption", (sandbox, request) =>
            RecordOperations.Answer("infoConsumptions", "InfoConsumption", Rows(sandbox, sandbox.Consumptions, "time", request))),
    ];

    private static List<Vos3000SandboxRecord> Rows(
        Vos3000Sandbox sandbox, SandboxTable<long, Vos3000SandboxRecord> table, string timeMember, Vos3000Arguments request)
    {
        HashSet<string> accounts = AccountsOf(sandbox, request);
        DateTimeOffset begin = Vos3000Calendar.Second(sandbox, request.Text("beginTime"));
        DateTimeOffset end = Vos3000Calendar.Second(sandbox, request.Text("endTime"));
        if (end < begin) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        // The last second counts as a whole.
        long first = begin.ToUnixTimeMilliseconds();
        long last = end.ToUnixTimeMilliseconds() + 999;
        return
        [
            .. from row in table
               let time = row.Number(timeMember)
               where time >= first && time <= last && accounts.Contains(row.Text("account"))
               select row,
        ];
    }

    private static HashSet<string> AccountsOf(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        if (request.TextOrNull("account") is { Length: > 0 } account)
        {
            // A closed account is gone, what was paid is not.
            bool known = sandbox.Customers.TryGet(account, out _) || sandbox.PayHistory.Any(row => row.Text("account") == account);
            return known ? [account] : throw new Vos3000Refusal(Vos3000Codes.NotFound);
        }

        string agent = request.Text("agentAccount");
        RecordOperations.MustExist(sandbox.Customers, agent);
        return [.. CustomerQueries.BelowAgent([.. sandbox.Customers], agent, allDescendants: true)];
    }
}
