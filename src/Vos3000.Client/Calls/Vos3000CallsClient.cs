using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Live calls (当前通话). Methods are virtual for fakes in tests.</summary>
public class Vos3000CallsClient
{
    private static readonly ApiOperation GetCurrent = new(
        "Vos3000.Calls.GetCurrent", HttpMethod.Post, "external/server/GetCurrentCall", OperationSafety.Read);

    private static readonly ApiOperation Disconnect = new(
        "Vos3000.Calls.Disconnect", HttpMethod.Post, "external/server/DisconnectCurrentCall", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000CallsClient()
    {
    }

    internal Vos3000CallsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Reads the calls in progress (查询当前通话, <c>POST /external/server/GetCurrentCall</c>). The vendor warns that frequent use slows the
    /// switch down: poll slowly, and filter.
    /// </summary>
    /// <param name="request">Filters; null for all calls.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A filter is an empty list, holds a blank number, or is too long.</exception>
    public virtual Task<ApiResult<GetCurrentCallResponse>> GetCurrentAsync(
        GetCurrentCallRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new GetCurrentCallRequest();
        Check.List(request.CallerE164s);
        Check.List(request.CalleeE164s);
        Check.Optional(request.GatewayMappingName);
        Check.Optional(request.GatewayRoutingName);
        return _pipeline.SendAsync(
            GetCurrent, request, CallsJson.Default.GetCurrentCallRequest, CallsJson.Default.GetCurrentCallResponse, cancellationToken);
    }

    /// <summary>
    /// Ends calls (挂断通话, <c>POST /external/server/DisconnectCurrentCall</c>). Never repeated by itself: the switch uses an id again for
    /// another call.
    /// </summary>
    /// <param name="callIds">The <see cref="CurrentCall.CallId"/> of the calls, read a moment ago.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; <see cref="ErrorCategory.NotFound"/> (-10007) when there is no such call.</returns>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public virtual Task<ApiResult> DisconnectAsync(IReadOnlyList<int> callIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callIds);
        if (callIds.Count == 0)
        {
            throw new ArgumentException("The list is empty.", nameof(callIds));
        }

        return _pipeline.SendAsync(
            Disconnect, new DisconnectCurrentCallRequest { CallIds = callIds }, CallsJson.Default.DisconnectCurrentCallRequest, cancellationToken);
    }
}
