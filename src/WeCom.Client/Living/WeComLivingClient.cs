using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Live streams (直播). An application sees the lives that it created itself, and has to be listed in the administration pages (直播 / 可调用接口的应用).
/// Methods are virtual for fakes in tests.
/// </summary>
public partial class WeComLivingClient
{
    private static readonly ApiOperation Create = WeComOperation.Create(
        "WeCom.Living.Create", HttpMethod.Post, "living/create", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = WeComOperation.Create(
        "WeCom.Living.Modify", HttpMethod.Post, "living/modify", OperationSafety.Idempotent);

    private static readonly ApiOperation Cancel = WeComOperation.Create(
        "WeCom.Living.Cancel", HttpMethod.Post, "living/cancel", OperationSafety.Idempotent);

    private static readonly ApiOperation DeleteReplay = WeComOperation.Create(
        "WeCom.Living.DeleteReplay", HttpMethod.Post, "living/delete_replay_data", OperationSafety.Idempotent);

    private static readonly ApiOperation GetCode = WeComOperation.Create(
        "WeCom.Living.GetCode", HttpMethod.Post, "living/get_living_code", OperationSafety.Read);

    private static readonly ApiOperation Get = WeComOperation.Create(
        "WeCom.Living.Get", HttpMethod.Get, "living/get_living_info", OperationSafety.Read);

    private static readonly ApiOperation GetWatchStatistics = WeComOperation.Create(
        "WeCom.Living.GetWatchStatistics", HttpMethod.Post, "living/get_watch_stat", OperationSafety.Read);

    private static readonly ApiOperation ListIds = WeComOperation.Create(
        "WeCom.Living.ListIds", HttpMethod.Post, "living/get_user_all_livingid", OperationSafety.Read);

    private static readonly ApiOperation GetShareInfo = WeComOperation.Create(
        "WeCom.Living.GetShareInfo", HttpMethod.Post, "living/get_living_share_info", OperationSafety.Read);

    private static readonly ApiOperation ListIdsOfPeriod = WeComOperation.Create(
        "WeCom.Living.ListIdsOfPeriod", HttpMethod.Post, "living/get_user_livingid", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComLivingClient()
    {
    }

    internal WeComLivingClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reserves a live (创建预约直播, <c>POST /living/create</c>). Sent once, unless it provably was not executed.</summary>
    /// <param name="request">The live.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The id of the live, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="ListIdsAsync"/> before trying again.
    /// </returns>
    /// <exception cref="ArgumentException">A member is blank, malformed or beyond its limit.</exception>
    public virtual Task<ApiResult<WeComCreatedLive>> CreateAsync(CreateLiveRequest request, CancellationToken cancellationToken = default)
    {
        CreateLiveRequest.Validate(request, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(
            Create, CreateLiveBody.Of(request), LivingJson.Default.CreateLiveBody, LivingJson.Default.WeComCreatedLive, cancellationToken);
    }

    /// <summary>Changes a live that has not begun (修改预约直播, <c>POST /living/modify</c>).</summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error: 92006 when the live has begun or was canceled, 92008 when it is another application's.</returns>
    /// <exception cref="ArgumentException">The id is blank, or a member is malformed or beyond its limit.</exception>
    public virtual Task<ApiResult> ModifyAsync(string livingId, ModifyLiveRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(livingId);
        ModifyLiveRequest.Validate(request, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(Modify, ModifyLiveBody.Of(livingId, request), LivingJson.Default.ModifyLiveBody, cancellationToken);
    }

    /// <summary>Calls off a live that has not begun (取消预约直播, <c>POST /living/cancel</c>).</summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Whether it succeeded, or the error: 92006 when the live has begun, or was canceled already, which a repeated request may find of its own doing.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult> CancelAsync(string livingId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(livingId);
        return _pipeline.SendAsync(Cancel, new LiveBody { LivingId = livingId }, LivingJson.Default.LiveBody, cancellationToken);
    }

    /// <summary>Deletes the replay of a live for good (删除直播回放, <c>POST /living/delete_replay_data</c>).</summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error: 92007 when there is no replay that can be deleted.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult> DeleteReplayAsync(string livingId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(livingId);
        return _pipeline.SendAsync(DeleteReplay, new LiveBody { LivingId = livingId }, LivingJson.Default.LiveBody, cancellationToken);
    }

    /// <summary>
    /// Makes a code with which a WeChat user watches a live or its replay (获取微信观看直播凭证, <c>POST /living/get_living_code</c>).
    /// <see cref="GetViewingPathAsync"/> makes the page of it.
    /// </summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="openId">Who watches: the open id of the user in WeChat.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The code, good for 5 minutes, or the error.</returns>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public virtual Task<ApiResult<WeComLiveCode>> GetCodeAsync(string livingId, string openId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(livingId);
        ArgumentException.ThrowIfNullOrWhiteSpace(openId);
        var body = new LiveBody { LivingId = livingId, OpenId = openId };
        return _pipeline.SendAsync(GetCode, body, LivingJson.Default.LiveBody, LivingJson.Default.WeComLiveCode, cancellationToken);
    }

    /// <summary>Reads a live: its state, times, figures and replay (获取直播详情, <c>GET /living/get_living_info</c>).</summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The live, or the error: <see cref="WeComErrors.ForeignLive"/> when it is another application's, <see cref="ErrorCategory.InvalidResponse"/> for an
    /// answer without one.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual async Task<ApiResult<WeComLive>> GetAsync(string livingId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(livingId);
        var request = new ApiRequest { Query = new QueryParameters().Add("livingid", livingId) };
        ApiResult<LiveAnswer> answer = await _pipeline.SendAsync(Get, request, LivingJson.Default.LiveAnswer, cancellationToken).ConfigureAwait(false);
        return LiveAnswer.ToLive(answer, Get, livingId);
    }

