using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Asynchronous uploads by URL.</summary>
internal static class WeComUrlUploadOperations
{
    private const int MaximumUrlLength = 1024;
    private const int LargestUpload = 200 * WeComFormats.Megabyte;

    private static readonly string[] Types = ["upload_by_url"];
    private static readonly TimeSpan ResultLifetime = TimeSpan.FromMinutes(60);

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "media/upload_by_url", WeComAccess.CustomerContact, Start) { Missing = WeComCodes.EmptyParameter },
        new("POST", "media/get_upload_by_url_result", WeComAccess.CustomerContact, GetResult) { Missing = 40088 },
    ];

    private static WeComAnswer Start(WeComCall call)
    {
        WeComArguments body = call.Body;
        if (body.Number("scene") != 1) throw WeComRefusal.Illegal("scene");
        string kind = body.Text("type");
        if (kind is not ("video" or "file")) throw new WeComRefusal(40004);
        string fileName = body.Text("filename");
        _ = body.Bytes("filename", 128);
        string url = body.Text("url");
        if (Encoding.UTF8.GetByteCount(url) > MaximumUrlLength) throw new WeComRefusal(40039);
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https")) throw new WeComRefusal(40094);
        string md5 = body.Text("md5");
        if (md5.Length != 32 || !md5.All(char.IsAsciiHexDigit)) throw WeComRefusal.Illegal("md5");
        WeComJob job = call.Sandbox.Jobs.Start("up_", Types[0], call.AgentId, job => Download(call.Sandbox, job, url, kind, fileName, md5));
        return new JsonObject { ["jobid"] = job.Id };
    }

    private static void Download(WeComSandbox sandbox, WeComJob job, string url, string kind, string fileName, string md5)
    {
        if (!sandbox.Downloads.TryGetValue(url, out ReadOnlyMemory<byte> content)) throw new WeComRefusal(830003);
        if (content.Length > LargestUpload) throw new WeComRefusal(45001);
        if (!md5.Equals(WeComHash.Md5(content.Span), StringComparison.OrdinalIgnoreCase)) throw new WeComRefusal(301019);
        string type = kind == "video" ? "video/mp4" : "application/octet-stream";
        WeComSandboxMedia media = sandbox.StoreMedia(kind, fileName, content, type, robotKey: null);
        sandbox.Media.Set(media with { IsFromUrl = true });
        job.MediaId = media.MediaId;
    }

    private static WeComAnswer GetResult(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        string id = call.Body.Text("jobid", 40088);
        WeComJob? job = sandbox.Jobs.Newest(Types).FirstOrDefault(job => job.Id == id && job.Owner == call.AgentId);
        if (job is null) throw new WeComRefusal(40088);
        if (sandbox.Time.GetElapsedTime(job.Started) >= ResultLifetime) throw new WeComRefusal(40089);
        int status = !job.IsDone ? 1 : job.Code == 0 ? 2 : 3;
        JsonObject answer = new() { ["status"] = WeComJson.NumberOrText(status, sandbox.WritesUploadStatusAsText) };
        if (!job.IsDone) return answer;
        JsonObject detail = new() { ["errcode"] = job.Code, ["errmsg"] = job.Code == 0 ? "ok" : WeComCodes.TextOf(job.Code) };
        if (job.MediaId is { } mediaId)
        {
            detail["media_id"] = mediaId;
            detail["created_at"] = WeComMediaOperations.CreatedAt(sandbox, sandbox.Media[mediaId]);
        }

        answer["detail"] = detail;
        return answer;
    }
}
