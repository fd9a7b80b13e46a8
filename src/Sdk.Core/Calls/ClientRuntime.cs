using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Sdk.Core;

/// <summary>What one client has at run time, shared by all views of it: options, connections, limits, credentials, telemetry.</summary>
internal sealed class ClientRuntime : IDisposable
{
    private readonly OptionsSource _options;
    private readonly LimiterSet _limiters;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lazy<CachedCalls> _cachedCalls;
    private readonly ConcurrentDictionary<string, RequestAuthenticator> _authenticators = new(StringComparer.Ordinal);
    private int _disposed;

    public ClientRuntime(ApiProvider provider, OptionsSource options, HttpClient http, ApiClientServices services)
    {
        Provider = provider;
        Http = http;
        Http.Timeout = Timeout.InfiniteTimeSpan;
        Time = services.TimeProvider;
        Logger = services.LoggerFactory is { } factory
            ? factory.CreateLogger(provider.PackageName)
            : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
        Errors = new ErrorFactory(provider.Name, provider.Errors);
        Events = new EventTeller(Logger, provider.Name);
        Telemetry = new ApiTelemetry(provider, services.MeterFactory);
        _options = options;
        _limiters = new LimiterSet(Time);
        Executor = new CallExecutor(this);
        _cachedCalls = new Lazy<CachedCalls>(() => new CachedCalls(this));
        WarnOfWeakTransport();
    }

    public ApiProvider Provider { get; }

    public HttpClient Http { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public ErrorFactory Errors { get; }

    public ApiTelemetry Telemetry { get; }

    public CallExecutor Executor { get; }

    /// <summary>Calls whose answers are kept; made when the first one is.</summary>
    public CachedCalls CachedCalls => _cachedCalls.Value;

    /// <summary>The same, where an answer was kept already.</summary>
    public CachedCalls? CachedCallsIfAny => _cachedCalls.IsValueCreated ? _cachedCalls.Value : null;

    public ClientSnapshot Client => _options.Current;

    public bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>Runs handlers of events, see <see cref="ApiPipeline.TellAsync"/>.</summary>
    public EventTeller Events { get; }

    /// <summary>Is cancelled when the client is disposed.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public void AddCredential(string name, RequestAuthenticator authenticator)
    {
        if (!_authenticators.TryAdd(name, authenticator))
        {
            throw new ArgumentException($"The credential {name} exists already.", nameof(name));
        }
    }

    /// <exception cref="InvalidOperationException">The operation names a credential that the client does not have.</exception>
    public RequestAuthenticator? FindAuthenticator(ApiOperation operation)
    {
        if (operation.Credential is not { } name)
        {
            return null;
        }

        return _authenticators.TryGetValue(name, out RequestAuthenticator? authenticator)
            ? authenticator
            : throw new InvalidOperationException($"The operation {operation.Name} needs the credential {name}, which the client does not have.");
    }

    /// <summary>Waits for a place within the limits; null when there are none.</summary>
    public ValueTask<RateLimitLease?> AdmitAsync(ApiCall call)
    {
        // The present limits and not those of the call's start: a call in back-off must not bring back what was changed.
        string partition = call.Operation.LimitPartition;
        return _limiters.Find(PlaceOf(call), Client.GetLimits(partition)) is { } limiter ? AdmitAsync(call, limiter) : default;
    }

    /// <summary>Lets no call of the partition out for the time that the provider named.</summary>
    public void Pause(ApiCall call, TimeSpan duration)
    {
        string partition = call.Operation.LimitPartition;
        TimeSpan longest = call.Client.Options.TotalTimeout;
        _limiters.Get(PlaceOf(call), Client.GetLimits(partition)).Pause(duration < longest ? duration : longest);
    }

    /// <summary>What a socket takes from the client.</summary>
    public SocketContext CreateSocketContext(string operation, SocketSettings settings) => new()
    {
        Operation = operation,
        Settings = settings,
        Errors = Errors,
        Time = Time,
        Logger = Logger,
        Open = new SocketConnector(Http, settings, Time).OpenAsync,
        Reconnects = Telemetry.SocketReconnects,
        Stopping = Stopping,
    };

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _stopping.Cancel();
        _options.Dispose();
        _limiters.Dispose();
        if (_cachedCalls.IsValueCreated)
        {
            _cachedCalls.Value.Dispose();
        }

        Http.Dispose();
        Telemetry.Dispose();
    }

    /// <summary>The name of a call's limiter: no partition holds a line feed.</summary>
    private static string PlaceOf(ApiCall call) => call.Request.LimitArgument is { } argument
        ? string.Concat(call.Operation.LimitPartition, "\n", argument)
        : call.Operation.LimitPartition;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RateLimitLease?> AdmitAsync(ApiCall call, RequestLimiter limiter)
    {
        long since = Time.GetTimestamp();
        TimeSpan wait = call.Remaining > TimeSpan.Zero ? call.Remaining : TimeSpan.Zero;
        RateLimitLease lease = await limiter
            .AcquireAsync(call.Options.Priority ?? call.Operation.Priority, wait, call.CancellationToken).ConfigureAwait(false);
        CallRecorder.Waited(this, call, since);
        return lease;
    }

    private void WarnOfWeakTransport()
    {
        ClientSnapshot client = Client;
        if (client.BaseAddress.Scheme == Uri.UriSchemeHttp && !client.BaseAddress.IsLoopback)
        {
            CallLog.PlainHttp(Logger, Provider.Name, client.Authority);
        }

        if (client.Options.AcceptsAnyCertificate)
        {
            CallLog.AnyCertificate(Logger, Provider.Name, client.Authority);
        }
    }
}
