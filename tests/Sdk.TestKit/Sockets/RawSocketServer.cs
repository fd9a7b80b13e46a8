using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sdk.TestKit.Sockets;

/// <summary>
/// A WebSocket server on a loopback port that leaves every byte to a script: the answer to the upgrade, frames, and the end. It knows no
/// WebSocket library, so it can do what none of them would.
/// </summary>
public sealed class RawSocketServer : IAsyncDisposable
{
    private const int LongestHead = 16 * 1024;
    private const int MostRequests = 100;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<RawSocket, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly CancellationTokenSource _stopping = new();
    private readonly object _gate = new();
    private readonly HashSet<Task> _connections = [];
    private readonly List<string> _requests = [];
    private readonly Task _accepting;
    private int _accepted;

    /// <summary>Starts to listen.</summary>
    /// <param name="script">Serves a connection after its request was read; the connection ends with the script.</param>
    /// <param name="certificate">With a certificate the server speaks TLS.</param>
    public RawSocketServer(Func<RawSocket, Task> script, X509Certificate2? certificate = null)
    {
        _script = script;
        _certificate = certificate;
        _listener.Start();
        int port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Address = new Uri($"{(certificate is null ? "ws" : "wss")}://127.0.0.1:{port}/socket");
        _accepting = AcceptAsync();
    }

    /// <summary>Where the server listens.</summary>
    public Uri Address { get; }

    /// <summary>The heads of the first 100 requests.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        Task[] connections;
        lock (_gate)
        {
            connections = [.. _connections];
        }

        await Task.WhenAll(connections);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                Socket socket = await _listener.AcceptSocketAsync(_stopping.Token);
                Task connection = ServeAsync(socket);
                lock (_gate)
                {
                    _connections.RemoveWhere(static task => task.IsCompleted);
                    _connections.Add(connection);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await Task.Yield();
        socket.NoDelay = true;
        try
        {
            await using Stream stream = await OpenAsync(socket);
            if (await ReadHeadAsync(stream) is { } head)
            {
                int index = Interlocked.Increment(ref _accepted);
                lock (_gate)
                {
                    if (_requests.Count < MostRequests)
                    {
                        _requests.Add(head);
                    }
                }

                await _script(new RawSocket(index, head, stream, socket, _stopping.Token));
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException
            or OperationCanceledException or AuthenticationException or EndOfStreamException)
        {
            // The client left, did not like the certificate, or the server stops.
        }
        finally
        {
            socket.Dispose();
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var stream = new NetworkStream(socket, ownsSocket: false);
        if (_certificate is null)
        {
            return stream;
        }

        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stopping.Token);
        return secure;
    }

    /// <summary>Reads byte by byte, so that nothing of what follows is taken.</summary>
    private async Task<string?> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (head.Length < LongestHead && await stream.ReadAsync(one, _stopping.Token) > 0)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                return head.ToString();
            }
        }

        return null;
    }
}
