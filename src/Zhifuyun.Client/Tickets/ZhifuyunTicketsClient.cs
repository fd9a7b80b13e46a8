using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>Tickets (工单). Methods are virtual for fakes in tests.</summary>
public class ZhifuyunTicketsClient
{
    private static readonly ApiOperation List = new("Zhifuyun.Tickets.List", HttpMethod.Get, "v1/tickets", OperationSafety.Read)
    {
        Credential = ZhifuyunTokensClient.Credential,
    };

    private static readonly ApiOperation Get = new(
        "Zhifuyun.Tickets.Get", HttpMethod.Get, "v1/tickets/{ticket_id}", OperationSafety.Read)
    {
        Credential = ZhifuyunTokensClient.Credential,
    };

    private static readonly ApiOperation Create = new(
        "Zhifuyun.Tickets.Create", HttpMethod.Post, "v1/tickets", OperationSafety.NotRepeatable)
    {
        Credential = ZhifuyunTokensClient.Credential,
    };

    private static readonly ApiOperation UpdateStatus = new(
        "Zhifuyun.Tickets.UpdateStatus", HttpMethod.Patch, "v1/tickets/{ticket_id}", OperationSafety.NotRepeatable)
    {
        Credential = ZhifuyunTokensClient.Credential,
        AllowsEmptyBody = true,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected ZhifuyunTicketsClient()
    {
    }

    internal ZhifuyunTicketsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads one page of tickets (获取工单列表, <c>GET /v1/tickets</c>).</summary>
    /// <param name="request">Page and filters; null for the first 20.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error. A page beyond the end is empty.</returns>
    /// <exception cref="ArgumentException">The page is below 1, the limit is not from 1 to 100, or a filter is blank.</exception>
    public virtual Task<ApiResult<ZhifuyunPage<ZhifuyunTicket>>> ListAsync(
        ListTicketsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListTicketsRequest();
        ListTicketsRequest.Validate(request);
        QueryParameters query = new QueryParameters()
            .Add("page", request.Page ?? 1)
            .Add("limit", request.Limit ?? ZhifuyunPages.DefaultLimit)
            .Add("status", request.Status)
            .Add("priority", request.Priority)
            .Add("assignee_id", request.AssigneeId);
        return _pipeline.SendAsync(
            List, new ApiRequest { Query = query }, TicketsJson.Default.ZhifuyunPageZhifuyunTicket, cancellationToken);
    }

    /// <summary>
    /// Reads all tickets that fit, page by page as they are asked for (<c>GET /v1/tickets</c>). A page that meets the rate limit
    /// waits and goes on. One that came while the list is read may be missed, none is handed out twice in a row of two pages.
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync"/>.</exception>
    /// <exception cref="ApiException">A page failed for good. The tickets of the pages before it have been handed out.</exception>
    public virtual IAsyncEnumerable<ZhifuyunTicket> ListAllAsync(
        ListTicketsRequest? request = null, CancellationToken cancellationToken = default) =>
        ListPagesAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="ListAllAsync"/>, a page at a time, with failures as results: for progress, and for going on after a failure
    /// with the <see cref="Page{T}.Next"/> of the last good page as <see cref="ListTicketsRequest.Page"/> (<c>GET /v1/tickets</c>).
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order, each with its number as cursor; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync"/>.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<ZhifuyunTicket>>> ListPagesAsync(
        ListTicketsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListTicketsRequest();
        ListTicketsRequest.Validate(request);
        int limit = request.Limit ?? ZhifuyunPages.LargestLimit;
        return ZhifuyunPages.WalkAsync(
            List, request.Page, limit, (page, token) => ListAsync(request.At(page, limit), token), static ticket => ticket.Id, cancellationToken);
    }

    /// <summary>Reads one ticket (<c>GET /v1/tickets/{ticket_id}</c>).</summary>
    /// <param name="ticketId">The id, for example <c>ticket_001</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The ticket, or the error. The documentation does not mention this endpoint: <see cref="ErrorCategory.NotFound"/> means that there is no
    /// ticket of this id or, with the code <see cref="ZhifuyunErrors.NotOffered"/>, that the service has no such endpoint.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult<ZhifuyunTicket>> GetAsync(string ticketId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticketId);
        return _pipeline.SendAsync(
            Get, new ApiRequest { PathArguments = [ticketId] }, TicketsJson.Default.ZhifuyunTicket, cancellationToken);
    }

    /// <summary>
    /// Creates a ticket (创建工单, <c>POST /v1/tickets</c>). Sent once, unless it provably was not executed or a key of your own
    /// lets the service tell a repeat from a new one.
    /// </summary>
    /// <param name="request">The ticket.</param>
    /// <param name="idempotencyKey">
    /// Goes out as <c>Idempotency-Key</c>, 1 to 255 visible ASCII characters; the client then repeats the call like a read. Null for none. The
    /// documentation does not mention the header: pass one only to a service that is known to honor it.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// What the service returns of the new ticket, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with
    /// <see cref="ListAsync"/> before trying again.
    /// </returns>
    /// <exception cref="ArgumentException">A member is blank, the address is none, or the key is none.</exception>
    public virtual Task<ApiResult<ZhifuyunTicket>> CreateAsync(
        CreateTicketRequest request, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        CreateTicketRequest.Validate(request);
        return Creation.SendAsync(
            _pipeline, Create, request, idempotencyKey,
            TicketsJson.Default.CreateTicketRequest, TicketsJson.Default.ZhifuyunTicket, cancellationToken);
    }

    /// <summary>
    /// Changes the state of a ticket (更新工单状态, <c>PATCH /v1/tickets/{ticket_id}</c>). Sent once, unless it provably was not executed: a
    /// repeat would leave the comment twice.
    /// </summary>
    /// <param name="ticketId">The id, for example <c>ticket_001</c>.</param>
    /// <param name="status">The new state.</param>
    /// <param name="comment">What to note with it; null for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// What the service returns of the ticket, or the error; <see cref="ErrorCategory.NotFound"/> when there is none of this id. After
    /// <see cref="ApiError.OutcomeUnknown"/> look with <see cref="ListAsync"/> before trying again.
    /// </returns>
    /// <exception cref="ArgumentException">The id, the state or the comment is blank.</exception>
    public virtual Task<ApiResult<ZhifuyunTicket>> UpdateStatusAsync(
        string ticketId, TicketStatus status, string? comment = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticketId);
        Check.Required(status);
        Check.Optional(comment);
        var body = new UpdateTicketStatusRequest { Status = status, Comment = comment };
        return _pipeline.SendAsync(
            UpdateStatus,
            ApiRequest.Json(body, TicketsJson.Default.UpdateTicketStatusRequest, new ApiRequest { PathArguments = [ticketId] }),
            TicketsJson.Default.ZhifuyunTicket,
            cancellationToken);
    }
}
