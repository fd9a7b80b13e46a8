namespace Sdk.Core;

/// <summary>Connects a <see cref="TokenManager{TToken}"/> with the pipeline: any kind of token, put on the request in any way.</summary>
/// <typeparam name="TToken">The type of the token.</typeparam>
/// <param name="tokens">Where the tokens come from.</param>
/// <param name="key">Which credential is used at present.</param>
/// <param name="apply">Puts a token on a request: a header, cookies, or a query parameter.</param>
public sealed class TokenAuthenticator<TToken>(TokenManager<TToken> tokens, Func<TokenKey> key, Action<HttpRequestMessage, TToken> apply)
    : RequestAuthenticator
    where TToken : class
{
    /// <inheritdoc/>
    public override async ValueTask<ApiResult<object>> AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiResult<TToken> token = await tokens.GetAsync(key(), cancellationToken).ConfigureAwait(false);
        if (token.IsSuccess)
        {
            apply(request, token.Value);
        }

        return token.Map<object>(static value => value);
    }

    /// <inheritdoc/>
    public override async ValueTask<ApiResult<object>> RenewAsync(object refused, CancellationToken cancellationToken)
    {
        ApiResult<TToken> token = await tokens.RenewAsync(key(), (TToken)refused, cancellationToken).ConfigureAwait(false);
        return token.Map<object>(static value => value);
    }
}
