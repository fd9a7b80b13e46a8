using Sdk.Core;

namespace WeCom.Client;

/// <content>What takes several calls: lives of a period, all viewers, replays, and the monitor.</content>
public partial class WeComLivingClient
{
    /// <summary>
    /// The same as <see cref="ListAllIdsAsync"/>, a page at a time, with failures as results (<c>POST /living/get_user_all_livingid</c>).
    /// </summary>
    /// <param name="anchorUserId">The anchor.</param>
    /// <param name="cursor">Where to start: the <see cref="Page{T}.Next"/> of the last good page; null for the beginning.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<string>>> ListIdPagesAsync(
        string anchorUserId, string? cursor = null, CancellationToken cancellationToken = default)
    {
        Check.UserId(anchorUserId);
        return Pages.WalkAsync(WeComClient.Provider.Name, ListIds.Name, cursor, GetPageAsync, cancellationToken: cancellationToken);

        async Task<ApiResult<Page<string>>> GetPageAsync(string? at, CancellationToken token)
        {
            ApiResult<WeComLiveIds> page = await ListIdsAsync(anchorUserId, at, cancellationToken: token).ConfigureAwait(false);
            return page.Map(ids => new Page<string>
            {
                Items = ids.LivingIds,
                Cursor = at,
                Next = string.IsNullOrEmpty(ids.NextCursor) ? null : ids.NextCursor,
            });
        }
    }

    /// <summary>Reads the ids of all lives of an anchor, page by page as they are asked for (<c>POST /living/get_user_all_livingid</c>).</summary>
    /// <param name="anchorUserId">The anchor.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    /// <exception cref="ApiException">A page failed for good. The ids of the pages before it have been handed out.</exception>
    public virtual IAsyncEnumerable<string> ListAllIdsAsync(string anchorUserId, CancellationToken cancellationToken = default) =>
        ListIdPagesAsync(anchorUserId, cancellationToken: cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// Reads the lives of some anchors that begin within a period. The service has no endpoint for it: all ids of each anchor are read, each live is
    /// looked at, eight at a time, and those outside of the period are left out. The cost is a call per live, whatever the period. A live whose start
    /// cannot be read (<see cref="WeComLive.Start"/> is null) is handed out, too: it may be one of the period.
    /// </summary>
    /// <param name="anchorUserIds">The anchors; one that is named twice counts once.</param>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">The end of the period; a live that begins then is not in it.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The lives, anchor by anchor.</returns>
    /// <exception cref="ArgumentException">An id is malformed, or the period is empty.</exception>
    /// <exception cref="ApiException">A call failed for good. The lives before it have been handed out.</exception>
    public virtual IAsyncEnumerable<WeComLive> ListAsync(
        IEnumerable<string> anchorUserIds, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) =>
        LiveStreams.ValuesAsync(ListResultsAsync(anchorUserIds, from, to, cancellationToken), cancellationToken);

    /// <summary>
    /// The same as <see cref="ListAsync"/> with failures as results, and on with the next: a live or an anchor that cannot be read costs none of the
    /// others. <see cref="ApiError.Operation"/> tells which of the two it was. A live whose start cannot be read is among the lives here, too.
    /// </summary>
    /// <param name="anchorUserIds">The anchors; one that is named twice counts once.</param>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">The end of the period; a live that begins then is not in it.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The lives, anchor by anchor, and what could not be read.</returns>
    /// <exception cref="ArgumentException">An id is malformed, or the period is empty.</exception>
    public virtual IAsyncEnumerable<ApiResult<WeComLive>> ListResultsAsync(
        IEnumerable<string> anchorUserIds, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> anchors = LivingChecks.DistinctUserIds(anchorUserIds);
        LivingChecks.Period(from, to);
        return new LivesOfPeriod(this, anchors, from, to).FindAsync(cancellationToken);
    }

    /// <summary>
    /// Reads those who watched a live a page at a time, members before others on each page, with failures as results
    /// (<c>POST /living/get_watch_stat</c>). The list ends where the service says so, not at an empty page; the same viewer may be on several pages.
    /// </summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="next">Where to start: the <see cref="Page{T}.Next"/> of the last good page; null for the beginning.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<WeComLiveViewer>>> ListViewerPagesAsync(
        string livingId, string? next = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(livingId);
        return Pages.WalkAsync(WeComClient.Provider.Name, GetWatchStatistics.Name, next, GetPageAsync, cancellationToken: cancellationToken);

        async Task<ApiResult<Page<WeComLiveViewer>>> GetPageAsync(string? at, CancellationToken token)
        {
            ApiResult<WeComWatchStatistics> page = await GetWatchStatisticsAsync(livingId, at, token).ConfigureAwait(false);
            return page.Map(statistics => new Page<WeComLiveViewer>
            {
                Items = LiveStreams.ViewersOf(statistics),
                Cursor = at,
                Next = statistics.Ending == true ? null : statistics.Next ?? "",
            });
        }
    }

    /// <summary>
    /// Reads all who watched a live, each once (获取直播观看明细, <c>POST /living/get_watch_stat</c> page by page). What several rows say of one viewer is
    /// put together: their times add up, as rows that differ are several stays, while a row that repeats another in every member counts once; a
    /// comment or a word spoken counts from whichever row has it.
    /// </summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>All viewers, or the error of the page that could not be read: a part of them would give wrong figures.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult<IReadOnlyList<WeComLiveViewer>>> GetAllViewersAsync(string livingId, CancellationToken cancellationToken = default) =>
        LiveStreams.MergeAsync(ListViewerPagesAsync(livingId, cancellationToken: cancellationToken));

    /// <summary>
    /// Makes the page on which a WeChat user watches a live or its replay (<c>POST /living/get_living_code</c>). A replay can be watched where
    /// <see cref="WeComLive.IsReplayReady"/> says so; the service has no download of it.
    /// </summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="openId">Who watches: the open id of the user in WeChat.</param>
    /// <param name="isReplay">Whether the page shows the replay.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page of the mini program, good for 5 minutes, or the error.</returns>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public virtual async Task<ApiResult<WeComViewingPath>> GetViewingPathAsync(
        string livingId, string openId, bool isReplay = false, CancellationToken cancellationToken = default)
    {
        ApiResult<WeComLiveCode> code = await GetCodeAsync(livingId, openId, cancellationToken).ConfigureAwait(false);
        return code.Map(value => WeComViewingPath.Of(value, isReplay));
    }

    /// <summary>
    /// Counts who watched a live (<c>POST /living/get_watch_stat</c>). Keep the figures of the moment when a live ends:
    /// <see cref="CompareReplayAsync"/> tells what the replay brought since.
    /// </summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The figures, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual async Task<ApiResult<WeComLiveFigures>> GetFiguresAsync(string livingId, CancellationToken cancellationToken = default)
    {
        ApiResult<IReadOnlyList<WeComLiveViewer>> viewers = await GetAllViewersAsync(livingId, cancellationToken).ConfigureAwait(false);
        return viewers.Map(WeComLiveFigures.Of);
    }

    /// <summary>
    /// Puts the figures of a live and of its replay side by side (<c>GET /living/get_living_info</c>, <c>POST /living/get_watch_stat</c>). The service
    /// does not tell them apart: what came after <paramref name="atEnd"/> is taken for the replay's.
    /// </summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="atEnd">The figures at the end of the live, from <see cref="GetFiguresAsync"/>; null for live and replay together only.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The figures and the state of the replay, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual async Task<ApiResult<WeComReplayComparison>> CompareReplayAsync(
        string livingId, WeComLiveFigures? atEnd = null, CancellationToken cancellationToken = default)
    {
        ApiResult<WeComLive> live = await GetAsync(livingId, cancellationToken).ConfigureAwait(false);
        if (!live.TryGetValue(out WeComLive? value, out ApiError? error))
        {
            return ApiResult.Failure<WeComReplayComparison>(error, live.Call);
        }

        ApiResult<WeComLiveFigures> now = await GetFiguresAsync(livingId, cancellationToken).ConfigureAwait(false);
        return now.Map(figures => new WeComReplayComparison { Live = value, AtEnd = atEnd, Now = figures });
    }

    /// <summary>
    /// Watches lives, and tells when one changes its state (直播状态监控): first the state of each, then every change, until all are over. Reads each live
    /// once per interval, at the lowest priority, so that other calls go first.
    /// </summary>
    /// <remarks>
    /// A poll that fails ends nothing: the first failure of a row is told as <see cref="WeComLiveChange.Error"/>, the live is read again after the
    /// interval, and once its state can be read again that is told, too, even when it is the same as before. What no repetition changes is told and
    /// ends the polling of the live: it does not exist, it is another application's, the application may not read it
    /// (<see cref="ErrorCategory.PermissionDenied"/>), or the secret is wrong (<see cref="ErrorCategory.CredentialsRejected"/>). States between two
    /// polls are not seen.
    /// </remarks>
    /// <param name="livingIds">The ids of the lives; one that is named twice counts once.</param>
    /// <param name="interval">The time from one round to the next, a second to a day.</param>
    /// <param name="cancellationToken">Ends the monitor.</param>
    /// <returns>The changes, as they are seen; the end when all lives are over.</returns>
    /// <exception cref="ArgumentException">An id is blank, or the interval is not from a second to a day.</exception>
    /// <exception cref="OperationCanceledException">The monitor was canceled.</exception>
    public virtual IAsyncEnumerable<WeComLiveChange> MonitorAsync(
        IEnumerable<string> livingIds, TimeSpan interval, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> ids = LivingChecks.DistinctLivingIds(livingIds);
        LivingChecks.Interval(interval);
        var patient = new WeComLivingClient(_pipeline.With(new CallOptions { Priority = RequestPriority.Low }));
        return new LiveMonitor(patient, _pipeline.TimeProvider, ids, interval).WatchAsync(cancellationToken);
    }
}
