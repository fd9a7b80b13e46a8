using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Live calls (当前通话): reading, ending and making them. Methods are virtual for fakes in tests.</summary>
public class Vos3000CallsClient
{
    private static readonly ApiOperation GetCurrent = new(
        "Vos3000.Calls.GetCurrent", HttpMethod.Post, "external/server/GetCurrentCall", OperationSafety.Read);

    private static readonly ApiOperation Disconnect = new(
        "Vos3000.Calls.Disconnect", HttpMethod.Post, "external/server/DisconnectCurrentCall", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation DisconnectIvr = new(
        "Vos3000.Calls.DisconnectIvr", HttpMethod.Post, "external/server/DisconnectIvrCall", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation CallBack = new(
        "Vos3000.Calls.CallBack", HttpMethod.Post, "external/server/CallBack", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation PlayAudio = new(
        "Vos3000.Calls.PlayAudio", HttpMethod.Post, "external/server/PlayAudio", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation ReserveCallee = new(
        "Vos3000.Calls.ReserveCallee", HttpMethod.Post, "external/server/ReserveCalleeE164", OperationSafety.NotRepeatable)
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
        GetCurrentCallRequest.Validate(request);
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
        Check.RequiredItems(callIds);
        return _pipeline.SendAsync(
            Disconnect, new DisconnectCurrentCallRequest { CallIds = callIds }, CallsJson.Default.DisconnectCurrentCallRequest, cancellationToken);
    }
    /// <summary>
    /// Ends calls that were made here (挂断IVR通话, <c>POST /external/server/DisconnectIvrCall</c>). Never repeated by itself. To do so again by
    /// yourself is harmless: an identifier is used for one call only.
    /// </summary>
    /// <param name="callIdentifiers">What <see cref="CallBackAsync"/> or <see cref="PlayAudioAsync"/> answered.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; <see cref="ErrorCategory.NotFound"/> (-10007) when there is no such call (any more).</returns>
    /// <exception cref="ArgumentException">The list is empty, or holds a blank or too long identifier.</exception>
    public virtual Task<ApiResult> DisconnectIvrAsync(IReadOnlyList<string> callIdentifiers, CancellationToken cancellationToken = default)
    {
        Check.RequiredList(callIdentifiers);
        return _pipeline.SendAsync(
            DisconnectIvr, new DisconnectIvrCallRequest { CallIdentifiers = callIdentifiers },
            CallsJson.Default.DisconnectIvrCallRequest, cancellationToken);
    }

    /// <summary>
    /// Calls the caller, and then connects the callee (回拨, <c>POST /external/server/CallBack</c>). Never repeated by itself. Passwords go out in
    /// clear text: prefer <c>https</c>. They are checked only when they are given.
    /// </summary>
    /// <param name="request">Who is called, and who pays.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The identifiers of the call, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="GetCurrentAsync"/>: a phone may
    /// ring already.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A mandatory member is blank or missing, a text is too long, a number holds a comma, or the transaction id holds other characters than it
    /// may.
    /// </exception>
    public virtual Task<ApiResult<CallBackResponse>> CallBackAsync(CallBackRequest request, CancellationToken cancellationToken = default)
    {
        CallBackRequest.Validate(request);
        return _pipeline.SendAsync(CallBack, request, CallsJson.Default.CallBackRequest, CallsJson.Default.CallBackResponse, cancellationToken);
    }

    /// <summary>
    /// Calls a number and plays audios (语音播放, <c>POST /external/server/PlayAudio</c>). Never repeated by itself. Passwords go out in clear text:
    /// prefer <c>https</c>.
    /// </summary>
    /// <param name="request">Who is called, what is played, and who pays.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The identifiers of the call, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="GetCurrentAsync"/>: a phone may
    /// ring already.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A mandatory member is blank or missing, a text is too long, an audio holds a comma, or the transaction id holds other characters than it
    /// may.
    /// </exception>
    public virtual Task<ApiResult<PlayAudioResponse>> PlayAudioAsync(PlayAudioRequest request, CancellationToken cancellationToken = default)
    {
        PlayAudioRequest.Validate(request);
        return _pipeline.SendAsync(PlayAudio, request, CallsJson.Default.PlayAudioRequest, CallsJson.Default.PlayAudioResponse, cancellationToken);
    }

    /// <summary>
    /// Reserves the callee of the caller's next call to an access number: half-direct dialing (预约被叫, <c>POST
    /// /external/server/ReserveCalleeE164</c>). Never repeated by itself.
    /// </summary>
    /// <param name="request">The numbers.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ReserveCalleeAsync(ReserveCalleeRequest request, CancellationToken cancellationToken = default)
    {
        ReserveCalleeRequest.Validate(request);
        return _pipeline.SendAsync(ReserveCallee, request, CallsJson.Default.ReserveCalleeRequest, cancellationToken);
    }
}
