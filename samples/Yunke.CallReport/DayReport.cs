using Sdk.Core;
using Yunke.Client;

namespace Yunke.CallReport;

/// <summary>Reads a day, shows it, and downloads its longest calls.</summary>
internal sealed class DayReport(YunkeClient yunke, Arguments arguments)
{
    /// <returns>Why it ended early; null when it did not.</returns>
    public async Task<ApiError?> RunAsync(CancellationToken cancellationToken)
    {
        var rows = new List<CallReportRow>();
        var request = new GetCallReportRequest { From = arguments.Day, To = arguments.Day };
        await foreach (ApiResult<Page<CallReportRow>> page in yunke.Reports.ListPagesAsync(request, cancellationToken))
        {
            if (!page.IsSuccess)
            {
                return page.Error;
            }

            rows.AddRange(page.Value.Items);
        }

        ReportScreen.ShowReport(arguments.Day, rows);
        var calls = new List<CallLog>();
        var filter = new ListCallLogsRequest { From = arguments.Begin, To = arguments.End };
        await foreach (ApiResult<Page<CallLog>> page in yunke.CallLogs.ListPagesAsync(filter, cancellationToken))
        {
            if (!page.IsSuccess)
            {
                return page.Error;
            }

            calls.AddRange(page.Value.Items);
        }

        ReportScreen.ShowHours(calls);
        CallLog[] longest =
        [
            .. calls.Where(static call => !string.IsNullOrEmpty(call.RecordFile))
                .OrderByDescending(static call => call.TalkTime).Take(arguments.Recordings),
        ];
        ReportScreen.ShowLongest(longest);
        return await new Downloads(yunke, arguments.Folder).RunAsync(longest, cancellationToken);
    }
}
