using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Asynchronous exports.</summary>
internal static class WeComExportOperations
{
    private const int SmallestBlock = 10_000;
    private const int LargestBlock = 1_000_000;

    private static readonly string[] Types = ["export_simple_user", "export_user", "export_department", "export_tag"];

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        Operation("export/simple_user", call => Start(call, Types[0], "userlist", SimpleUsers)),
        Operation("export/user", call => Start(call, Types[1], "userlist", Users)),
        Operation("export/department", call => Start(call, Types[2], "department", Departments)),
        Operation("export/taguser", StartTag),
        new("GET", "export/get_result", WeComAccess.AnyToken, GetResult) { ReadsDetails = true, EmptyList = "data_list" },
    ];

    private static WeComOperation Operation(string path, Func<WeComCall, WeComAnswer> execute) =>
        new("POST", path, WeComAccess.AnyToken, execute) { Missing = WeComCodes.EmptyParameter, ReadsDetails = true };

    private static WeComAnswer Start(WeComCall call, string type, string member, Func<WeComCall, IEnumerable<JsonObject>> rows) =>
        Start(call, type, (_, block) => block is null ? [] : new JsonObject { [member] = WeComJson.Rows(block) }, rows);

    private static WeComAnswer StartTag(WeComCall call)
    {
        if (!call.Sandbox.Tags.TryGet(call.Body.Number("tagid", 41017), out WeComSandboxTag? tag)) throw new WeComRefusal(40068);
        return Start(
            call,
            Types[3],
            // Departments stand in the first file only.
            (isFirst, block) => new JsonObject
            {
                ["userlist"] = WeComJson.Rows(block ?? []),
                ["partylist"] = WeComJson.Numbers(isFirst ? tag.Parties : []),
            },
            _ => Members(call).Where(row => tag.Users.Contains(row.UserId, StringComparer.OrdinalIgnoreCase))
                .Select(row => new JsonObject { ["userid"] = row.UserId, ["name"] = row.Name }));
    }

    private static WeComAnswer Start(
        WeComCall call, string type, Func<bool, JsonObject[]?, JsonObject> document, Func<WeComCall, IEnumerable<JsonObject>> rows)
    {
        WeComSandbox sandbox = call.Sandbox;
        byte[] key = WeComFiles.KeyOf(call.Body.Text("encoding_aeskey"));
        int size = Math.Min(call.Body.Between("block_size", SmallestBlock, LargestBlock, LargestBlock), sandbox.LargestExportFile);
        WeComJob job = sandbox.Jobs.Start("ex_", type, call.AgentId, job =>
        {
            JsonObject[][] blocks = [.. rows(call).Chunk(size)];
            if (blocks.Length == 0) blocks = [[]];
            foreach (JsonObject[] block in blocks)
                job.Files.Add(sandbox.Files.Make(job.Id, job.Files.Count, document(job.Files.Count == 0, block), key));
        });
        return new JsonObject { ["jobid"] = job.Id };
    }

    private static WeComAnswer GetResult(WeComCall call)
    {
        string id = call.Query("jobid", 40088);
        WeComJob job = call.Sandbox.Jobs.Newest(Types).FirstOrDefault(job => job.Id == id) ?? throw new WeComRefusal(40088);
        if (job.Owner != call.AgentId) throw new WeComRefusal(60011);
        if (!job.IsDone) return new JsonObject { ["status"] = call.Sandbox.Jobs.IsRunning(job) ? 1 : 0 };
        return job.Code != 0
            ? new JsonObject { ["status"] = 3 }
            : new JsonObject { ["status"] = 2, ["data_list"] = WeComJson.Rows(job.Files.Select(call.Sandbox.Files.Describe)) };
    }

    private static IEnumerable<WeComSandboxMember> Members(WeComCall call) => call.Sandbox.Members.Where(call.Range.Sees);

    private static IEnumerable<JsonObject> SimpleUsers(WeComCall call) => Members(call).Select(WeComMemberWriter.Brief);

    private static IEnumerable<JsonObject> Users(WeComCall call)
    {
        bool seesPrivate = call.AgentId is null || call.Application.ReceivesPrivateMembers;
        return Members(call).Select(member => WeComMemberWriter.Details(call.Sandbox, member, seesPrivate));
    }

    private static IEnumerable<JsonObject> Departments(WeComCall call) =>
        call.Sandbox.Departments.Where(row => call.Range.Sees(row.Id)).Select(WeComDepartmentOperations.Write);
}
