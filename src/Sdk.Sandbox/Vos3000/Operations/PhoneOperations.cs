using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreatePhone, ModifyPhone, DeletePhone, GetPhone.</summary>
internal static class PhoneOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreatePhone", Create),
        new("ModifyPhone", Modify),
        new("DeletePhone", Delete),
        new("GetPhone", Get),
    ];

    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string e164 = request.Text("e164");
        if (sandbox.Phones.TryGet(e164, out _)) throw new Vos3000Refusal(Vos3000Sandbox.DuplicateCode);

        string account;
        if (request.Boolean("autoCreateAccount"))
        {
            // The manual does not say which number such an account gets.
            account = request.TextOrNull("account") is { Length: > 0 } wanted ? wanted : e164;
            CustomerOperations.Open(sandbox, CustomerOperations.New(sandbox, account, account), Vos3000Ledger.PaidOtherwise);
        }
        else
        {
            account = request.Text("account");
            RecordOperations.MustExist(sandbox.Customers, account);
        }

        string? generated = request.Has("password") ? null : sandbox.NextPassword();
        Vos3000SandboxRecord details = Vos3000SandboxRecord.Of(request);
        sandbox.Phones.Set(new Vos3000SandboxPhone
        {
            E164 = e164,
            Account = account,
            Details = generated is null ? details : details.With("password", generated),
        });
        return json => json.Text("password", generated);
    }

    private static Action<Utf8JsonWriter>? Modify(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string? account = request.TextOrNull("account");
        if (account is not null) RecordOperations.MustExist(sandbox.Customers, account);
        Vos3000SandboxPhone? changed = sandbox.Phones.Update(
            request.Text("e164"), phone => phone with { Account = account ?? phone.Account, Details = phone.Details.Merge(request) });
        return changed is null ? throw new Vos3000Refusal(Vos3000Codes.NotFound) : null;
    }

    private static Action<Utf8JsonWriter>? Delete(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        // Servers were seen to answer 0 for a number that does not exist.
        sandbox.Phones.Remove(request.Text("e164"));
        return null;
    }

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<string>? e164s = request.TextsOrNull("e164s");
        List<string>? accounts = request.TextsOrNull("accounts");
        if (e164s is null && accounts is null) throw new Vos3000Refusal(Vos3000Codes.MissingParameter);
        List<Vos3000SandboxRecord> found =
        [
            .. sandbox.Phones
                .Where(phone => e164s?.Contains(phone.E164) == true || accounts?.Contains(phone.Account) == true)
                .Select(phone => phone.Details.With("e164", phone.E164).With("account", phone.Account)),
        ];
        return RecordOperations.Answer("infoPhones", "InfoPhone", RecordOperations.Some(found));
    }
}
