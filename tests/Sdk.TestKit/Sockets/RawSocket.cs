using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Sdk.TestKit.Sockets;

/// <summary>One connection at a <see cref="RawSocketServer"/>.</summary>
public sealed class RawSocket
{
    private readonly Stream _stream;
    private readonly Socket _socket;
    private readonly CancellationToken _stopping;

    internal RawSocket(int index, string request, Stream stream, Socket socket, CancellationToken stopping)
    {
        Index = index;
        Request = request;
        _stream = stream;
        _socket = socket;
        _stopping = stopping;
    }

    /// <summary>The number of the connection at this server, from 1.</summary>
    public int Index { get; }

    /// <summary>The head of the request.</summary>
    public string Request { get; }

    /// <summary>A frame as bytes.</summary>
    /// <param name="opcode">1 text, 2 binary, 8 close, 9 ping, 10 pong, 0 continuation.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="isLast">Whether the message ends with this frame.</param>
    /// <param name="masked">Whether to mask the payload, which a server must not do.</param>
    public static byte[] Frame(int opcode, ReadOnlySpan<byte> payload, bool isLast = true, bool masked = false)
    {
        int mask = masked ? 0x80 : 0;
        var frame = new List<byte>(payload.Length + 14) { (byte)((isLast ? 0x80 : 0) | opcode) };
        Span<byte> length = stackalloc byte[8];
        if (payload.Length < 126)
        {
            frame.Add((byte)(mask | payload.Length));
        }
        else if (payload.Length <= ushort.MaxValue)
        {
            frame.Add((byte)(mask | 126));
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)payload.Length);
            frame.AddRange(length[..2]);
        }
        else
        {
            frame.Add((byte)(mask | 127));
            BinaryPrimitives.WriteUInt64BigEndian(length, (ulong)payload.Length);
            frame.AddRange(length);
        }

        if (masked)
        {
            // A mask of zeros leaves the payload as it is.
            frame.AddRange((byte[])[0, 0, 0, 0]);
        }

        frame.AddRange(payload);
        return [.. frame];
    }

    /// <summary>Accepts the upgrade.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 demands SHA-1 for the answer to the handshake.")]
    public Task AcceptAsync()
    {
        const string Name = "Sec-WebSocket-Key:";
        int start = Request.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        string key = Request[start..Request.IndexOf('\r', start)].Trim();
        string answer = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes($"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
        return SendAsync($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {answer}\r\n\r\n");
    }

    /// <summary>Refuses the upgrade.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">More header lines, each with its line end.</param>
    public Task RefuseAsync(int status, string headers = "") => SendAsync(
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Scripted\r\nContent-Length: 0\r\nConnection: close\r\n{headers}\r\n"));

    /// <summary>Sends bytes as they are.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes) => _stream.WriteAsync(bytes, _stopping).AsTask();

    /// <summary>Sends text as it is.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends a text frame.</summary>
    public Task SendTextAsync(string text) => SendAsync(Frame(1, Encoding.UTF8.GetBytes(text)));

    /// <summary>Sends a close frame.</summary>
    public Task SendCloseAsync(int code, string reason = "") =>
        SendAsync(Frame(8, [(byte)(code >> 8), (byte)code, .. Encoding.UTF8.GetBytes(reason)]));

    /// <summary>Reads one frame of the client.</summary>
    /// <exception cref="EndOfStreamException">The client left.</exception>
    public async Task<(int Opcode, byte[] Payload)> ReadFrameAsync()
    {
        byte[] head = new byte[10];
        await _stream.ReadExactlyAsync(head.AsMemory(0, 2), _stopping);
        int length = head[1] & 0x7F;
        if (length == 126)
        {
            await _stream.ReadExactlyAsync(head.AsMemory(2, 2), _stopping);
            length = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2));
        }
        else if (length == 127)
        {
            await _stream.ReadExactlyAsync(head.AsMemory(2, 8), _stopping);
            length = (int)BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(2));
        }

        int opcode = head[0] & 0x0F;
        byte[] mask = new byte[4];
        byte[] payload = new byte[length];
        await _stream.ReadExactlyAsync(mask, _stopping);
        await _stream.ReadExactlyAsync(payload, _stopping);
        for (int i = 0; i < length; i++)
        {
            payload[i] ^= mask[i % 4];
        }

        return (opcode, payload);
    }

    /// <summary>Reads text frames and answers them with the same text, until the client closes or leaves.</summary>
    public async Task EchoAsync()
    {
        while (await ReadFrameAsync() is var (opcode, payload) && opcode != 8)
        {
            await SendAsync(Frame(opcode == 9 ? 10 : opcode, payload));
        }

        await SendCloseAsync(1000);
    }

    /// <summary>Reads on until the client closes.</summary>
    /// <returns>The code of its close frame; null when it left without one.</returns>
    public async Task<int?> ReadCloseAsync()
    {
        try
        {
            while (true)
            {
                (int opcode, byte[] payload) = await ReadFrameAsync();
                if (opcode == 8)
                {
                    return payload.Length < 2 ? 1005 : BinaryPrimitives.ReadUInt16BigEndian(payload);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Says nothing more until the server stops or the client leaves.</summary>
    public async Task HangAsync()
    {
        while (await _stream.ReadAsync(new byte[1024], _stopping) > 0)
        {
        }
    }

    /// <summary>Drops the connection: the client sees a reset.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }
}
