using System.Security.Cryptography;
using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Files that go up and come down again.</summary>
internal sealed class MediaTests : SandboxTest
{
    private const int Megabyte = 1024 * 1024;

    [Test]
    public async Task A_file_of_many_bytes_goes_up_from_a_stream_with_progress_and_comes_down_the_same()
    {
        byte[] content = Bytes(3 * Megabyte);
        var progress = new Reports<long>();
        using var source = new MemoryStream(content);
        WeComMedia media = await Must(Client.Media.UploadAsync(WeComMediaKind.File, new WeComFile { FileName = "大文件.bin", Content = source }, progress));
        using var target = new MemoryStream();
        DownloadedContent downloaded = await Must(Client.Media.DownloadAsync(media.MediaId!, target));

        Assert.Multiple(() =>
        {
            Assert.That(target.ToArray(), Is.EqualTo(content));
            Assert.That(downloaded.Length, Is.EqualTo(content.Length));
            Assert.That(downloaded.FileName, Is.EqualTo("大文件.bin"));
            Assert.That(progress.Items, Is.Ordered);
            Assert.That(progress.Items[^1], Is.EqualTo(content.Length));
            Assert.That(media, Has.Property("Type").EqualTo(WeComMediaKind.File).And.Property("CreatedAt").EqualTo(Now));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Names_come_back_in_both_forms(bool isExtended)
    {
        Service.WritesExtendedFileNames = isExtended;
        string plain = Service.AddMedia("file", "report.txt", "内容"u8.ToArray()).MediaId;
        string chinese = Service.AddMedia("file", "报告😀.txt", "内容"u8.ToArray()).MediaId;

        Assert.Multiple(async () =>
        {
            Assert.That((await Must(Client.Media.DownloadAsync(plain, new MemoryStream()))).FileName, Is.EqualTo("report.txt"));
            Assert.That((await Must(Client.Media.DownloadAsync(chinese, new MemoryStream()))).FileName, Is.EqualTo("报告😀.txt"));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_file_beyond_20_MB_comes_in_ranges(bool isEncrypted)
    {
        byte[] content = Bytes((21 * Megabyte) + 5);
        WeComSandboxMedia media = Service.AddMedia("video", "film.mp4", content);
        Service.Media.Set(media with { IsEncrypted = isEncrypted, IsFromUrl = true });
        using var target = new MemoryStream();
        DownloadedContent downloaded = await Must(Client.Media.DownloadAsync(media.MediaId, target));

        Assert.Multiple(() =>
        {
            Assert.That(downloaded.Length, Is.EqualTo(content.Length));
            Assert.That(SHA256.HashData(target.ToArray()), Is.EqualTo(SHA256.HashData(content)));
            Assert.That(CallsOf("media/get").Select(static entry => entry.Header("Range")), Has.Some.Not.Null);
        });
    }

    [Test]
    public async Task A_picture_and_a_voice_have_their_own_ways()
    {
        WeComImage picture = await Must(Client.Media.UploadImageAsync(WeComFile.FromBytes("图.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4])));
        string voice = Service.AddMedia("voice", "voice.speex", "12345678"u8.ToArray()).MediaId;
        using var target = new MemoryStream();
        DownloadedContent downloaded = await Must(Client.Media.DownloadVoiceAsync(voice, target));
        ApiError wrong = await MustFail(Client.Media.UploadAsync(WeComMediaKind.Voice, WeComFile.FromBytes("a.amr", "no voice"u8.ToArray())));
        Clock.Advance(TimeSpan.FromDays(3));
        ApiError ended = await MustFail(Client.Media.DownloadAsync(voice, target));

        Assert.Multiple(() =>
        {
            Assert.That(picture.Url, Does.StartWith("https://wework.qpic.cn/"));
            Assert.That(downloaded.MediaType, Is.EqualTo("voice/speex"));
            Assert.That(wrong.Code, Is.EqualTo("301017"));
            Assert.That(ended, Has.Property("Code").EqualTo("40145").And.Property("Category").EqualTo(ErrorCategory.NotFound));
        });
    }

    [Test]
    public async Task An_upload_by_URL_is_waited_for_until_it_ends_well_or_badly()
    {
        var address = new Uri("https://files.example.com/film.mp4");
        byte[] content = Bytes(1_000);
        Service.AddDownload(address.AbsoluteUri, content);
        Service.JobDuration = TimeSpan.Zero;
        WeComJob good = await Must(Client.Media.UploadByUrlAsync(new WeComUploadByUrlRequest { Kind = WeComMediaKind.Video, FileName = "影片.mp4", Url = address, Md5 = Md5Of(content) }));
        WeComJob bad = await Must(Client.Media.UploadByUrlAsync(new WeComUploadByUrlRequest { Kind = WeComMediaKind.File, FileName = "影片.mp4", Url = address, Md5 = Md5Of([1]) }));
        WeComUploadByUrlResult done = await Must(Client.Media.WaitForUploadByUrlAsync(good.JobId!));
        WeComUploadByUrlResult failed = await Must(Client.Media.GetUploadByUrlResultAsync(bad.JobId!));
        using var target = new MemoryStream();
        await Must(Client.Media.DownloadAsync(done.Detail!.MediaId!, target));
        ApiError unusable = await MustFail(Client.Messages.SendAsync(WeComMessage.Video(done.Detail.MediaId!).ToUsers(WeComSandbox.DemoUserId)));

        Assert.Multiple(() =>
        {
            Assert.That(done.Status, Is.EqualTo(WeComUploadByUrlStatus.Done));
            Assert.That(done.Detail.CreatedAt, Is.EqualTo(Now));
            Assert.That(target.ToArray(), Is.EqualTo(content));
            Assert.That(failed, Has.Property("Status").EqualTo(WeComUploadByUrlStatus.Failed));
            Assert.That(failed.Detail!.ErrorCode, Is.EqualTo(301019));
            Assert.That(unusable.Code, Is.EqualTo(WeComErrors.InvalidMedia));
        });
    }

    [Test]
    public async Task A_download_that_breaks_off_goes_on()
    {
        byte[] content = Bytes(Megabyte);
        string mediaId = Service.AddMedia("file", "a.bin", content).MediaId;
        Service.Faults.Enqueue("media/get", Fault.CutBodyAfter(100_000));
        using WeComClient client = CreateRetryingClient();
        using var target = new MemoryStream();
        await Must(client.Media.DownloadAsync(mediaId, target));

        Assert.Multiple(() =>
        {
            Assert.That(target.ToArray(), Is.EqualTo(content));
            Assert.That(CountOf("media/get"), Is.EqualTo(2));
        });
    }

    private static byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

#pragma warning disable CA5351 // The service asks for MD5.
    private static string Md5Of(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
