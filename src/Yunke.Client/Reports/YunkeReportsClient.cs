using Sdk.Core;

namespace Yunke.Client;

/// <summary>Call reports (通话报表). Methods are virtual for fakes in tests.</summary>
public class YunkeReportsClient
{
    private const int DefaultPageSize = 10;

    private static readonly ApiOperation GetIndexDetail = new(
        "Yunke.Reports.GetIndexDetail", HttpMethod.Post, "yunke-report-phone/module/getIndexDetail", OperationSafety.Read)
    {
        Credential = YunkeSessions.Credential,
        Headers = YunkeHeaders.Of("/cms/home/reportform/call"),
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected YunkeReportsClient()
    {
    }

    internal YunkeReportsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Gets one page of a report (获取通话报表详情, <c>POST /yunke-report-phone/module/getIndexDetail</c>).</summary>
    /// <param name="request">Days, filters and page.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error. What the answer holds beside the rows, such as sums, is in <see cref="YunkePage{T}.ExtraMembers"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The last day lies before the first, the page is below 1, the page size not from 1 to 100, or a filter is blank.
    /// </exception>
    public virtual Task<ApiResult<YunkePage<CallReportRow>>> GetIndexDetailAsync(
        GetCallReportRequest request, CancellationToken cancellationToken = default)
    {
        GetCallReportRequest.Validate(request);
        return GetPageAsync(request, request.Page ?? 1, request.PageSize ?? DefaultPageSize, cancellationToken);
    }

    /// <summary>The first 100 rows of the report of outbound calls (外呼报表, <c>POST /yunke-report-phone/module/getIndexDetail</c>).</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, which counts too.</param>
    /// <param name="departmentId">Only this department; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error.</returns>
    /// <exception cref="ArgumentException">The last day lies before the first, or the department is blank.</exception>
    public virtual Task<ApiResult<YunkePage<CallReportRow>>> GetOutboundAsync(
        DateOnly from, DateOnly to, string? departmentId = null, CancellationToken cancellationToken = default) =>
        GetIndexDetailAsync(Shortcut(CallReportKind.Outbound, from, to, departmentId), cancellationToken);

    /// <summary>The first 100 rows of the report of inbound calls (呼入报表, <c>POST /yunke-report-phone/module/getIndexDetail</c>).</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, which counts too.</param>
    /// <param name="departmentId">Only this department; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error.</returns>
    /// <exception cref="ArgumentException">The last day lies before the first, or the department is blank.</exception>
    public virtual Task<ApiResult<YunkePage<CallReportRow>>> GetInboundAsync(
        DateOnly from, DateOnly to, string? departmentId = null, CancellationToken cancellationToken = default) =>
        GetIndexDetailAsync(Shortcut(CallReportKind.Inbound, from, to, departmentId), cancellationToken);

    /// <summary>
    /// Reads all rows of a report, page by page as they are asked for (<c>POST /yunke-report-phone/module/getIndexDetail</c>).
    /// </summary>
    /// <param name="request">Days, filters, and where to start.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="GetIndexDetailAsync"/>.</exception>
    /// <exception cref="YunkeApiException">A page failed for good. The rows of the pages before it have been handed out.</exception>
    public virtual IAsyncEnumerable<CallReportRow> ListRowsAsync(GetCallReportRequest request, CancellationToken cancellationToken = default) =>
        ListPagesAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="ListRowsAsync"/>, a page at a time, with failures as results
    /// (<c>POST /yunke-report-phone/module/getIndexDetail</c>).
    /// </summary>
    /// <param name="request">Days, filters, and where to start.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order, each with its number as cursor; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">As for <see cref="GetIndexDetailAsync"/>.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<CallReportRow>>> ListPagesAsync(
        GetCallReportRequest request, CancellationToken cancellationToken = default)
    {
        GetCallReportRequest.Validate(request);
        int pageSize = request.PageSize ?? Check.LargestReportPage;
        (int Number, string Rows) before = default;
        return YunkePages.WalkAsync(GetIndexDetail, request.Page, pageSize, GetNextAsync, static _ => null, totalDecides: true, cancellationToken);

        async Task<ApiResult<YunkePage<CallReportRow>>> GetNextAsync(int page, CancellationToken token)
        {
            ApiResult<YunkePage<CallReportRow>> answer = await GetPageAsync(request, page, pageSize, token).ConfigureAwait(false);
            if (!answer.IsSuccess)
            {
                return answer;
            }

            // Rows have no identity that anybody knows: the same page again is that of a server which ignores numbers, and the end.
            (int Number, string Rows) present = (page, RawRows.TextOf(answer.Value.Items.Select(static row => row.ExtraMembers)));
            bool isSame = before.Number == page - 1 && before.Rows == present.Rows;
            before = present;
            return isSame ? ApiResult.Success(new YunkePage<CallReportRow>(), answer.Call) : answer;
        }
    }

    private static GetCallReportRequest Shortcut(CallReportKind kind, DateOnly from, DateOnly to, string? departmentId)
    {
        Check.Order<DateOnly>(from, to);
        Check.Optional(departmentId);
        return new GetCallReportRequest { Kind = kind, From = from, To = to, DepartmentId = departmentId, PageSize = Check.LargestReportPage };
    }

    private Task<ApiResult<YunkePage<CallReportRow>>> GetPageAsync(
        GetCallReportRequest request, int page, int pageSize, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            GetIndexDetail, new GetCallReportBody(request, page, pageSize),
            ReportsJson.Default.GetCallReportBody, ReportsJson.Default.YunkePageCallReportRow, cancellationToken);
}
