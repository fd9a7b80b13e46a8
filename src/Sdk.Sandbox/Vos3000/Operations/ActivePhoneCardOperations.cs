using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateActivePhoneCard, ModifyActivePhoneCard, DeleteActivePhoneCard, GetActivePhoneCard.</summary>
internal static class ActivePhoneCardOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateActivePhoneCard", Create),
        new("ModifyActivePhoneCard", Modify),
        new("DeleteActivePhoneCard", Delete),
        new("GetActivePhoneCard", Get),
    ];

    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string pin = request.Text("pin");
        RecordOperations.MustExist(sandbox.Customers, request.Text("account"));
        if (sandbox.ActivePhoneCards.TryGet(pin, out _)) throw new Vos3000Refusal(Vos3000Sandbox.DuplicateCode);

        string? generated = request.Has("password") ? null : sandbox.NextPassword();
        Vos3000SandboxRecord card = Vos3000SandboxRecord.Of(request).With("activeTime", sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds());
        sandbox.ActivePhoneCards.Set(generated is null ? card : card.With("password", generated));
        return json => json.Text("password", generated);
    }

    private static Action<Utf8JsonWriter>? Modify(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        if (request.TextOrNull("account") is { } account) RecordOperations.MustExist(sandbox.Customers, account);
        return RecordOperations.Modify(sandbox.ActivePhoneCards, request.Text("pin"), request);
    }

    private static Action<Utf8JsonWriter>? Delete(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string pin = request.Text("pin");
        RecordOperations.Delete(sandbox.ActivePhoneCards, pin);
        // A number is bound to a card: it does not outlive it.
        foreach (Vos3000SandboxRecord bound in sandbox.BoundNumbers.Where(row => row.Text("pin") == pin))
            sandbox.BoundNumbers.Remove(bound.Text("e164"));
        return null;
    }

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<string>? pins = request.TextsOrNull("pins");
        List<string>? accounts = request.TextsOrNull("accounts");
        if (pins is null && accounts is null) throw new Vos3000Refusal(Vos3000Codes.MissingParameter);
        List<Vos3000SandboxRecord> found =
        [
            .. sandbox.ActivePhoneCards
                .Where(card => pins?.Contains(card.Text("pin")) == true || accounts?.Contains(card.Text("account")) == true),
        ];
        return RecordOperations.Answer("infoActivePhoneCards", "InfoActivePhoneCard", RecordOperations.Some(found));
    }
}
