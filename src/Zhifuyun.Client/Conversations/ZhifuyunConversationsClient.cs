using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>Conversations between customers and staff (对话). Methods are virtual for fakes in tests.</summary>
public class ZhifuyunConversationsClient
{
    private static readonly ApiOperation List = new("Zhifuyun.Conversations.List", HttpMethod.Get, "v1/conversations", OperationSafety.Read)
    {
        Credential = ZhifuyunTokensClient.Credential,
    };

    private static readonly ApiOperation Get = new(
        "Zhifuyun.Conversations.Get", HttpMethod.Get, "v1/conversations/{conversation_id}", OperationSafety.Read)
    {
        Credential = ZhifuyunTokensClient.Credential,
    };

    private static readonly ApiOperation Create = new(
        "Zhifuyun.Conversations.Create", HttpMethod.Post, "v1/conversations", OperationSafety.NotRepeatable)
    {
        Credential = ZhifuyunTokensClient.Credential,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected ZhifuyunConversationsClient()
    {
    }

    internal ZhifuyunConversationsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads one page of conversations (获取对话列表, <c>GET /v1/conversations</c>).</summary>
    /// <param name="request">Page and filters; null for the first 20.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error. A page beyond the end is empty.</returns>
    /// <exception cref="ArgumentException">The page is below 1, the limit is not from 1 to 100, a filter is blank, or the end lies before the beginning.</exception>
    public virtual Task<ApiResult<ZhifuyunPage<ZhifuyunConversation>>> ListAsync(
        ListConversationsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListConversationsRequest();
        ListConversationsRequest.Validate(request);
        QueryParameters query = new QueryParameters()
            .Add("page", request.Page ?? 1)
            .Add("limit", request.Limit ?? ZhifuyunPages.DefaultLimit)
            .Add("status", request.Status)
            .Add("start_time", request.StartTime)
            .Add("end_time", request.EndTime);
        return _pipeline.SendAsync(
            List, new ApiRequest { Query = query }, ConversationsJson.Default.ZhifuyunPageZhifuyunConversation, cancellationToken);
    }

    /// <summary>
    /// Reads all conversations that fit, page by page as they are asked for (<c>GET /v1/conversations</c>). A page that meets the rate limit
    /// waits and goes on. One that came while the list is read may be missed, none is handed out twice in a row of two pages.
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync"/>.</exception>
    /// <exception cref="ApiException">A page failed for good. The conversations of the pages before it have been handed out.</exception>
    public virtual IAsyncEnumerable<ZhifuyunConversation> ListAllAsync(
        ListConversationsRequest? request = null, CancellationToken cancellationToken = default) =>
        ListPagesAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="ListAllAsync"/>, a page at a time, with failures as results: for progress, and for going on after a failure
    /// with the <see cref="Page{T}.Next"/> of the last good page as <see cref="ListConversationsRequest.Page"/> (<c>GET /v1/conversations</c>).
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order, each with its number as cursor; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ListAsync"/>.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<ZhifuyunConversation>>> ListPagesAsync(
        ListConversationsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListConversationsRequest();
        ListConversationsRequest.Validate(request);
        int limit = request.Limit ?? ZhifuyunPages.LargestLimit;
        return ZhifuyunPages.WalkAsync(
            List, request.Page, limit, (page, token) => ListAsync(request.At(page, limit), token), static conversation => conversation.Id, cancellationToken);
    }

    /// <summary>Reads one conversation (获取对话详情, <c>GET /v1/conversations/{conversation_id}</c>).</summary>
    /// <param name="conversationId">The id, for example <c>conv_001</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversation, or the error; <see cref="ErrorCategory.NotFound"/> when there is none of this id.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult<ZhifuyunConversation>> GetAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        return _pipeline.SendAsync(
            Get, new ApiRequest { PathArguments = [conversationId] }, ConversationsJson.Default.ZhifuyunConversation, cancellationToken);
    }

    /// <summary>
    /// Begins a conversation (创建对话, <c>POST /v1/conversations</c>). Sent once, unless it provably was not executed or a key of your own
    /// lets the service tell a repeat from a new one.
    /// </summary>
    /// <param name="request">The conversation.</param>
    /// <param name="idempotencyKey">
    /// Goes out as <c>Idempotency-Key</c>, 1 to 255 visible ASCII characters; the client then repeats the call like a read. Null for none. The
    /// documentation does not mention the header: pass one only to a service that is known to honor it.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// What the service returns of the new conversation, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with
    /// <see cref="ListAsync"/> before trying again.
    /// </returns>
    /// <exception cref="ArgumentException">A member is blank, or the key is none.</exception>
    public virtual Task<ApiResult<ZhifuyunConversation>> CreateAsync(
        CreateConversationRequest request, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        CreateConversationRequest.Validate(request);
        return Creation.SendAsync(
            _pipeline, Create, request, idempotencyKey,
            ConversationsJson.Default.CreateConversationRequest, ConversationsJson.Default.ZhifuyunConversation, cancellationToken);
    }
}
