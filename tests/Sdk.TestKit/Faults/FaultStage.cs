using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Sdk.Core;

namespace Sdk.TestKit.Faults;

/// <summary>Where a row is played: on a raw server over a real socket, or on a scripted handler with a manual clock.</summary>
public sealed class FaultStage : IAsyncDisposable
{
    private readonly Func<int> _requests;
    private readonly RawServer[] _servers;
    private readonly HttpMessageHandler? _handler;

    private FaultStage(Uri address, Func<int> requests, HttpMessageHandler? handler, params RawServer[] servers)
    {
        BaseAddress = address;
        _requests = requests;
        _handler = handler;
        _servers = servers;
    }

    /// <summary>The address to call.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The clock of a scripted stage; null over a socket.</summary>
    public ManualTimeProvider? Clock { get; private init; }

    /// <summary>The handler of a scripted stage; null over a socket.</summary>
    public ScriptedHandler? Script => _handler as ScriptedHandler;

    /// <summary>How many requests reached the server.</summary>
    public int Requests => _requests();

    /// <summary>Completes when a client has hung up on an answer that was under way. Only over a socket.</summary>
    public Task ClientLeft => _servers[0].ClientLeft;

    /// <summary>A raw server.</summary>
    public static FaultStage Socket(Func<RawExchange, Task> script, X509Certificate2? certificate = null, HttpMessageHandler? handler = null)
    {
        var server = new RawServer(script, certificate);
        return new FaultStage(server.BaseAddress, () => server.Requests, handler, server);
    }

    /// <summary>A raw server that meets every request, or the first one only, with a fault.</summary>
    public static FaultStage Socket(FaultSubject subject, bool lasting, Func<RawExchange, Task> fault) =>
        Socket(exchange => lasting || exchange.Index == 1 ? fault(exchange) : exchange.AnswerAsync(subject.Success));

    /// <summary>A raw server and a second one that nobody must call; the fault knows the second one's address.</summary>
    public static FaultStage Redirecting(Func<RawExchange, Uri, Task> fault)
    {
        var other = new RawServer(static exchange => exchange.AnswerAsync("{}"));
        var server = new RawServer(exchange => fault(exchange, other.BaseAddress));

        // A request at the second server counts as if there had been a hundred.
        return new FaultStage(server.BaseAddress, () => server.Requests + (100 * other.Requests), null, server, other);
    }

    /// <summary>A good server behind connections that do not come about: never, or not the first time.</summary>
    public static FaultStage Connecting(
        FaultSubject subject, bool lasting, Func<CancellationToken, ValueTask> fault, TimeSpan? connectTimeout = null)
    {
        var server = new RawServer(exchange => exchange.AnswerAsync(subject.Success));
        int attempts = 0;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = connectTimeout ?? Timeout.InfiniteTimeSpan,
            ConnectCallback = async (context, cancellationToken) =>
            {
                if (lasting || Interlocked.Increment(ref attempts) == 1)
                {
                    await fault(cancellationToken);
                }

                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new FaultStage(server.BaseAddress, () => server.Requests, handler, server);
    }

    /// <summary>A scripted handler with a manual clock: the fault for every request, or for the first one only.</summary>
    public static FaultStage Scripted(FaultSubject subject, bool lasting, Func<ManualTimeProvider, ScriptedAnswer> fault)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(fault);
        var clock = new ManualTimeProvider();
        ScriptedAnswer success = ScriptedAnswer.Json(subject.Success);
        ScriptedAnswer played = fault(clock);
        var handler = lasting
            ? new ScriptedHandler(clock) { Otherwise = played }
            : new ScriptedHandler(clock, played) { Otherwise = success };
        return new FaultStage(new Uri("https://scripted.invalid/"), () => handler.Count, handler) { Clock = clock };
    }

    /// <summary>Makes the client under test.</summary>
    public FaultClient CreateClient(
        FaultSubject subject,
        LogCollector? logs = null,
        Action<ApiClientOptions>? configure = null,
        bool acceptAnyCertificate = false,
        bool fetchesTokens = false)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Create(new ClientSetup
        {
            BaseAddress = BaseAddress,
            Handler = _handler,
            Time = Clock ?? TimeProvider.System,
            Logs = logs,
            AcceptAnyCertificate = acceptAnyCertificate,
            FetchesTokens = fetchesTokens,
            Configure = options =>
            {
                if (Clock is null)
                {
                    // Over a real socket the clock is real: short waits, and a limit that shows a hanging test.
                    options.RetryDelay = TimeSpan.FromMilliseconds(1);
                    options.MaxRetryDelay = TimeSpan.FromMilliseconds(2);
                    options.MaxRetries = 2;
                    options.AttemptTimeout = TimeSpan.FromSeconds(20);
                }

                configure?.Invoke(options);
            },
        });
    }

    /// <summary>Lets a call finish, moving the clock of a scripted stage from timer to timer.</summary>
    public Task<FaultOutcome> RunAsync(Task<FaultOutcome> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Clock?.RunAsync(call) ?? call.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        _handler?.Dispose();
        foreach (RawServer server in _servers)
        {
            await server.DisposeAsync();
        }
    }
}
