using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateCustomer, ModifyCustomer, DeleteCustomer.</summary>
internal static class CustomerOperations
{
    // The system parameter that decides the expiry when a request leaves it open.
    private const int DefaultValidYears = 10;

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateCustomer", Create),
        new("ModifyCustomer", Modify),
        new("DeleteCustomer", Delete),
    ];

    /// <summary>Opens an account, and writes its opening balance down.</summary>
    public static void Open(Vos3000Sandbox sandbox, Vos3000SandboxCustomer customer, int payType)
    {
        if (!sandbox.Customers.TryAdd(customer)) throw new Vos3000Refusal(Vos3000Sandbox.DuplicateCode);
        if (customer.Money != 0) Vos3000Ledger.NotePayment(sandbox, customer, customer.Money, Vos3000Ledger.Opening, payType, "");
    }

    /// <summary>An account with what the server decides by itself.</summary>
    public static Vos3000SandboxCustomer New(Vos3000Sandbox sandbox, string account, string name)
    {
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        return new Vos3000SandboxCustomer { Account = account, Name = name, StartTime = now, ValidTime = now.AddYears(DefaultValidYears) };
    }

    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxCustomer customer = New(sandbox, request.Text("account"), request.Text("name"));
        Open(sandbox, Change(sandbox, customer, request) with { Money = request.NumberOrNull("money") ?? 0 }, Vos3000Ledger.PaidOtherwise);
        return null;
    }

    private static Action<Utf8JsonWriter>? Modify(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        if (sandbox.Customers.Update(request.Text("account"), row => Change(sandbox, row, request)) is null)
            throw new Vos3000Refusal(Vos3000Codes.NotFound);
        return null;
    }

    private static Action<Utf8JsonWriter>? Delete(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        Vos3000SandboxCustomer closed = Vos3000Ledger.CustomerOf(sandbox, request.Text("account"));
        sandbox.Customers.Remove(closed.Account);
        if (closed.Money == 0) return null;
        Vos3000SandboxCustomer emptied = closed with { Money = 0 };
        Vos3000Ledger.NotePayment(sandbox, emptied, -closed.Money, Vos3000Ledger.ResetToZero, Vos3000Ledger.PaidOtherwise, "");
        return null;
    }

    /// <summary>What a request does not name stays. The profile is replaced as a whole.</summary>
    private static Vos3000SandboxCustomer Change(Vos3000Sandbox sandbox, Vos3000SandboxCustomer row, Vos3000Arguments request) => row with
    {
        Name = request.TextOrNull("name") ?? row.Name,
        LimitMoney = request.NumberOrNull("limitMoney") ?? row.LimitMoney,
        FeeRateGroup = request.TextOrNull("feeRateGroup") ?? row.FeeRateGroup,
        Type = request.ChoiceOrNull("type", 2) ?? row.Type,
        LockType = request.ChoiceOrNull("lockType", 1) ?? row.LockType,
        AgentAccount = request.TextOrNull("agentAccount") ?? row.AgentAccount,
        PhoneBookLimit = request.IntegerOrNull("phoneBookLimit") ?? row.PhoneBookLimit,
        ValidTime = request.LongOrNull("validTime") switch
        {
            null => row.ValidTime,
            0 => sandbox.Time.GetUtcNow().AddYears(DefaultValidYears),
            { } valid => Vos3000Calendar.Instant(valid),
        },
        CtdBillingType = request.ChoiceOrNull("ctdBillingType", 1) ?? row.CtdBillingType,
        Memo = request.TextOrNull("memo") ?? row.Memo,
        Profile = request.ObjectOrNull("infoCustomerAdditional") is { } profile ? ProfileOf(profile) : row.Profile,
    };

    private static Vos3000SandboxCustomerProfile ProfileOf(Vos3000Arguments request) => new()
    {
        CardType = request.ChoiceOrNull("cardType", 5) ?? 0,
        CardNumber = request.TextOrNull("cardNumber"),
        Address = request.TextOrNull("address"),
        PostCode = request.TextOrNull("postCode"),
        LinkMan = request.TextOrNull("linkMan"),
        Telephone = request.TextOrNull("telephone"),
        Fax = request.TextOrNull("fax"),
        Email = request.TextOrNull("email"),
        EmailCc = request.TextOrNull("emailCc"),
        EmailBcc = request.TextOrNull("emailBcc"),
        ReportType = request.ChoiceOrNull("reportType", 3) ?? 0,
        CompanyName = request.TextOrNull("companyName"),
        Bank = request.TextOrNull("bank"),
    };
}
