using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetAvailableTime, GetIvrSecondAvailableTime.</summary>
internal static class TalkTimeOperations
{
    // A cause of the end of a call that servers were seen to write. What they answer here is not published.
    private const int NoMoney = -7;

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetAvailableTime", Get),
        new("GetIvrSecondAvailableTime", GetSecond),
    ];

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string name = request.Text("billingName");
        Vos3000SandboxCustomer customer = Vos3000Ledger.CustomerOf(sandbox, request.Integer("billingMode") switch
        {
            0 => Vos3000Ledger.OfPhone(sandbox, name),
            1 => Vos3000Ledger.OfMappingGateway(sandbox, name),
            2 => Vos3000Ledger.OfBoundNumber(sandbox, name),
            3 => Vos3000Ledger.OfCard(sandbox, name),
            4 => Vos3000Ledger.OfCard(sandbox, name) ?? Vos3000Ledger.OfMappingGateway(sandbox, name),
            _ => throw new Vos3000Refusal(Vos3000Codes.WrongParameter),
        });
        string callee = request.Text("calleeE164");
        int remaining = Remaining(sandbox, customer, callee, spent: 0);
        int? settled = null;
        if (request.TextOrNull("routingGateway") is { Length: > 0 } gatewayName)
        {
            Vos3000SandboxGateway gateway = RecordOperations.Find(sandbox.RoutingGateways, [gatewayName])[0];
            if (sandbox.Customers.TryGet(gateway.Members.Text("clearingAccount"), out Vos3000SandboxCustomer? clearing))
                settled = Remaining(sandbox, clearing, request.TextOrNull("calleeToGatewayE164") ?? callee, spent: 0);
        }

        return json =>
        {
            // Printed with a capital letter, this one only.
            json.WriteStartObject("InfoAvailableTime");
            WriteTime(json, customer, remaining);
            if (settled is { } time) json.Integer("timeRemainRoutingGateway", time);
            json.WriteEndObject();
        };
    }

    private static Action<Utf8JsonWriter> GetSecond(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string number = request.Text("billingNumber");
        Vos3000SandboxCustomer customer = Vos3000Ledger.CustomerOf(sandbox, request.Integer("billingType") switch
        {
            0 => Vos3000Ledger.OfPhone(sandbox, request.TextOrNull("accessE164") ?? number),
            1 => Vos3000Ledger.OfCard(sandbox, number),
            2 => Vos3000Ledger.OfBoundNumber(sandbox, number)
                ?? Vos3000Ledger.OfCard(sandbox, number)
                ?? Vos3000Ledger.OfPhone(sandbox, number),
            3 => Vos3000Ledger.OfPhone(sandbox, number),
            _ => throw new Vos3000Refusal(Vos3000Codes.WrongParameter),
        });
        TimeSpan talked = Vos3000Calendar.Instant(request.LongOrNull("firstStopTime") ?? 0)
            - Vos3000Calendar.Instant(request.LongOrNull("firstConnectTime") ?? 0);
        // The first leg is over and not yet booked.
        Vos3000SandboxRecord? first = Vos3000Rating.RateOf(sandbox, customer.FeeRateGroup, request.Text("firstE164"));
        decimal spent = first is null ? 0 : Vos3000Rating.Price(first, (long)Math.Ceiling(talked.TotalSeconds)).Fee;
        int remaining = Remaining(sandbox, customer, request.Text("calleeE164"), spent);
        return json =>
        {
            json.WriteStartObject("infoIvrSecondAvailableTime");
            WriteTime(json, customer, remaining);
            json.WriteEndObject();
        };
    }

    private static int Remaining(Vos3000Sandbox sandbox, Vos3000SandboxCustomer customer, string callee, decimal spent)
    {
        Vos3000SandboxRecord rate =
            Vos3000Rating.RateOf(sandbox, customer.FeeRateGroup, callee) ?? throw new Vos3000Refusal(Vos3000Codes.NotFound);
        int seconds = Vos3000Rating.SecondsFor(rate, customer.Money + customer.LimitMoney - spent);
        return seconds > 0 ? seconds : NoMoney;
    }

    private static void WriteTime(Utf8JsonWriter json, Vos3000SandboxCustomer customer, int remaining)
    {
        json.Text("account", customer.Account);
        json.Text("accountName", customer.Name);
        json.Money("accountMoney", customer.Money);
        json.Integer("timeRemain", remaining);
    }
}
