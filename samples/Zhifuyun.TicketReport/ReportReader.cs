using Sdk.Core;
using Spectre.Console;
using Zhifuyun.Client;

namespace Zhifuyun.TicketReport;

/// <summary>
/// Reads tickets and statistics. The list of tickets knows no period, so all are read and those of the period kept; the statistics tell
/// the satisfaction of a whole period only, so each line asks for its own.
/// </summary>
internal sealed class ReportReader(ZhifuyunClient zhifuyun, Arguments arguments)
{
    public Task<ApiResult<Report>> ReadAsync(CancellationToken cancellationToken) =>
        AnsiConsole.Progress().AutoClear(true).StartAsync(progress => ReadAsync(progress, cancellationToken));

    private async Task<ApiResult<Report>> ReadAsync(ProgressContext progress, CancellationToken cancellationToken)
    {
        var periods = new Periods(arguments.From, arguments.To, arguments.Group);
        ProgressTask paging = progress.AddTask("Tickets");
        ProgressTask asking = progress.AddTask("Statistics", maxValue: periods.All.Count + 1);

        ApiResult<IReadOnlyList<ZhifuyunTicket>> tickets = await ReadTicketsAsync(paging, cancellationToken);
        if (!tickets.IsSuccess)
        {
            return ApiResult.Failure<Report>(tickets.Error);
        }

        ILookup<(DateOnly From, DateOnly To), ZhifuyunTicket> byPeriod = tickets.Value.ToLookup(ticket => periods.Of(DayOf(ticket) ?? default));
        var lines = new List<ReportLine>();
        foreach ((DateOnly from, DateOnly to) in periods.All)
        {
            ApiResult<ZhifuyunStatistics> some = await GetStatisticsAsync(from, to, cancellationToken);
            if (!some.IsSuccess)
            {
                return ApiResult.Failure<Report>(some.Error);
            }

            ZhifuyunTicket[] own = [.. byPeriod[(from, to)]];
            lines.Add(new ReportLine(
                from, to, own.Length, own.Count(IsDone), some.Value.TotalConversations, some.Value.AverageResponseTime, some.Value.SatisfactionRate));
            asking.Increment(1);
        }

        ApiResult<ZhifuyunStatistics> whole = await GetStatisticsAsync(arguments.From, arguments.To, cancellationToken);
        asking.Increment(1);
        return whole.Map(statistics => new Report(arguments.From, arguments.To, lines, statistics.SatisfactionRate));
    }

    private async Task<ApiResult<IReadOnlyList<ZhifuyunTicket>>> ReadTicketsAsync(ProgressTask task, CancellationToken cancellationToken)
    {
        // A page of a walk does not say how many tickets there are; the first page of a list does.
        ApiResult<ZhifuyunPage<ZhifuyunTicket>> first = await zhifuyun.Tickets.ListAsync(new ListTicketsRequest { Limit = 1 }, cancellationToken);
        if (!first.IsSuccess)
        {
            return ApiResult.Failure<IReadOnlyList<ZhifuyunTicket>>(first.Error);
        }

        task.MaxValue = Math.Max(1, first.Value.Total ?? 1);
        var kept = new List<ZhifuyunTicket>();
        await foreach (ApiResult<Page<ZhifuyunTicket>> page in zhifuyun.Tickets.ListPagesAsync(cancellationToken: cancellationToken))
        {
            if (!page.IsSuccess)
            {
                return ApiResult.Failure<IReadOnlyList<ZhifuyunTicket>>(page.Error);
            }

            kept.AddRange(page.Value.Items.Where(ticket => DayOf(ticket) is { } day && day >= arguments.From && day <= arguments.To));
            task.Increment(page.Value.Items.Count);
        }

        task.Value = task.MaxValue;
        return ApiResult.Success<IReadOnlyList<ZhifuyunTicket>>(kept);
    }

    private Task<ApiResult<ZhifuyunStatistics>> GetStatisticsAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        zhifuyun.Statistics.GetAsync(new GetStatisticsRequest { StartDate = from, EndDate = to, GroupBy = arguments.Group }, cancellationToken);

    private static DateOnly? DayOf(ZhifuyunTicket ticket) =>
        ticket.CreatedAt is { } created ? DateOnly.FromDateTime(created.ToOffset(Arguments.Offset).DateTime) : null;

    private static bool IsDone(ZhifuyunTicket ticket) => ticket.Status == TicketStatus.Resolved || ticket.Status == TicketStatus.Closed;
}
