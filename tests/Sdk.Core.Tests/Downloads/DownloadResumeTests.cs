using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Downloads;

/// <summary>Downloads that break off within a call, and go on where they were.</summary>
internal sealed class DownloadResumeTests
{
    private static readonly byte[] Content = FileAnswers.Content(1_000);

    [Test]
    public async Task A_broken_download_asks_for_what_is_missing()
    {
        using var setup = new Setup(
            FileAnswers.Broken(Content, 300), FileAnswers.Part(Content, 300, breaksAt: 700), FileAnswers.Part(Content, 700));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(setup.Handler.Requests.Select(request => request.Header("Range")), Is.EqualTo(new[] { null, "bytes=300-", "bytes=700-" }));
            Assert.That(setup.Handler.Requests.Select(request => request.Header("If-Range")), Is.EqualTo(new[] { null, "\"v1\"", "\"v1\"" }));
            Assert.That(result.Value?.Length, Is.EqualTo(1_000));
            Assert.That(result.Value?.IsResumed, Is.True);
            Assert.That(result.Value?.EntityTag, Is.EqualTo("\"v1\""));
            Assert.That(result.Call.Attempts, Is.EqualTo(3));
        }
    }

    [TestCase("W/\"v1\"")]
    [TestCase(null)]
    public async Task Only_a_strong_version_holds_two_parts_together(string? version)
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 300, version), FileAnswers.Part(Content, 300, version: version));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Handler.Requests[1].Header("Range"), Is.EqualTo("bytes=300-"));
            Assert.That(setup.Handler.Requests[1].Header("If-Range"), Is.Null);
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(result.Value?.EntityTag, Is.EqualTo(version));
        }
    }

    [Test]
    public async Task A_break_before_the_first_byte_asks_for_all_of_it_again()
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 0), FileAnswers.Whole(Content));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(setup.Handler.Requests[1].Header("Range"), Is.Null);
        Assert.That(destination.ToArray(), Is.EqualTo(Content));
        Assert.That(result.Value?.IsResumed, Is.False);
    }

    [Test]
    public async Task Progress_goes_on_with_the_whole_of_the_file()
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 300), FileAnswers.Part(Content, 300));
        using var destination = new Destination();
        var told = new Told();
        await setup.DownloadAsync(destination, new DownloadOptions { Progress = told });
        Assert.That(told.All, Is.EqualTo(new DownloadProgress[] { new(300, 1_000, "\"v1\""), new(1_000, 1_000, "\"v1\"") }));
    }

    [Test]
    public async Task A_body_that_ends_too_early_without_a_fault_is_not_the_end_of_the_file()
    {
        using var setup = new Setup(FileAnswers.Streamed(() => new SlowBody(Content[..300]), 1_000), FileAnswers.Part(Content, 300));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(destination.ToArray(), Is.EqualTo(Content));
        Assert.That(result.Value?.IsResumed, Is.True);
    }

    [Test]
    public async Task A_server_that_sends_slices_is_asked_until_the_file_is_there()
    {
        using var setup = new Setup { Handler = { Otherwise = FileAnswers.Serve(Content, 300) } };
        using var destination = new Destination(Content[..100]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { Offset = 100 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(destination.ToArray(), Is.EqualTo(Content));
            Assert.That(
                setup.Handler.Requests.Select(request => request.Header("Range")), Is.EqualTo(new[] { "bytes=100-", "bytes=400-", "bytes=700-" }));
        }
    }

    [Test]
    public async Task A_part_without_a_total_is_the_rest()
    {
        using var setup = new Setup(
            FileAnswers.Broken(Content, 300),
            ScriptedAnswer.Bytes(Content[300..], 206, "audio/mpeg").With("Content-Range", "bytes 300-999/*"));
        using var destination = new Destination();
        Assert.That((await setup.DownloadAsync(destination)).IsSuccess, Is.True);
        Assert.That(destination.ToArray(), Is.EqualTo(Content));
    }

    [Test]
    public async Task A_part_without_a_total_is_not_the_rest_of_a_file_whose_length_is_known()
    {
        using var setup = new Setup(
            FileAnswers.Broken(Content, 300),
            ScriptedAnswer.Bytes(Content[300..600], 206, "audio/mpeg").With("Content-Range", "bytes 300-599/*"),
            FileAnswers.Part(Content, 600));
        using var destination = new Destination();
        Assert.That((await setup.DownloadAsync(destination)).IsSuccess, Is.True);
        Assert.That(destination.ToArray(), Is.EqualTo(Content));
    }

    [Test]
    public async Task A_part_of_a_file_of_another_length_is_a_conflict_also_without_a_version()
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 300, version: null), FileAnswers.Part(FileAnswers.Content(1_200), 300, version: null));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
        Assert.That(destination.ToArray(), Is.EqualTo(Content[..300]));
    }

    [Test]
    public async Task Many_slices_do_not_use_up_the_retries()
    {
        byte[] large = FileAnswers.Content(30 * 64 * 1024);
        using var setup = new Setup { Handler = { Otherwise = FileAnswers.Serve(large, 64 * 1024) } };
        using var destination = new Destination(large[..1]);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { Offset = 1 });
        Assert.That(result.Error, Is.Null);
        Assert.That(destination.ToArray(), Is.EqualTo(large));
    }

    [TestCase("bytes 299-999/1000", "\"v1\"")]
    [TestCase("bytes 301-999/1000", "\"v1\"")]
    [TestCase("bytes 0-999/1000", "\"v1\"")]
    [TestCase(null, "\"v1\"")]
    [TestCase("bytes */1000", "\"v1\"")]
    [TestCase("bytes 300-999/1000", "\"v2\"")]
    [TestCase("bytes 300-999/1000", "W/\"v1\"")]
    public async Task A_part_that_does_not_fit_is_a_conflict(string? range, string version)
    {
        ScriptedAnswer part = ScriptedAnswer.Bytes(Content[300..], 206, "audio/mpeg").With("ETag", version);
        using var setup = new Setup(FileAnswers.Broken(Content, 300), range is null ? part : part.With("Content-Range", range));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
            Assert.That(result.Error?.IsTransient, Is.False);
            Assert.That(result.Error?.Message, Does.Contain("300 bytes"));
            Assert.That(result.Error?.HttpStatus, Is.EqualTo(206));
            Assert.That(destination.ToArray(), Is.EqualTo(Content[..300]), "two versions are never mixed");
            Assert.That(setup.Handler.Count, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_part_that_does_not_name_its_version_fits()
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 300), FileAnswers.Part(Content, 300, version: null));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(destination.ToArray(), Is.EqualTo(Content));
        Assert.That(result.Value?.EntityTag, Is.EqualTo("\"v1\""));
    }

    [Test]
    public async Task A_server_that_begins_anew_overwrites_what_was_there()
    {
        byte[] shorter = FileAnswers.Content(200);
        using var setup = new Setup(FileAnswers.Broken(Content, 300), FileAnswers.Whole(shorter, "\"v2\""));
        using var destination = new Destination(9, 9);
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(destination.ToArray(), Is.EqualTo((byte[])[9, 9, .. shorter]), "what lay before the file stays, what was longer is cut off");
            Assert.That(result.Value?.Length, Is.EqualTo(200));
            Assert.That(result.Value?.IsResumed, Is.False);
            Assert.That(result.Value?.EntityTag, Is.EqualTo("\"v2\""));
        }
    }

    [Test]
    public async Task Once_begun_anew_it_goes_on_with_the_new_version()
    {
        byte[] other = [.. Enumerable.Reverse(Content)];
        using var setup = new Setup(
            FileAnswers.Broken(Content, 300), FileAnswers.Broken(other, 400, "\"v2\""), FileAnswers.Part(other, 400, version: "\"v2\""));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(destination.ToArray(), Is.EqualTo(other));
            Assert.That(setup.Handler.Requests[2].Header("If-Range"), Is.EqualTo("\"v2\""));
            Assert.That(result.Value?.IsResumed, Is.True);
        }
    }

    [Test]
    public async Task A_server_that_begins_anew_is_a_conflict_where_nothing_can_be_overwritten()
    {
        var again = new SlowBody(Content);
        using var setup = new Setup(FileAnswers.Broken(Content, 300), FileAnswers.Streamed(() => again, 1_000));
        using var destination = new Destination { Seeks = false };
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
            Assert.That(result.Error?.IsTransient, Is.False);
            Assert.That(result.Error?.Message, Does.Contain("cannot seek"));
            Assert.That(again.Given, Is.Zero);
            Assert.That(destination.ToArray(), Is.EqualTo(Content[..300]));
            Assert.That(setup.Handler.Count, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_destination_that_cannot_seek_can_be_resumed()
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 300), FileAnswers.Part(Content, 300));
        using var destination = new Destination { Seeks = false };
        Assert.That((await setup.DownloadAsync(destination)).IsSuccess, Is.True);
        Assert.That(destination.ToArray(), Is.EqualTo(Content));
    }

    [Test]
    public async Task A_file_that_was_complete_before_the_break_is_complete()
    {
        using var setup = new Setup(
            FileAnswers.Streamed(() => new SlowBody(Content) { End = new IOException("reset") }), FileAnswers.NothingMore(1_000));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(result.Value?.Length, Is.EqualTo(1_000));
        Assert.That(destination.ToArray(), Is.EqualTo(Content));
    }

    [Test]
    public async Task The_limit_counts_what_was_there_already()
    {
        using var setup = new Setup(FileAnswers.Streamed(() => new SlowBody(Content[..300]) { End = new IOException("reset") }), FileAnswers.Part(Content, 300));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, new DownloadOptions { MaxBytes = 999 });
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
        Assert.That(destination.Length, Is.EqualTo(300));
    }

    [Test]
    public async Task A_download_that_failed_for_good_says_how_far_it_is()
    {
        using var setup = new Setup(FileAnswers.Broken(Content, 300));
        setup.Handler.Otherwise = ScriptedAnswer.NoConnection();
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Network));
            Assert.That(result.Error?.Details, Is.EqualTo(new DownloadProgress(300, 1_000, "\"v1\"")));
            Assert.That(setup.Handler.Count, Is.EqualTo(4), "the first attempt and three retries");
        }
    }

    [Test]
    public async Task A_download_that_never_began_says_nothing_of_its_progress()
    {
        using var setup = new Setup { Handler = { Otherwise = ScriptedAnswer.NoConnection() } };
        using var destination = new Destination();
        Assert.That((await setup.DownloadAsync(destination)).Error?.Details, Is.Null);
    }
}
