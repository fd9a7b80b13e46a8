using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>CreateMobileArea, DeleteMobileArea, GetMobileArea.</summary>
internal static class MobileAreaOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateMobileArea", Create),
        new("DeleteMobileArea", (sandbox, request) => RecordOperations.DeleteAll(sandbox.MobileAreas, request.Texts("mobilePrefixes"))),
        new("GetMobileArea", Get),
    ];

    /// <summary>A prefix that is there is overwritten.</summary>
    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        foreach (JsonElement area in request.Objects("infoMobileAreas")) sandbox.MobileAreas.Set(Vos3000SandboxRecord.Of(area));
        return null;
    }

    private static Action<Utf8JsonWriter> Get(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<string>? wanted = request.TextOrNull("mobilePrefix") is { Length: > 0 } prefix ? [prefix] : null;
        return RecordOperations.Answer("infoMobileAreas", "InfoMobileArea", RecordOperations.Find(sandbox.MobileAreas, wanted));
    }
}
