using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Pay.</summary>
internal static class PaymentOperations
{
    private const int OwnerIsAccount = 2;
    private const int OwnerIsPhone = 6;

    public static IReadOnlyList<Vos3000Operation> All { get; } = [new("Pay", Pay)];

    private static Action<Utf8JsonWriter> Pay(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string owner = request.Text("ownerName");
        int ownerType = request.Integer("ownerType");
        decimal money = request.Money("money");
        request.TextOrNull("memo");

        string account = ownerType switch
        {
            OwnerIsAccount => owner,
            OwnerIsPhone when sandbox.Phones.TryGet(owner, out Vos3000SandboxPhone? phone) => phone.Account,
            // Cards, bound numbers and gateways are not played yet, so none of them can be found.
            _ => throw new Vos3000Refusal(Vos3000Codes.NotFound),
        };
        Vos3000SandboxCustomer paid = sandbox.Customers.Update(account, row => row with { Money = Add(row.Money, money) })
            ?? throw new Vos3000Refusal(Vos3000Codes.NotFound);

        return json =>
        {
            json.WriteStartObject("infoPay");
            json.Text("account", paid.Account);
            json.Money("money", paid.Money);
            json.Instant("validTime", paid.ValidTime);
            json.Money("payMoney", money);
            json.WriteEndObject();
        };
    }

    private static decimal Add(decimal balance, decimal money)
    {
        try
        {
            return balance + money;
        }
        catch (OverflowException)
        {
            // No such amount of money exists.
            throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        }
    }
}
