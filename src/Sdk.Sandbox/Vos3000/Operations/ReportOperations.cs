using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetReportCustomerFee, GetReportPhoneFee, GetReportCustomerLocationFee.</summary>
internal static class ReportOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetReportCustomerFee", ByCustomer),
        new("GetReportPhoneFee", ByPhone),
        new("GetReportCustomerLocationFee", ByArea),
    ];

    private static Action<Utf8JsonWriter> ByCustomer(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        ReportRange range = new(sandbox, request);
        List<string> accounts = request.Texts("accounts");
        RecordOperations.Some(accounts.FindAll(account => sandbox.Customers.TryGet(account, out _)));
        var rows = Cdrs(sandbox, range, accounts).GroupBy(cdr => (range.RowOf(cdr.Start), cdr.Account)).OrderBy(row => row.Key).ToList();
        return json => json.Objects("infoReportCustomerFees", rows, (writer, row) =>
        {
            range.WriteTimes(writer, row.Key.Item1);
            ReportWriter.WriteAccount(writer, row.First());
            ReportWriter.WriteTotals(writer, [.. row]);
            ReportWriter.WriteLevels(writer, [.. row]);
        });
    }

    private static Action<Utf8JsonWriter> ByPhone(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        ReportRange range = new(sandbox, request);
        string account = request.Text("account");
        List<string>? e164s = request.TextsOrNull("e164s");
        RecordOperations.MustExist(sandbox.Customers, account);
        var rows = Cdrs(sandbox, range, [account])
            .GroupBy(cdr => (range.RowOf(cdr.Start), BilledNumber(cdr), cdr.CalleeBilling == 1))
            .Where(row => e164s?.Contains(row.Key.Item2) != false)
            .OrderBy(row => row.Key)
            .ToList();
        return json => json.Objects("infoReportPhoneFees", rows, (writer, row) =>
        {
            range.WriteTimes(writer, row.Key.Item1);
            writer.Text("e164", row.Key.Item2);
            writer.Integer("calleeBilling", row.Key.Item3 ? 1 : 0);
            ReportWriter.WriteAccount(writer, row.First());
            writer.Text("agentAccount", row.First().AgentAccount);
            ReportWriter.WriteTotals(writer, [.. row]);
            ReportWriter.WriteLevels(writer, [.. row]);
        });
    }

    private static Action<Utf8JsonWriter> ByArea(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        ReportRange range = new(sandbox, request);
        Vos3000SandboxCustomer customer = Vos3000Ledger.CustomerOf(sandbox, request.Text("account"));
        string? wanted = request.TextOrNull("areaCode");
        var rows = Cdrs(sandbox, range, [customer.Account])
            .GroupBy(cdr => (range.RowOf(cdr.Start), Area: AreaOf(sandbox, customer, cdr)))
            .Where(row => string.IsNullOrEmpty(wanted) || row.Key.Area.Code == wanted)
            .OrderBy(row => row.Key)
            .ToList();
        return json => json.Objects("infoReportCustomerLocationFees", rows, (writer, row) =>
        {
            range.WriteTimes(writer, row.Key.Item1);
            writer.Text("areaCode", row.Key.Area.Code);
            writer.Text("areaName", row.Key.Area.Name);
            ReportWriter.WriteAccount(writer, row.First());
            writer.Text("agentAccount", row.First().AgentAccount);
            ReportWriter.WriteTotals(writer, [.. row]);
        });
    }

    private static IEnumerable<Vos3000SandboxCdr> Cdrs(Vos3000Sandbox sandbox, ReportRange range, List<string> accounts) =>
        sandbox.Cdrs.Where(cdr => range.Holds(cdr.Start) && accounts.Contains(cdr.Account));

    private static string BilledNumber(Vos3000SandboxCdr cdr) => cdr.CalleeBilling == 1 ? cdr.CalleeE164 : cdr.CallerE164;

    /// <summary>The area of the rate that fits the callee; without one the prefix of the record is all that is known.</summary>
    private static (string Code, string Name) AreaOf(Vos3000Sandbox sandbox, Vos3000SandboxCustomer customer, Vos3000SandboxCdr cdr)
    {
        Vos3000SandboxRecord? rate = Vos3000Rating.RateOf(sandbox, customer.FeeRateGroup, cdr.CalleeE164);
        return rate is null ? (cdr.FeePrefix, "") : (rate.Text("areaCode"), rate.Text("areaName"));
    }
}
