using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Robots (机器人). Methods are virtual for fakes in tests.</summary>
public class WorkBotRobotsClient
{
    private static readonly ApiOperation List = new("WorkBot.Robots.List", HttpMethod.Get, "api/robots", OperationSafety.Read)
    {
        Credential = WorkBotTokens.User,
    };

    private static readonly ApiOperation Get = new("WorkBot.Robots.Get", HttpMethod.Get, "api/robots/{robotId}", OperationSafety.Read)
    {
        Credential = WorkBotTokens.User,
    };

    private static readonly ApiOperation Create = new("WorkBot.Robots.Create", HttpMethod.Post, "api/robots", OperationSafety.NotRepeatable)
    {
        Credential = WorkBotTokens.User,
    };

    private static readonly ApiOperation Update = new("WorkBot.Robots.Update", HttpMethod.Put, "api/robots/{robotId}", OperationSafety.Idempotent)
    {
        Credential = WorkBotTokens.User,
        AllowsEmptyBody = true,
    };

    private static readonly ApiOperation Delete = new("WorkBot.Robots.Delete", HttpMethod.Delete, "api/robots/{robotId}", OperationSafety.Idempotent)
    {
        Credential = WorkBotTokens.User,
        AllowsEmptyBody = true,
    };

    private static readonly ApiOperation GetStatistics = new(
        "WorkBot.Robots.GetStatistics", HttpMethod.Get, "api/robots/{robotId}/statistics", OperationSafety.Read)
    {
        Credential = WorkBotTokens.User,
        Priority = RequestPriority.Low,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WorkBotRobotsClient()
    {
    }

    internal WorkBotRobotsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads one page of robots (获取机器人列表, <c>GET /api/robots</c>).</summary>
    /// <param name="request">Page and filters; null for the first 20.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error. A page beyond the end is empty.</returns>
    /// <exception cref="ArgumentException">The page or its size is below 1, or a filter is blank.</exception>
    public virtual Task<ApiResult<WorkBotPage<Robot>>> ListAsync(ListRobotsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListRobotsRequest();
        ListRobotsRequest.Validate(request);
        QueryParameters query = WorkBotPages.Query(request.Page, request.PageSize).Add("status", request.Status);
        return _pipeline.SendAsync(List, new ApiRequest { Query = query }, RobotsJson.Default.WorkBotPageRobot, cancellationToken);
    }

    /// <summary>
    /// Reads all robots that fit, page by page as they are asked for (<c>GET /api/robots</c>). A page that meets the rate limit waits and goes on.
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync"/>.</exception>
    /// <exception cref="ApiException">A page failed for good. What the pages before it hold has been handed out.</exception>
    public virtual IAsyncEnumerable<Robot> ListAllAsync(ListRobotsRequest? request = null, CancellationToken cancellationToken = default) =>
        ListPagesAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="ListAllAsync"/>, a page at a time, with failures as results: for progress, and for going on after a failure
    /// with the <see cref="Page{T}.Next"/> of the last good page as <see cref="ListRobotsRequest.Page"/> (<c>GET /api/robots</c>).
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order, each with its number as cursor; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync"/>.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<Robot>>> ListPagesAsync(ListRobotsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListRobotsRequest();
        ListRobotsRequest.Validate(request);
        return WorkBotPages.WalkAsync(
            List, request.Page, request.PageSize, (page, token) => ListAsync(request.At(page), token), static item => item.RobotId, cancellationToken);
    }

    /// <summary>Reads one robot (获取机器人详情, <c>GET /api/robots/{robotId}</c>).</summary>
    /// <param name="robotId">The id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The robot, or the error; <see cref="ErrorCategory.NotFound"/> when the user has none of this id.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult<Robot>> GetAsync(string robotId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        return _pipeline.SendAsync(Get, new ApiRequest { PathArguments = [robotId] }, RobotsJson.Default.Robot, cancellationToken);
    }

    /// <summary>Creates a robot (创建机器人, <c>POST /api/robots</c>). Sent once, unless it provably was not executed.</summary>
    /// <param name="request">The robot.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Id and name of the robot, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="ListAsync"/> first.</returns>
    /// <exception cref="ArgumentException">A text is blank, or a number is out of range.</exception>
    public virtual Task<ApiResult<Robot>> CreateAsync(CreateRobotRequest request, CancellationToken cancellationToken = default)
    {
        CreateRobotRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, RobotsJson.Default.CreateRobotRequest, RobotsJson.Default.Robot, cancellationToken);
    }

    /// <summary>Changes a robot (更新机器人配置, <c>PUT /api/robots/{robotId}</c>). What is left out stays as it is.</summary>
    /// <param name="robotId">The id.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; <see cref="ErrorCategory.NotFound"/> when the user has none of this id.</returns>
    /// <exception cref="ArgumentException">
    /// The id or a text is blank, a number is out of range, the longest delay is below the shortest, or nothing is to be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string robotId, UpdateRobotRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        UpdateRobotRequest.Validate(request);
        return _pipeline.SendAsync(
            Update, ApiRequest.Json(request, RobotsJson.Default.UpdateRobotRequest, new ApiRequest { PathArguments = [robotId] }), cancellationToken);
    }

    /// <summary>Deletes a robot (删除机器人, <c>DELETE /api/robots/{robotId}</c>). The server keeps it as deleted for 30 days.</summary>
    /// <param name="robotId">The id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; <see cref="ErrorCategory.NotFound"/> when the user has none of this id.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult> DeleteAsync(string robotId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        return _pipeline.SendAsync(Delete, new ApiRequest { PathArguments = [robotId] }, cancellationToken);
    }

    /// <summary>
    /// Reads what a robot did in a period (获取机器人统计数据, <c>GET /api/robots/{robotId}/statistics</c>). When the rate limit makes calls wait,
    /// this one lets others go first.
    /// </summary>
    /// <param name="robotId">The id.</param>
    /// <param name="startDate">The first day; null leaves it to the server.</param>
    /// <param name="endDate">The last day; null leaves it to the server. Not before the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The statistics, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank, or the last day lies before the first.</exception>
    public virtual Task<ApiResult<RobotStatistics>> GetStatisticsAsync(
        string robotId, DateOnly? startDate = null, DateOnly? endDate = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        Check.Order(startDate, endDate);
        QueryParameters query = new QueryParameters().Add("startDate", startDate).Add("endDate", endDate);
        return _pipeline.SendAsync(
            GetStatistics, new ApiRequest { PathArguments = [robotId], Query = query }, RobotsJson.Default.RobotStatistics, cancellationToken);
    }
}
