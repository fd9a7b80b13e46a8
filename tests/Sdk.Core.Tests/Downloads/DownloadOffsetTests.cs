using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Downloads;

/// <summary>Downloads that go on with what an earlier call, or an earlier run of the program, left.</summary>
internal sealed class DownloadOffsetTests
{
    private static readonly byte[] Content = FileAnswers.Content(1_000);

    [TestCase("\"v1\"", "\"v1\"")]
    [TestCase("W/\"v1\"", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public async Task Only_the_rest_is_asked_for(string? version, string? condition)
    {
        using var setup = new Setup(FileAnswers.Part(Content, 400, version: string.IsNullOrEmpty(version) ? null : version));
        using var destination = new Destination(Content[..400]);
        var told = new Told();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(
            destination, new DownloadOptions { Offset = 400, EntityTag = version, Progress = told });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Handler.Requests[0].Header("Range"), Is.EqualTo("bytes=400-"));
            Assert.That(setup.Handler.Requests[0].Header("If-Range"), Is.EqualTo(condition));
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(result.Value?.Length, Is.EqualTo(1_000));
            Assert.That(result.Value?.IsResumed, Is.True);
            Assert.That(told.All.Select(one => (one.Received, one.Total)), Is.EqualTo(new (long, long?)[] { (1_000, 1_000) }));
        }
    }

    [Test]
    public async Task A_failed_download_tells_all_that_the_next_one_needs()
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 300), FileAnswers.Part(Content, 300));
        using var destination = new Destination { Seeks = false };
        ApiResult<DownloadedContent> first = await setup.DownloadAsync(destination, call: new CallOptions { MaxRetries = 0 });
        Assert.That(first.Error?.Details, Is.InstanceOf<DownloadProgress>());
        var left = (DownloadProgress)first.Error!.Details!;
        ApiResult<DownloadedContent> second = await setup.DownloadAsync(
            destination, new DownloadOptions { Offset = left.Received, EntityTag = left.EntityTag });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.IsSuccess, Is.True);
            Assert.That(setup.Handler.Requests[1].Header("If-Range"), Is.EqualTo("\"v1\""));
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
        }
    }

    [Test]
    public async Task A_version_that_was_not_known_is_told_from_then_on()
    {
        using var setup = new Setup(FileAnswers.Part(Content, 400, breaksAt: 500), FileAnswers.Part(Content, 500));
        using var destination = new Destination(Content[..400]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { Offset = 400 });
        Assert.That(setup.Handler.Requests[1].Header("If-Range"), Is.EqualTo("\"v1\""));
        Assert.That(result.Value?.EntityTag, Is.EqualTo("\"v1\""));
    }

    [Test]
    public async Task The_rest_of_another_version_is_a_conflict()
    {
        using var setup = new Setup(FileAnswers.Part(Content, 400, version: "\"v2\""));
        using var destination = new Destination(Content[..400]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(
            destination, new DownloadOptions { Offset = 400, EntityTag = FileAnswers.Version });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
            Assert.That(destination.Length, Is.EqualTo(400));
            Assert.That(result.Error?.Details, Is.EqualTo(new DownloadProgress(400, null, "\"v1\"")));
        }
    }

    [Test]
    public async Task Another_version_as_a_whole_replaces_what_is_there()
    {
        using var setup = new Setup(FileAnswers.Whole(Content, "\"v2\""));
        using var destination = new Destination([9, .. FileAnswers.Content(2_000)]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(
            destination, new DownloadOptions { Offset = 2_000, EntityTag = FileAnswers.Version });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(destination.ToArray(), Is.EqualTo((byte[])[9, .. Content]));
            Assert.That(result.Value?.IsResumed, Is.False);
            Assert.That(result.Value?.Length, Is.EqualTo(1_000));
        }
    }

    [Test]
    public async Task A_destination_that_does_not_hold_the_offset_cannot_begin_anew()
    {
        using var setup = new Setup(FileAnswers.Whole(Content));
        using var destination = new Destination(1, 2);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { Offset = 400 });
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
        Assert.That(destination.ToArray(), Is.EqualTo(new byte[] { 1, 2 }));
    }

    [Test]
    public async Task A_file_behind_which_nothing_lies_is_complete()
    {
        using var setup = new Setup(FileAnswers.NothingMore(1_000));
        using var destination = new Destination(Content);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(
            destination, new DownloadOptions { Offset = 1_000, EntityTag = FileAnswers.Version });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(result.Value?.Length, Is.EqualTo(1_000));
            Assert.That(result.Value?.IsResumed, Is.True);
            Assert.That(result.Value?.EntityTag, Is.EqualTo("\"v1\""));
            Assert.That(result.Value?.MediaType, Is.Null, "that of the refusal is not that of the file");
            Assert.That(result.Value?.FileName, Is.Null);
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(destination.Writes, Is.Zero);
        }
    }

    [TestCase(999L)]
    [TestCase(1_001L)]
    [TestCase(null)]
    public async Task A_file_of_another_length_is_another_file(long? total)
    {
        using var setup = new Setup(FileAnswers.NothingMore(total));
        using var destination = new Destination(Content);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { Offset = 1_000 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
            Assert.That(result.Error?.HttpStatus, Is.EqualTo(416));
            Assert.That(setup.Handler.Count, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_range_that_nobody_asked_for_is_refused_as_any_request()
    {
        using var setup = new Setup(FileAnswers.NothingMore(1_000));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidRequest));
        Assert.That(result.Error?.HttpStatus, Is.EqualTo(416));
    }
}
