using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Sdk.Sandbox;

/// <summary>
/// The socket below the HTTP server. Nothing else is written to it while a request is being handled,
/// so a fault may send bytes of its own and close the connection the way it wants.
/// </summary>
internal sealed class RawConnection(HttpContext http, CancellationToken cancellationToken)
{
    private readonly Socket _socket = http.Features.Get<IConnectionSocketFeature>()?.Socket
        ?? throw new InvalidOperationException("The connection has no socket.");

    /// <summary>Status line and headers of an answer, the empty line included.</summary>
    /// <param name="answer">The status, the content type and the headers.</param>
    /// <param name="framing">The header that says how the body ends.</param>
    public static byte[] Head(SandboxAnswer answer, string framing)
    {
        string reason = ReasonPhrases.GetReasonPhrase(answer.Status);
        StringBuilder head = new(FormattableString.Invariant($"HTTP/1.1 {answer.Status} {reason}\r\n"));
        head.Append("Content-Type: ").Append(answer.ContentType ?? "text/html").Append("\r\n");
        foreach ((string name, string value) in answer.Headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        return Encoding.ASCII.GetBytes(head.Append(framing).Append("\r\n\r\n").ToString());
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            while (bytes.Length > 0) bytes = bytes[await _socket.SendAsync(bytes, SocketFlags.None, cancellationToken)..];
        }
        catch (Exception error) when (IsHungUp(error))
        {
            // The client has hung up before the fault was through with it.
            throw new OperationCanceledException(http.RequestAborted);
        }
    }

    /// <summary>Drops the connection: the client sees a reset.</summary>
    public void Reset()
    {
        try
        {
            _socket.LingerState = new LingerOption(true, 0);
            _socket.Close();
        }
        catch (Exception error) when (IsHungUp(error))
        {
            // The client was first: the connection is gone, as it should be.
        }

        http.Abort();
    }

    /// <summary>Ends the connection in order: the client sees the end of the stream after the last byte.</summary>
    public async Task CloseAsync()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception error) when (IsHungUp(error))
        {
            // The client was first: what waits below ends at once.
        }

        // An abort now could overtake bytes that the client has not read: it hangs up itself when it has seen the end.
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    private static bool IsHungUp(Exception error) => error is SocketException or ObjectDisposedException;
}
