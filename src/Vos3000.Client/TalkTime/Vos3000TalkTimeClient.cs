using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How long a call may last (可用通话时长). Methods are virtual for fakes in tests.</summary>
public class Vos3000TalkTimeClient
{
    private static readonly ApiOperation Get = new(
        "Vos3000.TalkTime.Get", HttpMethod.Post, "external/server/GetAvailableTime", OperationSafety.Read);

    private static readonly ApiOperation GetIvrSecond = new(
        "Vos3000.TalkTime.GetIvrSecond", HttpMethod.Post, "external/server/GetIvrSecondAvailableTime", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000TalkTimeClient()
    {
    }

    internal Vos3000TalkTimeClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Computes how long a call may last (查询可用通话时长, <c>POST /external/server/GetAvailableTime</c>).</summary>
    /// <param name="request">Who pays, and who is called.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The time; who is unknown is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<GetAvailableTimeResponse>> GetAsync(GetAvailableTimeRequest request, CancellationToken cancellationToken = default)
    {
        GetAvailableTimeRequest.Validate(request);
        return _pipeline.SendAsync(
            Get, request, TalkTimeJson.Default.GetAvailableTimeRequest, TalkTimeJson.Default.GetAvailableTimeResponse, cancellationToken);
    }

    /// <summary>
    /// Computes how long the second leg of an IVR call may last (查询IVR二次可用时长, <c>POST /external/server/GetIvrSecondAvailableTime</c>).
    /// </summary>
    /// <param name="request">Who pays, and both legs.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The time; who is unknown is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<GetIvrSecondAvailableTimeResponse>> GetIvrSecondAsync(
        GetIvrSecondAvailableTimeRequest request, CancellationToken cancellationToken = default)
    {
        GetIvrSecondAvailableTimeRequest.Validate(request);
        return _pipeline.SendAsync(
            GetIvrSecond, request, TalkTimeJson.Default.GetIvrSecondAvailableTimeRequest, TalkTimeJson.Default.GetIvrSecondAvailableTimeResponse, cancellationToken);
    }
}
