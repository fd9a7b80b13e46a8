using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// The tokens of a client (认证): one of the application, one of contact synchronization. Every call fetches and renews the one it needs by
/// itself; nothing here has to be called. All views of a client share them. Safe for concurrent use; methods are virtual for fakes in tests.
/// </summary>
public class WeComTokensClient
{
    private const long SecondsWithoutWord = 7_200;

    private static readonly ApiOperation Get = WeComOperation.Create(
        "WeCom.Tokens.Get", HttpMethod.Get, WeComLimits.Tokens, OperationSafety.Read, credential: null);

    private readonly ApiPipeline _pipeline = null!;
    private readonly TokenManager<WeComToken> _tokens = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComTokensClient()
    {
    }

    /// <summary>Lets a pipeline authenticate.</summary>
    internal WeComTokensClient(ApiPipeline pipeline)
    {
        // The token manager knows when to try again: a retry of the pipeline's own would add to its attempts.
        _pipeline = pipeline.With(new CallOptions { MaxRetries = 0 });
        _tokens = pipeline.CreateTokenManager<WeComToken>(
            new TokenOptions
            {
                Provider = WeComClient.Provider.Name,
                Operation = Get.Name,
                Errors = WeComErrors.Catalog,
                DefaultLifetime = TimeSpan.FromSeconds(SecondsWithoutWord),

                // Whoever repeats a wrong secret has its address shut out for an hour.
                RejectedCredentialsCoolDown = TimeSpan.FromHours(1),
            },
            FetchAsync);
        AddCredential(pipeline, WeComSecretKind.Application);
        AddCredential(pipeline, WeComSecretKind.Contacts);
    }

    /// <summary>
    /// Gets the present token (获取访问令牌, <c>GET /gettoken</c>), for calls that this library does not make. Asks the service only when there is
    /// none, or when it is about to end.
    /// </summary>
    /// <param name="secret">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The token, or the error; <see cref="ErrorCategory.CredentialsRejected"/> for a wrong secret, which is tried once an hour.</returns>
    public virtual async Task<ApiResult<WeComToken>> GetAsync(
        WeComSecretKind secret = WeComSecretKind.Application, CancellationToken cancellationToken = default) =>
        await _tokens.GetAsync(KeyOf(secret), cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Replaces a token that was refused elsewhere (刷新访问令牌, <c>GET /gettoken</c>). The service has no refresh: the same token within its life comes back, and that is
    /// the error of this method. At most once in ten seconds.
    /// </summary>
    /// <param name="refused">The token that was refused; another one in its place is returned without asking.</param>
    /// <param name="secret">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Another token, or the error.</returns>
    public virtual async Task<ApiResult<WeComToken>> RenewAsync(
        WeComToken refused, WeComSecretKind secret = WeComSecretKind.Application, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return await _tokens.RenewAsync(KeyOf(secret), refused, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Checks that the service takes the token (验证访问令牌有效性): by the clock first, then with the cheapest call that there is
    /// (<c>GET /get_api_domain_ip</c>). A token that has ended, or that the service withdrew, is replaced once.
    /// </summary>
    /// <param name="secret">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The token that the service takes, or why it takes none.</returns>
    public virtual async Task<ApiResult<WeComToken>> CheckAsync(
        WeComSecretKind secret = WeComSecretKind.Application, CancellationToken cancellationToken = default)
    {
        var network = new WeComNetworkClient(_pipeline.With(new CallOptions { Cache = CacheMode.Bypass }));
        ApiResult<WeComAddresses> answer = await network.ListApiAddressesAsync(secret, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess
            ? await GetAsync(secret, cancellationToken).ConfigureAwait(false)
            : ApiResult.Failure<WeComToken>(answer.Error, answer.Call);
    }

    /// <summary>The key of a ticket of the application.</summary>
    internal static TokenKey KeyOf(WeComOptions options, WeComTicketKind kind) => TokenKey.For(
        kind, WeComClient.Provider.Name, options.BaseAddress?.AbsoluteUri, options.CorpId, options.CorpSecret?.Reveal(), kind.ToString());

    /// <summary>When something ends that lives so long; null for longer than anybody counts.</summary>
    internal static DateTimeOffset? EndOf(TimeSpan lifetime, TimeProvider time)
    {
        DateTimeOffset now = time.GetUtcNow();
        return lifetime < DateTimeOffset.MaxValue - now ? now + lifetime : null;
    }

    private static TokenKey KeyOf(WeComOptions options, WeComSecretKind kind)
    {
        Secret secret = kind == WeComSecretKind.Contacts && options.ContactsSecret is { } contacts ? contacts : options.CorpSecret!;
        return TokenKey.For(
            new WeComCredential(options.CorpId!, secret),
            WeComClient.Provider.Name, options.BaseAddress?.AbsoluteUri, options.CorpId, secret.Reveal());
    }

    private void AddCredential(ApiPipeline pipeline, WeComSecretKind kind) => pipeline.AddCredential(
        WeComOperation.CredentialOf(kind),
        new TokenAuthenticator<WeComToken>(
            _tokens, context => KeyOf((WeComOptions)context.Options, kind), static (request, token) => token.ApplyTo(request)));

    private TokenKey KeyOf(WeComSecretKind kind) => KeyOf((WeComOptions)_pipeline.Options, kind);

    private async Task<ApiResult<TokenGrant<WeComToken>>> FetchAsync(TokenKey key, CancellationToken cancellationToken)
    {
        var credential = (WeComCredential)key.Credential!;
        QueryParameters query = new QueryParameters().Add("corpid", credential.CorpId).Add("corpsecret", credential.Secret.Reveal());
        ApiResult<AccessTokenAnswer> answer = await _pipeline
            .SendAsync(Get, new ApiRequest { Query = query }, TokensJson.Default.AccessTokenAnswer, cancellationToken).ConfigureAwait(false);
        if (!answer.TryGetValue(out AccessTokenAnswer? granted, out ApiError? error))
        {
            return ApiResult.Failure<TokenGrant<WeComToken>>(error, answer.Call);
        }

        if (granted.AccessToken is not { } text || string.IsNullOrWhiteSpace(text.Reveal()))
        {
            return ApiResult.Failure<TokenGrant<WeComToken>>(NoToken(), answer.Call);
        }

        TimeSpan lifetime = WireNumber.ToDuration(granted.ExpiresIn ?? SecondsWithoutWord, TimeSpan.TicksPerSecond);
        var token = new WeComToken(text, EndOf(lifetime, _pipeline.TimeProvider));
        return ApiResult.Success(new TokenGrant<WeComToken>(token, lifetime), answer.Call);
    }

    private static ApiError NoToken() => WeComErrors.Catalog.CreateError(
        WeComClient.Provider.Name, Get.Name, WeComErrors.EmptyGrant, ErrorCategory.InvalidResponse, "The answer holds no access_token.") with
    {
        IsTransient = true,
    };
}
