using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Asynchronous imports from a CSV file.</summary>
internal static class WeComImportOperations
{
    private const int KeptResults = 5;

    private static readonly string[] Types = ["sync_user", "replace_user", "replace_party"];

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "batch/syncuser", WeComAccess.ContactSync, call => Start(call, Types[0], WeComImports.SyncUsers)) { Missing = 41006 },
        new("POST", "batch/replaceuser", WeComAccess.ContactSync, call => Start(call, Types[1], WeComImports.ReplaceUsers)) { Missing = 41006 },
        new("POST", "batch/replaceparty", WeComAccess.ContactSync, call => Start(call, Types[2], WeComImports.ReplaceParties)) { Missing = 41006 },
        new("GET", "batch/getresult", WeComAccess.ContactSync, GetResult) { Missing = 40088, EmptyList = "result" },
    ];

    private static WeComAnswer Start(WeComCall call, string type, Action<WeComSandbox, WeComCsv, WeComJob> import)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComSandboxMedia media = sandbox.UsableMedia(call.Body.Text("media_id", 41006), "file");
        _ = call.Body.FlagOrNull("to_invite");
        CheckCallback(call.Body.ObjectOrNull("callback"));
        if (sandbox.Jobs.Newest(Types).Any(job => !job.IsDone)) throw new WeComRefusal(302008);
        WeComCsv csv = WeComCsv.Parse(media.Content.Span);
        WeComJob job = sandbox.Jobs.Start("im_", type, call.AgentId, job =>
        {
            job.Total = csv.Rows.Count;
            import(sandbox, csv, job);
        });
        return new JsonObject { ["jobid"] = job.Id };
    }

    private static void CheckCallback(WeComArguments? callback)
    {
        if (callback is null) return;
        if (!Uri.TryCreate(callback.Text("url"), UriKind.Absolute, out _)) throw WeComRefusal.Of(40094, "callback.url");
        callback.Text("token");
        WeComFiles.KeyOf(callback.Text("encodingaeskey"));
    }

    private static WeComAnswer GetResult(WeComCall call)
    {
        string id = call.Query("jobid", 40088);
        WeComJob[] jobs = [.. call.Sandbox.Jobs.Newest(Types)];
        int index = Array.FindIndex(jobs, job => job.Id == id);
        if (index < 0) throw new WeComRefusal(40088);
        if (index >= KeptResults) throw new WeComRefusal(40089);
        WeComJob job = jobs[index];
        if (job.Code != 0) throw new WeComRefusal(job.Code);
        bool isRunning = call.Sandbox.Jobs.IsRunning(job);
        return new JsonObject
        {
            ["status"] = job.IsDone ? 3 : isRunning ? 2 : 1,
            ["type"] = job.Type,
            ["total"] = job.Total,
            ["percentage"] = job.IsDone ? 100 : isRunning ? 50 : 0,
            ["result"] = job.Rows.DeepClone(),
        };
    }
}
