using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateBindedE164, ModifyBindedE164, DeleteBindedE164, GetBindedE164.</summary>
internal static class BoundNumberOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateBindedE164", Create),
        new("ModifyBindedE164", Modify),
        new("DeleteBindedE164", (sandbox, request) => RecordOperations.Delete(sandbox.BoundNumbers, request.Text("e164"))),
        new("GetBindedE164", Get),
    ];

    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        request.Text("e164");
        RecordOperations.MustExist(sandbox.ActivePhoneCards, request.Text("pin"));
        long now = sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds();
        return RecordOperations.Create(sandbox.BoundNumbers, Vos3000SandboxRecord.Of(request).With("bindTime", now));
    }

    private static Action<Utf8JsonWriter>? Modify(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        if (request.TextOrNull("pin") is { } pin) RecordOperations.MustExist(sandbox.ActivePhoneCards, pin);
        return RecordOperations.Modify(sandbox.BoundNumbers, request.Text("e164"), request);
    }

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<string>? e164s = request.TextsOrNull("e164s");
        string? pin = request.TextOrNull("pin");
        string? account = request.TextOrNull("account");
        if (e164s is null && pin is null && account is null) throw new Vos3000Refusal(Vos3000Codes.MissingParameter);
        List<Vos3000SandboxRecord> found =
        [
            .. sandbox.BoundNumbers
                .Select(row => row.With("account", Vos3000Ledger.OfCard(sandbox, row.Text("pin")) ?? ""))
                .Where(row => e164s?.Contains(row.Text("e164")) == true || row.Text("pin") == pin || row.Text("account") == account),
        ];
        return RecordOperations.Answer("infoBindedE164s", "InfoBindedE164", RecordOperations.Some(found));
    }
}
