namespace Sdk.Sandbox;

/// <summary>Moves money and writes it down. Whose money it is is found here too.</summary>
internal static class Vos3000Ledger
{
    public const int Credit = 0;
    public const int Deduct = 1;
    public const int Opening = 2;
    public const int ResetToZero = 3;

    public const int PaidByCard = 2;
    public const int PaidOtherwise = 5;

    public const int SuiteRent = 0;

    private const int OwnerIsAccount = 2;
    private const int OwnerIsPhone = 6;
    private const int OwnerIsActivePhoneCard = 11;
    private const int OwnerIsBoundNumber = 25;
    private const int OwnerIsMappingGateway = 44;

    /// <summary>The account of an owner, as payments and package orders name it.</summary>
    public static Vos3000SandboxCustomer OwnerOf(Vos3000Sandbox sandbox, string name, int ownerType)
    {
        string? account = ownerType switch
        {
            OwnerIsAccount => name,
            OwnerIsPhone => OfPhone(sandbox, name),
            OwnerIsActivePhoneCard => OfCard(sandbox, name),
            OwnerIsBoundNumber => OfBoundNumber(sandbox, name),
            OwnerIsMappingGateway => OfMappingGateway(sandbox, name),
            _ => null,
        };
        return CustomerOf(sandbox, account);
    }

    public static Vos3000SandboxCustomer CustomerOf(Vos3000Sandbox sandbox, string? account) =>
        account is not null && sandbox.Customers.TryGet(account, out Vos3000SandboxCustomer? customer)
            ? customer
            : throw new Vos3000Refusal(Vos3000Codes.NotFound);

    public static string? OfPhone(Vos3000Sandbox sandbox, string e164) =>
        sandbox.Phones.TryGet(e164, out Vos3000SandboxPhone? phone) ? phone.Account : null;

    public static string? OfCard(Vos3000Sandbox sandbox, string pin) =>
        sandbox.ActivePhoneCards.TryGet(pin, out Vos3000SandboxRecord? card) ? card.Text("account") : null;

    public static string? OfBoundNumber(Vos3000Sandbox sandbox, string e164) =>
        sandbox.BoundNumbers.TryGet(e164, out Vos3000SandboxRecord? bound) ? OfCard(sandbox, bound.Text("pin")) : null;

    public static string? OfMappingGateway(Vos3000Sandbox sandbox, string name) =>
        sandbox.MappingGateways.TryGet(name, out Vos3000SandboxGateway? gateway) ? gateway.Members.Text("account") : null;

    public static Vos3000SandboxCustomer Pay(Vos3000Sandbox sandbox, string account, decimal money, int payType, string memo)
    {
        Vos3000SandboxCustomer paid = Move(sandbox, account, money);
        NotePayment(sandbox, paid, money, money < 0 ? Deduct : Credit, payType, memo);
        return paid;
    }

    public static void NotePayment(
        Vos3000Sandbox sandbox, Vos3000SandboxCustomer customer, decimal money, int type, int payType, string memo) =>
        sandbox.PayHistory.Set(new Vos3000SandboxRecord(new()
        {
            ["id"] = sandbox.NextId(),
            ["account"] = customer.Account,
            ["fee"] = money,
            ["type"] = type,
            ["payType"] = payType,
            ["customerMoney"] = customer.Money,
            ["payTime"] = sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["memo"] = memo,
        }));

    /// <summary>A charge that is no call: it is listed as consumption.</summary>
    /// <param name="sandbox">Where the account is.</param>
    /// <param name="account">Who pays.</param>
    /// <param name="money">How much.</param>
    /// <param name="type">The kind of charge.</param>
    /// <param name="source">What is charged for. The manual types it as a number, so it is the identifier.</param>
    public static void Charge(Vos3000Sandbox sandbox, string account, decimal money, int type, int source)
    {
        Vos3000SandboxCustomer charged = Move(sandbox, account, -money);
        sandbox.Consumptions.Set(new Vos3000SandboxRecord(new()
        {
            ["id"] = sandbox.NextId(),
            ["account"] = account,
            ["money"] = money,
            ["customerMoney"] = charged.Money,
            ["type"] = type,
            ["consumptionName"] = source,
            ["time"] = sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds(),
        }));
    }

    public static Vos3000SandboxCustomer Move(Vos3000Sandbox sandbox, string account, decimal money) =>
        sandbox.Customers.Update(account, row => row with { Money = Add(row.Money, money) })
        ?? throw new Vos3000Refusal(Vos3000Codes.NotFound);

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
