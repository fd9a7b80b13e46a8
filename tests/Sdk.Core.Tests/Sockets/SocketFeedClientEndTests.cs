using Sdk.TestKit;

namespace Sdk.Core.Tests.Sockets;

/// <summary>The client is disposed, and a fetch that is under way notices: before anybody else, or after all others.</summary>
internal sealed class SocketFeedClientEndTests
{
    /// <summary>A peer that does not answer keeps the socket alive for longer than the feed waits for it.</summary>
    [TestCase("before the client", true)]
    [TestCase("before the client", false)]
    [TestCase("with the client", true)]
    [TestCase("with the client", false)]
    [TestCase("after the socket", true)]
    [TestCase("after the socket", false)]
    public async Task The_readers_end_in_order_however_long_the_socket_takes(string fails, bool peerAnswers)
    {
        await using var setup = new SocketFeedSetup((socket, _) => socket.AnswersClose = peerAnswers);
        var fetching = new TaskCompletionSource<ApiResult<IReadOnlyList<string>>>();
        setup.OnFetch = (_, _) => fetching.Task;
        await setup.StartAsync();
        Assert.That(setup.Fetches, Has.Count.EqualTo(1));
        Task reading = setup.ReadAsync();
        if (fails == "before the client")
        {
            fetching.SetException(new ObjectDisposedException("client"));
            await Pool.SettleAsync();
            Assert.That(reading.IsCompleted, Is.False, "it may be the client's end, which comes in a moment");
        }

        Task client = setup.Sockets.Client.CancelAsync();
        if (fails == "after the socket")
        {
            await setup.AdvanceAsync(10);
            Assert.That(setup.Feed.Socket.State, Is.EqualTo(SocketState.Stopped));
        }

        fetching.TrySetException(new ObjectDisposedException("client"));
        await setup.Clock.AdvanceUntilAsync(Task.WhenAll(reading, client));
        Assert.That(async () => await reading, Throws.Nothing);
        await setup.AdvanceAsync(10);
        Assert.That(setup.Feed.Socket.State, Is.EqualTo(SocketState.Stopped));
        Assert.That(setup.Feed.Socket.Error, Is.Null);
        Assert.That(setup.Clock.TimerCount, Is.Zero);
    }

    [Test]
    public async Task Without_the_clients_end_it_is_a_mistake_that_the_readers_see()
    {
        await using var setup = new SocketFeedSetup
        {
            OnFetch = static (_, _) => Task.FromException<ApiResult<IReadOnlyList<string>>>(new ObjectDisposedException("somebody else's")),
        };
        await setup.StartAsync();
        Task reading = setup.ReadAsync();
        await setup.Clock.AdvanceUntilAsync(reading);
        Assert.That(async () => await reading, Throws.InstanceOf<ObjectDisposedException>().With.Property("ObjectName").EqualTo("somebody else's"));
        await setup.AdvanceAsync(10);
        Assert.That(setup.Feed.Socket.State, Is.EqualTo(SocketState.Stopped));
    }
}
