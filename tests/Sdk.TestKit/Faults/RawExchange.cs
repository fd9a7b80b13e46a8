using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Sdk.TestKit.Faults;

/// <summary>One request at a <see cref="RawServer"/>, and the connection that waits for its answer.</summary>
public sealed class RawExchange
{
    private readonly RawServer _server;
    private readonly Stream _stream;
    private readonly Socket _socket;
    private readonly CancellationToken _stopping;

    internal RawExchange(RawServer server, int index, string request, Stream stream, Socket socket, CancellationToken stopping)
    {
        _server = server;
        Index = index;
        Request = request;
        _stream = stream;
        _socket = socket;
        _stopping = stopping;
    }

    /// <summary>The number of the request at this server, from 1.</summary>
    public int Index { get; }

    /// <summary>Head and body as they arrived.</summary>
    public string Request { get; }

    internal bool Ended { get; private set; }

    /// <summary>Sends bytes.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes) => _stream.WriteAsync(bytes, _stopping).AsTask();

    /// <summary>Sends text as UTF-8.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends a complete answer.</summary>
    /// <param name="body">The body.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">More header lines, each with its line end.</param>
    public Task AnswerAsync(ReadOnlyMemory<byte> body, int status = 200, string headers = "")
    {
        string type = headers.Contains("Content-Type:", StringComparison.Ordinal) ? "" : "Content-Type: text/html; charset=utf-8\r\n";
        string length = status == 204 ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        string head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Scripted\r\n{type}{length}{headers}\r\n");
        return SendAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body.Span]);
    }

    /// <summary>Sends a complete answer.</summary>
    public Task AnswerAsync(string body, int status = 200, string headers = "") =>
        AnswerAsync(Encoding.UTF8.GetBytes(body), status, headers);

    /// <summary>Drops the connection: the client sees a reset.</summary>
    public void Reset()
    {
        Ended = true;
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }

    /// <summary>Ends the connection in order: the client sees the end of the stream.</summary>
    public void Close()
    {
        Ended = true;
        _socket.Shutdown(SocketShutdown.Both);
    }

    /// <summary>Sends the same bytes again and again until the client hangs up or so many bytes were sent.</summary>
    public async Task FloodAsync(ReadOnlyMemory<byte> chunk, long most)
    {
        for (long sent = 0; sent < most; sent += chunk.Length)
        {
            await SendAsync(chunk);
        }
    }

    /// <summary>Says nothing more, and waits until the client hangs up.</summary>
    public async Task UntilClientLeavesAsync()
    {
        Ended = true;
        byte[] buffer = new byte[256];
        while (await _stream.ReadAsync(buffer, _stopping) > 0)
        {
        }

        _server.NoteClientLeft();
    }
}
