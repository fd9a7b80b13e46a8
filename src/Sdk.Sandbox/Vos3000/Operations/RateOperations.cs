using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>GetFeeRateGroup, CreateFeeRateGroup, ModifyFeeRateGroup, DeleteFeeRateGroup, GetFeeRate.</summary>
internal static class RateOperations
{
    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("GetFeeRateGroup", (sandbox, request) => RecordOperations.Answer(
            "infoFeeRateGroups", "InfoFeeRateGroup", RecordOperations.Find(sandbox.RateGroups, request.TextsOrNull("names")))),
        new("CreateFeeRateGroup", Create),
        new("ModifyFeeRateGroup", (sandbox, request) => RecordOperations.Modify(sandbox.RateGroups, request.Text("name"), request)),
        new("DeleteFeeRateGroup", Delete),
        new("GetFeeRate", GetRates),
    ];

    private static Action<Utf8JsonWriter>? Create(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        request.Text("name");
        return RecordOperations.Create(sandbox.RateGroups, Vos3000SandboxRecord.Of(request));
    }

    private static Action<Utf8JsonWriter>? Delete(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string group = request.Text("name");
        RecordOperations.Delete(sandbox.RateGroups, group);
        foreach (Vos3000SandboxRecord rate in sandbox.Rates.Where(rate => rate.Text("feeRateGroup") == group))
            sandbox.Rates.Remove(group + "/" + rate.Text("feePrefix"));
        return null;
    }

    private static Action<Utf8JsonWriter> GetRates(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string group = request.Text("feeRateGroup");
        RecordOperations.MustExist(sandbox.RateGroups, group);
        List<string>? areas = request.TextsOrNull("areaCodes");
        List<Vos3000SandboxRecord> found =
        [
            .. sandbox.Rates.Where(rate => rate.Text("feeRateGroup") == group && areas?.Contains(rate.Text("areaCode")) != false),
        ];
        return RecordOperations.Answer("infoFeeRates", "InfoFeeRate", found);
    }
}
