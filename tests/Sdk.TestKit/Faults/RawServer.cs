using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sdk.TestKit.Faults;

/// <summary>
/// A server on a loopback port that reads HTTP/1.1 requests and leaves every byte of the answer, and the end of the connection, to a
/// script. It knows no HTTP library, so it can do what none of them would.
/// </summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<RawExchange, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly CancellationTokenSource _stopping = new();
    private readonly object _gate = new();
    private readonly List<Task> _connections = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private readonly TaskCompletionSource _clientLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _accepting;
    private int _requests;
    private int _accepted;

    /// <summary>Starts to listen.</summary>
    /// <param name="script">Answers a request. The connection stays open unless the script ends it.</param>
    /// <param name="certificate">With a certificate the server speaks TLS.</param>
    public RawServer(Func<RawExchange, Task> script, X509Certificate2? certificate = null)
    {
        _script = script;
        _certificate = certificate;
        _listener.Start();
        int port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        BaseAddress = new Uri($"{(certificate is null ? "http" : "https")}://127.0.0.1:{port}/");
        _accepting = AcceptAsync();
    }

    /// <summary>Where the server listens.</summary>
    public Uri BaseAddress { get; }

    /// <summary>How many complete requests arrived.</summary>
    public int Requests
    {
        get
        {
            lock (_gate)
            {
                return _requests;
            }
        }
    }

    /// <summary>How many connections were accepted.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    /// <summary>Completes when a client has ended a connection on which an answer was under way.</summary>
    public Task ClientLeft => _clientLeft.Task;

    /// <summary>Completes when so many requests arrived.</summary>
    public Task ReceivedAsync(int count)
    {
        lock (_gate)
        {
            if (_requests >= count)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task;
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

    internal void NoteClientLeft() => _clientLeft.TrySetResult();

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                Socket socket = await _listener.AcceptSocketAsync(_stopping.Token);
                Interlocked.Increment(ref _accepted);
                lock (_gate)
                {
                    _connections.Add(ServeAsync(socket));
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
            while (await ReadRequestAsync(stream) is { } request)
            {
                int index = Count();
                var exchange = new RawExchange(this, index, request, stream, socket, _stopping.Token);
                await _script(exchange);
                if (exchange.Ended)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException
            or OperationCanceledException or AuthenticationException)
        {
            // The client left, did not like the certificate, or the server stops.
            NoteClientLeft();
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
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stopping.Token);
        return secure;
    }

    private int Count()
    {
        lock (_gate)
        {
            _requests++;
            foreach ((int count, TaskCompletionSource reached) in _waiting)
            {
                if (_requests >= count)
                {
                    reached.TrySetResult();
                }
            }

            return _requests;
        }
    }

    /// <summary>Reads head and body of one request; null when the client closed the connection instead.</summary>
    private async Task<string?> ReadRequestAsync(Stream stream)
    {
        var received = new MemoryStream();
        byte[] buffer = new byte[4096];
        while (true)
        {
            string text = Encoding.UTF8.GetString(received.GetBuffer(), 0, (int)received.Length);
            int head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && received.Length >= head + 4 + BodyLength(text[..head]))
            {
                return text;
            }

            int read = await stream.ReadAsync(buffer, _stopping.Token);
            if (read == 0)
            {
                return null;
            }

            received.Write(buffer, 0, read);
        }
    }

    private static int BodyLength(string head)
    {
        const string Name = "Content-Length:";
        int start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return 0;
        }

        string rest = head[(start + Name.Length)..];
        int end = rest.IndexOf('\r', StringComparison.Ordinal);
        return int.Parse(end < 0 ? rest : rest[..end], System.Globalization.CultureInfo.InvariantCulture);
    }
}
