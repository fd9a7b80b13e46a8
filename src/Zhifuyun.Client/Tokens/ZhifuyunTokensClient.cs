using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>OAuth 2.0 client credentials: one token per API key, fetched anew before it ends.</summary>
internal sealed class ZhifuyunTokensClient
{
    /// <summary>The name under which operations ask for the token.</summary>
    public const string Credential = "bearer";

    /// <summary>The partition of limits for fetching tokens.</summary>
    public const string Partition = "tokens";

    private static readonly ApiOperation Get = new("Zhifuyun.Tokens.Get", HttpMethod.Post, "oauth/token", OperationSafety.Idempotent)
    {
        LimitPartition = Partition,
        Envelope = new EnvelopeFormat
        {
            CodeNames = ["error", "code"],
            MessageNames = ["error_description", "message", "msg"],
            SuccessCodes = [0, new CodeRange(200, 299)],
            MissingCode = MissingCodeRule.HttpStatusDecides,
        },
    };

    private readonly ApiPipeline _pipeline;

    // The token manager knows when to try again: a retry of the pipeline's own would add to its attempts.
    private ZhifuyunTokensClient(ApiPipeline pipeline) => _pipeline = pipeline.With(new CallOptions { MaxRetries = 0 });

    /// <summary>Lets a pipeline authenticate.</summary>
    public static void Register(ApiPipeline pipeline)
    {
        var client = new ZhifuyunTokensClient(pipeline);
        var options = new TokenOptions
        {
            Provider = ZhifuyunClient.Provider.Name,
            Operation = Get.Name,
            Errors = ZhifuyunErrors.Catalog,
        };
        TokenManager<BearerToken> tokens = pipeline.CreateTokenManager<BearerToken>(options, client.GetAsync);
        pipeline.AddCredential(
            Credential,
            new TokenAuthenticator<BearerToken>(tokens, static context => KeyOf((ZhifuyunOptions)context.Options), static (request, token) => token.ApplyTo(request)));
    }

    /// <summary>Fetches a token (获取Token, <c>POST /oauth/token</c>).</summary>
    public async Task<ApiResult<TokenGrant<BearerToken>>> GetAsync(TokenKey key, CancellationToken cancellationToken)
    {
        var options = (ZhifuyunOptions)key.Credential!;
        var body = new TokenRequest { ClientId = options.ClientId!, ClientSecret = options.ClientSecret! };
        ApiResult<TokenAnswer> answer = await _pipeline
            .SendAsync(Get, body, TokensJson.Default.TokenRequest, TokensJson.Default.TokenAnswer, cancellationToken).ConfigureAwait(false);
        if (!answer.TryGetValue(out TokenAnswer? granted, out ApiError? error))
        {
            return ApiResult.Failure<TokenGrant<BearerToken>>(error, answer.Call);
        }

        // The token is not wrapped according to the documentation; all other answers are.
        granted = granted.AccessToken is null && granted.Data is { } wrapped ? wrapped : granted;
        return BearerToken.TryCreate(granted.AccessToken, out BearerToken? token)
            ? ApiResult.Success(new TokenGrant<BearerToken>(token, LifetimeOf(granted.ExpiresIn)), answer.Call)
            : ApiResult.Failure<TokenGrant<BearerToken>>(NoToken(), answer.Call);
    }

    private static TokenKey KeyOf(ZhifuyunOptions options) =>
        TokenKey.For(options, ZhifuyunClient.Provider.Name, options.BaseAddress?.AbsoluteUri, options.ClientId, options.ClientSecret?.Reveal());

    private static TimeSpan? LifetimeOf(long? seconds) => seconds is { } given ? WireNumber.ToDuration(given, TimeSpan.TicksPerSecond) : null;

    private static ApiError NoToken() => new()
    {
        Provider = ZhifuyunClient.Provider.Name,
        Operation = Get.Name,
        Code = ZhifuyunErrors.EmptyGrant,
        Category = ErrorCategory.InvalidResponse,
        Message = "The answer holds no access_token that a header could carry.",
        IsTransient = true,
    };
}
