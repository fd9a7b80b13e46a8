using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// WeCom (企业微信) as one application of one company: members, departments, tags, messages, lives, media, statistics and the rest of its server
/// API. Fetches and renews its tokens by itself and keeps to the published limits. Safe for concurrent use; make one and keep it.
/// </summary>
public class WeComClient : IDisposable
{
    internal static readonly ApiProvider Provider = new()
    {
        Name = "WeCom",
        PackageName = "WeCom.Client",
        Version = typeof(WeComClient).Assembly.GetName().Version?.ToString(3),
        Errors = WeComErrors.Catalog,
        Envelope = WeComEnvelope.Flat,
    };

    private readonly ApiPipeline _pipeline = null!;
    private readonly WeComSharedTickets _tickets = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComClient()
    {
    }

    private WeComClient(ApiPipeline pipeline, WeComTokensClient tokens, WeComSharedTickets tickets)
    {
        _pipeline = pipeline;
        _tickets = tickets;
        Tokens = tokens;
    }

    // The clients of the subjects are made when they are asked for: a trimmed program keeps those that it uses.

    /// <summary>Access tokens (认证): nothing that has to be called; for calls beyond this library, and to check the settings.</summary>
    public virtual WeComTokensClient Tokens { get; } = null!;

    /// <summary>The addresses of the service, for firewalls (接口域名和回调 IP).</summary>
    public virtual WeComNetworkClient Network => field ??= new WeComNetworkClient(_pipeline);

    /// <summary>Members (成员).</summary>
    public virtual WeComUsersClient Users => field ??= new WeComUsersClient(_pipeline);

    /// <summary>Departments (部门).</summary>
    public virtual WeComDepartmentsClient Departments => field ??= new WeComDepartmentsClient(_pipeline);

    /// <summary>Tags (标签).</summary>
    public virtual WeComTagsClient Tags => field ??= new WeComTagsClient(_pipeline);

    /// <summary>The address book as a whole (通讯录): walks, snapshots and what changed between two of them.</summary>
    public virtual WeComDirectoryClient Directory => field ??= new WeComDirectoryClient(_pipeline, Users, Departments, Tags);

    /// <summary>Imports of the address book (异步导入).</summary>
    public virtual WeComImportsClient Imports => field ??= new WeComImportsClient(_pipeline);

    /// <summary>Exports of the address book (异步导出).</summary>
    public virtual WeComExportsClient Exports => field ??= new WeComExportsClient(_pipeline);

    /// <summary>Who a visitor is (身份验证): login addresses and what their codes stand for, second verification.</summary>
    public virtual WeComIdentityClient Identity => field ??= new WeComIdentityClient(_pipeline);

    /// <summary>Media (素材): upload and download.</summary>
    public virtual WeComMediaClient Media => field ??= new WeComMediaClient(_pipeline);

    /// <summary>Messages of the application (应用消息).</summary>
    public virtual WeComMessagesClient Messages => field ??= new WeComMessagesClient(_pipeline);

    /// <summary>Group chats that the application made (群聊会话).</summary>
    public virtual WeComGroupChatsClient GroupChats => field ??= new WeComGroupChatsClient(_pipeline);

    /// <summary>Live streams (直播).</summary>
    public virtual WeComLivingClient Living => field ??= new WeComLivingClient(_pipeline);

    /// <summary>Statistics (统计).</summary>
    public virtual WeComStatisticsClient Statistics => field ??= new WeComStatisticsClient(_pipeline, Living);

    /// <summary>Applications (应用).</summary>
    public virtual WeComAgentsClient Agents => field ??= new WeComAgentsClient(_pipeline);

    /// <summary>Tickets and signatures for web pages (JS-SDK).</summary>
    public virtual WeComJsSdkClient JsSdk => field ??= new WeComJsSdkClient(_pipeline, _tickets.Value);

    /// <summary>Makes a client without a container. Dispose it in the end; it owns its connections.</summary>
    /// <param name="options">How to reach the service, and as whom; not to be changed afterwards.</param>
    /// <param name="services">What the client takes from outside; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options do not pass validation.</exception>
    public static WeComClient Create(WeComOptions options, ApiClientServices? services = null) =>
        Create(ApiPipeline.Create(Provider, options, services));

