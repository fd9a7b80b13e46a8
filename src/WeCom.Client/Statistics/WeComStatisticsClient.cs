using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Statistics (统计): of members and messages as far as the service counts, and of lives from what it tells about each viewer. For reports of one's own
/// see <see cref="WeComReport{TRow}"/>. Methods are virtual for fakes in tests.
/// </summary>
public class WeComStatisticsClient
{
    private const int DaysBack = 30;

    /// <summary>The days of the service are those of China.</summary>
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    private static readonly ApiOperation GetActiveMembers = WeComOperation.Create(
        "WeCom.Statistics.GetActiveMembers", HttpMethod.Post, "user/get_active_stat", OperationSafety.Read, WeComOperation.Contacts);

    private static readonly ApiOperation GetMessageCounts = WeComOperation.Create(
        "WeCom.Statistics.GetMessageCounts", HttpMethod.Post, "message/get_statistics", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;
    private readonly WeComLivingClient _living = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComStatisticsClient()
    {
    }

    internal WeComStatisticsClient(ApiPipeline pipeline, WeComLivingClient living)
    {
        _pipeline = pipeline;
        _living = living;
    }

    /// <summary>
    /// Counts the members who were active on a day (获取企业活跃成员数, <c>POST /user/get_active_stat</c>). Needs the secret of contact synchronization.
    /// The documentation of 2026 no longer holds this endpoint: companies that never used it may be refused.
    /// </summary>
    /// <param name="date">The day, at most 30 days ago by the calendar of China.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many, or the error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is to come, or more than 30 days ago.</exception>
    public virtual Task<ApiResult<WeComActiveMembers>> GetActiveMembersAsync(DateOnly date, CancellationToken cancellationToken = default)
    {
        CheckDate(date);
        var body = new ActiveMembersBody { Date = date };
        return _pipeline.SendAsync(
            GetActiveMembers, body, StatisticsJson.Default.ActiveMembersBody, StatisticsJson.Default.WeComActiveMembers, cancellationToken);
    }

    /// <summary>
    /// Counts the messages that the applications sent (查询应用消息发送统计, <c>POST /message/get_statistics</c>). The documentation of 2026 no longer holds
    /// this endpoint: be ready for <see cref="ErrorCategory.NotFound"/>, which its code 48005 is.
    /// </summary>
    /// <param name="day">The day; null for yesterday.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The figures of each application, or the error.</returns>
    public virtual Task<ApiResult<WeComMessageCounts>> GetMessageCountsAsync(
        WeComStatisticsDay? day = null, CancellationToken cancellationToken = default)
    {
        var body = new MessageCountsBody { TimeType = day };
        return _pipeline.SendAsync(
            GetMessageCounts, body, StatisticsJson.Default.MessageCountsBody, StatisticsJson.Default.WeComMessageCounts, cancellationToken);
    }

    /// <summary>
    /// Summarizes a live: viewers within and outside of the company, the distribution of their times, comments, words spoken, and who brought whom
    /// (<c>GET /living/get_living_info</c>, <c>POST /living/get_watch_stat</c>).
    /// </summary>
    /// <param name="livingId">The id of the live.</param>
    /// <param name="bounds">Where the buckets of watch times meet, in ascending order; null for 1, 5, 15, 30 and 60 minutes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The summary, or the error of the first call that failed.</returns>
    /// <exception cref="ArgumentException">The id is blank, or the bounds are not positive and ascending.</exception>
    public virtual Task<ApiResult<WeComLiveSummary>> SummarizeLiveAsync(
        string livingId, IReadOnlyList<TimeSpan>? bounds = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(livingId);
        WatchTimeRows.Check(bounds, nameof(bounds));
        return new LiveSummaries(_living, bounds).SummarizeAsync(livingId, cancellationToken);
    }

    /// <summary>
    /// Summarizes the lives of some anchors that begin within a period, for reports: see <see cref="WeComLivingClient.ListResultsAsync"/> for how they
    /// are found; one whose start cannot be read is summarized, too. What cannot be read is a failure among the results, and costs none of the others.
    /// </summary>
    /// <param name="anchorUserIds">The anchors; one that is named twice counts once.</param>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">The end of the period; a live that begins then is not in it.</param>
    /// <param name="bounds">Where the buckets of watch times meet, in ascending order; null for 1, 5, 15, 30 and 60 minutes.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The summaries, anchor by anchor, and what could not be read.</returns>
    /// <exception cref="ArgumentException">An id is malformed, the period is empty, or the bounds are not positive and ascending.</exception>
    public virtual IAsyncEnumerable<ApiResult<WeComLiveSummary>> SummarizeLivesAsync(
        IEnumerable<string> anchorUserIds, DateTimeOffset from, DateTimeOffset to, IReadOnlyList<TimeSpan>? bounds = null, CancellationToken cancellationToken = default)
    {
        WatchTimeRows.Check(bounds, nameof(bounds));
        IAsyncEnumerable<ApiResult<WeComLive>> lives = _living.ListResultsAsync(anchorUserIds, from, to, cancellationToken);
        return ConcurrentCalls.RunAsync(
            lives, LivesOfPeriod.Concurrency, new LiveSummaries(_living, bounds).SummarizeAsync, cancellationToken);
    }

    private void CheckDate(DateOnly date)
    {
        DateOnly today = DateOnly.FromDateTime(_pipeline.TimeProvider.GetUtcNow().ToOffset(ChinaOffset).DateTime);
        if (_pipeline.ChecksLimits() && (date > today || date < today.AddDays(-DaysBack)))
        {
            throw new ArgumentOutOfRangeException(nameof(date), date, "The day must be one of the last 30.");
        }
    }
}
