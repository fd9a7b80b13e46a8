using System.Globalization;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetCdr.</summary>
internal static class CdrOperations
{
    private const string CdrList = "infoCdrs";

    public static IReadOnlyList<Vos3000Operation> All { get; } = [new("GetCdr", Get, ListOnFailure: CdrList)];

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        // Servers were seen to answer -10124 here, and not "Miss parameters", when members are absent.
        HashSet<string> accounts = [.. request.TextsOrNull("accounts") ?? throw new Vos3000Refusal(Vos3000Codes.WrongParameter)];
        string? caller = request.TextOrNull("callerE164");
        string? callee = request.TextOrNull("calleeE164");
        string? callerGateway = request.TextOrNull("callerGateway");
        string? calleeGateway = request.TextOrNull("calleeGateway");
        DateOnly begin = Day(request.TextOrNull("beginTime"));
        DateOnly end = Day(request.TextOrNull("endTime"));
        if (end < begin) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        // Both ends count: one day is asked for by naming it twice.
        if (end.DayNumber - begin.DayNumber + 1 > sandbox.CdrMaximumDays) throw new Vos3000Refusal(Vos3000Codes.IntervalTooLong);
        if (!accounts.Any(account => sandbox.Customers.TryGet(account, out _))) throw new Vos3000Refusal(Vos3000Codes.NotFound);

        DateTimeOffset from = Vos3000Calendar.Midnight(sandbox, begin);
        DateTimeOffset to = end == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Vos3000Calendar.Midnight(sandbox, end.AddDays(1));
        List<Vos3000SandboxCdr> found =
        [
            .. sandbox.Cdrs.Where(cdr => cdr.Start >= from && cdr.Start < to && accounts.Contains(cdr.Account)
                && Matches(caller, cdr.CallerE164) && Matches(callee, cdr.CalleeE164)
                && Matches(callerGateway, cdr.CallerGateway) && Matches(calleeGateway, cdr.CalleeGateway)),
        ];
        return json => json.Objects(CdrList, found, Write);
    }

    private static bool Matches(string? wanted, string value) => string.IsNullOrEmpty(wanted) || wanted == value;

    private static DateOnly Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new Vos3000Refusal(Vos3000Codes.WrongParameter);

    private static void Write(Utf8JsonWriter json, Vos3000SandboxCdr cdr)
    {
        json.Text("callerE164", cdr.CallerE164);
        json.Text("callerAccessE164", cdr.CallerE164);
        json.Text("callerProductId", cdr.CallerProductId);
        json.Text("callerToGatewayE164", cdr.CallerE164);
        json.Text("callerGateway", cdr.CallerGateway);
        json.Text("callerip", cdr.CallerIp);
        json.Text("calleeE164", cdr.CalleeE164);
        json.Text("calleeAccessE164", cdr.CalleeE164);
        json.Text("calleeProductId", cdr.CalleeProductId);
        json.Text("calleeToGatewayE164", cdr.CalleeToGatewayE164);
        json.Text("calleeGateway", cdr.CalleeGateway);
        json.Text("calleeip", cdr.CalleeIp);
        json.Instant("start", cdr.Start);
        json.Instant("stop", cdr.Stop);
        json.Integer("holdTime", cdr.HoldTime);
        json.Integer("feeTime", cdr.FeeTime);
        json.Money("fee", cdr.Fee);
        json.Text("feePrefix", cdr.FeePrefix);
        json.Money("suiteFee", cdr.SuiteFee);
        json.Integer("suiteFeeTime", cdr.SuiteFeeTime);
        json.Money("agentFee", cdr.AgentFee);
        json.Integer("agentFeeTime", cdr.AgentFeeTime);
        json.Text("agentFeePrefix", cdr.AgentAccount.Length > 0 ? cdr.FeePrefix : "");
        json.Money("agentSuiteFee", 0);
        json.Integer("agentSuiteFeeTime", 0);
        json.Integer("callLevel", cdr.CallLevel);
        json.Text("account", cdr.Account);
        json.Text("accountName", cdr.AccountName);
        json.Text("agentAccount", cdr.AgentAccount);
        json.Text("agentName", cdr.AgentName);
        json.Integer("endDirection", cdr.EndDirection);
        json.Integer("endReason", cdr.EndReason);
        json.Integer("calleeBilling", cdr.CalleeBilling);
        json.Integer("billingMode", cdr.BillingMode);
        json.Integer("flowNo", cdr.FlowNo);
    }
}