    /// <summary>
    /// An endpoint that this library has no method for, to be called with <see cref="SendAsync{TAnswer}"/>: same tokens, limits and errors.
    /// </summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="path">The path below <c>/cgi-bin</c>, without a leading slash, for example <c>externalcontact/get</c>.</param>
    /// <param name="safety">What a repeated request would do.</param>
    /// <param name="secret">Which token the request carries.</param>
    /// <exception cref="ArgumentException">The path is blank or absolute, or holds a query.</exception>
    public static ApiOperation Endpoint(
        HttpMethod method, string path, OperationSafety safety, WeComSecretKind secret = WeComSecretKind.Application)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return WeComOperation.Create(
            $"WeCom.Endpoint({path})", method, path, safety, WeComOperation.CredentialOf(secret), WeComOperation.ChangedBy(path, safety));
    }

    /// <summary>Calls an endpoint that this library has no method for.</summary>
    /// <typeparam name="TAnswer">What the answer is read as; <see cref="System.Text.Json.JsonElement"/> will do.</typeparam>
    /// <param name="endpoint">The endpoint, from <see cref="Endpoint"/>; make it once and keep it.</param>
    /// <param name="request">Query and body: <see cref="ApiRequest.Json{TBody}(TBody, JsonTypeInfo{TBody})"/>.</param>
    /// <param name="answerType">How to read the answer; its code and message stand beside the members that are read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer, or the error.</returns>
    public virtual Task<ApiResult<TAnswer>> SendAsync<TAnswer>(
        ApiOperation endpoint, ApiRequest request, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(endpoint, request, answerType, cancellationToken);

    /// <summary>Calls an endpoint that this library has no method for, whose answer says nothing but whether it succeeded.</summary>
    /// <param name="endpoint">The endpoint, from <see cref="Endpoint"/>; make it once and keep it.</param>
    /// <param name="request">Query and body: <see cref="ApiRequest.Json{TBody}(TBody, JsonTypeInfo{TBody})"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    public virtual Task<ApiResult> SendAsync(ApiOperation endpoint, ApiRequest request, CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(endpoint, request, cancellationToken);

    /// <summary>A group robot (群机器人) over the connections of this client; for one alone there is <see cref="WeComRobotClient.Create(WeComRobotOptions, ApiClientServices?)"/>.</summary>
    /// <param name="key">The robot's key, from its webhook address. It is the robot's only secret.</param>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    public virtual WeComRobotClient Robot(Secret key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(key.Reveal(), nameof(key));
        return new WeComRobotClient(_pipeline.With(new CallOptions()), key);
    }

    /// <summary>
    /// Fetches the tokens and tickets of this client before the first call needs them. Nothing depends on it: what fails is tried again by the first call.
    /// All clients of a container: <see cref="WeComWarmUp"/>.
    /// </summary>
    /// <param name="progress">Is told of each step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <returns>Whether everything was fetched, or the first error.</returns>
    public virtual async Task<ApiResult> WarmUpAsync(IProgress<WeComWarmUpStep>? progress = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<WeComWarmUpStep> steps = await WeComWarmUp.RunAsync([("", this)], progress, cancellationToken).ConfigureAwait(false);
        return steps.FirstOrDefault(static step => step.Error is not null)?.Error is { } error ? ApiResult.Failure(error, default) : ApiResult.Success(default);
    }

    /// <summary>A light view of the same client with other choices for its calls: priority, time limit, retries, cache.</summary>
    /// <param name="options">The choices.</param>
    public virtual WeComClient With(CallOptions options) => new(_pipeline.With(options), Tokens, _tickets);

    /// <summary>Ends the client. Calls under way fail with <see cref="ObjectDisposedException"/>. Disposing a view does nothing.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What there is to fetch before the first call, by the present options.</summary>
    internal IEnumerable<WeComWarmUpStage> WarmUpStages()
    {
        var options = (WeComOptions)_pipeline.Options;
        yield return WeComWarmUpStage.ApplicationToken;
        if (options.ContactsSecret is not null)
        {
            yield return WeComWarmUpStage.ContactsToken;
        }

        yield return WeComWarmUpStage.CorpTicket;
        if (options.AgentId is not null)
        {
            yield return WeComWarmUpStage.AgentTicket;
        }
    }

    /// <summary>Fetches a token or ticket.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    internal async Task<ApiError?> WarmUpAsync(WeComWarmUpStage stage, CancellationToken cancellationToken) => stage switch
    {
        WeComWarmUpStage.ApplicationToken =>
            (await Tokens.GetAsync(WeComSecretKind.Application, cancellationToken).ConfigureAwait(false)).Error,
        WeComWarmUpStage.ContactsToken => (await Tokens.GetAsync(WeComSecretKind.Contacts, cancellationToken).ConfigureAwait(false)).Error,
        WeComWarmUpStage.AgentTicket => (await JsSdk.GetTicketAsync(WeComTicketKind.Agent, cancellationToken).ConfigureAwait(false)).Error,
        _ => (await JsSdk.GetTicketAsync(WeComTicketKind.Corp, cancellationToken).ConfigureAwait(false)).Error,
    };

    /// <summary>A client on a pipeline that was made for it.</summary>
    internal static WeComClient Create(ApiPipeline pipeline) => new(pipeline, new WeComTokensClient(pipeline), new WeComSharedTickets(pipeline));

    /// <summary>Ends the client.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline?.Dispose();
        }
    }
}
