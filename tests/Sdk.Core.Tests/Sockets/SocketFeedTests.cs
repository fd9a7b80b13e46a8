using Sdk.TestKit;

namespace Sdk.Core.Tests.Sockets;

/// <summary>What a feed fetches and when, and that each item is handed out once.</summary>
internal sealed class SocketFeedTests
{
    private static readonly SocketFeedSettings Polling = new() { PollInterval = TimeSpan.FromSeconds(10) };

    [Test]
    public async Task The_rest_is_fetched_after_each_connect()
    {
        await using var setup = new SocketFeedSetup();
        await setup.StartAsync();
        await setup.AdvanceAsync(100);
        setup.Sockets.Connections[0].PushFailure();
        await setup.AdvanceAsync(100);
        setup.Sockets.Connections[1].PushClose();
        await setup.AdvanceAsync(100);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 0, 101, 202 }));
    }

    [Test]
    public async Task A_fetch_is_repeated_with_back_off_until_it_works()
    {
        await using var setup = new SocketFeedSetup { OnFetch = static (number, _) => number < 10 ? SocketFeedSetup.Failure() : SocketFeedSetup.Answer("a:1") };
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.AdvanceAsync(10);
        Assert.That(setup.Feed.FetchError?.Code, Is.EqualTo("failed"));
        await setup.AdvanceAsync(600);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 0, 1, 3, 7, 15, 31, 63, 123, 183, 243 }));
        Assert.That(setup.Feed.FetchError, Is.Null);
        Assert.That(setup.Items, Is.EqualTo(new[] { "a:1" }));
        Assert.That(reading.IsCompleted, Is.False);
    }

    [Test]
    public async Task The_wait_that_a_failed_fetch_names_is_kept()
    {
        await using var setup = new SocketFeedSetup
        {
            OnFetch = static (number, _) => number == 1 ? SocketFeedSetup.Failure(ErrorCategory.RateLimited, TimeSpan.FromSeconds(90)) : SocketFeedSetup.Answer(),
        };
        await setup.StartAsync();
        await setup.AdvanceAsync(20);
        setup.Feed.RequestFetch();
        setup.Sockets.Connections[0].PushFailure();
        await setup.AdvanceAsync(200);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 0, 90 }), "neither a request nor a connect breaks a limit");
    }

    [Test]
    public async Task A_new_connection_ends_the_back_off_of_fetches()
    {
        await using var setup = new SocketFeedSetup { OnFetch = static (number, _) => number < 6 ? SocketFeedSetup.Failure() : SocketFeedSetup.Answer() };
        await setup.StartAsync();
        await setup.AdvanceAsync(20);
        setup.Sockets.Connections[0].PushFailure();
        await setup.AdvanceAsync(100);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 0, 1, 3, 7, 15, 21 }));
    }

    [Test]
    public async Task The_states_of_a_socket_that_cannot_connect_do_not_end_the_back_off()
    {
        await using var setup = new SocketFeedSetup(static (_, _) => throw new IOException("down"), Polling) { OnFetch = static (_, _) => SocketFeedSetup.Failure() };
        await setup.StartAsync();
        await setup.AdvanceAsync(60);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 10, 11, 13, 17, 25, 41 }));
    }

    [Test]
    public async Task Items_are_handed_out_once_whichever_way_they_came()
    {
        await using var setup = new SocketFeedSetup(static (socket, number) => socket.Push($"both:{number}", $"pushed{number}:", "both:again"))
        {
            OnFetch = static (number, _) => SocketFeedSetup.Answer("both:fetched", $"fetched{number}:", "pushed1:fetched"),
        };
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.AdvanceAsync(1);
        setup.Sockets.Connections[0].PushFailure();
        await setup.AdvanceAsync(2);
        Assert.That(setup.Items.Select(static item => item[..item.IndexOf(':', StringComparison.Ordinal)]), Is.EquivalentTo(new[] { "both", "pushed1", "fetched1", "pushed2", "fetched2" }));
        Assert.That(reading.IsCompleted, Is.False);
    }

    [Test]
    public async Task Items_without_an_identity_are_never_left_out()
    {
        await using var setup = new SocketFeedSetup(static (socket, _) => socket.Push("same", "same")) { OnFetch = static (_, _) => SocketFeedSetup.Answer("same", "") };
        setup.Identify = static item => item.Length == 0 ? null : "";
        await setup.StartAsync();
        _ = setup.ReadAsync();
        await Pool.SettleAsync();
        Assert.That(setup.Items, Is.EquivalentTo(new[] { "same", "same", "same", "" }));
    }

    [Test]
    public async Task An_item_comes_again_when_it_was_forgotten()
    {
        await using var setup = new SocketFeedSetup(settings: new SocketFeedSettings { Memory = TimeSpan.FromMinutes(5), MemoryCapacity = 2 });
        await setup.StartAsync();
        _ = setup.ReadAsync();
        setup.Sockets.Connections[0].Push("a:1", "a:2");
        await setup.AdvanceAsync(301);
        setup.Sockets.Connections[0].Push("a:3", "b:", "c:", "a:4");
        await setup.AdvanceAsync(0);
        Assert.That(setup.Items, Is.EqualTo(new[] { "a:1", "a:3", "b:", "c:", "a:4" }), "after a time, and when there are too many");
    }

    [Test]
    public async Task It_polls_while_the_socket_is_down_and_not_while_it_is_connected()
    {
        await using var setup = new SocketFeedSetup(static (_, number) => number <= 6 ? Task.FromException(new IOException("down")) : Task.CompletedTask, Polling)
        {
            OnFetch = static (number, _) => SocketFeedSetup.Answer($"{number}:"),
        };
        await setup.StartAsync();
        _ = setup.ReadAsync();
        await setup.AdvanceAsync(3600);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 10, 20, 30, 40, 50, 60, 63 }), "the socket is connected after 63 seconds");
        Assert.That(setup.Items, Has.Count.EqualTo(7));

        setup.Sockets.Connections[0].PushFailure();
        setup.Sockets.Protocol.Address = static (_, _) => new(ApiResult.Failure<SocketAddress>(FakeSocketProtocol.Error("down", isTransient: true)));
        await setup.AdvanceAsync(25);
        Assert.That(setup.Fetches.Skip(7), Is.EqualTo(new double[] { 3610, 3620 }), "a short interruption costs no poll");
    }

    [Test]
    public async Task It_polls_although_the_socket_tries_to_connect_more_often_than_that()
    {
        await using var setup = new SocketFeedSetup(static (_, _) => throw new IOException("down"), new SocketFeedSettings { PollInterval = TimeSpan.FromMinutes(2) });
        await setup.StartAsync();
        await setup.AdvanceAsync(600);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 120, 240, 360, 480, 600 }));
    }

    [Test]
    public async Task Without_polling_nothing_is_fetched_while_the_socket_is_down()
    {
        await using var setup = new SocketFeedSetup(static (_, _) => throw new IOException("down"));
        await setup.StartAsync();
        await setup.AdvanceAsync(3600);
        Assert.That(setup.Fetches, Is.Empty);
    }

    [Test]
    public async Task A_request_has_the_rest_fetched_at_most_once_a_second()
    {
        await using var setup = new SocketFeedSetup();
        await setup.StartAsync();
        await setup.AdvanceAsync(50);
        for (int i = 0; i < 100; i++)
        {
            setup.Feed.RequestFetch();
            await Pool.SettleAsync();
        }

        await setup.AdvanceAsync(50);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 0, 50, 51 }));
    }

    [Test]
    public async Task A_request_during_a_fetch_is_not_overlooked()
    {
        var first = new TaskCompletionSource<ApiResult<IReadOnlyList<string>>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var setup = new SocketFeedSetup { OnFetch = (number, _) => number == 1 ? first.Task : SocketFeedSetup.Answer("late:") };
        await setup.StartAsync();
        _ = setup.ReadAsync();
        setup.Feed.RequestFetch();
        first.SetResult(await SocketFeedSetup.Answer());
        await setup.AdvanceAsync(5);
        Assert.That(setup.Fetches, Is.EqualTo(new double[] { 0, 1 }));
        Assert.That(setup.Items, Is.EqualTo(new[] { "late:" }));
    }

    [Test]
    public async Task Several_readers_share_the_items()
    {
        await using var setup = new SocketFeedSetup();
        await setup.StartAsync();
        Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => setup.ReadAsync())];
        setup.Sockets.Connections[0].Push([.. Enumerable.Range(0, 1000).Select(static i => $"{i}:")]);
        await Pool.SettleAsync();
        Assert.That(setup.Items.Order(), Is.EqualTo(Enumerable.Range(0, 1000).Select(static i => $"{i}:").Order()));
        Assert.That(readers.Any(static reader => reader.IsCompleted), Is.False);
    }

    [Test]
    public async Task A_slow_reader_holds_up_socket_and_fetch_and_loses_nothing()
    {
        await using var setup = new SocketFeedSetup(settings: new SocketFeedSettings { Capacity = 3 }, socketSettings: new SocketSettings { Capacity = 2 })
        {
            OnFetch = static (_, _) => SocketFeedSetup.Answer([.. Enumerable.Range(0, 20).Select(static i => $"fetched{i}:")]),
        };
        await setup.StartAsync();
        setup.Sockets.Connections[0].Push([.. Enumerable.Range(0, 20).Select(static i => $"pushed{i}:")]);
        await setup.AdvanceAsync(10);
        Assert.That(setup.Feed.Socket.IsBackpressured, Is.True);

        _ = setup.ReadAsync();
        await Pool.SettleAsync();
        Assert.That(setup.Items, Has.Count.EqualTo(40).And.Unique);
        Assert.That(setup.Items.Where(static item => item[0] == 'p'), Is.EqualTo(Enumerable.Range(0, 20).Select(static i => $"pushed{i}:")), "in order");
        Assert.That(setup.Feed.Socket.IsBackpressured, Is.False);
    }

    [Test]
    public async Task A_reader_that_is_cancelled_leaves_the_items_to_others()
    {
        await using var setup = new SocketFeedSetup();
        using var cancellation = new CancellationTokenSource();
        await setup.StartAsync();
        Task cancelled = setup.ReadAsync(cancellation.Token);
        await cancellation.CancelAsync();
        Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        setup.Sockets.Connections[0].Push("a:");
        _ = setup.ReadAsync();
        await Pool.SettleAsync();
        Assert.That(setup.Items, Is.EqualTo(new[] { "a:" }));
    }

    [Test]
    public void A_setting_out_of_range_is_refused([Values(0.5, 86_401)] double seconds) =>
        Assert.That(() => new SocketFeedSettings { PollInterval = TimeSpan.FromSeconds(seconds) }, Throws.InstanceOf<ArgumentOutOfRangeException>());
}
