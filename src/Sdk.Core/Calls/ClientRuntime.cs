using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Sdk.Core;

/// <summary>What one client has at run time, shared by all views of it: options, connections, limits, credentials, telemetry.</summary>
internal sealed class ClientRuntime : IDisposable
{
    private readonly OptionsSource _options;
    private readonly LimiterSet _limiters;
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
        Telemetry = new ApiTelemetry(provider, services.MeterFactory);
        _options = options;
        _limiters = new LimiterSet(Time);
        Executor = new CallExecutor(this);
        WarnOfWeakTransport();
    }

    public ApiProvider Provider { get; }

    public HttpClient Http { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public ErrorFactory Errors { get; }

    public ApiTelemetry Telemetry { get; }

    public CallExecutor Executor { get; }

    public ClientSnapshot Client => _options.Current;

    public bool IsDisposed => Volatile.Read(ref _disposed) != 0;

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

    public RequestLimiter? FindLimiter(ApiCall call)
    {
        string partition = call.Operation.LimitPartition;
        RequestLimits limits = call.Client.GetLimits(partition);

        // Without a limit of its own a client still pauses when the provider says so.
        return limits.IsUnlimited && _limiters.Count == 0 ? null : _limiters.Get(partition, limits);
    }

    /// <summary>Lets no call of the partition out for the time that the provider named.</summary>
    public void Pause(ApiCall call, TimeSpan duration)
    {
        string partition = call.Operation.LimitPartition;
        TimeSpan longest = call.Client.Options.TotalTimeout;
        _limiters.Get(partition, call.Client.GetLimits(partition)).Pause(duration < longest ? duration : longest);
    }

    public static HttpRequestMessage CreateRequest(ApiCall call)
    {
        var request = new HttpRequestMessage(call.Operation.Method, call.Client.GetAddress(call.Operation.Path, call.Request.Query))
        {
            Content = call.Request.Content,
        };
        if (call.Request.Headers is { } headers)
        {
            foreach (KeyValuePair<string, string> header in headers)
            {
                request.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return request;
    }

    public static HttpContent CreateJsonContent(byte[] json, ClientSnapshot client)
    {
        var content = new ByteArrayContent(json);
        content.Headers.TryAddWithoutValidation("Content-Type", client.Options.JsonContentType);
        return content;
    }

    public ApiError NotAdmitted(ApiCall call, RateLimitLease lease)
    {
        lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait);
        string limit = wait > TimeSpan.Zero
            ? string.Create(CultureInfo.InvariantCulture, $"The next free place is {wait.TotalSeconds:0.###} s away.")
            : "Too many calls wait already.";
        return Errors.FromFault(
            call.Operation, ClientFault.LocalLimit, ErrorCategory.LocalLimit, $"The client's own limit refused the call. {limit}", sent: false,
            retryAfter: wait > TimeSpan.Zero ? wait : null);
    }

    public void RecordLimiterWait(ApiCall call, long queuedAt)
    {
        if (Telemetry.LimiterWait.Enabled)
        {
            Telemetry.LimiterWait.Record(
                Time.GetElapsedTime(queuedAt).TotalSeconds, new KeyValuePair<string, object?>("operation", call.Operation.Name));
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _options.Dispose();
        _limiters.Dispose();
        Http.Dispose();
        Telemetry.Dispose();
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
