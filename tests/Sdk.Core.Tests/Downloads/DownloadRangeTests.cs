using System.Globalization;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Downloads;

/// <summary>Downloads of a range of a file, for servers that hand out large files in no other way.</summary>
internal sealed class DownloadRangeTests
{
    private static readonly byte[] Content = FileAnswers.Content(1_000);

    [TestCase(0, 400, "bytes=0-399", false)]
    [TestCase(400, 400, "bytes=400-799", false)]
    [TestCase(800, 400, "bytes=800-1199", true)]
    [TestCase(600, 400, "bytes=600-999", true)]
    public async Task A_call_asks_for_one_range_and_says_whether_it_was_the_last(int offset, int length, string range, bool complete)
    {
        using var setup = new Setup(FileAnswers.Part(Content, offset, Math.Min(1_000, offset + length)));
        using var destination = new Destination(Content[..offset]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { Offset = offset, RangeBytes = length });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(setup.Handler.Requests.Single().Header("Range"), Is.EqualTo(range));
            Assert.That(result.Value?.IsComplete, Is.EqualTo(complete));
            Assert.That(result.Value?.TotalLength, Is.EqualTo(1_000));
            Assert.That(result.Value?.Length, Is.EqualTo(Math.Min(1_000, offset + length)));
            Assert.That(destination.ToArray(), Is.EqualTo(Content[..Math.Min(1_000, offset + length)]));
        }
    }

    [Test]
    public async Task What_is_missing_of_a_range_is_asked_for_and_no_more()
    {
        using var setup = new Setup(
            FileAnswers.Part(Content, 0, 640, breaksAt: 300), FileAnswers.Part(Content, 288, 640, breaksAt: 290), FileAnswers.Part(Content, 288, 640));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { RangeBytes = 640, RangeAlignment = 16 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(
                setup.Handler.Requests.Select(static request => request.Header("Range")), Is.EqualTo(new[] { "bytes=0-639", "bytes=288-639", "bytes=288-639" }));
            Assert.That(destination.ToArray(), Is.EqualTo(Content[..640]), "each byte is there once");
            Assert.That(result.Value?.IsComplete, Is.False);
        }
    }

    [Test]
    public async Task The_last_range_ends_where_the_file_ends()
    {
        using var setup = new Setup(FileAnswers.Part(Content, 640, breaksAt: 700), FileAnswers.Part(Content, 688));
        using var destination = new Destination(Content[..640]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(
            destination, new DownloadOptions { Offset = 640, RangeBytes = 640, RangeAlignment = 16 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Handler.Requests.Select(static request => request.Header("Range")), Is.EqualTo(new[] { "bytes=640-1279", "bytes=688-999" }));
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(result.Value?.IsComplete, Is.True);
        }
    }

    [Test]
    public async Task An_aligned_download_without_ranges_goes_on_at_the_block_that_broke_off()
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 300), FileAnswers.Part(Content, 288));
        using var destination = new Destination { Seeks = false };
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { RangeAlignment = 16 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Handler.Requests.Select(static request => request.Header("Range")), Is.EqualTo(new[] { null, "bytes=288-" }));
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(result.Value?.IsComplete, Is.True);
        }
    }

    [Test]
    public async Task A_server_without_ranges_sends_it_all()
    {
        using var setup = new Setup(FileAnswers.Whole(Content));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { RangeBytes = 400 });
        Assert.That(destination.ToArray(), Is.EqualTo(Content));
        Assert.That(result.Value?.IsComplete, Is.True);
    }

    [TestCase(400, false)]
    [TestCase(250, true)]
    public async Task Without_a_total_a_short_range_is_the_last(int length, bool complete)
    {
        ScriptedAnswer part = ScriptedAnswer.Bytes(Content[..length], 206, "audio/mpeg")
            .With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes 0-{length - 1}/*"));
        using var setup = new Setup(part);
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { RangeBytes = 400 });
        Assert.That((result.Value?.IsComplete, result.Value?.TotalLength), Is.EqualTo(((bool?)complete, complete ? (long?)length : null)));
    }

    [Test]
    public async Task A_range_does_not_reach_beyond_a_length_that_is_known()
    {
        using var setup = new Setup(FileAnswers.Part(Content, 640));
        using var destination = new Destination(Content[..640]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(
            destination, new DownloadOptions { Offset = 640, RangeBytes = 640, RangeAlignment = 16, TotalLength = 1_000 });
        Assert.That(setup.Handler.Requests.Single().Header("Range"), Is.EqualTo("bytes=640-999"));
        Assert.That((result.Value?.IsComplete, destination.Length), Is.EqualTo(((bool?)true, 1_000L)));
    }

    [Test]
    public async Task A_file_of_another_length_is_none_to_go_on_with()
    {
        using var setup = new Setup(FileAnswers.Part(Content, 640));
        using var destination = new Destination(Content[..640]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { Offset = 640, TotalLength = 999 });
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
        Assert.That(destination.Length, Is.EqualTo(640));
    }

    [Test]
    public async Task A_range_that_begins_elsewhere_is_not_taken()
    {
        using var setup = new Setup(FileAnswers.Part(Content, 300));
        using var destination = new Destination(Content[..300]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(
            destination, new DownloadOptions { Offset = 300, RangeBytes = 640, RangeAlignment = 16 });
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
        Assert.That(destination.Length, Is.EqualTo(300));
    }

    [Test]
    public void Ranges_that_do_not_fit_their_alignment_are_refused()
    {
        using var setup = new Setup(FileAnswers.Whole(Content));
        using var destination = new Destination();
        Assert.That(
            () => setup.StartDownloadAsync(destination, new DownloadOptions { RangeBytes = 100, RangeAlignment = 16 }),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("options"));
        Assert.That(static () => new DownloadOptions { RangeBytes = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(static () => new DownloadOptions { TotalLength = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(static () => new DownloadOptions { RangeAlignment = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(setup.Handler.Count, Is.Zero);
    }
}
