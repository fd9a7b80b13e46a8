using System.Net.WebSockets;

namespace Sdk.Core.Tests.Sockets;

/// <summary>What a caller is told of a frame: sent, not sent, or unknown.</summary>
internal sealed class SocketSendTests
{
    private static readonly byte[] Frame = SocketSetup.Bytes("frame");

    [Test]
    public async Task A_frame_is_sent_when_there_is_a_connection([Values] bool repeatable)
    {
        await using var setup = new SocketSetup(static (_, _) => { });
        FakeWebSocket socket = await setup.StartAsync();
        ApiResult result = await setup.Socket.SendAsync(Frame, repeatable);
        Assert.That(result.IsSuccess, Is.True);
        Assert.That(socket.Sent, Is.EqualTo(new[] { "frame" }));
    }

    [Test]
    public async Task W07_without_a_connection_a_frame_is_known_not_to_be_sent()
    {
        await using var setup = new SocketSetup(static (_, _) => { });
        ApiResult result = await setup.Socket.SendAsync(Frame, repeatable: false);
        Assert.That(result.Error, Is.Not.Null);
        Assert.That(result.Error!.Category, Is.EqualTo(ErrorCategory.Network));
        Assert.That(result.Error.OutcomeUnknown, Is.False);
        Assert.That(result.Error.Message, Does.Contain("not sent"));
        Assert.That(result.Error.Operation, Is.EqualTo("Fake.Listen"));
    }

    [Test]
    public async Task W07_a_connection_that_is_lost_during_the_write_leaves_the_outcome_unknown()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.OnSend = static (_, _) => throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely));
        await setup.StartAsync();
        ApiResult result = await setup.Socket.SendAsync(Frame, repeatable: false);
        Assert.That(result.Error?.OutcomeUnknown, Is.True);
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That(setup.Attempts, Has.Count.EqualTo(2), "and the connection counts as lost");
    }

    [Test]
    public async Task W07_a_repeatable_frame_survives_reconnects()
    {
        await using var setup = new SocketSetup(static (socket, number) =>
        {
            if (number == 1)
            {
                socket.OnSend = static (_, _) => throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }
        });
        Task<ApiResult>[] sends = [.. Enumerable.Range(0, 5).Select(number => setup.Socket.SendAsync(SocketSetup.Bytes($"f{number}"), repeatable: true))];
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        ApiResult[] results = await Task.WhenAll(sends);
        Assert.That(results.Select(static result => result.IsSuccess), Is.All.True);
        Assert.That(setup.Connections[1].Sent, Is.EqualTo(new[] { "f0", "f1", "f2", "f3", "f4" }), "each once, in order");
    }

    [Test]
    public async Task The_send_queue_is_bounded_and_a_cancelled_frame_leaves_it()
    {
        await using var setup = new SocketSetup(static (_, _) => { }, new SocketSettings { SendCapacity = 2 });
        using var cancellation = new CancellationTokenSource();
        Task<ApiResult> first = setup.Socket.SendAsync(Frame, repeatable: true, cancellation.Token);
        Task<ApiResult> second = setup.Socket.SendAsync(SocketSetup.Bytes("second"), repeatable: true);
        ApiResult refused = await setup.Socket.SendAsync(Frame, repeatable: true);
        Assert.That(refused.Error?.Category, Is.EqualTo(ErrorCategory.LocalLimit));
        Assert.That(refused.Error?.OutcomeUnknown, Is.False);

        await cancellation.CancelAsync();
        Assert.That(() => first, Throws.InstanceOf<OperationCanceledException>().With.Property("CancellationToken").EqualTo(cancellation.Token));
        Task<ApiResult> third = setup.Socket.SendAsync(SocketSetup.Bytes("third"), repeatable: true);
        FakeWebSocket socket = await setup.StartAsync();
        Assert.That((await second).IsSuccess && (await third).IsSuccess, Is.True);
        Assert.That(socket.Sent, Is.EqualTo(new[] { "second", "third" }));
    }

    [Test]
    public async Task A_frame_that_waits_at_the_end_of_the_socket_fails()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.OnSend = static (_, _) => throw new IOException("lost"));
        Task<ApiResult> tried = setup.Socket.SendAsync(Frame, repeatable: true);
        Task<ApiResult> waiting = setup.Socket.SendAsync(Frame, repeatable: true);
        await setup.StartAsync();
        await setup.Clock.AdvanceUntilAsync(setup.Socket.DisposeAsync().AsTask());
        Assert.That((await tried).Error?.OutcomeUnknown, Is.True);
        Assert.That((await waiting).Error?.OutcomeUnknown, Is.False);
        Assert.That((await setup.Socket.SendAsync(Frame, repeatable: true)).Error?.Message, Does.Contain("ended"));
        Assert.That((await setup.Socket.SendAsync(Frame, repeatable: false)).Error?.Message, Does.Contain("ended"));
    }

    [Test]
    public async Task Frames_are_written_one_at_a_time()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.OnSend = static (_, token) => Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, token));
        FakeWebSocket socket = await setup.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => setup.Socket.SendAsync(Frame, repeatable: number % 2 == 0))));
        Assert.That(socket.Sent, Has.Count.EqualTo(100));
        Assert.That(socket.SentTwoAtOnce, Is.False);
    }

    [Test]
    public async Task A_caller_that_gives_up_does_not_break_the_connection()
    {
        var release = new TaskCompletionSource();
        await using var setup = new SocketSetup((socket, _) => socket.OnSend = (_, _) => release.Task);
        FakeWebSocket socket = await setup.StartAsync();
        using var cancellation = new CancellationTokenSource();
        Task<ApiResult> send = setup.Socket.SendAsync(Frame, repeatable: false, cancellation.Token);
        await cancellation.CancelAsync();
        Assert.That(() => send, Throws.InstanceOf<OperationCanceledException>());
        release.SetResult();
        Assert.That((await setup.Socket.SendAsync(Frame, repeatable: false)).IsSuccess, Is.True);
        Assert.That(socket.Sent, Has.Count.EqualTo(2));
        Assert.That(setup.Socket.State, Is.EqualTo(SocketState.Connected));
    }
}
