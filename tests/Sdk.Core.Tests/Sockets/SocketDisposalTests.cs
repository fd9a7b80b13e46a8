using Microsoft.Extensions.Logging;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Sockets;

/// <summary>However far a socket is, it ends within 5 s, and nothing of it stays.</summary>
internal sealed class SocketDisposalTests
{
    [TestCase("before the start")]
    [TestCase("at the address")]
    [TestCase("while connecting")]
    [TestCase("while opening")]
    [TestCase("while connected")]
    [TestCase("with full readers")]
    [TestCase("while waiting")]
    [TestCase("after giving up")]
    [TestCase("with a dead peer")]
    [TestCase("with a stuck write")]
    [TestCase("with a protocol that ignores its token")]
    public async Task A_socket_ends_in_time_at_every_stage(string stage)
    {
        var never = new TaskCompletionSource();
        var setup = new SocketSetup(
            (socket, _) =>
            {
                socket.AnswersClose = stage != "with a dead peer";
                if (stage == "with a stuck write")
                {
                    socket.OnSend = static (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                }

                if (stage is "while waiting" or "after giving up")
                {
                    socket.PushClose();
                }

                return stage == "while connecting" ? never.Task : Task.CompletedTask;
            },
            new SocketSettings { Capacity = 1 });
        setup.Protocol.Decision = closure => stage == "after giving up" ? SocketDecision.Stop(closure.Error) : SocketDecision.Reconnect;
        setup.Protocol.Address = stage switch
        {
            "at the address" => static async (_, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                throw new OperationCanceledException(token);
            },
            "with a protocol that ignores its token" => static (_, _) => new(new TaskCompletionSource<ApiResult<SocketAddress>>().Task),
            _ => setup.Protocol.Address,
        };
        if (stage == "while opening")
        {
            setup.Protocol.Open = static async (connection, token) =>
            {
                await connection.ReceiveAsync(token);
                return null;
            };
        }

        if (stage != "before the start")
        {
            FakeWebSocket socket = await setup.StartAsync();
            if (stage == "with full readers")
            {
                socket.Push("one", "two", "three");
                await Pool.SettleAsync();
                Assert.That(setup.Socket.IsBackpressured, Is.True);
            }

            if (stage == "with a stuck write")
            {
                _ = setup.Socket.SendAsync(SocketSetup.Bytes("stuck"), repeatable: false);
            }
        }

        TimeSpan since = setup.Clock.Elapsed;
        Task disposal = setup.Socket.DisposeAsync().AsTask();
        await setup.Clock.AdvanceUntilAsync(disposal, TimeSpan.FromSeconds(5));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Clock.Elapsed - since, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(stage is "with a dead peer" or "with a stuck write" ? 2 : 0)));
            Assert.That(setup.Socket.State, Is.EqualTo(SocketState.Stopped));
            Assert.That(setup.Connections.All(static connection => connection.IsDisposed), Is.True);
            Assert.That(setup.Clock.TimerCount, Is.Zero, "nothing is left that waits");
            Assert.That(() => setup.Socket.Start(), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(setup.Socket.DisposeAsync().AsTask().IsCompletedSuccessfully, Is.True, "a second time is harmless");
        }

        await setup.ReadAsync();
        Assert.That(setup.Messages, Has.Count.EqualTo(stage == "with full readers" ? 1 : 0), "what was queued is read, and then the readers end");
        if (stage is "while connected" or "with full readers")
        {
            Assert.That(setup.Connections[0].SentClose, Is.EqualTo(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure));
        }

        await setup.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.That(setup.Attempts, Has.Count.LessThanOrEqualTo(1), "no further attempt");
    }

    [Test]
    public async Task A_supervisor_that_hangs_is_left_behind_and_told_of()
    {
        using var blocked = new ManualResetEventSlim();
        await using var setup = new SocketSetup(static (socket, _) => socket.PushClose());
        setup.Protocol.Decision = _ =>
        {
            blocked.Wait();
            return SocketDecision.Reconnect;
        };
        setup.Socket.Start();
        Assert.That(() => setup.Protocol.Closures.Count, Is.EqualTo(1).After(5_000, 5));
        Task disposal = setup.Socket.DisposeAsync().AsTask();
        while (!disposal.IsCompleted)
        {
            setup.Clock.Advance(TimeSpan.FromSeconds(0.1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        Assert.That(setup.Log.At(LogLevel.Warning).Select(static entry => entry.EventId.Id), Does.Contain(70));
        blocked.Set();
        await Pool.SettleAsync();
        Assert.That(setup.Attempts, Has.Count.EqualTo(1), "and connects no more when it comes back");
    }

    [Test]
    public async Task Disposing_at_once_from_many_threads_is_harmless()
    {
        var setup = new SocketSetup(static (_, _) => { });
        await setup.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => setup.Socket.DisposeAsync().AsTask())));
        Assert.That(setup.Changes.Count(static change => change.State == SocketState.Stopped), Is.EqualTo(1));
    }

    [Test]
    public async Task A_handler_may_dispose_the_socket_and_even_wait_for_it()
    {
        var setup = new SocketSetup(static (_, _) => { });
        var disposed = new TaskCompletionSource();
        setup.Socket.StateChanged += (_, change) =>
        {
            if (change.State == SocketState.Connected)
            {
                setup.Socket.DisposeAsync().AsTask().Wait();
                disposed.SetResult();
            }
        };
        setup.Socket.Start();
        while (!disposed.Task.IsCompleted)
        {
            setup.Clock.Advance(TimeSpan.FromSeconds(0.1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        Assert.That(setup.Socket.State, Is.EqualTo(SocketState.Stopped));
    }

    [Test]
    public async Task The_end_of_the_client_ends_the_socket([Values] bool started)
    {
        var setup = new SocketSetup(static (_, _) => { });
        if (started)
        {
            await setup.StartAsync();
        }

        await setup.Client.CancelAsync();
        await Pool.SettleAsync();
        Assert.That(setup.Socket.State, Is.EqualTo(SocketState.Stopped));
        Assert.That(setup.Clock.TimerCount, Is.Zero);
        await setup.ReadAsync();
    }

    [Test]
    public async Task A_socket_starts_once()
    {
        await using var setup = new SocketSetup(static (_, _) => { });
        await setup.StartAsync();
        Assert.That(setup.Socket.Start, Throws.InvalidOperationException);
    }
}
