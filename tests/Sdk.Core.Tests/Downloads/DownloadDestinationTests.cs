using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Downloads;

/// <summary>What the caller gave is the caller's: its faults come back as they are.</summary>
internal sealed class DownloadDestinationTests
{
    private static readonly byte[] Content = FileAnswers.Content(100);

    [Test]
    public async Task What_the_destination_throws_reaches_the_caller_as_it_is()
    {
        var full = new IOException("disk full");
        using var setup = new Setup(FileAnswers.Whole(Content));
        using var destination = new Destination { Writing = _ => throw full };
        Task<ApiResult<DownloadedContent>> download = setup.StartDownloadAsync(destination);
        await setup.Clock.AdvanceUntilAsync(download);
        Assert.That(async () => await download, Throws.Exception.SameAs(full));
        Assert.That(setup.Handler.Count, Is.EqualTo(1), "another attempt makes no room");
    }

    [Test]
    public async Task A_destination_that_breaks_off_by_itself_is_not_the_callers_cancellation()
    {
        var broken = new OperationCanceledException("the destination's own");
        using var setup = new Setup(FileAnswers.Whole(Content));
        using var destination = new Destination { Writing = _ => throw broken };
        Task<ApiResult<DownloadedContent>> download = setup.StartDownloadAsync(destination);
        await setup.Clock.AdvanceUntilAsync(download);
        Assert.That(async () => await download, Throws.Exception.SameAs(broken));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task What_cutting_it_off_throws_reaches_the_caller_too()
    {
        var locked = new NotSupportedException("fixed size");
        using var setup = new Setup(FileAnswers.Whole(Content));
        using var destination = new Destination(1, 2, 3) { CutOff = locked };
        Task<ApiResult<DownloadedContent>> download = setup.StartDownloadAsync(destination, new DownloadOptions { Offset = 3 });
        await setup.Clock.AdvanceUntilAsync(download);
        Assert.That(async () => await download, Throws.Exception.SameAs(locked));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task What_progress_throws_reaches_the_caller_and_ends_the_download()
    {
        var mistake = new FormatException("mistake");
        var body = new SlowBody(Content) { Block = 10 };
        using var setup = new Setup(FileAnswers.Streamed(() => body));
        using var destination = new Destination();
        Task<ApiResult<DownloadedContent>> download = setup.StartDownloadAsync(
            destination, new DownloadOptions { Progress = new Failing(mistake) });
        await setup.Clock.AdvanceUntilAsync(download);
        Assert.That(async () => await download, Throws.Exception.SameAs(mistake));
        Assert.That(body.Given, Is.EqualTo(10));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public void A_destination_that_cannot_be_written_is_refused_before_anything_is_sent()
    {
        using var setup = new Setup(FileAnswers.Whole(Content));
        using var destination = new MemoryStream([1, 2, 3], writable: false);
        Assert.That(() => setup.StartDownloadAsync(destination), Throws.ArgumentException.With.Property("ParamName").EqualTo("destination"));
        Assert.That(() => setup.StartDownloadAsync(null!), Throws.ArgumentNullException);
        Assert.That(setup.Handler.Count, Is.Zero);
    }

    private sealed class Failing(Exception exception) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => throw exception;
    }
}
