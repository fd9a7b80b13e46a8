namespace Sdk.Core;

/// <summary>
/// The innermost handler of every client. It refuses to send a request a second time that must not be repeated, because a handler
/// that the pipeline does not know may try to: defaults for all clients of a program often repeat every method. And it knows what the
/// pipeline could only infer: whether such a request reached the connection.
/// </summary>
internal sealed class SendOnceHandler : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<ApiCall> Key = new("Sdk.Core.ApiCall");

    public SendOnceHandler()
    {
    }

    public SendOnceHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    /// <summary>Marks a request that must not be repeated. The mark survives a handler that copies requests.</summary>
    public static HttpRequestMessage Track(HttpRequestMessage request, ApiCall call)
    {
        call.StartRequest();
        request.Options.Set(Key, call);
        return request;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request is not RepeatableRequest && request.Options.TryGetValue(Key, out ApiCall? call)
            ? SendTrackedAsync(request, call, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendTrackedAsync(HttpRequestMessage request, ApiCall call, CancellationToken cancellationToken)
    {
        if (!call.TryPassToConnection())
        {
            throw new HttpRequestException("A handler tries to repeat a request that must not be repeated.");
        }

        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
            when (exception.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            // The primary handler's way to say that its connect limit passed.
            call.MayBeSent = false;
            throw;
        }
    }
}

/// <summary>A request that may be repeated. It needs no mark, and so no options of its own.</summary>
internal sealed class RepeatableRequest(HttpMethod method, Uri address) : HttpRequestMessage(method, address);
