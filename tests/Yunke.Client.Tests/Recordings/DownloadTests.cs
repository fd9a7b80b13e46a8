using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Recordings;

/// <summary>Recordings on their way from the storage: the right page, no cookie, and on after a break.</summary>
internal sealed class DownloadTests
{
    private const string Text = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static readonly ScriptedAnswer Address = ScriptedAnswer.Json("""{"success":true,"data":"https://oss.example.com/rec/a.mp3?OSSAccessKeyId=k&Signature=s%2Bs"}""");

    [Test]
    public async Task Storage_gets_the_page_and_nothing_of_the_session()
    {
        using var mock = new YunkeMock(Address, Audio(Text).With("ETag", "\"v1\"").With("Content-Disposition", "attachment; filename=\"x/a.mp3\""));
        using var file = new MemoryStream();

        DownloadedContent content = (await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file))).GetValueOrThrow();
        RecordedRequest sent = mock.Sent[1];

        Assert.That(TextOf(file), Is.EqualTo(Text));
        Assert.That((content.Length, content.IsResumed, content.MediaType, content.FileName, content.EntityTag), Is.EqualTo(((long)Text.Length, false, "audio/mpeg", "a.mp3", "\"v1\"")));
        Assert.That((sent.Method, sent.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Get, "https://oss.example.com/rec/a.mp3?OSSAccessKeyId=k&Signature=s%2Bs")));
        Assert.That(sent.Header("Referer"), Is.EqualTo("https://crm2.yunkecn.com/cms/customer/callDetail"));
        string?[] secrets = [.. new[] { "Cookie", "company", "userid", "Authorization", "Range", "channel", "source" }.Select(sent.Header)];
        Assert.That(secrets, Has.All.Null);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task File_above_the_limit_is_refused_announced_or_not(bool announced)
    {
        using var mock = new YunkeMock(Address) { Otherwise = announced ? Audio(Text) : Unannounced(Text) };
        using var file = new MemoryStream();

        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file, new DownloadOptions { MaxBytes = Text.Length - 1 }));

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
        Assert.That(file.Length, Is.LessThan(Text.Length));
        Assert.That(mock.Sent, Has.Count.EqualTo(2), "not once more");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task File_of_exactly_the_limit_passes(bool announced)
    {
        using var mock = new YunkeMock(Address, announced ? Audio(Text) : Unannounced(Text));
        using var file = new MemoryStream();

        Assert.That((await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file, new DownloadOptions { MaxBytes = Text.Length }))).Error, Is.Null);
    }

    [Test]
    public async Task Progress_is_told_with_the_total()
    {
        using var mock = new YunkeMock(Address, Audio(Text));
        var told = new Progress();

        await mock.RunAsync(client => client.Recordings.DownloadAsync("v", Stream.Null, new DownloadOptions { Progress = told }));

        Assert.That(told.Values[^1].Received, Is.EqualTo(Text.Length));
        Assert.That(told.Values.Select(static value => value.Total), Has.All.EqualTo(Text.Length));
    }

    [Test]
    public async Task Broken_download_goes_on_where_it_was_if_the_file_is_the_same()
    {
        using var mock = new YunkeMock(Address, Broken(Text[..10]).With("ETag", "\"v1\""), Part(10, Text).With("ETag", "\"v1\""));
        using var file = new Unseekable();

        DownloadedContent content = (await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file))).GetValueOrThrow();

        Assert.That(file.Text, Is.EqualTo(Text));
        Assert.That((content.Length, content.IsResumed), Is.EqualTo(((long)Text.Length, true)));
        Assert.That((mock.Sent[2].Header("Range"), mock.Sent[2].Header("If-Range")), Is.EqualTo(("bytes=10-", "\"v1\"")));
        Assert.That(mock.Sent[2].Header("Referer"), Is.EqualTo("https://crm2.yunkecn.com/cms/customer/callDetail"));
    }

    [TestCase("W/\"v1\"")]
    [TestCase(null)]
    public async Task Without_a_strong_version_the_range_is_asked_for_without_a_condition(string? tag)
    {
        ScriptedAnswer broken = tag is null ? Broken(Text[..10]) : Broken(Text[..10]).With("ETag", tag);
        using var mock = new YunkeMock(Address, broken, Part(10, Text));
        using var file = new MemoryStream();

        Assert.That((await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file))).Error, Is.Null);
        Assert.That(TextOf(file), Is.EqualTo(Text));
        Assert.That((mock.Sent[2].Header("Range"), mock.Sent[2].Header("If-Range")), Is.EqualTo(("bytes=10-", (string?)null)));
    }

    [Test]
    public async Task Whole_file_in_place_of_the_rest_starts_anew_where_the_destination_can()
    {
        using var mock = new YunkeMock(Address, Broken("old 01234567890").With("ETag", "\"v1\""), Audio(Text).With("ETag", "\"v2\""));
        using var file = new MemoryStream();
        file.Write("head:"u8);

        DownloadedContent content = (await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file))).GetValueOrThrow();

        Assert.That(TextOf(file), Is.EqualTo("head:" + Text), "what lay before it stays");
        Assert.That((content.Length, content.EntityTag), Is.EqualTo(((long)Text.Length, "\"v2\"")));
    }

    [Test]
    public async Task Whole_file_in_place_of_the_rest_is_a_conflict_where_the_destination_cannot_seek()
    {
        using var mock = new YunkeMock(Address, Broken(Text[..10]), Audio(Text));
        using var file = new Unseekable();

        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file));

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
        Assert.That(file.Text, Is.EqualTo(Text[..10]));
        Assert.That(mock.Sent, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Other_version_is_never_mixed_into_the_first()
    {
        using var mock = new YunkeMock(Address, Broken(Text[..10]).With("ETag", "\"v1\""), Part(10, Text).With("ETag", "\"v2\""));
        using var file = new MemoryStream();

        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file));

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
        Assert.That(TextOf(file), Is.EqualTo(Text[..10]));
    }

    [TestCase(36, null)]
    [TestCase(40, ErrorCategory.Conflict)]
    public async Task Nothing_behind_the_end_means_complete_or_another_file(int length, ErrorCategory? category)
    {
        using var mock = new YunkeMock(Address, ScriptedAnswer.Body(() => WithRange(new ByteArrayContent([]), $"bytes */{length.ToString(CultureInfo.InvariantCulture)}"), 416));
        using var file = new MemoryStream();

        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file, new DownloadOptions { Offset = 36 }));

        Assert.That(result.Error?.Category, Is.EqualTo(category));
        Assert.That(result.Value?.Length, category is null ? Is.EqualTo(36) : Is.Null);
        Assert.That(mock.Sent[1].Header("Range"), Is.EqualTo("bytes=36-"));
    }

    [Test]
    public async Task Earlier_download_goes_on_with_its_version()
    {
        using var mock = new YunkeMock(Address, Part(10, Text).With("ETag", "\"v1\""));
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes(Text[..10]));

        DownloadedContent content = (await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file, new DownloadOptions { Offset = 10, EntityTag = "\"v1\"" }))).GetValueOrThrow();

        Assert.That((TextOf(file), content.IsResumed), Is.EqualTo((Text, true)));
        Assert.That(mock.Sent[1].Header("If-Range"), Is.EqualTo("\"v1\""));
    }

    [Test]
    public void What_the_destination_throws_reaches_the_caller_as_it_is()
    {
        using var mock = new YunkeMock(Address) { Otherwise = Audio(Text) };
        using var full = new Unseekable { Fault = new IOException("disk full") };

        IOException? thrown = Assert.ThrowsAsync<IOException>(() => mock.RunAsync(client => client.Recordings.DownloadAsync("v", full)));

        Assert.That(thrown, Is.SameAs(full.Fault));
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
    }

    private static IEnumerable<TestCaseData> NoAudio =>
    [
        new TestCaseData(ScriptedAnswer.Text("<html>403</html>")).SetArgDisplayNames("page"),
        new TestCaseData(ScriptedAnswer.Json("""{"success":false,"message":"gone"}""")).SetArgDisplayNames("JSON"),
        new TestCaseData(ScriptedAnswer.Json("""{"code":10000,"data":"x"}""")).SetArgDisplayNames("JSON of a success"),
        new TestCaseData(ScriptedAnswer.Text("<Error><Code>AccessDenied</Code></Error>", 403, "application/xml")).SetArgDisplayNames("HTTP 403"),
        new TestCaseData(ScriptedAnswer.Empty(404)).SetArgDisplayNames("HTTP 404"),
        new TestCaseData(ScriptedAnswer.Empty(302).With("Location", "https://crm.yunkecn.com/cms/auth/login")).SetArgDisplayNames("redirect"),
    ];

    [TestCaseSource(nameof(NoAudio))]
    public async Task Anything_but_a_file_is_an_error_and_nothing_is_written(ScriptedAnswer answer)
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0, Address) { Otherwise = answer };
        using var file = new MemoryStream();

        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Recordings.DownloadAsync("v", file));

        Assert.That(result.Error, Is.Not.Null);
        Assert.That(result.Error!.Category, Is.Not.EqualTo(ErrorCategory.AuthenticationExpired), "the storage knows no session");
        Assert.That((file.Length, mock.Logins), Is.EqualTo((0L, 1)));
    }

    [Test]
    public async Task Failure_of_the_storage_shows_no_signature()
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0, Address, ScriptedAnswer.NoConnection());

        ApiResult<DownloadedContent> result = await mock.RunAsync(static client => client.Recordings.DownloadAsync("v", Stream.Null));

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Network));
        Assert.That($"{result.Error} {mock.Logs.AllText()}", Does.Not.Contain("Signature").And.Not.Contain("s%2Bs").And.Not.Contain("OSSAccessKeyId"));
    }

    [Test]
    public async Task Cancelled_download_ends_at_once()
    {
        using var mock = new YunkeMock(Address, ScriptedAnswer.BodyThatStalls(Text[..10]));
        using var caller = new CancellationTokenSource();
        using var file = new MemoryStream();
        Task<ApiResult<DownloadedContent>> download = mock.Client.Recordings.DownloadAsync("v", file, cancellationToken: caller.Token);
        await Pool.SettleAsync();
        Assert.That(TextOf(file), Is.EqualTo(Text[..10]));

        await caller.CancelAsync();

        OperationCanceledException? cancelled = Assert.CatchAsync<OperationCanceledException>(() => download);
        Assert.That(cancelled!.CancellationToken, Is.EqualTo(caller.Token));
    }

    [Test]
    public async Task Slow_download_that_moves_outlives_the_time_of_a_call()
    {
        var block = new byte[64 * 1024];
        using var mock = new YunkeMock();
        mock.Otherwise = ScriptedAnswer.From(request => request.Method == HttpMethod.Post ? Address
            : ScriptedAnswer.Body(() => Typed(new StreamContent(new SlowStream(block, 10, TimeSpan.FromSeconds(20), mock.Clock)))));

        DownloadedContent content = (await mock.RunAsync(static client => client.Recordings.DownloadAsync("v", Stream.Null))).GetValueOrThrow();

        Assert.That(content.Length, Is.EqualTo(10L * block.Length));
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(200)), "twice the time of a call");
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Download_that_stands_still_ends()
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0, Address, ScriptedAnswer.BodyThatStalls(Text[..10]));

        ApiResult<DownloadedContent> result = await mock.RunAsync(static client => client.Recordings.DownloadAsync("v", Stream.Null));

        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Timeout));
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task Call_without_a_recording_asks_no_storage()
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json("""{"success":true,"data":""}"""));

        ApiResult<DownloadedContent> result = await mock.RunAsync(static client => client.Recordings.DownloadAsync("v", Stream.Null));

        Assert.That(result.Error?.Code, Is.EqualTo(YunkeErrors.NoRecording));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    private static ScriptedAnswer Audio(string text) => ScriptedAnswer.Bytes(Encoding.ASCII.GetBytes(text), 200, "audio/mpeg");

    private static ScriptedAnswer Unannounced(string text) =>
        ScriptedAnswer.Body(() => Typed(new StreamContent(new Unseekable(Encoding.ASCII.GetBytes(text)))));

    private static ScriptedAnswer Broken(string start) => ScriptedAnswer.BodyThatBreaks(start, new HttpIOException(HttpRequestError.ResponseEnded));

    private static ScriptedAnswer Part(int from, string text) => ScriptedAnswer.Body(
        () => WithRange(new ByteArrayContent(Encoding.ASCII.GetBytes(text[from..])), string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{text.Length - 1}/{text.Length}")), 206);

    private static HttpContent Typed(HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("audio/mpeg");
        return content;
    }

    private static HttpContent WithRange(HttpContent content, string range)
    {
        content.Headers.TryAddWithoutValidation("Content-Range", range);
        return Typed(content);
    }

    private static string TextOf(MemoryStream file) => Encoding.ASCII.GetString(file.ToArray());

    private sealed class Progress : IProgress<DownloadProgress>
    {
        public List<DownloadProgress> Values { get; } = [];

        public void Report(DownloadProgress value) => Values.Add(value);
    }
}
