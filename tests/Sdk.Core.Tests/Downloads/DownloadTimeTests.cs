using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Downloads;

/// <summary>A download may last as long as it likes while it moves.</summary>
internal sealed class DownloadTimeTests
{
    private const int Block = 32 * 1024;

    private static readonly byte[] Large = FileAnswers.Content(20 * Block);

    [Test]
    public async Task A_slow_download_that_moves_outlives_the_time_of_a_call()
    {
        using var setup = new Setup();
        setup.Handler.Then(FileAnswers.Streamed(() => Slow(setup, Large), Large.Length));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error, Is.Null);
            Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(200)), "twice the whole time");
            Assert.That(setup.Handler.Count, Is.EqualTo(1));
            Assert.That(destination.ToArray(), Is.EqualTo(Large));
        }
    }

    [Test]
    public async Task A_time_limit_of_the_very_call_stays_what_it_is()
    {
        using var setup = new Setup { Handler = { Otherwise = FileAnswers.Serve(Large) } };
        setup.Handler.Then(FileAnswers.Streamed(() => Slow(setup, Large), Large.Length));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination, call: new CallOptions { Timeout = TimeSpan.FromSeconds(55) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Timeout));
            Assert.That(result.Error?.Message, Does.Contain("55 s of the whole call"));
            Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(55)));
            Assert.That(destination.Length, Is.EqualTo(5 * Block));
            Assert.That((result.Error?.Details as DownloadProgress?)?.Received, Is.EqualTo(5 * Block));
        }
    }

    [Test]
    public async Task A_download_that_stands_still_is_cut_at_the_limit_of_the_attempt_and_goes_on()
    {
        using var setup = new Setup { Handler = { Otherwise = FileAnswers.Serve(Large) } };
        setup.Handler.Then(FileAnswers.Streamed(() => new SlowBody(Large[..100]) { Stalls = true, Clock = setup.Clock }, Large.Length));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.IsSuccess, Is.True);
            Assert.That(setup.SentAt[1], Is.InRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(32)));
            Assert.That(setup.Handler.Requests[1].Header("Range"), Is.EqualTo("bytes=100-"));
            Assert.That(destination.ToArray(), Is.EqualTo(Large));
        }
    }

    [Test]
    public async Task A_download_that_stands_still_for_good_times_out()
    {
        using var setup = new Setup();
        setup.Handler.Otherwise = ScriptedAnswer.From(request => request.Header("Range") is null
            ? FileAnswers.Streamed(() => new SlowBody(Large[..100]) { Stalls = true, Clock = setup.Clock }, Large.Length)
            : FileAnswers.Streamed(() => new SlowBody([]) { Stalls = true, Clock = setup.Clock }, Large.Length - 100, status: 206)
                .With("Content-Range", $"bytes 100-{Large.Length - 1}/{Large.Length}"));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Timeout));
            Assert.That(setup.Clock.Elapsed, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(100)), "headers alone are no progress");
            Assert.That(setup.Handler.Count, Is.InRange(2, 4), "no more than the first attempt and three retries");
            Assert.That(destination.ToArray(), Is.EqualTo(Large[..100]));
            Assert.That(result.Error?.Details, Is.EqualTo(new DownloadProgress(100, Large.Length, "\"v1\"")));
        }
    }

    [Test]
    public async Task The_time_of_an_attempt_counts_anew_when_the_content_begins()
    {
        using var setup = new Setup();
        setup.Handler.Then(FileAnswers.Streamed(
            () => new SlowBody(Large[..100]) { Pause = TimeSpan.FromSeconds(25), Clock = setup.Clock }, 100).After(TimeSpan.FromSeconds(25)));
        using var destination = new Destination();
        Assert.That((await setup.DownloadAsync(destination)).IsSuccess, Is.True);
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(50)));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_drips_does_not_keep_the_download_alive()
    {
        using var setup = new Setup();
        setup.Handler.Otherwise = FileAnswers.Serve(Large);
        setup.Handler.Then(FileAnswers.Streamed(
            () => new SlowBody(Large) { Block = 100, Pause = TimeSpan.FromSeconds(1), Clock = setup.Clock }, Large.Length));
        using var destination = new Destination();
        await setup.DownloadAsync(destination);
        Assert.That(setup.SentAt, Has.Count.EqualTo(2));
        Assert.That(setup.SentAt[1], Is.InRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(32)), "less than 64 KB in the time of an attempt");
        Assert.That(destination.ToArray(), Is.EqualTo(Large));
    }

    [Test]
    public async Task Retries_count_anew_while_the_download_moves()
    {
        using var setup = new Setup(static options => options.MaxRetries = 1);
        for (int i = 0; i < 6; i++)
        {
            int from = i * 2 * Block;
            setup.Handler.Then(i == 0 ? FileAnswers.Broken(Large, 2 * Block) : FileAnswers.Part(Large, from, breaksAt: from + (2 * Block)));
        }

        setup.Handler.Then(FileAnswers.Part(Large, 12 * Block));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(result.Error, Is.Null);
        Assert.That(destination.ToArray(), Is.EqualTo(Large));
        Assert.That(result.Call.Attempts, Is.EqualTo(7));
    }

    [Test]
    public async Task Retries_do_not_count_anew_for_a_few_bytes()
    {
        using var setup = new Setup(static options => options.MaxRetries = 1);
        setup.Handler.Then(FileAnswers.Broken(Large, 100), FileAnswers.Part(Large, 100, breaksAt: 200), FileAnswers.Part(Large, 200));
        using var destination = new Destination();
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Network));
        Assert.That(setup.Handler.Count, Is.EqualTo(2));
        Assert.That(destination.Length, Is.EqualTo(200));
    }

    [Test]
    public async Task A_write_is_not_cut_by_the_limit_of_the_attempt()
    {
        byte[] content = FileAnswers.Content(100);
        using var setup = new Setup { Handler = { Otherwise = FileAnswers.Serve(content) } };
        setup.Handler.Then(FileAnswers.Streamed(() => new SlowBody(content) { Block = 40, Clock = setup.Clock }, content.Length));
        bool cut = false;
        using var destination = new Destination
        {
            Writing = async token =>
            {
                // The first block takes longer than an attempt may last.
                if (setup.Clock.Elapsed < TimeSpan.FromSeconds(45))
                {
                    await Task.Delay(TimeSpan.FromSeconds(45), setup.Clock, token);
                    cut = token.IsCancellationRequested;
                }
            },
        };
        ApiResult<DownloadedContent> result = await setup.DownloadAsync(destination);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cut, Is.False);
            Assert.That(result.Error, Is.Null);
            Assert.That(destination.ToArray(), Is.EqualTo(content), "each block is there once");
            Assert.That(setup.Handler.Requests.Select(request => request.Header("Range")), Is.EqualTo(new[] { null, "bytes=40-" }));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_caller_can_cancel_in_the_middle(bool inWrite)
    {
        using var setup = new Setup();
        setup.Handler.Then(FileAnswers.Streamed(() => new SlowBody(Large[..Block]) { Block = 100, Stalls = true, Clock = setup.Clock }, Large.Length));
        using var source = new CancellationTokenSource();
        using var destination = new Destination
        {
            Writing = token => inWrite ? Task.Delay(Timeout.InfiniteTimeSpan, setup.Clock, token) : Task.CompletedTask,
        };
        Task<ApiResult<DownloadedContent>> download = setup.StartDownloadAsync(destination, cancellationToken: source.Token);
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(download.IsCompleted, Is.False);
        await source.CancelAsync();
        OperationCanceledException? exception = Assert.CatchAsync<OperationCanceledException>(() => download);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception?.CancellationToken, Is.EqualTo(source.Token));
            Assert.That(destination.Length, Is.EqualTo(inWrite ? 0 : Block));
            Assert.That(setup.Handler.Count, Is.EqualTo(1));
            Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(1)));
        }
    }

    private static SlowBody Slow(Setup setup, byte[] content) =>
        new(content) { Block = Block, Pause = TimeSpan.FromSeconds(10), Clock = setup.Clock };
}
