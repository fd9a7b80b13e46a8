using Sdk.Core;

namespace Yunke.Client;

/// <summary>Records of calls (通话记录). Methods are virtual for fakes in tests.</summary>
public class YunkeCallLogsClient
{
    private const int DefaultPageSize = 100;

    private static readonly ApiOperation List = new("Yunke.CallLogs.List", HttpMethod.Post, "pc/callLog/list", OperationSafety.Read)
    {
        Credential = YunkeSessions.Credential,
        Headers = YunkeHeaders.Of("/cms/customer/callHistory"),
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected YunkeCallLogsClient()
    {
    }

    internal YunkeCallLogsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads one page of records (获取通话记录列表, <c>POST /pc/callLog/list</c>).</summary>
    /// <param name="request">Page and filters; null for the first 100 of all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error. A page beyond the end is empty.</returns>
    /// <exception cref="ArgumentException">
    /// The page is below 1, the page size not from 1 to 200, an end lies before its beginning, a filter is blank, or the phone number holds letters.
    /// </exception>
    public virtual Task<ApiResult<YunkePage<CallLog>>> ListAsync(ListCallLogsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListCallLogsRequest();
        ListCallLogsRequest.Validate(request);
        return ListAsync(request, request.Page ?? 1, request.PageSize ?? DefaultPageSize, cancellationToken);
    }

    /// <summary>
    /// Reads all records that fit, page by page as they are asked for (<c>POST /pc/callLog/list</c>). One that came while the list is read may be
    /// missed, none is handed out twice in a row of two pages: name <see cref="ListCallLogsRequest.To"/> for a list that does not grow.
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync(ListCallLogsRequest?, CancellationToken)"/>.</exception>
    /// <exception cref="YunkeApiException">A page failed for good. The records of the pages before it have been handed out.</exception>
    public virtual IAsyncEnumerable<CallLog> ListAllAsync(ListCallLogsRequest? request = null, CancellationToken cancellationToken = default) =>
        ListPagesAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="ListAllAsync"/>, a page at a time, with failures as results: for progress, and for going on after a failure
    /// with the <see cref="Page{T}.Next"/> of the last good page as <see cref="ListCallLogsRequest.Page"/> (<c>POST /pc/callLog/list</c>).
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order, each with its number as cursor; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync(ListCallLogsRequest?, CancellationToken)"/>.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<CallLog>>> ListPagesAsync(
        ListCallLogsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListCallLogsRequest();
        ListCallLogsRequest.Validate(request);
        int pageSize = request.PageSize ?? Check.LargestCallLogPage;
        return YunkePages.WalkAsync(
            List, request.Page, pageSize, (page, token) => ListAsync(request, page, pageSize, token), static log => log.Id, totalDecides: false,
            cancellationToken);
    }

    private Task<ApiResult<YunkePage<CallLog>>> ListAsync(ListCallLogsRequest request, int page, int pageSize, CancellationToken cancellationToken)
    {
        TimeZoneInfo zone = ((YunkeOptions)_pipeline.Options).Zone!;
        CallLogsJson json = CallLogsJson.For(zone);
        return _pipeline.SendAsync(
            List, new ListCallLogsBody(request, page, pageSize, zone), json.ListCallLogsBody, json.YunkePageCallLog, cancellationToken);
    }
}
