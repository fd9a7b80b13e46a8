using System.Security.Cryptography;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Signatures for web pages inside of WeCom (JS-SDK). Tickets are fetched and renewed by themselves, apart for each application and kind.
/// Methods are virtual for fakes in tests.
/// </summary>
public class WeComJsSdkClient
{
    private const int NonceLength = 16;

    internal static readonly TimeSpan TicketLife = TimeSpan.FromHours(2);

    private static readonly ApiOperation GetTicket = WeComOperation.Create(
        "WeCom.JsSdk.GetTicket", HttpMethod.Get, "get_jsapi_ticket", OperationSafety.Read);

    private static readonly ApiOperation GetAgentTicket = WeComOperation.Create(
        "WeCom.JsSdk.GetAgentTicket", HttpMethod.Get, "ticket/get", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;
    private readonly WeComTickets _tickets = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComJsSdkClient()
    {
    }

    internal WeComJsSdkClient(ApiPipeline pipeline, WeComTickets tickets)
    {
        _pipeline = pipeline;
        _tickets = tickets;
    }

    /// <summary>
    /// Signs a page (JS-SDK 使用权限签名, with the ticket of <c>GET /get_jsapi_ticket</c> or <c>GET /ticket/get?type=agent_config</c>).
    /// </summary>
    /// <param name="page">The whole address of the page as the browser shows it, with its query; what stands behind <c>#</c> is left out.</param>
    /// <param name="kind">What for: <c>wx.config</c>, or <c>wx.agentConfig</c>.</param>
    /// <param name="cancellationToken">Ends the wait for the ticket.</param>
    /// <returns>The signature, or why there is no ticket.</returns>
    /// <exception cref="ArgumentException">The address is not one of http or https; or no AgentId is set, for <see cref="WeComTicketKind.Agent"/>.</exception>
    public virtual async Task<ApiResult<WeComPageSignature>> SignAsync(
        string page, WeComTicketKind kind = WeComTicketKind.Corp, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(page);
        var options = (WeComOptions)_pipeline.Options;
        CheckPage(page, kind, options);
        ApiResult<WeComTicket> ticket = await _tickets.GetAsync(kind, cancellationToken).ConfigureAwait(false);
        return ticket.Map(given => Sign(given, page, kind, options));
    }

    /// <summary>Gets the present ticket (获取 jsapi_ticket, <c>GET /get_jsapi_ticket</c> or <c>GET /ticket/get</c>), for signatures made elsewhere.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ticket, or the error. Fetching is limited to 100 an hour per application.</returns>
    public virtual Task<ApiResult<WeComTicket>> GetTicketAsync(
        WeComTicketKind kind = WeComTicketKind.Corp, CancellationToken cancellationToken = default) => _tickets.GetAsync(kind, cancellationToken);

    /// <summary>Replaces a ticket that a browser refused (错误码 42012 或 40093, <c>GET /get_jsapi_ticket</c> or <c>GET /ticket/get</c>), at most once in ten seconds.</summary>
    /// <param name="refused">The ticket; another one in its place is returned without asking.</param>
    /// <param name="kind">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Another ticket, or the error: the same ticket within its life is one.</returns>
    public virtual Task<ApiResult<WeComTicket>> RenewTicketAsync(
        WeComTicket refused, WeComTicketKind kind = WeComTicketKind.Corp, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return _tickets.RenewAsync(kind, refused, cancellationToken);
    }

    internal static string GetTicketName => GetTicket.Name;

    /// <summary>Fetches a ticket, for those who keep them.</summary>
    internal static async Task<ApiResult<TokenGrant<WeComTicket>>> FetchAsync(
        ApiPipeline pipeline, WeComTicketKind kind, CancellationToken cancellationToken)
    {
        bool agent = kind == WeComTicketKind.Agent;
        ApiOperation operation = agent ? GetAgentTicket : GetTicket;
        var request = new ApiRequest { Query = agent ? new QueryParameters().Add("type", "agent_config") : null };
        ApiResult<TicketAnswer> answer = await pipeline
            .SendAsync(operation, request, JsSdkJson.Default.TicketAnswer, cancellationToken).ConfigureAwait(false);
        return answer.TryGetValue(out TicketAnswer? granted, out ApiError? error)
            ? ToGrant(granted, operation, pipeline.TimeProvider, answer.Call)
            : ApiResult.Failure<TokenGrant<WeComTicket>>(error, answer.Call);
    }

    private static ApiResult<TokenGrant<WeComTicket>> ToGrant(TicketAnswer granted, ApiOperation operation, TimeProvider time, CallInfo call)
    {
        if (granted.Ticket is not { } text || string.IsNullOrWhiteSpace(text.Reveal()))
        {
            return ApiResult.Failure<TokenGrant<WeComTicket>>(
                WeComErrors.Catalog.CreateError(
                    WeComClient.Provider.Name, operation.Name, WeComErrors.EmptyTicket, ErrorCategory.InvalidResponse, "The answer holds no ticket."),
                call);
        }

        TimeSpan life = granted.ExpiresIn is { } seconds ? WireNumber.ToDuration(seconds, TimeSpan.TicksPerSecond) : TicketLife;
        return ApiResult.Success(
            new TokenGrant<WeComTicket>(new WeComTicket(text, WeComTokensClient.EndOf(life, time)), life), call);
    }

    private static void CheckPage(string page, WeComTicketKind kind, WeComOptions options)
    {
        if (!Uri.TryCreate(page, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException("The address of a page is absolute, and of http or https.", nameof(page));
        }

        if (kind == WeComTicketKind.Agent && options.AgentId is null)
        {
            throw new ArgumentException($"A signature for wx.agentConfig needs {nameof(WeComOptions)}.{nameof(WeComOptions.AgentId)}.", nameof(kind));
        }
    }

    private WeComPageSignature Sign(WeComTicket ticket, string page, WeComTicketKind kind, WeComOptions options)
    {
        string nonce = RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", NonceLength);
        long timestamp = _pipeline.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
        return new WeComPageSignature
        {
            CorpId = options.CorpId!,
            AgentId = kind == WeComTicketKind.Agent ? options.AgentId : null,
            Timestamp = timestamp,
            Nonce = nonce,
            Hash = WeComPageSignature.Compute(ticket.Value, nonce, timestamp, page),
        };
    }
}
