using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Pay, PayByPhoneCard.</summary>
internal static class PaymentOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } = [new("Pay", Pay), new("PayByPhoneCard", PayByCard)];

    private static Action<Utf8JsonWriter> Pay(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxCustomer owner = OwnerOf(sandbox, request);
        decimal money = request.Number("money");
        return Answer(Vos3000Ledger.Pay(sandbox, owner.Account, money, Vos3000Ledger.PaidOtherwise, MemoOf(request)), money);
    }

    private static Action<Utf8JsonWriter> PayByCard(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxCustomer owner = OwnerOf(sandbox, request);
        Vos3000SandboxRecord card = PhoneCardOperations.Unused(sandbox, request);
        decimal money = card.Number("money");
        Vos3000SandboxCustomer paid = Vos3000Ledger.Pay(sandbox, owner.Account, money, Vos3000Ledger.PaidByCard, MemoOf(request));
        PhoneCardOperations.UseUp(sandbox, card, paid.Account);
        return Answer(paid, money);
    }

    private static Vos3000SandboxCustomer OwnerOf(Vos3000Sandbox sandbox, Vos3000Arguments request) =>
        Vos3000Ledger.OwnerOf(sandbox, request.Text("ownerName"), request.Integer("ownerType"));

    private static string MemoOf(Vos3000Arguments request) => request.TextOrNull("memo") ?? "";

    private static Action<Utf8JsonWriter> Answer(Vos3000SandboxCustomer paid, decimal money) => json =>
    {
        json.WriteStartObject("infoPay");
        json.Text("account", paid.Account);
        json.Money("money", paid.Money);
        json.Instant("validTime", paid.ValidTime);
        json.Money("payMoney", money);
        json.WriteEndObject();
    };
}
