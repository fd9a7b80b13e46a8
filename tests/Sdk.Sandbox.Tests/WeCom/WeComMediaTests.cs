using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComMediaTests : WeComTestBase
{
    private static readonly byte[] Png = [0x89, .. "PNG rest of the picture"u8];
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("some content of a file");

    [Test]
    public async Task A_raw_file_name_is_kept_and_the_answer_has_its_time_as_a_text()
    {
        JsonObject media = AssertSuccess(await UploadAsync(Content, "报告 2026.txt"));
        Assert.That((string?)media["type"], Is.EqualTo("file"));
        Assert.That((string?)media["created_at"], Is.EqualTo("1779258600"));
        WeComSandboxMedia row = WeCom.Media[(string)media["media_id"]!];
        Assert.That(row.FileName, Is.EqualTo("报告 2026.txt"));
        Assert.That(row.Content.ToArray(), Is.EqualTo(Content));
        WeCom.WritesCreatedAtAsNumber = true;
        Assert.That((int?)(await UploadAsync(Content, "a.txt"))["created_at"], Is.EqualTo(1779258600));
    }

    [Test]
    public async Task Encoded_file_names_are_shown_as_garbage()
    {
        using MultipartFormDataContent multipart = new() { { new ByteArrayContent(Content), "media", "中文.txt" } };
        JsonObject media = AssertSuccess(await CallAsync(HttpMethod.Post, "media/upload?type=file", Token, multipart));
        Assert.That(WeCom.Media[(string)media["media_id"]!].FileName, Does.StartWith("=?utf-8?B?"));
        media = AssertSuccess(await UploadPartAsync("form-data; name=\"media\"; filename*=utf-8''%E4%B8%AD.txt"));
        Assert.That(WeCom.Media[(string)media["media_id"]!].FileName, Is.EqualTo("utf-8''%E4%B8%AD.txt"));
    }

    [TestCase("form-data; name=\"file\"; filename=\"a.txt\"", 44001)]
    [TestCase("form-data; name=\"media\"", 44001)]
    [TestCase("form-data; name=\"media\"; filename=\"a.txt\"; filelength=7", 40058)]
    public async Task Bad_parts_are_refused(string disposition, int code) => AssertRefused(await UploadPartAsync(disposition), code);

    [Test]
    public async Task There_must_be_exactly_one_part_of_a_multipart_body()
    {
        AssertRefused(await PostAsync("media/upload?type=file", "{}"), 44001);
        MultipartContent two = Multipart(Content, "form-data; name=\"media\"; filename=\"a.txt\"");
        two.Add(new StringContent("more"));
        AssertRefused(await CallAsync(HttpMethod.Post, "media/upload?type=file", Token, two), 44001);
    }

    [TestCase("file", 5, 40006)]
    [TestCase("file", (20 * 1024 * 1024) + 1, 45001)]
    [TestCase("voice", (2 * 1024 * 1024) + 1, 45001)]
    [TestCase("image", 100, 40005)]
    [TestCase("voice", 100, 301017)]
    [TestCase("video", 100, 40005)]
    [TestCase("paper", 100, 40004)]
    public async Task Bad_contents_are_refused(string kind, int size, int code) => AssertRefused(await UploadAsync(new byte[size], "a", kind), code);

    [Test]
    public async Task A_download_is_a_file_and_a_failure_is_JSON()
    {
        WeComSandboxMedia plain = WeCom.AddMedia("file", "a b.txt", Content, "text/plain");
        using HttpResponseMessage response = await Client.GetAsync($"media/get?media_id={plain.MediaId}&access_token={Token}");
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(Content));
        Assert.That(response.Content.Headers.GetValues("Content-Disposition"), Is.EqualTo(new[] { "attachment; filename=\"a b.txt\"" }));
        WeComSandboxMedia chinese = WeCom.AddMedia("file", "中文.txt", Content);
        using HttpResponseMessage other = await Client.GetAsync($"media/get?media_id={chinese.MediaId}&access_token={Token}");
        Assert.That(other.Content.Headers.GetValues("Content-Disposition"), Is.EqualTo(new[] { "attachment; filename*=utf-8''%E4%B8%AD%E6%96%87.txt" }));

        WeCom.WritesErrorsAsPlainText = true;
        using HttpResponseMessage refused = await Client.GetAsync($"media/get?media_id=none&access_token={Token}");
        Assert.That(refused.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        AssertRefused(await DocumentOf(refused), 40007);
        Clock.Advance(TimeSpan.FromDays(3));
        RenewTokens();
        AssertRefused(await GetAsync("media/get?media_id=" + plain.MediaId), 40145);
    }

    [Test]
    public async Task Large_files_come_in_ranges()
    {
        WeComSandboxMedia large = WeCom.AddMedia("file", "large.bin", new byte[(20 * 1024 * 1024) + 5]);
        AssertRefused(await GetAsync("media/get?media_id=" + large.MediaId), 830002);
        using HttpResponseMessage part = await RangeAsync(large.MediaId, 20 * 1024 * 1024, null);
        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(part.Content.Headers.ContentRange!.ToString(), Is.EqualTo("bytes 20971520-20971524/20971525"));
        using HttpResponseMessage tooLong = await RangeAsync(large.MediaId, 0, 20 * 1024 * 1024);
        AssertRefused(await DocumentOf(tooLong), 830002);
    }

    [Test]
    public async Task Encrypted_media_have_ranges_of_16_bytes()
    {
        WeComSandboxMedia media = WeCom.AddMedia("file", "secret.bin", new byte[40]);
        WeCom.Media.Set(media with { IsEncrypted = true });
        using HttpResponseMessage odd = await RangeAsync(media.MediaId, 0, 9);
        AssertRefused(await DocumentOf(odd), 40146);
        using HttpResponseMessage even = await RangeAsync(media.MediaId, 0, 31);
        using HttpResponseMessage last = await RangeAsync(media.MediaId, 32, 39);
        Assert.That(new[] { even.StatusCode, last.StatusCode }, Is.All.EqualTo(HttpStatusCode.PartialContent));
    }

    [Test]
    public async Task Hammering_one_file_is_refused_on_demand()
    {
        WeCom.DownloadsPerMinute = 1;
        string path = "media/get/jssdk?media_id=" + WeCom.AddMedia("voice", "v.speex", Content).MediaId;
        using HttpResponseMessage voice = await Client.GetAsync($"{path}&access_token={Token}");
        Assert.That(voice.Content.Headers.ContentType!.MediaType, Is.EqualTo("voice/speex"));
        AssertRefused(await GetAsync(path), 45033);
    }

    [Test]
    public async Task Pictures_get_a_permanent_url()
    {
        MultipartContent picture = Multipart(Png, "form-data; name=\"any\"; filename=\"a.png\"", "image/png");
        JsonObject answer = AssertSuccess(await CallAsync(HttpMethod.Post, "media/uploadimg", Token, picture));
        Assert.That((string?)answer["url"], Does.StartWith("https://"));
        MultipartContent text = Multipart(Content, "form-data; name=\"any\"; filename=\"a.png\"", "image/png");
        AssertRefused(await CallAsync(HttpMethod.Post, "media/uploadimg", Token, text), 40005);
    }

    [Test]
    public async Task An_upload_by_url_is_checked_when_it_is_done()
    {
        WeCom.AddDownload("https://files.example.com/a.bin", Content);
        string md5 = Md5(Content);
        string good = await StartAsync("https://files.example.com/a.bin", md5);
        JsonObject running = await ResultAsync(good);
        Assert.That((int?)running["status"], Is.EqualTo(1));
        string wrong = await StartAsync("https://files.example.com/a.bin", new string('0', 32));
        string missing = await StartAsync("https://files.example.com/b.bin", md5);
        Clock.Advance(TimeSpan.FromSeconds(10));
        WeCom.WritesUploadStatusAsText = true;
        JsonObject done = await ResultAsync(good);
        Assert.That((string?)done["status"], Is.EqualTo("2"));
        string mediaId = (string)done["detail"]!["media_id"]!;
        Assert.That(WeCom.Media[mediaId].IsFromUrl, Is.True);
        Assert.That((int?)(await ResultAsync(wrong))["detail"]!["errcode"], Is.EqualTo(301019));
        Assert.That((int?)(await ResultAsync(missing))["detail"]!["errcode"], Is.EqualTo(830003));
        AssertRefused(
            await PostAsync("message/send", $$$"""{"touser":"user0002","agentid":1000002,"msgtype":"file","file":{"media_id":"{{{mediaId}}}"}}"""), 40007);
        Clock.Advance(TimeSpan.FromMinutes(60));
        AssertRefused(await PostAsync("media/get_upload_by_url_result", $$"""{"jobid":"{{good}}"}"""), 40089);
    }

    [TestCase("""{"scene":2,"type":"file","filename":"a","url":"https://a.example/b","md5":"00000000000000000000000000000000"}""", 40035)]
    [TestCase("""{"scene":1,"type":"image","filename":"a","url":"https://a.example/b","md5":"00000000000000000000000000000000"}""", 40004)]
    [TestCase("""{"scene":1,"type":"file","filename":"a","url":"a.example/b","md5":"00000000000000000000000000000000"}""", 40094)]
    [TestCase("""{"scene":1,"type":"file","filename":"a","url":"https://a.example/b","md5":"0"}""", 40035)]
    [TestCase("""{"scene":1,"type":"file","url":"https://a.example/b","md5":"00000000000000000000000000000000"}""", 40063)]
    public async Task Bad_uploads_by_url_are_refused(string body, int code) => AssertRefused(await PostAsync("media/upload_by_url", body), code);

    private async Task<string> StartAsync(string url, string md5) => (string)(await GoodPostAsync(
        "media/upload_by_url", $$"""{"scene":1,"type":"file","filename":"a.bin","url":"{{url}}","md5":"{{md5}}"}"""))["jobid"]!;

    private Task<JsonObject> ResultAsync(string jobId) => GoodPostAsync("media/get_upload_by_url_result", $$"""{"jobid":"{{jobId}}"}""");

    private Task<JsonObject> UploadPartAsync(string disposition) =>
        CallAsync(HttpMethod.Post, "media/upload?type=file", Token, Multipart(Content, disposition));

    private async Task<HttpResponseMessage> RangeAsync(string mediaId, long from, long? to)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"media/get?media_id={mediaId}&access_token={Token}");
        request.Headers.Range = new RangeHeaderValue(from, to);
        return await Client.SendAsync(request);
    }
}
