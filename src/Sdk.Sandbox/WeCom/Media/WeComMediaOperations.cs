using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Uploads and downloads of media.</summary>
internal static class WeComMediaOperations
{
    private const int EncryptionBlock = 16;
    private const int PicturesPerDay = 1000;
    private const int PicturesPerMonth = 3000;
    private const int LargestPicture = 2 * WeComFormats.Megabyte;
    private const int LargestDownload = 20 * WeComFormats.Megabyte;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "media/upload", WeComAccess.AnyToken, Upload) { Missing = 44001 },
        new("POST", "media/uploadimg", WeComAccess.AnyToken, UploadImage) { Missing = 44001 },
        new("GET", "media/get", WeComAccess.AnyToken, call => Get(call, "application/octet-stream")) { Missing = 41006 },
        new("GET", "media/get/jssdk", WeComAccess.AnyToken, call => Get(call, "voice/speex")) { Missing = 41006 },
    ];

    /// <summary>Stores the only part of a request.</summary>
    public static JsonObject Store(WeComCall call, string? kind, string? robotKey)
    {
        WeComSandbox sandbox = call.Sandbox;
        if (!WeComFormats.IsKind(kind)) throw new WeComRefusal(40004);
        WeComPart part = WeComMultipart.Only(call.Request, call.Raw);
        if (part.Name != "media" || string.IsNullOrEmpty(part.FileName)) throw new WeComRefusal(44001);
        string length = part.Content.Length.ToString(CultureInfo.InvariantCulture);
        if (part.FileLength is { } said && said != length) throw WeComRefusal.Of(WeComCodes.IllegalParameter, "filelength");
        WeComFormats.Check(sandbox, kind!, part.Content.Span);
        WeComSandboxMedia media = sandbox.StoreMedia(kind!, part.FileName, part.Content.ToArray(), part.ContentType, robotKey);
        return new JsonObject { ["type"] = kind, ["media_id"] = media.MediaId, ["created_at"] = CreatedAt(sandbox, media) };
    }

    public static JsonNode CreatedAt(WeComSandbox sandbox, WeComSandboxMedia media) =>
        WeComJson.NumberOrText(media.CreatedAt.ToUnixTimeSeconds(), !sandbox.WritesCreatedAtAsNumber);

    private static WeComAnswer Upload(WeComCall call) => Store(call, call.QueryOrNull("type"), robotKey: null);

    private static WeComAnswer UploadImage(WeComCall call)
    {
        WeComPart part = WeComMultipart.Only(call.Request, call.Raw);
        if (part.Content.Length <= WeComFormats.SmallestSize) throw new WeComRefusal(40006);
        if (part.Content.Length > LargestPicture) throw new WeComRefusal(45001);
        if (call.Sandbox.ChecksMediaFormats && !WeComFormats.IsImage(part.Content.Span)) throw new WeComRefusal(40005);
        call.Sandbox.Count("media/uploadimg:day", PicturesPerDay, TimeSpan.FromDays(1));
        call.Sandbox.Count("media/uploadimg:month", PicturesPerMonth, TimeSpan.FromDays(30));
        return new JsonObject { ["url"] = "https://wework.qpic.cn/wwpic/" + call.Sandbox.NextId("", 32) + "/0" };
    }

    private static WeComAnswer Get(WeComCall call, string otherType)
    {
        WeComSandbox sandbox = call.Sandbox;
        WeComSandboxMedia media = sandbox.LivingMedia(call.Query("media_id", 41006));
        if (sandbox.DownloadsPerMinute is { } limit && !sandbox.Limits.Enter("media:" + media.MediaId, limit, Minute)) throw new WeComRefusal(45033);
        SandboxAnswer whole = new()
        {
            ContentType = otherType == "voice/speex" ? otherType : media.ContentType,
            Headers = [new("Content-Disposition", Disposition(sandbox, media.FileName))],
            Body = media.Content,
        };
        if (!WeComRangeAnswer.IsAsked(call.Request))
            return media.Content.Length > LargestDownload ? throw new WeComRefusal(830002) : WeComAnswer.Of(whole);

        if (WeComRangeAnswer.Find(call.Request, media.Content.Length) is not (long first, long last)) throw new WeComRefusal(40146);
        long length = last - first + 1;
        if (length > LargestDownload) throw new WeComRefusal(830002);
        bool isLast = last + 1 == media.Content.Length;
        if (media.IsEncrypted && (first % EncryptionBlock != 0 || (!isLast && length % EncryptionBlock != 0))) throw new WeComRefusal(40146);
        return WeComAnswer.Of(WeComRangeAnswer.Part(call.Request, whole)!);
    }

    private static string Disposition(WeComSandbox sandbox, string fileName)
    {
        bool isPlain = fileName.All(letter => letter is >= ' ' and <= '~' and not '"' and not '\\');
        return isPlain && !sandbox.WritesExtendedFileNames
            ? $"attachment; filename=\"{fileName}\""
            : "attachment; filename*=utf-8''" + Uri.EscapeDataString(fileName);
    }
}
