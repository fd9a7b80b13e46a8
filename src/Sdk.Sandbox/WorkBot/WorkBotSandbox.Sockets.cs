using System.Text;

namespace Sdk.Sandbox;

/// <content>The sockets.</content>
public sealed partial class WorkBotSandbox
{
    private const int FirstCloseCode = 1000;
    private const int LastCloseCode = 4999;
    private const int LongestDescription = 123;

    /// <summary>How new connections introduce themselves.</summary>
    public WorkBotSocketDialect SocketDialect { get; set; }

    /// <summary>Whether upgrades are accepted (default). Otherwise they are answered with HTTP 503.</summary>
    public bool AcceptsSockets { get; set; } = true;

    /// <summary>
    /// Whether a bad token in the query is accepted at first, and the socket then closed with 4010 or 4011. The default is a refusal of
    /// the upgrade with HTTP 401. Without a query it is always the close code.
    /// </summary>
    public bool RefusesSocketByCloseCode { get; set; }

    /// <summary>How many sockets a robot may have. One more closes the oldest with 4029; 0 closes every one. The default is 1.</summary>
    public int MaximumSocketsPerRobot { get; set; } = 1;

    /// <summary>Whether a robot that connects is pushed the commands that wait for it. The default is no.</summary>
    public bool PushesPendingOnConnect { get; set; }

    /// <summary>
    /// How long a connection without a query may take to authenticate. Then it is closed with 4006. The default is 30 seconds.
    /// </summary>
    public TimeSpan AuthenticationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a robot may be without <c>ping</c> or <c>heartbeat</c>. Then its socket is closed with 1000; where the dialect is
    /// <see cref="WorkBotSocketDialect.Authenticate"/>, a warning comes 10 seconds before. The default is 60 seconds;
    /// <see langword="null"/> is for ever.
    /// </summary>
    public TimeSpan? HeartbeatTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many sockets are open, those that have not authenticated included.</summary>
    public int OpenSockets
    {
        get
        {
            lock (Gate) return Sockets.Open.Count;
        }
    }

    /// <summary>Waits until exactly so many sockets are open.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitForSocketsAsync(int count, CancellationToken cancellationToken = default) =>
        Sockets.WaitForAsync(count, cancellationToken);

    /// <summary>Closes every open socket in order, after what was sent to it.</summary>
    /// <param name="code">The close code: 1000 to 4999 without 1005, 1006 and 1015, which no frame may carry.</param>
    /// <param name="description">The words; at most 123 bytes.</param>
    public void CloseSockets(int code, string? description = null)
    {
        if (code is < FirstCloseCode or > LastCloseCode or 1005 or 1006 or 1015) throw new ArgumentOutOfRangeException(nameof(code));
        int length = Encoding.UTF8.GetByteCount(description ?? "");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestDescription, nameof(description));
        ForEachSocket(socket => Sockets.Close(socket, code, description));
    }

    /// <summary>Resets the TCP connection of every open socket.</summary>
    public void AbortSockets() => ForEachSocket(socket =>
    {
        Sockets.Remove(socket);
        socket.Abort();
    });

    /// <summary>Sends one text message through every open socket.</summary>
    /// <param name="text">The message; it need not be JSON.</param>
    public void SendToSockets(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ForEachSocket(socket => socket.Send(text));
    }

    /// <summary>Sends one text message in fragments through every open socket. Fragments may cut characters in two.</summary>
    /// <param name="text">The message.</param>
    /// <param name="fragmentSize">The bytes of each fragment.</param>
    public void SendFragmented(string text, int fragmentSize)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(fragmentSize, 1);
        ForEachSocket(socket => socket.Send(text, fragmentSize));
    }

    /// <summary>
    /// Makes every open socket half-open: the server neither reads nor answers any more, not even pings of the protocol, and does not
    /// say so. Sockets that are opened later work.
    /// </summary>
    public void Freeze() => ForEachSocket(socket => socket.Freeze());

    private void ForEachSocket(Action<WorkBotSocket> action)
    {
        lock (Gate)
        {
            foreach (WorkBotSocket socket in Sockets.Open.ToArray()) action(socket);
        }
    }
}
