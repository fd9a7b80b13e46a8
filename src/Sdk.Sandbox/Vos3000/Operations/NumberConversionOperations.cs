using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetE164Convert, CreateE164Convert, ModifyE164Convert, DeleteE164Convert.</summary>
internal static class NumberConversionOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetE164Convert", Get),
        new("CreateE164Convert", Create),
        new("ModifyE164Convert", (sandbox, request) => RecordOperations.Modify(sandbox.NumberConversions, request.Integer("id"), request)),
        new("DeleteE164Convert", (sandbox, request) => RecordOperations.Delete(sandbox.NumberConversions, request.Integer("id"))),
    ];

    private static Action<Utf8JsonWriter> Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        request.Text("e164");
        return RecordOperations.CreateWithId(sandbox, sandbox.NumberConversions, Vos3000SandboxRecord.Of(request));
    }

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string? account = request.TextOrNull("account");
        string? e164 = request.TextOrNull("e164");
        List<Vos3000SandboxRecord> found =
        [
            .. sandbox.NumberConversions
                .Select(row => row.With("account", Vos3000Ledger.OfPhone(sandbox, row.Text("e164")) ?? ""))
                .Where(row => Matches(account, row.Text("account")) && Matches(e164, row.Text("e164"))),
        ];
        return RecordOperations.Answer("infoE164Converts", "InfoE164Convert", found);
    }

    private static bool Matches(string? wanted, string value) => string.IsNullOrEmpty(wanted) || wanted == value;
}
