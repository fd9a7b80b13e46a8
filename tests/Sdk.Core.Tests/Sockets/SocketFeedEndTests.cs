using Sdk.TestKit;

namespace Sdk.Core.Tests.Sockets;

/// <summary>How feeds start and end.</summary>
internal sealed class SocketFeedEndTests
{
    private static readonly SocketFeedSettings Polling = new() { PollInterval = TimeSpan.FromSeconds(10) };

    [Test]
    public async Task Start_tells_that_the_socket_is_connected()
    {
        await using var setup = new SocketFeedSetup();
        Task<ApiError?> start = await setup.StartAsync();
        Assert.That(await start, Is.Null);
        Assert.That(await setup.Feed.StartAsync(), Is.Null, "a second start tells the same");
        Assert.That(setup.Sockets.Attempts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Start_tells_why_the_first_attempt_failed_and_the_feed_goes_on()
    {
        await using var setup = new SocketFeedSetup(static (_, number) => number == 1 ? Task.FromException(new IOException("down")) : Task.CompletedTask);
        Task<ApiError?> start = await setup.StartAsync();
        Assert.That((await start)?.Category, Is.EqualTo(ErrorCategory.Network));
        await setup.AdvanceAsync(2);
        Assert.That(setup.Feed.Socket.State, Is.EqualTo(SocketState.Connected));
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 1 }));
    }

    [Test]
    public async Task Start_tells_why_the_socket_stopped()
    {
        await using var setup = new SocketFeedSetup();
        setup.Sockets.Protocol.Address = static (_, _) => new(ApiResult.Failure<SocketAddress>(FakeSocketProtocol.Error("no token")));
        Assert.That((await await setup.StartAsync())?.Code, Is.EqualTo("no token"));
    }

    [Test]
    public async Task Cancelling_ends_the_wait_and_not_the_feed()
    {
        var gate = new TaskCompletionSource();
        await using var setup = new SocketFeedSetup((_, _) => gate.Task);
        using var cancellation = new CancellationTokenSource();
        Task<ApiError?> start = await setup.StartAsync(cancellation.Token);
        await cancellation.CancelAsync();
        Assert.That(async () => await start, Throws.InstanceOf<OperationCanceledException>());
        gate.SetResult();
        Assert.That(await setup.Feed.StartAsync(CancellationToken.None), Is.Null);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Start_throws_when_feed_or_client_is_disposed_meanwhile(bool client)
    {
        await using var setup = new SocketFeedSetup(static (_, _) => new TaskCompletionSource().Task);
        Task<ApiError?> start = await setup.StartAsync();
        if (client)
        {
            await setup.Sockets.Client.CancelAsync();
            await setup.AdvanceAsync(5);
        }
        else
        {
            await setup.Clock.AdvanceUntilAsync(setup.Feed.DisposeAsync().AsTask());
        }

        Assert.That(async () => await start, Throws.InstanceOf<ObjectDisposedException>(), "nothing is connected");
    }

    [Test]
    public async Task Start_throws_after_the_end()
    {
        await using var setup = new SocketFeedSetup();
        await setup.Feed.DisposeAsync();
        Assert.That(() => setup.Feed.StartAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Start_throws_when_the_client_was_disposed_before()
    {
        await using var setup = new SocketFeedSetup();
        await setup.Sockets.Client.CancelAsync();
        Assert.That(() => setup.Feed.StartAsync(), Throws.InstanceOf<ObjectDisposedException>());
        await setup.Clock.AdvanceUntilAsync(setup.Feed.DisposeAsync().AsTask());
        Assert.That(setup.Clock.TimerCount, Is.Zero);
    }

    [Test]
    public async Task Without_polling_the_readers_end_with_the_socket()
    {
        await using var setup = new SocketFeedSetup(static (socket, _) => socket.Push("last:").PushClose(4001));
        setup.Sockets.Protocol.Decision = static closure => SocketDecision.Stop(closure.Error);
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.Clock.AdvanceUntilAsync(reading);
        await reading;
        Assert.That(setup.Items, Is.EqualTo(new[] { "last:" }));
        Assert.That(setup.Feed.Socket.Error, Is.Not.Null);
    }

    [Test]
    public async Task With_polling_the_feed_outlives_the_socket()
    {
        await using var setup = new SocketFeedSetup(static (socket, _) => socket.PushClose(4001), Polling) { OnFetch = static (number, _) => SocketFeedSetup.Answer($"{number}:") };
        setup.Sockets.Protocol.Decision = static closure => SocketDecision.Stop(closure.Error);
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.AdvanceAsync(35);
        Assert.That(setup.Items, Has.Count.EqualTo(4));
        Assert.That(reading.IsCompleted, Is.False);
    }

    [TestCase(ErrorCategory.AuthenticationExpired)]
    [TestCase(ErrorCategory.CredentialsRejected)]
    [TestCase(ErrorCategory.PermissionDenied)]
    public async Task Polling_ends_when_the_credentials_are_of_no_use(ErrorCategory category)
    {
        await using var setup = new SocketFeedSetup(settings: Polling) { OnFetch = (number, _) => number < 3 ? SocketFeedSetup.Failure() : SocketFeedSetup.Failure(category) };
        setup.Sockets.Protocol.Address = static (_, _) => new(ApiResult.Failure<SocketAddress>(FakeSocketProtocol.Error("no token")));
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.Clock.AdvanceUntilAsync(reading);
        await reading;
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 10, 11, 13 }));
    }

    [Test]
    public async Task A_refused_fetch_does_not_end_a_feed_whose_socket_lives()
    {
        await using var setup = new SocketFeedSetup { OnFetch = static (_, _) => SocketFeedSetup.Failure(ErrorCategory.PermissionDenied) };
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.AdvanceAsync(100);
        setup.Sockets.Connections[0].Push("a:");
        await Pool.SettleAsync();
        Assert.That(setup.Items, Is.EqualTo(new[] { "a:" }));
        Assert.That(reading.IsCompleted, Is.False);
    }

    [TestCase("fetch throws")]
    [TestCase("fetch fails later")]
    [TestCase("identify of a pushed item")]
    [TestCase("identify of a fetched item")]
    public async Task What_the_users_methods_throw_is_thrown_at_the_reader_and_ends_the_feed(string what)
    {
        await using var setup = new SocketFeedSetup(settings: Polling);
        setup.OnFetch = (_, _) => what switch
        {
            "fetch throws" => throw new FormatException("mistake"),
            "fetch fails later" => Task.FromException<ApiResult<IReadOnlyList<string>>>(new FormatException("mistake")),
            "identify of a fetched item" => SocketFeedSetup.Answer("a:"),
            _ => SocketFeedSetup.Answer(),
        };
        setup.Identify = static _ => throw new FormatException("mistake");
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        setup.Sockets.Connections[0].Push("b:");
        await setup.Clock.AdvanceUntilAsync(reading);
        Assert.That(async () => await reading, Throws.InstanceOf<FormatException>());
        await setup.AdvanceAsync(5);
        Assert.That(setup.Feed.Socket.State, Is.EqualTo(SocketState.Stopped));
        Assert.That(setup.Clock.TimerCount, Is.Zero, "nothing goes on behind the reader's back");
    }

    [TestCase("new")]
    [TestCase("connecting")]
    [TestCase("connected")]
    [TestCase("waiting")]
    [TestCase("polling")]
    [TestCase("fetching")]
    [TestCase("fetching without heed")]
    [TestCase("after a failed fetch")]
    [TestCase("reader too slow")]
    [TestCase("stopped")]
    [TestCase("dead peer")]
    public async Task Disposal_ends_everything_within_five_seconds(string stage)
    {
        await using var setup = new SocketFeedSetup(
            (socket, _) =>
            {
                socket.AnswersClose = stage != "dead peer";
                return stage switch
                {
                    "connecting" => new TaskCompletionSource().Task,
                    "waiting" or "polling" => Task.FromException(new IOException("down")),
                    _ => Task.CompletedTask,
                };
            },
            new SocketFeedSettings { PollInterval = stage is "polling" or "stopped" ? TimeSpan.FromSeconds(10) : null, Capacity = 1 });
        var never = new TaskCompletionSource<ApiResult<IReadOnlyList<string>>>();
        setup.OnFetch = (_, cancellationToken) => stage switch
        {
            "fetching" => never.Task.WaitAsync(cancellationToken),
            "fetching without heed" => never.Task,
            "after a failed fetch" => SocketFeedSetup.Failure(),
            "reader too slow" => SocketFeedSetup.Answer("a:", "b:", "c:"),
            _ => SocketFeedSetup.Answer(),
        };
        if (stage == "stopped")
        {
            setup.Sockets.Protocol.Address = static (_, _) => new(ApiResult.Failure<SocketAddress>(FakeSocketProtocol.Error("over")));
        }

        Task reading = Task.CompletedTask;
        if (stage != "new")
        {
            await setup.StartAsync();
            await setup.AdvanceAsync(0.25);
            reading = stage == "reader too slow" ? reading : setup.ReadAsync();
        }

        TimeSpan since = setup.Clock.Elapsed;
        await setup.Clock.AdvanceUntilAsync(Task.WhenAll(setup.Feed.DisposeAsync().AsTask(), setup.Feed.DisposeAsync().AsTask()));
        await setup.Clock.AdvanceUntilAsync(reading);
        await reading;
        await Pool.SettleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Clock.Elapsed - since, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(setup.Clock.TimerCount, Is.Zero);
            Assert.That(setup.Sockets.Connections.All(static connection => connection.IsDisposed), Is.True);
            Assert.That(setup.Feed.Socket.State, Is.EqualTo(SocketState.Stopped));
        }

        int fetches = setup.Fetches.Count;
        setup.Feed.RequestFetch();
        await setup.AdvanceAsync(3600);
        Assert.That(setup.Fetches, Has.Count.EqualTo(fetches));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task The_readers_end_with_the_client(bool inFetch)
    {
        await using var setup = new SocketFeedSetup(settings: Polling);
        var fetching = new TaskCompletionSource<ApiResult<IReadOnlyList<string>>>();
        setup.OnFetch = (_, _) => inFetch ? fetching.Task : SocketFeedSetup.Answer();
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.Sockets.Client.CancelAsync();
        fetching.TrySetException(new ObjectDisposedException("client"));
        await setup.Clock.AdvanceUntilAsync(reading);
        await reading;
        await setup.AdvanceAsync(5);
        Assert.That(setup.Clock.TimerCount, Is.Zero);
        Assert.That(setup.Feed.Socket.Error, Is.Null);
    }

    [Test]
    public async Task What_was_received_is_read_after_the_end()
    {
        await using var setup = new SocketFeedSetup(static (socket, _) => socket.Push("a:", "b:"));
        await setup.StartAsync();
        await setup.Clock.AdvanceUntilAsync(setup.Feed.DisposeAsync().AsTask());
        await setup.ReadAsync();
        Assert.That(setup.Items, Is.EqualTo(new[] { "a:", "b:" }));
    }

    [Test]
    public async Task The_feed_does_not_carry_the_context_of_whoever_starts_it()
    {
        var local = new AsyncLocal<string?> { Value = "the caller's" };
        string? seen = "nothing";
        await using var setup = new SocketFeedSetup
        {
            OnFetch = (_, _) =>
            {
                seen = local.Value;
                return SocketFeedSetup.Answer();
            },
        };
        await setup.StartAsync();
        Assert.That(seen, Is.Null);
    }
}
