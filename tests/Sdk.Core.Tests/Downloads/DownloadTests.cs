using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Downloads;

internal sealed class DownloadTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(32 * 1024)]
    [TestCase((32 * 1024) + 1)]
    [TestCase(1_000_000)]
    public async Task A_file_arrives_as_it_is(int length)
    {
        byte[] content = FileAnswers.Content(length);
        using var setup = new Setup(FileAnswers.Whole(content));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(destination.ToArray(), Is.EqualTo(content));
            Assert.That(result.Value?.Length, Is.EqualTo(length));
            Assert.That(result.Value?.IsResumed, Is.False);
            Assert.That(result.Value?.MediaType, Is.EqualTo("audio/mpeg"));
            Assert.That(result.Value?.EntityTag, Is.EqualTo("\"v1\""));
            Assert.That(result.Value?.FileName, Is.Null);
            Assert.That(result.Call.Attempts, Is.EqualTo(1));
            Assert.That(result.Call.HttpStatus, Is.EqualTo(200));
            Assert.That(destination.CanWrite, Is.True, "it stays open");
        }
    }

    [Test]
    public async Task A_first_request_asks_for_all_of_it()
    {
        using var setup = new Setup(FileAnswers.Whole([1]));
        using var destination = new Destination();
        await setup.DownloadAsync(destination, new DownloadOptions { EntityTag = FileAnswers.Version });
        Assert.That(setup.Handler.Requests[0].Header("Range"), Is.Null);
        Assert.That(setup.Handler.Requests[0].Header("If-Range"), Is.Null);
    }

    [Test]
    public async Task A_file_without_type_version_and_length_is_one_all_the_same()
    {
        byte[] content = FileAnswers.Content(10);
        using var setup = new Setup(FileAnswers.Streamed(() => new SlowBody(content), version: null));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(destination.ToArray(), Is.EqualTo(content));
            Assert.That(result.Value?.Length, Is.EqualTo(10));
            Assert.That(result.Value?.MediaType, Is.Null);
            Assert.That(result.Value?.EntityTag, Is.Null);
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Progress_is_told_after_each_block(bool announced)
    {
        byte[] content = FileAnswers.Content(250);
        using var setup = new Setup(FileAnswers.Streamed(() => new SlowBody(content) { Block = 100 }, announced ? 250 : null));
        using var destination = new Destination();
        var told = new Told();
        await setup.DownloadAsync(destination, new DownloadOptions { Progress = told });
        long? total = announced ? 250 : null;
        Assert.That(told.All, Is.EqualTo(new DownloadProgress[] { new(100, total, "\"v1\""), new(200, total, "\"v1\""), new(250, total, "\"v1\"") }));
    }

    [Test]
    public async Task Progress_is_told_when_the_block_is_written()
    {
        using var setup = new Setup(FileAnswers.Streamed(() => new SlowBody(FileAnswers.Content(20)) { Block = 10 }));
        using var destination = new Destination();
        var lengths = new List<long>();
        await setup.DownloadAsync(destination, new DownloadOptions { Progress = new Watch(() => lengths.Add(destination.Length)) });
        Assert.That(lengths, Is.EqualTo(new long[] { 10, 20 }));
    }

    [Test]
    public async Task Of_a_file_that_is_announced_as_too_large_nothing_is_read()
    {
        var body = new SlowBody(FileAnswers.Content(101));
        using var setup = new Setup(FileAnswers.Streamed(() => body, 101));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { MaxBytes = 100 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
            Assert.That(result.Error?.Code, Is.EqualTo("too-large"));
            Assert.That(result.Error?.Message, Does.Contain("100 bytes"));
            Assert.That(body.Given, Is.Zero);
            Assert.That(destination.Length, Is.Zero);
            Assert.That(setup.Handler.Count, Is.EqualTo(1), "it does not become smaller");
        }
    }

    [Test]
    public async Task Of_a_file_that_turns_out_too_large_nothing_more_is_read()
    {
        var body = new SlowBody(FileAnswers.Content(1_000)) { Block = 40 };
        using var setup = new Setup(FileAnswers.Streamed(() => body));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { MaxBytes = 100 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
            Assert.That(body.Given, Is.EqualTo(120), "the block that was one too many");
            Assert.That(destination.Length, Is.EqualTo(80));
            Assert.That(setup.Handler.Count, Is.EqualTo(1));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_file_may_be_as_large_as_the_limit(bool announced)
    {
        byte[] content = FileAnswers.Content(100);
        using var setup = new Setup(FileAnswers.Streamed(() => new SlowBody(content), announced ? 100 : null));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { MaxBytes = 100 });
        Assert.That(result.Value?.Length, Is.EqualTo(100));
    }

    [Test]
    public async Task A_file_may_be_larger_than_answers_in_memory_may_be()
    {
        byte[] content = FileAnswers.Content(5_000);
        using var setup = new Setup(static options => options.MaxResponseBytes = 1_024, null, FileAnswers.Whole(content));
        using var destination = new Destination();
        Assert.That((await setup.DownloadAsync(destination)).IsSuccess, Is.True);
        Assert.That(destination.ToArray(), Is.EqualTo(content));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void A_limit_of_nothing_is_refused(long bytes) =>
        Assert.That(() => new DownloadOptions { MaxBytes = bytes }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_negative_offset_is_refused() =>
        Assert.That(static () => new DownloadOptions { Offset = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());

    private sealed class Watch(Action look) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => look();
    }
}
