namespace Sdk.Core;

/// <summary>Connects a <see cref="TokenManager{TToken}"/> with the pipeline: any kind of token, put on the request in any way.</summary>
/// <typeparam name="TToken">The type of the token.</typeparam>
/// <param name="tokens">Where the tokens come from.</param>
/// <param name="key">
/// Which credential a call uses. Asked once per state of the options for calls without <see cref="AuthenticationContext.Argument"/>.
/// </param>
/// <param name="apply">Puts a token on a request: a header, cookies, or a query parameter.</param>
public sealed class TokenAuthenticator<TToken>(
    TokenManager<TToken> tokens, Func<AuthenticationContext, TokenKey> key, Action<HttpRequestMessage, TToken> apply)
    : RequestAuthenticator
    where TToken : class
{
    private volatile KeyOfOptions? _last;

    /// <inheritdoc/>
    public override ValueTask<AuthenticationResult> AuthenticateAsync(AuthenticationContext context, CancellationToken cancellationToken)
    {
        ValueTask<ApiResult<TToken>> token = tokens.GetAsync(GetKey(context), cancellationToken);
        return token.IsCompletedSuccessfully
            ? new ValueTask<AuthenticationResult>(Apply(context, token.Result))
            : ApplyAsync(context, token);
    }

    /// <inheritdoc/>
    public override async ValueTask<AuthenticationResult> RenewAsync(
        AuthenticationContext context, object refused, CancellationToken cancellationToken)
    {
        ApiResult<TToken> token = await tokens.RenewAsync(GetKey(context), (TToken)refused, cancellationToken).ConfigureAwait(false);
        return token.IsSuccess ? AuthenticationResult.Success(token.Value) : AuthenticationResult.Failure(token.Error);
    }

    /// <inheritdoc/>
    public override void Reject(AuthenticationContext context, object used, ApiError error) => tokens.Reject(GetKey(context), (TToken)used, error);

    /// <inheritdoc/>
    public override object? GetIdentity(AuthenticationContext context) => GetKey(context);

    private async ValueTask<AuthenticationResult> ApplyAsync(AuthenticationContext context, ValueTask<ApiResult<TToken>> token) =>
        Apply(context, await token.ConfigureAwait(false));

    private AuthenticationResult Apply(AuthenticationContext context, ApiResult<TToken> token)
    {
        if (!token.IsSuccess)
        {
            return AuthenticationResult.Failure(token.Error);
        }

        apply(context.Request, token.Value);
        return AuthenticationResult.Success(token.Value);
    }

    private TokenKey GetKey(AuthenticationContext context)
    {
        if (context.Argument is not null)
        {
            return key(context);
        }

        // A key costs a hash; the options stay the same object until they change.
        KeyOfOptions? last = _last;
        if (last is null || !ReferenceEquals(last.Options, context.Options))
        {
            _last = last = new KeyOfOptions(context.Options, key(context));
        }

        return last.Key;
    }

    private sealed record KeyOfOptions(ApiClientOptions Options, TokenKey Key);
}
