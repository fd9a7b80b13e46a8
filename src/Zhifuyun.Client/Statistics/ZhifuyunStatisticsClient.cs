using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>Statistics (数据统计). Methods are virtual for fakes in tests.</summary>
public class ZhifuyunStatisticsClient
{
    private static readonly ApiOperation Get = new("Zhifuyun.Statistics.Get", HttpMethod.Get, "v1/statistics", OperationSafety.Read)
    {
        Credential = ZhifuyunTokensClient.Credential,
        Priority = RequestPriority.Low,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected ZhifuyunStatisticsClient()
    {
    }

    internal ZhifuyunStatisticsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Reads statistics (获取统计数据, <c>GET /v1/statistics</c>). When the rate limit makes calls wait, this one lets others go first.
    /// </summary>
    /// <param name="request">What to read, and of which days.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The statistics, or the error.</returns>
    /// <exception cref="ArgumentException">The last day lies before the first, or a choice is blank.</exception>
    public virtual Task<ApiResult<ZhifuyunStatistics>> GetAsync(GetStatisticsRequest request, CancellationToken cancellationToken = default)
    {
        GetStatisticsRequest.Validate(request);
        QueryParameters query = new QueryParameters()
            .Add("type", request.Type)
            .Add("start_date", request.StartDate)
            .Add("end_date", request.EndDate)
            .Add("group_by", request.GroupBy);
        return _pipeline.SendAsync(Get, new ApiRequest { Query = query }, StatisticsJson.Default.ZhifuyunStatistics, cancellationToken);
    }
}