    /// <summary>
    /// Reads a page of those who watched a live (获取直播观看明细, <c>POST /living/get_watch_stat</c>). Pages may be empty in the middle, and the same
    /// viewer may be on several; <see cref="GetAllViewersAsync"/> sees to both.
    /// </summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="next">The <see cref="WeComWatchStatistics.Next"/> of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult<WeComWatchStatistics>> GetWatchStatisticsAsync(
        string livingId, string? next = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(livingId);
        var body = new LiveBody { LivingId = livingId, NextKey = next };
        return _pipeline.SendAsync(
            GetWatchStatistics, body, LivingJson.Default.LiveBody, LivingJson.Default.WeComWatchStatistics, cancellationToken);
    }

    /// <summary>
    /// Reads a page of the ids of all lives of an anchor (获取成员直播 ID 列表, <c>POST /living/get_user_all_livingid</c>).
    /// </summary>
    /// <param name="anchorUserId">The anchor.</param>
    /// <param name="cursor">The <see cref="WeComLiveIds.NextCursor"/> of the page before; null for the first.</param>
    /// <param name="limit">How many, 1 to 100; null for 100.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error.</returns>
    /// <exception cref="ArgumentException">The id is malformed, or the limit is not from 1 to 100.</exception>
    public virtual Task<ApiResult<WeComLiveIds>> ListIdsAsync(
        string anchorUserId, string? cursor = null, int? limit = null, CancellationToken cancellationToken = default)
    {
        Check.UserId(anchorUserId);
        LivingChecks.Limit(limit, _pipeline.ChecksLimits());
        var body = new ListLiveIdsBody { UserId = anchorUserId, Cursor = cursor, Limit = limit };
        return _pipeline.SendAsync(ListIds, body, LivingJson.Default.ListLiveIdsBody, LivingJson.Default.WeComLiveIds, cancellationToken);
    }

    /// <summary>
    /// Reads a page of the ids of the lives of an anchor in a period (<c>POST /living/get_user_livingid</c>). An endpoint of 2020 that the documentation
    /// no longer holds: companies that never used it may be refused. <see cref="ListAsync"/> does the same without it.
    /// </summary>
    /// <param name="anchorUserId">The anchor.</param>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">The end of the period.</param>
    /// <param name="next">The <see cref="WeComLiveIdsOfPeriod.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many, 1 to 100; null for what the service takes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error.</returns>
    /// <exception cref="ArgumentException">The id is malformed, the period is empty, or the limit is not from 1 to 100.</exception>
    public virtual Task<ApiResult<WeComLiveIdsOfPeriod>> ListIdsOfPeriodAsync(
        string anchorUserId, DateTimeOffset from, DateTimeOffset to, string? next = null, int? limit = null, CancellationToken cancellationToken = default)
    {
        Check.UserId(anchorUserId);
        LivingChecks.Period(from, to);
        LivingChecks.Limit(limit, _pipeline.ChecksLimits());
        var body = new ListLiveIdsOfPeriodBody { UserId = anchorUserId, BeginTime = from, EndTime = to, NextKey = next, Limit = limit };
        return _pipeline.SendAsync(
            ListIdsOfPeriod, body, LivingJson.Default.ListLiveIdsOfPeriodBody, LivingJson.Default.WeComLiveIdsOfPeriod, cancellationToken);
    }

    /// <summary>
    /// Reads who came to a live through a shared link, and who shared it (获取跳转小程序商城的直播观众信息, <c>POST /living/get_living_share_info</c>).
    /// </summary>
    /// <param name="shareCode">The code that the visitor's page was opened with (<c>ww_share_code</c>), good for 5 minutes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Who came and who shared, or the error.</returns>
    /// <exception cref="ArgumentException">The code is blank.</exception>
    public virtual Task<ApiResult<WeComLiveShare>> GetShareInfoAsync(Secret shareCode, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shareCode?.Reveal(), nameof(shareCode));
        return _pipeline.SendAsync(
            GetShareInfo, new LiveShareBody { WwShareCode = shareCode },
            LivingJson.Default.LiveShareBody, LivingJson.Default.WeComLiveShare, cancellationToken);
    }
}
