using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Faults;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Media;

/// <summary>Files on their way out: whole, under their names, once or again, or not at all.</summary>
internal sealed class UploadTests
{
    private const string Done = """{"errcode":0,"type":"file","media_id":"m"}""";

    [TearDown]
    public void Forget() => Pool.ForgetForeignThreads();

    public static WeComFile Small(string name = "a.png") => WeComFile.FromBytes(name, "0123456789"u8.ToArray());

    // Trap 11: raw UTF-8, and nothing in a name ends the header.
    [TestCase("中文.txt", "中文.txt")]
    [TestCase("a\"b.txt", "a_b.txt")]
    [TestCase("a\r\nX-Evil: 1.txt", "a__X-Evil: 1.txt")]
    [TestCase("a\\b.txt", "a_b.txt")]
    [TestCase("a\0\u007f\u0085.txt", "a___.txt")]
    [TestCase("😀 &<>'.txt", "😀 &<>'.txt")]
    public async Task A_name_goes_out_as_it_is_and_cannot_break_out(string name, string sent)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Done));
        await mock.RunAsync(client => client.Media.UploadAsync(WeComMediaKind.File, Small(name)));
        Assert.That(mock.Only.BodyText.Split("\r\n")[1], Is.EqualTo($"Content-Disposition: form-data; name=\"media\"; filename=\"{sent}\"; filelength=10"));
    }

    [TestCase("a.jpg", "image/jpg")]
    [TestCase("a.JPEG", "image/jpg")]
    [TestCase("a.png", "image/png")]
    [TestCase("a.bmp", "image/bmp")]
    [TestCase("a.amr", "voice/amr")]
    [TestCase("a.mp4", "video/mp4")]
    [TestCase("a.txt", "application/octet-stream")]
    [TestCase("a", "application/octet-stream")]
    public async Task The_media_type_is_that_of_the_extension(string name, string type)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Done));
        await mock.RunAsync(client => client.Media.UploadAsync(WeComMediaKind.File, Small(name)));
        Assert.That(mock.Only.BodyText.Split("\r\n")[2], Is.EqualTo($"Content-Type: {type}"));
    }

    [Test]
    public async Task The_boundary_stands_without_quotation_marks_and_the_length_is_known()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Done));
        await mock.RunAsync(static client => client.Media.UploadAsync(
            WeComMediaKind.File, new WeComFile { FileName = "a.txt", Content = new MemoryStream("123456"u8.ToArray()), ContentType = "text/plain" }));
        Assert.That(mock.Only.Header("Content-Type"), Does.Match("^multipart/form-data; boundary=[-0-9a-f]+$"));
        Assert.That(mock.Only.Header("Content-Length"), Is.EqualTo(mock.Only.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(mock.Only.BodyText, Does.Contain("Content-Type: text/plain\r\n\r\n123456\r\n"));
    }

    [Test]
    public async Task A_stream_is_read_from_where_it_stands_and_stays_open()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Done));
        using var content = new OddStream("0123456789"u8.ToArray()) { Seeks = true, Block = 3, Position = 2 };
        var progress = new Told<long>();
        await mock.RunAsync(client => client.Media.UploadAsync(WeComMediaKind.File, new WeComFile { FileName = "a", Content = content }, progress));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mock.Only.BodyText, Does.Contain("filelength=8\r\n").And.Contain("\r\n\r\n23456789\r\n"));
            Assert.That(content.IsClosed, Is.False);
            Assert.That(progress.All, Is.EqualTo(new long[] { 3, 6, 8 }));
        }
    }

    [Test]
    public async Task A_file_on_disk_is_sent_under_its_name()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.amr");
        await File.WriteAllTextAsync(path, "#!AMR-content");
        try
        {
            using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(Done));
            WeComMedia media = (await mock.RunAsync(client => client.Media.UploadAsync(WeComMediaKind.Voice, WeComFile.FromPath(path)))).GetValueOrThrow();
            Assert.That(media.MediaId, Is.EqualTo("m"));
            Assert.That(mock.Sent, Has.Count.EqualTo(2));
            Assert.That(
                mock.Sent[1].BodyText, Does.Contain($"filename=\"{Path.GetFileName(path)}\"; filelength=13\r\nContent-Type: voice/amr\r\n\r\n#!AMR-content\r\n"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public async Task A_file_that_is_gone_by_the_time_it_is_sent_is_the_callers_to_know()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(path, "content");
        WeComFile file = WeComFile.FromPath(path, "名.txt");
        using var mock = new WeComMock(options => options.ChecksLimits = false);
        mock.Token = (number, _) =>
        {
            File.Delete(path);
            return WeComMock.Grant(number);
        };
        Assert.That(() => mock.RunAsync(client => client.Media.UploadAsync(WeComMediaKind.File, file)), Throws.InstanceOf<FileNotFoundException>());
        Assert.That(mock.Sent, Is.Empty);
    }

    [Test]
    public async Task What_can_seek_is_sent_again_from_its_beginning()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), WeComMock.Refusal(-1), WeComMock.Refusal(42001), ScriptedAnswer.Json(Done));
        using var content = new OddStream("0123456789"u8.ToArray()) { Seeks = true, Position = 1 };
        ApiResult<WeComMedia> result = await mock.RunAsync(client => client.Media.UploadAsync(
            WeComMediaKind.File, new WeComFile { FileName = "a", Content = content }));
        Assert.That(result.Error, Is.Null);
        Assert.That(mock.Sent.Select(static request => request.BodyText.Contains("\r\n\r\n123456789\r\n", StringComparison.Ordinal)), Is.EqualTo(new[] { true, true, true, true }));
        Assert.That(mock.Sent[^1].Address.Query, Does.Contain("access_token=token-2"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task What_cannot_seek_is_sent_once(bool expired)
    {
        using var mock = new WeComMock(expired ? WeComMock.Refusal(42001) : ScriptedAnswer.ConnectionLost());
        using var content = new OddStream("0123456789"u8.ToArray());
        ApiResult<WeComMedia> result = await mock.RunAsync(client => client.Media.UploadAsync(
            WeComMediaKind.File, new WeComFile { FileName = "a", Content = content }));
        Assert.That(result.Error?.Category, Is.EqualTo(expired ? ErrorCategory.AuthenticationExpired : ErrorCategory.Network));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
        Assert.That(mock.Only.BodyText, Does.Contain("filename=\"a\"\r\nContent-Type: "), "nobody knows the length");
        Assert.That(mock.Only.BodyText, Does.Contain("\r\n\r\n0123456789\r\n"));
    }

    [TestCase(12, typeof(EndOfStreamException))]
    [TestCase(8, typeof(InvalidDataException))]
    public async Task A_length_that_is_wrong_ends_the_upload(int length, Type exception)
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(Done) };
        using var content = new OddStream("0123456789"u8.ToArray()) { Seeks = true };
        var file = new WeComFile { FileName = "a", Content = content, Length = length };
        Exception? thrown = Assert.CatchAsync(() => mock.RunAsync(client => client.Media.UploadAsync(WeComMediaKind.File, file)));
        Assert.That(thrown, Is.InstanceOf(exception));
        Assert.That(thrown!.Message, Does.Contain(length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(mock.Sent, Is.Empty, "the handler never got a whole body");
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.That(mock.Sent, Is.Empty);
    }

    [Test]
    public void What_the_stream_throws_reaches_the_caller_as_it_is()
    {
        var broken = new IOException("disk gone");
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(Done) };
        using var content = new OddStream("0123456789"u8.ToArray()) { Fault = broken };
        Assert.That(
            () => mock.RunAsync(client => client.Media.UploadAsync(WeComMediaKind.File, new WeComFile { FileName = "a", Content = content })),
            Throws.Exception.SameAs(broken));
        Assert.That(mock.Sent, Is.Empty);
    }

    [Test]
    public async Task A_stream_that_breaks_off_on_a_real_connection_is_never_a_success()
    {
        int read = 0;
        await using var server = new RawServer(async exchange =>
        {
            read = exchange.Request.Length;
            await exchange.AnswerAsync(exchange.Request.Contains("gettoken", StringComparison.Ordinal)
                ? """{"errcode":0,"access_token":"t","expires_in":7200}""" : Done);
        });
        WeComOptions options = WeComMock.Options();
        options.BaseAddress = server.BaseAddress;
        using var client = WeComClient.Create(options);
        using var content = new OddStream(new byte[200_000]) { Seeks = true };
        var file = new WeComFile { FileName = "a", Content = content, Length = 300_000 };
        Assert.That(() => client.Media.UploadAsync(WeComMediaKind.File, file), Throws.InstanceOf<EndOfStreamException>());
        Assert.That(read, Is.GreaterThan(0));
    }

    [TestCase("image", 6, true)]
    [TestCase("image", 5, false)]
    [TestCase("image", 10 * 1024 * 1024, true)]
    [TestCase("image", (10 * 1024 * 1024) + 1, false)]
    [TestCase("voice", 2 * 1024 * 1024, true)]
    [TestCase("voice", (2 * 1024 * 1024) + 1, false)]
    [TestCase("video", 10 * 1024 * 1024, true)]
    [TestCase("video", (10 * 1024 * 1024) + 1, false)]
    [TestCase("file", 20 * 1024 * 1024, true)]
    [TestCase("file", (20 * 1024 * 1024) + 1, false)]
    public async Task A_size_that_is_not_allowed_is_refused_before_anything_is_sent(string kind, int size, bool allowed)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Done));
        WeComFile file = WeComFile.FromBytes("a", new byte[size]);
        if (allowed)
        {
            Assert.That((await mock.RunAsync(client => client.Media.UploadAsync(new WeComMediaKind(kind), file))).IsSuccess, Is.True);
            return;
        }

        Assert.That(
            () => mock.Client.Media.UploadAsync(new WeComMediaKind(kind), file), Throws.ArgumentException.With.Property("ParamName").EqualTo("file.Length"));
        Assert.That(mock.Handler.Requests, Is.Empty);
        using var lenient = new WeComMock(static options => options.ChecksLimits = false, ScriptedAnswer.Json(Done));
        Assert.That((await lenient.RunAsync(client => client.Media.UploadAsync(new WeComMediaKind(kind), file))).IsSuccess, Is.True);
    }

    [Test]
    public async Task A_picture_for_good_has_2_MB_at_the_most_and_is_sent_once()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost());
        Assert.That(
            () => mock.Client.Media.UploadImageAsync(WeComFile.FromBytes("a.png", new byte[(2 * 1024 * 1024) + 1])),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("file.Length"));
        ApiResult<WeComImage> result = await mock.RunAsync(static client => client.Media.UploadImageAsync(Small()));
        Assert.That((result.Error?.OutcomeUnknown, mock.Sent.Count), Is.EqualTo(((bool?)true, 1)));
    }

    [Test]
    public async Task A_picture_for_good_has_5_bytes_at_least()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"errcode":0,"url":"https://example.com/a.png"}"""));
        Assert.That(
            () => mock.Client.Media.UploadImageAsync(WeComFile.FromBytes("a.png", new byte[4])),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("file.Length").And.Message.Contains("5 to 2097152"));
        Assert.That((await mock.RunAsync(static client => client.Media.UploadImageAsync(WeComFile.FromBytes("a.png", new byte[5])))).IsSuccess, Is.True);
    }

    [Test]
    public void A_refused_length_is_negative() => Assert.That(
        static () => new WeComFile { FileName = "a", Content = Stream.Null, Length = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
}
