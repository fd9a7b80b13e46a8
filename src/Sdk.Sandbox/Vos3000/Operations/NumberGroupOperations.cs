using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>
/// CreateLimitE164Group, ModifyLimitE164Group, DeleteLimitE164Group, GetLimitE164Group, CreateLimitE164, DeleteLimitE164, GetLimitE164.
/// </summary>
internal static class NumberGroupOperations
{
    private const string GroupMember = "limitE164GroupName";

    public static IReadOnlyList<Vos3000Operation> All { get; } =
    [
        new("CreateLimitE164Group", CreateGroup),
        new("ModifyLimitE164Group", (sandbox, request) => RecordOperations.Modify(sandbox.NumberGroups, request.Text("name"), request)),
        new("DeleteLimitE164Group", DeleteGroup),
        new("GetLimitE164Group", (sandbox, request) => RecordOperations.Answer(
            "infoLimitE164Groups", "InfoLimitE164Group", RecordOperations.Find(sandbox.NumberGroups, request.TextsOrNull("names")))),
        new("CreateLimitE164", CreateNumbers),
        new("DeleteLimitE164", DeleteNumbers),
        new("GetLimitE164", GetNumbers),
    ];

    private static Action<Utf8JsonWriter>? CreateGroup(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        request.Text("name");
        return RecordOperations.Create(sandbox.NumberGroups, Vos3000SandboxRecord.Of(request));
    }

    private static Action<Utf8JsonWriter>? DeleteGroup(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string group = request.Text("name");
        RecordOperations.Delete(sandbox.NumberGroups, group);
        foreach (Vos3000SandboxRecord number in NumbersOf(sandbox, group)) sandbox.GroupNumbers.Remove(Key(group, number.Text("e164")));
        return null;
    }

    /// <summary>The manual does not say what becomes of a number that is in the group: here its remark is replaced.</summary>
    private static Action<Utf8JsonWriter>? CreateNumbers(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string group = GroupOf(sandbox, request);
        foreach (JsonElement number in request.Objects("infoLimitE164s"))
            sandbox.GroupNumbers.Set(Vos3000SandboxRecord.Of(number).With(GroupMember, JsonValue.Create(group)));
        return null;
    }

    private static Action<Utf8JsonWriter>? DeleteNumbers(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string group = GroupOf(sandbox, request);
        return RecordOperations.DeleteAll(sandbox.GroupNumbers, request.Texts("e164s").Select(e164 => Key(group, e164)));
    }

    private static Action<Utf8JsonWriter> GetNumbers(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        List<Vos3000SandboxRecord> found = NumbersOf(sandbox, GroupOf(sandbox, request));
        if (request.TextOrNull("e164") is { Length: > 0 } list)
        {
            string[] wanted = list.Split(',', StringSplitOptions.TrimEntries);
            found = RecordOperations.Some(found.FindAll(number => wanted.Contains(number.Text("e164"))));
        }

        return RecordOperations.Answer("infoLimitE164s", "InfoLimitE164", found);
    }

    private static string GroupOf(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        string group = request.Text(GroupMember);
        RecordOperations.MustExist(sandbox.NumberGroups, group);
        return group;
    }

    private static List<Vos3000SandboxRecord> NumbersOf(Vos3000Sandbox sandbox, string group) =>
        [.. sandbox.GroupNumbers.Where(number => number.Text(GroupMember) == group)];

    private static string Key(string group, string e164) => group + "/" + e164;
}
