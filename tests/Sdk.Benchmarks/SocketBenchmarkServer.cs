using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Sdk.Benchmarks;

/// <summary>
/// A WebSocket server that costs next to nothing: a client asks by a text frame for a number of frames and gets them in large blocks
/// that were made beforehand, so that the client is what is measured.
/// </summary>
internal sealed class SocketBenchmarkServer : IDisposable
{
    private const int FramesInBlock = 256;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _block;
    private readonly int _frameLength;

    public SocketBenchmarkServer(ReadOnlySpan<byte> message)
    {
        // A text frame of 126 to 65,535 bytes, not masked.
        byte[] frame = [0x81, 126, (byte)(message.Length >> 8), (byte)message.Length, .. message];
        _frameLength = frame.Length;
        _block = [.. Enumerable.Repeat(frame, FramesInBlock).SelectMany(static bytes => bytes)];
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"ws://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The benchmark is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            NetworkStream stream = client.GetStream();
            try
            {
                await UpgradeAsync(stream);
                while (await ReadCountAsync(stream) is { } count)
                {
                    for (int left = count; left > 0; left -= FramesInBlock)
                    {
                        await stream.WriteAsync(_block.AsMemory(0, Math.Min(left, FramesInBlock) * _frameLength));
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or EndOfStreamException)
            {
                // The client left.
            }
        }
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 demands SHA-1 for the answer to the handshake.")]
    private static async Task UpgradeAsync(NetworkStream stream)
    {
        const string Name = "Sec-WebSocket-Key:";
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            head.Append((char)one[0]);
        }

        string request = head.ToString();
        int start = request.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        string key = request[start..request.IndexOf('\r', start)].Trim();
        string answer = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes($"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {answer}\r\n\r\n"));
    }

    /// <summary>Reads a short masked frame; null for one that holds no number, such as a close.</summary>
    private static async Task<int?> ReadCountAsync(NetworkStream stream)
    {
        byte[] head = new byte[6];
        await stream.ReadExactlyAsync(head);
        byte[] payload = new byte[head[1] & 0x7F];
        await stream.ReadExactlyAsync(payload);
        uint mask = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(2));
        for (int i = 0; i < payload.Length; i++)
        {
            payload[i] ^= (byte)(mask >> (24 - (8 * (i % 4))));
        }

        return int.TryParse(payload, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
    }
}
