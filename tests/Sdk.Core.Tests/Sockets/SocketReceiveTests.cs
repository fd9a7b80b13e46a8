using System.Net.WebSockets;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Sockets;

/// <summary>What becomes of frames, and of those that must not be.</summary>
internal sealed class SocketReceiveTests
{
    [Test]
    public async Task Messages_come_in_order_and_the_rest_does_not_come()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.Push("one", "ignore", "pong", "two", "", "三"));
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.Socket.DisposeAsync();
        await reading;
        Assert.That(setup.Messages, Is.EqualTo(new[] { "one", "two", "", "三" }));
    }

    [Test]
    public async Task Fragments_become_one_message_of_any_size_up_to_the_limit()
    {
        await using var setup = new SocketSetup(static (_, _) => { }, new SocketSettings { MaximumMessageBytes = 100_000 });
        FakeWebSocket socket = await setup.StartAsync();
        string large = new('x', 100_000);
        socket.Push(SocketSetup.Bytes(large[..70_000]), isLast: false);
        socket.Push([], isLast: false);
        socket.Push(SocketSetup.Bytes(large[70_000..]));
        socket.Push("small");
        await Pool.SettleAsync();
        Task reading = setup.ReadAsync();
        await setup.Socket.DisposeAsync();
        await reading;
        Assert.That(setup.Messages, Is.EqualTo(new[] { large, "small" }));
    }

    [Test]
    public async Task W04_a_message_over_the_limit_is_refused_with_1009([Values] bool inFragments)
    {
        await using var setup = new SocketSetup(static (_, _) => { }, new SocketSettings { MaximumMessageBytes = 1000, MaximumFragments = 4 });
        FakeWebSocket socket = await setup.StartAsync();
        if (inFragments)
        {
            for (int i = 0; i < 5; i++)
            {
                socket.Push([(byte)'x'], isLast: i == 4);
            }
        }
        else
        {
            socket.Push(new string('x', 1001));
        }

        await Pool.SettleAsync();
        Assert.That(socket.SentClose, Is.EqualTo(WebSocketCloseStatus.MessageTooBig));
        Assert.That(setup.Protocol.Closures.Single().Reason, Is.EqualTo(SocketClosureReason.MessageTooLarge));
        Assert.That(setup.Socket.State, Is.EqualTo(SocketState.Waiting));
    }

    [Test]
    public async Task As_many_fragments_as_allowed_are_a_message()
    {
        await using var setup = new SocketSetup(static (_, _) => { }, new SocketSettings { MaximumFragments = 4 });
        FakeWebSocket socket = await setup.StartAsync();
        for (int i = 0; i < 4; i++)
        {
            socket.Push([(byte)'x'], isLast: i == 3);
        }

        await Pool.SettleAsync();
        Task reading = setup.ReadAsync();
        await setup.Socket.DisposeAsync();
        await reading;
        Assert.That(setup.Messages, Is.EqualTo(new[] { "xxxx" }));
    }

    [Test]
    public async Task A_binary_frame_is_refused_with_1003()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.Push([1, 2, 3], type: WebSocketMessageType.Binary));
        FakeWebSocket socket = await setup.StartAsync();
        Assert.That(socket.SentClose, Is.EqualTo(WebSocketCloseStatus.InvalidMessageType));
        Assert.That(setup.Protocol.Closures.Single().Reason, Is.EqualTo(SocketClosureReason.InvalidFrame));
    }

    [Test]
    public async Task A_fault_frame_ends_the_connection_with_its_error()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.Push("one", "fault", "two"));
        FakeWebSocket socket = await setup.StartAsync();
        Assert.That(setup.Protocol.Closures.Single().Reason, Is.EqualTo(SocketClosureReason.FaultFrame));
        Assert.That(setup.Protocol.Closures.Single().Error.Code, Is.EqualTo("fault"));
        Assert.That(socket.SentClose, Is.EqualTo(WebSocketCloseStatus.NormalClosure));
        Task reading = setup.ReadAsync();
        await setup.Socket.DisposeAsync();
        await reading;
        Assert.That(setup.Messages, Is.EqualTo(new[] { "one" }), "what follows belongs to a connection that is over");
    }

    [Test]
    public async Task Opening_authenticates_by_frame_and_gives_back_what_it_does_not_need()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.Push("early", "welcome", "late"));
        setup.Protocol.Open = static async (connection, token) =>
        {
            await connection.SendAsync(SocketSetup.Bytes("hello"), token);
            while (await connection.ReceiveAsync(token) is { } frame && !frame.Span.SequenceEqual("welcome"u8))
            {
                connection.PushBack(frame);
            }

            return null;
        };
        FakeWebSocket socket = await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.Socket.DisposeAsync();
        await reading;
        Assert.That(socket.Sent, Is.EqualTo(new[] { "hello" }));
        Assert.That(setup.Messages, Is.EqualTo(new[] { "early", "late" }));
    }

    [Test]
    public async Task Opening_may_refuse_and_knows_the_close_code()
    {
        await using var setup = new SocketSetup(static (socket, number) => _ = number == 1 ? socket.PushClose(4001, "who are you") : socket.PushFailure());
        setup.Protocol.Open = static async (connection, token) => await connection.ReceiveAsync(token) is null ? FakeSocketProtocol.Error("refused") : null;
        await setup.StartAsync();
        SocketClosure closure = setup.Protocol.Closures.Single();
        Assert.That(closure.Reason, Is.EqualTo(SocketClosureReason.OpenRefused));
        Assert.That((closure.CloseCode, closure.CloseDescription, closure.Error.Code), Is.EqualTo((4001, "who are you", "refused")));
        Assert.That(setup.Changes.Select(static change => change.State), Does.Not.Contain(SocketState.Connected));
    }

    [Test]
    public async Task A_connection_that_ends_during_the_opening_counts_whatever_the_protocol_says()
    {
        await using var setup = new SocketSetup(static (socket, _) => socket.PushClose(4002));
        SocketConnection? kept = null;
        setup.Protocol.Open = async (connection, token) =>
        {
            kept = connection;
            await connection.ReceiveAsync(token);
            return null;
        };
        await setup.StartAsync();
        Assert.That(setup.Protocol.Closures.Single().Reason, Is.EqualTo(SocketClosureReason.ClosedByServer));
        Assert.That(setup.Protocol.Closures.Single().CloseCode, Is.EqualTo(4002));
        Assert.That(() => kept!.PushBack(default), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Several_readers_share_the_messages()
    {
        await using var setup = new SocketSetup(static (_, _) => { }, new SocketSettings { Capacity = 4 });
        FakeWebSocket socket = await setup.StartAsync();
        Task readers = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => setup.ReadAsync())));
        string[] all = [.. Enumerable.Range(0, 1000).Select(static number => $"{number}")];
        socket.Push(all);
        Assert.That(() => setup.Messages.Count, Is.EqualTo(1000).After(5_000, 5));
        await setup.Socket.DisposeAsync();
        await readers;
        Assert.That(setup.Messages, Is.EquivalentTo(all));
    }

    [Test]
    public async Task W06_a_replay_of_a_thousand_messages_is_handled_once_and_in_order()
    {
        string[] all = [.. Enumerable.Range(0, 1000).Select(static number => $"{number}")];
        await using var setup = new SocketSetup((socket, number) => _ = number == 1 ? socket.Push(all[..700]).PushFailure() : socket.Push(all));
        var seen = new EventDeduplicator(setup.Clock);
        var handled = new List<string>();
        Task reading = Task.Run(async () =>
        {
            await foreach (string message in setup.Socket.ReadAllAsync())
            {
                if (seen.TryAdd(message))
                {
                    handled.Add(message);
                }
            }
        });
        await setup.StartAsync();
        await setup.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await setup.Socket.DisposeAsync();
        await reading;
        Assert.That(handled, Is.EqualTo(all));
    }
}
