using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Media;

/// <summary>What is wrong is named, and never sent.</summary>
internal sealed class BadInputTests
{
    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("kind", static media => media.UploadAsync(default, UploadTests.Small()));
        yield return Case("file", static media => media.UploadAsync(WeComMediaKind.File, null!));
        yield return Case("file.FileName", static media => media.UploadAsync(WeComMediaKind.File, new WeComFile { FileName = " ", Content = Stream.Null }));
        yield return Case("file.Content", static media => media.UploadAsync(WeComMediaKind.File, new WeComFile { FileName = "a", Content = null }));
        yield return Case("file.Content", static media => media.UploadAsync(WeComMediaKind.File, new WeComFile { FileName = "a", Content = Closed() }));
        yield return Case("file.ContentType", static media => media.UploadAsync(WeComMediaKind.File, new WeComFile { FileName = "a", Content = Stream.Null, ContentType = "png" }));
        yield return Case("file.ContentType", static media => media.UploadImageAsync(new WeComFile { FileName = "a", Content = Stream.Null, ContentType = "a/b\r\nX: y" }));
        yield return Case("mediaId", static media => media.DownloadAsync(" ", Stream.Null));
        yield return Case("destination", static media => media.DownloadAsync("m", null!));
        yield return Case("destination", static media => media.DownloadAsync("m", new MemoryStream([], writable: false)));
        yield return Case("options", static media => media.DownloadAsync("m", Stream.Null, new DownloadOptions { RangeBytes = 100 }));
        yield return Case("mediaId", static media => media.DownloadVoiceAsync("", Stream.Null));
        yield return Case("destination", static media => media.DownloadVoiceAsync("m", null!));
        yield return Case("request", static media => media.UploadByUrlAsync(null!));
        yield return Case("request.Kind", static media => media.UploadByUrlAsync(Request(kind: "")));
        yield return Case("request.FileName", static media => media.UploadByUrlAsync(Request(name: " ")));
        yield return Case("request.Url", static media => media.UploadByUrlAsync(Request(url: "/v.mp4")));
        yield return Case("request.Url", static media => media.UploadByUrlAsync(Request(url: "ftp://example.com/v.mp4")));
        yield return Case("request.Md5", static media => media.UploadByUrlAsync(Request(md5: "198918f40ecc7cab0fc4231adaf67c9")));
        yield return Case("request.Md5", static media => media.UploadByUrlAsync(Request(md5: "198918f40ecc7cab0fc4231adaf67c9g")));
        yield return Case("jobId", static media => media.GetUploadByUrlResultAsync(" "));
        yield return Case("jobId", static media => media.WaitForUploadByUrlAsync(" "));
    }

    private static IEnumerable<TestCaseData> Beyond()
    {
        yield return Case("request.Kind", static media => media.UploadByUrlAsync(Request(kind: "image")));
        yield return Case("request.FileName", static media => media.UploadByUrlAsync(Request(name: new string('名', 43))));
        yield return Case("request.Url", static media => media.UploadByUrlAsync(Request(url: "https://example.com/" + new string('a', 1_024))));
        yield return Case("jobId", static media => media.GetUploadByUrlResultAsync(new string('j', 129)));
    }

    [TestCaseSource(nameof(Wrong))]
    [TestCaseSource(nameof(Beyond))]
    public void Bad_input_is_named_and_not_sent(string name, Func<WeComMediaClient, Task> call)
    {
        using var mock = new WeComMock();
        Assert.That(() => call(mock.Client.Media), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(name));
        Assert.That(mock.Handler.Requests, Is.Empty);
    }

    [TestCaseSource(nameof(Beyond))]
    public async Task Limits_can_be_left_to_the_service(string name, Func<WeComMediaClient, Task> call)
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false) { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        await mock.Clock.AdvanceUntilAsync(call(mock.Client.Media));
        Assert.That(mock.Sent, Has.Count.EqualTo(1), name);
    }

    [Test]
    public void Files_are_checked_where_they_are_made()
    {
        Assert.That(static () => WeComFile.FromBytes(" ", []), Throws.ArgumentException.With.Property("ParamName").EqualTo("fileName"));
        Assert.That(static () => WeComFile.FromBytes("a", null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("content"));
        Assert.That(static () => WeComFile.FromPath(""), Throws.ArgumentException.With.Property("ParamName").EqualTo("path"));
        Assert.That(static () => WeComFile.FromPath("there is none"), Throws.InstanceOf<FileNotFoundException>());
    }

    private static MemoryStream Closed()
    {
        var stream = new MemoryStream();
        stream.Dispose();
        return stream;
    }

    private static WeComUploadByUrlRequest Request(string kind = "file", string name = "v.mp4", string url = "https://example.com/v.mp4", string md5 = Examples.Md5) =>
        new() { Kind = new WeComMediaKind(kind), FileName = name, Url = new Uri(url, UriKind.RelativeOrAbsolute), Md5 = md5 };

    private static TestCaseData Case(string name, Func<WeComMediaClient, Task> call) => new(name, call);
}
