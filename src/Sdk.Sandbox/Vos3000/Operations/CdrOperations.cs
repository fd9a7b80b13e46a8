using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetCdr, CreateCdr.</summary>
internal static class CdrOperations
{
    private const string CdrList = "infoCdrs";

    private const int BilledExternally = 2;

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        // Servers were seen to answer -10124 here, and not "Miss parameters", when members are absent.
        new("GetCdr", Get) { ListOnFailure = CdrList, MissingCode = Vos3000Codes.WrongParameter },
        new("CreateCdr", Create),
    ];

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        HashSet<string> accounts = [.. request.Texts("accounts")];
        string? caller = request.TextOrNull("callerE164");
        string? callee = request.TextOrNull("calleeE164");
        string? callerGateway = request.TextOrNull("callerGateway");
        string? calleeGateway = request.TextOrNull("calleeGateway");
        DateOnly begin = Vos3000Calendar.Day(request.TextOrNull("beginTime"));
        DateOnly end = Vos3000Calendar.Day(request.TextOrNull("endTime"));
        if (end < begin) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        // Both ends count: one day is asked for by naming it twice.
        if (end.DayNumber - begin.DayNumber + 1 > sandbox.CdrMaximumDays) throw new Vos3000Refusal(Vos3000Codes.IntervalTooLong);
        if (!accounts.Any(account => sandbox.Customers.TryGet(account, out _))) throw new Vos3000Refusal(Vos3000Codes.NotFound);

        DateTimeOffset from = Vos3000Calendar.Midnight(sandbox, begin);
        DateTimeOffset to = Vos3000Calendar.EndOf(sandbox, end);
        List<Vos3000SandboxCdr> found =
        [
            .. sandbox.Cdrs.Where(cdr => cdr.Start >= from && cdr.Start < to && accounts.Contains(cdr.Account)
                && Matches(caller, cdr.CallerE164) && Matches(callee, cdr.CalleeE164)
                && Matches(callerGateway, cdr.CallerGateway) && Matches(calleeGateway, cdr.CalleeGateway)),
        ];
        return json => json.Objects(CdrList, found, CdrWriter.Write);
    }

    private static bool Matches(string? wanted, string value) => string.IsNullOrEmpty(wanted) || wanted == value;

    /// <summary>External billing: the record is written and its account charged, once for each number of a record.</summary>
    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxCustomer customer = BilledCustomer(sandbox, request);
        long flowNo = request.LongOrNull("flowNo") ?? -1;
        if (flowNo < 0) flowNo = sandbox.Cdrs.Select(cdr => cdr.FlowNo).DefaultIfEmpty(0).Max() + 1;
        // A record that is there already is not written and not charged again, and that is no failure.
        else if (sandbox.Cdrs.TryGet(flowNo, out _)) return null;

        string callee = Optional(request, "calleeE164");
        int talked = request.Integer("billingTime");
        if (talked < 0) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        Vos3000SandboxRecord? rate = Vos3000Rating.RateOf(sandbox, customer.FeeRateGroup, callee);
        (int billed, decimal fee) = rate is null ? (talked, 0) : Vos3000Rating.Price(rate, talked);
        DateTimeOffset start = request.LongOrNull("startTime") is { } sent ? Vos3000Calendar.Instant(sent) : sandbox.Time.GetUtcNow();
        DateTimeOffset stop = request.LongOrNull("stopTime") is { } ended ? Vos3000Calendar.Instant(ended) : start;
        bool hasAgent = sandbox.Customers.TryGet(customer.AgentAccount, out Vos3000SandboxCustomer? agent);
        Vos3000Ledger.Move(sandbox, customer.Account, -fee);
        sandbox.Cdrs.Set(new Vos3000SandboxCdr
        {
            FlowNo = flowNo,
            Account = customer.Account,
            AccountName = customer.Name,
            AgentAccount = customer.AgentAccount,
            AgentName = hasAgent ? agent!.Name : "",
            CallerE164 = Optional(request, "callerE164"),
            CallerToGatewayE164 = Optional(request, "callerToGatewayE164"),
            CallerProductId = Optional(request, "callerProductId"),
            CallerGateway = Optional(request, "callerGatewayId"),
            CallerIp = Optional(request, "callerIp"),
            CalleeE164 = callee,
            CalleeToGatewayE164 = Optional(request, "calleeToGatewayE164"),
            CalleeProductId = Optional(request, "calleeProductId"),
            CalleeGateway = Optional(request, "calleeGatewayId"),
            CalleeIp = Optional(request, "calleeIp"),
            Start = start,
            Stop = stop,
            HoldTime = talked,
            FeeTime = billed,
            Fee = fee,
            FeePrefix = rate?.Text("feePrefix") ?? "",
            CallLevel = rate is null ? 2 : (int)rate.Number("type"),
            EndDirection = request.IntegerOrNull("endDirection") ?? 0,
            EndReason = request.IntegerOrNull("endReason") ?? 0,
            CalleeBilling = BilledExternally,
            BillingMode = request.Integer("billingMode"),
        });
        return null;
    }

    private static Vos3000SandboxCustomer BilledCustomer(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string caller = Optional(request, "callerE164");
        string? account = request.TextOrNull("account") is { Length: > 0 } named ? named : request.Integer("billingMode") switch
        {
            0 => Vos3000Ledger.OfPhone(sandbox, caller),
            1 => Vos3000Ledger.OfMappingGateway(sandbox, Optional(request, "callerGatewayId")),
            2 => Vos3000Ledger.OfBoundNumber(sandbox, caller),
            3 => Vos3000Ledger.OfCard(sandbox, caller) ?? Vos3000Ledger.OfBoundNumber(sandbox, caller),
            _ => throw new Vos3000Refusal(Vos3000Codes.WrongParameter),
        };
        return Vos3000Ledger.CustomerOf(sandbox, account);
    }

    private static string Optional(Vos3000Arguments request, string name) => request.TextOrNull(name) ?? "";
}
