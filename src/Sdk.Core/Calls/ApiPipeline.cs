using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>
/// The one way through: every call of every client goes through <c>SendAsync</c>. A client's endpoint method says what to send and how
/// to read it; limits, tokens, retries, errors, logs and metrics happen here. Safe for concurrent use.
/// </summary>
public sealed class ApiPipeline : IDisposable
{
    private readonly ClientRuntime _runtime;
    private readonly CallOptions _callOptions;
    private readonly bool _owner;

    internal ApiPipeline(ClientRuntime runtime)
    {
        _runtime = runtime;
        _callOptions = CallOptions.Default;
        _owner = true;
    }

    private ApiPipeline(ClientRuntime runtime, CallOptions callOptions)
    {
        _runtime = runtime;
        _callOptions = callOptions;
    }

    /// <summary>The options as they are now. Of the type that the client was registered with.</summary>
    public ApiClientOptions Options => _runtime.Client.Options;

    /// <summary>The limit of a whole call of this view.</summary>
    public TimeSpan TotalTimeout => _callOptions.Timeout ?? Options.TotalTimeout;

    /// <summary>Where the client takes the time from.</summary>
    public TimeProvider TimeProvider => _runtime.Time;

    /// <summary>Makes a pipeline without a container.</summary>
    /// <param name="provider">What the client package says of its provider.</param>
    /// <param name="options">The options; they must not be changed afterwards.</param>
    /// <param name="services">What the client takes from outside; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options do not pass validation.</exception>
    public static ApiPipeline Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(ApiProvider provider, TOptions options, ApiClientServices? services = null)
        where TOptions : ApiClientOptions
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(options);
        services ??= new ApiClientServices();
        OptionsSource source = OptionsSource.Fixed(options);
        HttpClient http = services.Handler is { } handler
            ? new HttpClient(new SendOnceHandler(handler), disposeHandler: false)
            : new HttpClient(new SendOnceHandler(HandlerFactory.Create(options)), disposeHandler: true);
        return new ApiPipeline(new ClientRuntime(provider, source, http, services));
    }

    /// <summary>A light view of the same client with other choices for its calls. What they leave open stays as it is.</summary>
    /// <param name="options">The choices.</param>
    public ApiPipeline With(CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ApiPipeline(_runtime, options.Over(_callOptions));
    }

    /// <summary>
    /// Adds a credential that operations name. All views of the client share it: add it where the pipeline was made, not where a view is.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="authenticator">Puts the credential on requests.</param>
    public void AddCredential(string name, RequestAuthenticator authenticator)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(authenticator);
        _runtime.AddCredential(name, authenticator);
    }

    /// <summary>
    /// Runs the handlers of an event of the client on a task of its own, after those that were told before: a slow handler delays no call, and
    /// what one throws is logged.
    /// </summary>
    /// <param name="handlers">Raises the event.</param>
    /// <param name="cancellationToken">Ends the wait; the handlers run all the same.</param>
    /// <returns>A task that ends when the handlers have run, for those who want to wait for them.</returns>
    public Task TellAsync(Action handlers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        return _runtime.Events.TellAsync(handlers).WaitAsync(cancellationToken);
    }

    /// <summary>Makes a token manager that reports to the client's telemetry.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="fetch">Fetches a token; null when only a login outside of this library brings one.</param>
    public TokenManager<TToken> CreateTokenManager<TToken>(
        TokenOptions options, Func<TokenKey, CancellationToken, Task<ApiResult<TokenGrant<TToken>>>>? fetch)
        where TToken : class =>
        new(options, fetch, _runtime.Time) { Renewals = _runtime.Telemetry.Renewals };

    /// <summary>
    /// Makes a socket that connects through the client's own HTTP handler, clock, log and telemetry. It ends with the client at the latest.
    /// </summary>
    /// <param name="operationName">The name in errors, logs and metrics, for example <c>Shop.Events.Listen</c>.</param>
    /// <param name="protocol">The provider's dialect; for this socket alone.</param>
    /// <param name="settings">How it behaves; null for the defaults.</param>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public ReconnectingSocket<TMessage> CreateSocket<TMessage>(
        string operationName, SocketProtocol<TMessage> protocol, SocketSettings? settings = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operationName);
        ArgumentNullException.ThrowIfNull(protocol);
        ObjectDisposedException.ThrowIf(_runtime.IsDisposed, typeof(ApiPipeline));
        return new ReconnectingSocket<TMessage>(_runtime.CreateSocketContext(operationName, settings ?? new SocketSettings()), protocol);
    }

    /// <summary>Sends a JSON body and reads a payload.</summary>
    /// <param name="operation">The endpoint.</param>
    /// <param name="body">The body.</param>
    /// <param name="bodyType">How to write the body.</param>
    /// <param name="payloadType">How to read the payload.</param>
    /// <param name="cancellationToken">Ends the call, wherever it is.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<ApiResult<TPayload>> SendAsync<TBody, TPayload>(
        ApiOperation operation,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TPayload> payloadType,
        CancellationToken cancellationToken = default) =>
        RunAsync(operation, PayloadReader<TPayload>.For(payloadType, FormatOf(operation)), ApiRequest.Json(body, bodyType), cancellationToken);

    /// <summary>Sends a JSON body and reads whether it succeeded.</summary>
    /// <param name="operation">The endpoint.</param>
    /// <param name="body">The body.</param>
    /// <param name="bodyType">How to write the body.</param>
    /// <param name="cancellationToken">Ends the call, wherever it is.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<ApiResult> SendAsync<TBody>(
        ApiOperation operation, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken = default) =>
        RunAsync(operation, OutcomeReader.Instance, ApiRequest.Json(body, bodyType), cancellationToken);

    /// <summary>Sends a request of any kind and reads a payload.</summary>
    /// <param name="operation">The endpoint.</param>
    /// <param name="request">Query, body and headers.</param>
    /// <param name="payloadType">How to read the payload.</param>
    /// <param name="cancellationToken">Ends the call, wherever it is.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<ApiResult<TPayload>> SendAsync<TPayload>(
        ApiOperation operation, ApiRequest request, JsonTypeInfo<TPayload> payloadType, CancellationToken cancellationToken = default) =>
        RunAsync(operation, PayloadReader<TPayload>.For(payloadType, FormatOf(operation)), request, cancellationToken);

    /// <summary>Sends a request of any kind and reads whether it succeeded.</summary>
    /// <param name="operation">The endpoint.</param>
    /// <param name="request">Query, body and headers.</param>
    /// <param name="cancellationToken">Ends the call, wherever it is.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<ApiResult> SendAsync(ApiOperation operation, ApiRequest request, CancellationToken cancellationToken = default) =>
        RunAsync(operation, OutcomeReader.Instance, request, cancellationToken);

    /// <summary>
    /// Passes the content of an answer on to a stream as it comes. A download that breaks off goes on where it was, where the server offers
    /// ranges; its time counts anew with every 64 KB, so that only one that stands still runs into a limit.
    /// </summary>
    /// <param name="operation">The endpoint.</param>
    /// <param name="request">The request.</param>
    /// <param name="destination">Where the content goes; stays open. What it throws reaches the caller as it is.</param>
    /// <param name="options">Limit, progress, and where to go on; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>What was downloaded, or the error: an answer in JSON or HTML is none that is written, nor one in plain text where answers have an envelope.</returns>
    /// <exception cref="ArgumentException">The destination cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<ApiResult<DownloadedContent>> DownloadAsync(
        ApiOperation operation, ApiRequest request, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        var reader = new DownloadReader(destination, options ?? new DownloadOptions(), FormatOf(operation).HasEnvelope);
        ApiResult<DownloadedContent> result = await RunAsync(operation, reader, request, cancellationToken).ConfigureAwait(false);
        reader.ThrowIfCallerFailed();
        return result;
    }

    /// <summary>Drops what was kept of an area, for a change that the provider makes later than it answers; nothing where nothing is kept.</summary>
    /// <param name="area">The <see cref="ApiOperation.CacheArea"/>.</param>
    public void DropCached(string area)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(area);
        _runtime.CachedCallsIfAny?.Drop(area);
    }

    /// <summary>Ends the client: calls under way fail. Disposing a view does nothing.</summary>
    public void Dispose()
    {
        if (_owner)
        {
            _runtime.Dispose();
        }
    }

    private EnvelopeFormat FormatOf(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.Envelope ?? _runtime.Provider.Envelope;
    }

    private Task<TResult> RunAsync<TResult>(
        ApiOperation operation, ResultReader<TResult> reader, ApiRequest request, CancellationToken cancellationToken)
        where TResult : class, ICallResult
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_runtime.IsDisposed, typeof(ApiPipeline));
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TResult>(cancellationToken);
        }

        var call = new ApiCall(operation, request, _runtime.Client, _callOptions, _runtime.Time, cancellationToken)
        {
            Authenticator = _runtime.FindAuthenticator(operation),
        };
        if (operation.CacheArea is { } area && call.Client.Options.Cache is { } cache)
        {
            return _runtime.CachedCalls.RunAsync(call, reader, area, cache);
        }

        if (operation.CacheArea is not null)
        {
            // Switched off: what was kept before would not know of the changes until it is switched on again.
            _runtime.CachedCallsIfAny?.Clear();
        }

        return _runtime.Executor.RunAsync(call, reader);
    }
}
