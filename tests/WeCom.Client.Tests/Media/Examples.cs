using System.Text;
using Sdk.Core;
using Sdk.TestKit;

namespace WeCom.Client.Tests.Media;

/// <summary>Every endpoint of media.</summary>
internal static class Examples
{
    public const string Md5 = "198918f40ecc7cab0fc4231adaf67c96";

    private static readonly DateTimeOffset Created = DateTimeOffset.FromUnixTimeSeconds(1_380_000_000);

    public static IEnumerable<AreaExample> All()
    {
        yield return AreaExample.Of(
            "WeCom.Media.Upload",
            static client => client.Media.UploadAsync(WeComMediaKind.File, WeComFile.FromBytes("周报 😀.txt", "一二三"u8.ToArray())),
            "POST media/upload?type=file",
            "--BOUNDARY\r\nContent-Disposition: form-data; name=\"media\"; filename=\"周报 😀.txt\"; filelength=9\r\nContent-Type: application/octet-stream\r\n\r\n"
                + "一二三\r\n--BOUNDARY--\r\n",
            """{"errcode":0,"errmsg":"","type":"file","media_id":"1G6nrLmr5EC3MMb_-zK1dDdzmd0p7","created_at":"1380000000"}""",
            static (WeComMedia media) =>
            {
                // Trap 12: the moment is a text.
                Assert.That((media.Type, media.MediaId, media.CreatedAt), Is.EqualTo((WeComMediaKind.File, "1G6nrLmr5EC3MMb_-zK1dDdzmd0p7", Created)));
                Assert.That(media.ExpiresAt, Is.EqualTo(Created.AddDays(3)));
            });
        yield return AreaExample.Of(
            "WeCom.Media.UploadImage",
            static client => client.Media.UploadImageAsync(WeComFile.FromBytes("a.PNG", "123456"u8.ToArray())),
            "POST media/uploadimg",
            "--BOUNDARY\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.PNG\"; filelength=6\r\nContent-Type: image/png\r\n\r\n123456\r\n--BOUNDARY--\r\n",
            """{"errcode":0,"errmsg":"ok","url":"http://p.qpic.cn/pic_wework/3474110808/7a6344/0"}""",
            static (WeComImage image) => Assert.That(image.Url, Is.EqualTo("http://p.qpic.cn/pic_wework/3474110808/7a6344/0")));
        yield return Download("WeCom.Media.Download", "media/get", static (client, id, file) => client.Media.DownloadAsync(id, file));
        yield return Download("WeCom.Media.DownloadVoice", "media/get/jssdk", static (client, id, file) => client.Media.DownloadVoiceAsync(id, file));
        yield return AreaExample.Of(
            "WeCom.Media.UploadByUrl",
            static client => client.Media.UploadByUrlAsync(Video),
            "POST media/upload_by_url",
            """{"scene":1,"type":"video","filename":"视频.mp4","url":"https://example.com/v.mp4?a=1&b=2","md5":"198918f40ecc7cab0fc4231adaf67c96"}""",
            """{"errcode":0,"errmsg":"ok","jobid":"jobid_S0MrnndvRG5fadSlLwiBqiDDbM143UqTmKP3152FZk4"}""",
            static (WeComJob job) => Assert.That(job.JobId, Is.EqualTo("jobid_S0MrnndvRG5fadSlLwiBqiDDbM143UqTmKP3152FZk4")));
        yield return AreaExample.Of(
            "WeCom.Media.GetUploadByUrlResult",
            static client => client.Media.GetUploadByUrlResultAsync("jobid_1"),
            "POST media/get_upload_by_url_result",
            """{"jobid":"jobid_1"}""",
            """{"errcode":0,"errmsg":"ok","status":"2","detail":{"errcode":0,"errmsg":"ok","media_id":"3*1G6nrLmr5EC","created_at":"1380000000"}}""",
            static (WeComUploadByUrlResult result) =>
            {
                Assert.That(result.Status, Is.EqualTo(WeComUploadByUrlStatus.Done), "trap 12: a text");
                Assert.That(
                    (result.Detail!.ErrorCode, result.Detail.ErrorMessage, result.Detail.MediaId, result.Detail.CreatedAt),
                    Is.EqualTo(((int?)0, "ok", "3*1G6nrLmr5EC", Created)));
            });
    }

    public static WeComUploadByUrlRequest Video => new()
    {
        Kind = WeComMediaKind.Video,
        FileName = "视频.mp4",
        Url = new Uri("https://example.com/v.mp4?a=1&b=2"),
        Md5 = Md5,
    };

    private static AreaExample Download(
        string operation, string path, Func<WeComClient, string, Stream, Task<ApiResult<DownloadedContent>>> call)
    {
        var file = new MemoryStream();
        return new AreaExample
        {
            Operation = operation,
            Request = $"GET {path}?media_id=M%2F1",
            Answer = ScriptedAnswer.Bytes("content"u8.ToArray(), 200, "image/jpeg").With("Content-Disposition", "attachment; filename=\"a.jpg\""),
            Call = async mock =>
            {
                ApiResult<DownloadedContent> result = await mock.RunAsync(client => call(client, "M/1", file));
                DownloadedContent content = result.GetValueOrThrow();
                Assert.That(
                    (content.Length, content.FileName, content.MediaType, content.IsComplete, content.IsResumed),
                    Is.EqualTo((7L, "a.jpg", "image/jpeg", true, false)));
                Assert.That(Encoding.UTF8.GetString(file.ToArray()), Is.EqualTo("content"));
                return result.Call;
            },
        };
    }
}
