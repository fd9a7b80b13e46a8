using System.Globalization;
using System.Text;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Media;

/// <summary>Files on their way in: content or refusal, whole or in ranges.</summary>
internal sealed class DownloadTests
{
    private const int Megabyte = 1024 * 1024;

    // Trap 21: a refusal comes as JSON or as plain text; a JSON file comes with a name.
    [TestCase("application/json; charset=utf-8")]
    [TestCase("text/plain")]
    public async Task A_refusal_is_no_file(string mediaType)
    {
        using var mock = new WeComMock(ScriptedAnswer.Text("""{"errcode":40007,"errmsg":"invalid media_id"}""", 200, mediaType));
        using var file = new MemoryStream();
        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Media.DownloadAsync("m", file));
        Assert.That((result.Error?.Code, file.Length), Is.EqualTo((WeComErrors.InvalidMedia, 0L)));
    }

    [Test]
    public async Task An_ended_token_is_renewed_for_a_download_too()
    {
        using var mock = new WeComMock(WeComMock.Refusal(42001), Content("content"));
        using var file = new MemoryStream();
        Assert.That((await mock.RunAsync(client => client.Media.DownloadAsync("m", file))).IsSuccess, Is.True);
        Assert.That(mock.Fetches, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_JSON_file_with_a_name_is_a_file()
    {
        const string Text = """{"errcode":40007}""";
        using var mock = new WeComMock(
            ScriptedAnswer.Text(Text, 200, "application/json").With("Content-Disposition", "attachment; filename=\"" + Raw("数据.json") + "\""));
        using var file = new MemoryStream();
        DownloadedContent content = (await mock.RunAsync(client => client.Media.DownloadAsync("m", file))).GetValueOrThrow();
        Assert.That((Encoding.UTF8.GetString(file.ToArray()), content.FileName), Is.EqualTo((Text, "数据.json")));
    }

    [Test]
    public async Task A_large_file_is_fetched_in_ranges()
    {
        byte[] content = new byte[(41 * Megabyte) + 5];
        new Random(3).NextBytes(content);
        using var mock = new WeComMock { Otherwise = Large(content) };
        using var file = new MemoryStream();
        var told = new Told<DownloadProgress>();
        DownloadedContent result = (await mock.RunAsync(client => client.Media.DownloadAsync("m", file, new DownloadOptions { Progress = told }))).GetValueOrThrow();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.ToArray().AsSpan().SequenceEqual(content), Is.True);
            Assert.That(
                mock.Sent.Select(static request => request.Header("Range")),
                Is.EqualTo(new[] { null, "bytes=0-20971519", "bytes=20971520-41943039", "bytes=41943040-42991620" }));
            Assert.That(
                (result.Length, result.TotalLength, result.IsComplete, result.IsResumed, result.FileName),
                Is.EqualTo(((long)content.Length, (long?)content.Length, true, false, "a.mp4")));
            Assert.That(told.All[^1].Received, Is.EqualTo(content.Length));
            Assert.That(told.All.Select(static progress => progress.Total), Has.All.EqualTo(content.Length));
        }
    }

    [Test]
    public async Task Ranges_can_be_asked_for_from_the_beginning_and_go_on_from_an_earlier_download()
    {
        byte[] content = Encoding.ASCII.GetBytes(new string('x', 70) + new string('y', 30));
        using var mock = new WeComMock { Otherwise = Large(content) };
        using var file = new MemoryStream();
        file.Write(content.AsSpan(0, 20));
        DownloadedContent result = (await mock.RunAsync(client => client.Media.DownloadAsync("m", file, new DownloadOptions { Offset = 20, RangeBytes = 32 }))).GetValueOrThrow();
        Assert.That(mock.Sent.Select(static request => request.Header("Range")), Is.EqualTo(new[] { "bytes=16-47", "bytes=48-79", "bytes=80-99" }));
        Assert.That((result.IsResumed, file.ToArray().AsSpan().SequenceEqual(content)), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task A_download_that_goes_on_and_knows_the_length_ends_there_at_once()
    {
        byte[] content = new byte[100];
        using var mock = new WeComMock { Otherwise = Large(content) };
        using var file = new MemoryStream();
        file.Write(content.AsSpan(0, 84));
        DownloadedContent result = (await mock.RunAsync(client => client.Media.DownloadAsync(
            "m", file, new DownloadOptions { Offset = 84, RangeBytes = 32, TotalLength = 100 }))).GetValueOrThrow();
        Assert.That((mock.Only.Header("Range"), result.TotalLength, file.Length), Is.EqualTo(("bytes=80-99", (long?)100, 100L)));
    }

    [Test]
    public async Task A_failure_in_the_middle_says_how_far_it_was()
    {
        byte[] content = new byte[100];
        using var mock = new WeComMock(Part(content, 0, 48), WeComMock.Refusal(45033), WeComMock.Refusal(40145));
        using var file = new MemoryStream();
        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Media.DownloadAsync("m", file, new DownloadOptions { RangeBytes = 48 }));
        Assert.That((result.Error?.Code, (result.Error?.Details as DownloadProgress?)?.Received), Is.EqualTo(("40145", (long?)48)));
    }

    [Test]
    public async Task Ranges_that_are_refused_all_the_same_are_the_error()
    {
        using var mock = new WeComMock(WeComMock.Refusal(830002), WeComMock.Refusal(830002));
        ApiResult<DownloadedContent> result = await mock.RunAsync(static client => client.Media.DownloadAsync("m", Stream.Null));
        Assert.That((result.Error?.Code, mock.Sent.Count), Is.EqualTo((WeComErrors.RangeNeeded, 2)));
    }

    [Test]
    public async Task A_file_above_the_limit_is_refused_by_its_first_range()
    {
        using var mock = new WeComMock(WeComMock.Refusal(830002), Part(new byte[100], 0, 48));
        ApiResult<DownloadedContent> result = await mock.RunAsync(static client => client.Media.DownloadAsync("m", Stream.Null, new DownloadOptions { MaxBytes = 99 }));
        Assert.That((result.Error?.Category, mock.Sent.Count), Is.EqualTo(((ErrorCategory?)ErrorCategory.TooLarge, 2)));
    }

    private static string Raw(string name) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));

    private static ScriptedAnswer Content(string text) => ScriptedAnswer.Bytes(Encoding.UTF8.GetBytes(text), 200, "image/png");

    private static ScriptedAnswer Large(byte[] content) => ScriptedAnswer.From(request =>
    {
        if (request.Header("Range") is not { } range)
        {
            return WeComMock.Refusal(830002);
        }

        string[] ends = range["bytes=".Length..].Split('-');
        int from = int.Parse(ends[0], CultureInfo.InvariantCulture);
        return Part(content, from, Math.Min(content.Length, int.Parse(ends[1], CultureInfo.InvariantCulture) + 1));
    });

    private static ScriptedAnswer Part(byte[] content, int from, int until) => ScriptedAnswer.Bytes(content[from..until], 206, "video/mp4")
        .With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{until - 1}/{content.Length}"))
        .With("Content-Disposition", "attachment; filename=\"a.mp4\"");
}
