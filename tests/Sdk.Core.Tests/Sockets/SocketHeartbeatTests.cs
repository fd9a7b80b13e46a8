using Sdk.TestKit;

namespace Sdk.Core.Tests.Sockets;

/// <summary>Whether the server lives, and how a socket knows.</summary>
internal sealed class SocketHeartbeatTests
{
    private static Task Answer(FakeWebSocket socket, TimeProvider clock, TimeSpan after) => Task.Run(async () =>
    {
        await Task.Delay(after, clock);
        socket.Push("pong");
    });

    [Test]
    public async Task W02_a_half_open_peer_is_noticed_within_two_and_a_half_intervals()
    {
        foreach (double died in new[] { 0.1, 5, 19.9, 20.1, 39.9 })
        {
            await using var setup = new SocketSetup(static (_, _) => { });
            FakeWebSocket socket = await setup.StartAsync();
            await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(died));
            socket.Push("the last sign of life");
            await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(50));
            SocketStateChange lost = setup.Changes.First(static change => change.Closure is not null);
            Assert.That(lost.Closure!.Reason, Is.EqualTo(SocketClosureReason.HeartbeatMissed), $"{died}");
            Assert.That(setup.Attempts, Has.Count.EqualTo(2), "one new socket");
            Assert.That(setup.Attempts[1].TotalSeconds, Is.EqualTo(died + 45 + 1).Within(0.01), "noticed after 45 s, and a back-off of 1 s");
            Assert.That(socket.IsDisposed, Is.True);
            Assert.That(setup.HadTwoAtOnce, Is.False);
        }
    }

    [Test]
    public async Task A_peer_that_answers_lives_on_and_the_latency_is_known()
    {
        await using var setup = new SocketSetup(static (_, _) => { });
        FakeWebSocket socket = await setup.StartAsync();
        Assert.That(setup.Socket.Latency, Is.Null);
        socket.OnSend = (_, _) =>
        {
            _ = Answer(socket, setup.Clock, TimeSpan.FromMilliseconds(80));
            return Task.CompletedTask;
        };
        await setup.Clock.AdvanceAsync(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        Assert.That(setup.Attempts, Has.Count.EqualTo(1));
        Assert.That(socket.Sent, Has.Count.EqualTo(30).And.All.EqualTo("ping"));
        Assert.That(setup.Socket.Latency, Is.EqualTo(TimeSpan.FromMilliseconds(80)));
    }

    [Test]
    public async Task Any_frame_proves_life()
    {
        await using var setup = new SocketSetup(static (_, _) => { });
        FakeWebSocket socket = await setup.StartAsync();
        for (int i = 0; i < 20; i++)
        {
            await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(44));
            socket.Push("ignore");
            await Pool.SettleAsync();
        }

        Assert.That(setup.Attempts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_heartbeat_that_the_network_does_not_take_ends_the_connection()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.OnSend = static (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token));
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(70));
        Assert.That(setup.Changes.First(static change => change.Closure is not null).Closure!.Reason, Is.EqualTo(SocketClosureReason.HeartbeatMissed));
    }

    [Test]
    public async Task Without_a_heartbeat_the_pings_of_the_platform_count_instead()
    {
        await using var setup = new SocketSetup(static (_, _) => { });
        setup.Protocol.Heartbeat = "";
        FakeWebSocket socket = await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.That(setup.ExpectedPongs, Is.True);
        Assert.That(socket.Sent, Is.Empty);
        Assert.That(setup.Attempts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task W05_readers_that_block_for_ten_minutes_keep_the_heartbeat_alive_and_lose_nothing()
    {
        await using var setup = new SocketSetup(static (_, _) => { }, new SocketSettings { Capacity = 10 });
        FakeWebSocket socket = await setup.StartAsync();
        string[] all = [.. Enumerable.Range(0, 50).Select(static number => $"m{number}")];
        socket.Push(all);
        await setup.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.That(setup.Socket.IsBackpressured, Is.True);
        Assert.That(socket.Sent, Has.Count.EqualTo(30), "heartbeats are sent");
        Assert.That(setup.Socket.State, Is.EqualTo(SocketState.Connected), "and their answers are not missed");

        using var enough = new CancellationTokenSource();
        Task reading = setup.ReadAsync(enough.Token);
        await Pool.SettleAsync();
        Assert.That(setup.Socket.IsBackpressured, Is.False);
        Assert.That(setup.Messages, Is.EqualTo(all));
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(46));
        Assert.That(setup.Attempts, Has.Count.EqualTo(1).Or.Count.EqualTo(2));
        Assert.That(setup.Changes.Count(static change => change.Closure is not null), Is.EqualTo(1), "from now on answers count again");
        await enough.CancelAsync();
        Assert.That(() => reading, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task W05_a_message_that_makes_the_reader_throw_does_not_hold_the_next_one()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.Push("first", "second", "third"));
        await setup.StartAsync();
        Assert.That(async () =>
        {
            await foreach (string _ in setup.Socket.ReadAllAsync())
            {
                throw new InvalidOperationException("reader");
            }
        }, Throws.InvalidOperationException);
        Task reading = setup.ReadAsync();
        await setup.Clock.AdvanceUntilAsync(setup.Socket.DisposeAsync().AsTask());
        await reading;
        Assert.That(setup.Messages, Is.EqualTo(new[] { "second", "third" }));
    }

    [Test]
    public async Task A_message_that_waits_for_readers_survives_the_loss_of_its_connection()
    {
        await using var setup = new SocketSetup(static (_, _) => { }, new SocketSettings { Capacity = 1 });
        FakeWebSocket socket = await setup.StartAsync();
        socket.Push("one", "two").PushFailure();
        await setup.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Task reading = setup.ReadAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.That(setup.Messages, Is.EqualTo(new[] { "one", "two" }));
        Assert.That(setup.Attempts, Has.Count.EqualTo(2));
        await setup.Socket.DisposeAsync();
        await reading;
    }
}
