namespace Sdk.Core;

/// <summary>Puts a credential on requests and renews it when the provider refuses it.</summary>
public abstract class RequestAuthenticator
{
    /// <summary>Puts the present token on a request.</summary>
    /// <param name="context">The request, and what the credential may depend on.</param>
    /// <param name="cancellationToken">The caller's token: ends the caller's wait, not a renewal that others share.</param>
    /// <returns>The token that was used, to be handed to <see cref="RenewAsync"/> when it is refused, or the error.</returns>
    public abstract ValueTask<AuthenticationResult> AuthenticateAsync(AuthenticationContext context, CancellationToken cancellationToken);

    /// <summary>Renews a refused token.</summary>
    /// <param name="context">What the credential may depend on.</param>
    /// <param name="refused">The token that the provider refused.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <returns>Another token, or the error; the refused token itself where there is no other, and the call is not repeated then.</returns>
    public abstract ValueTask<AuthenticationResult> RenewAsync(
        AuthenticationContext context, object refused, CancellationToken cancellationToken);

    /// <summary>What tells the credential of a call from any other, for answers that are kept; null keeps none. Null unless overridden.</summary>
    /// <param name="context">What the credential may depend on; it has no request.</param>
    public virtual object? GetIdentity(AuthenticationContext context) => null;

    /// <summary>Takes note that a call was refused for its credentials, and not for its token. Does nothing unless overridden.</summary>
    /// <param name="context">What the credential may depend on.</param>
    /// <param name="used">The token that the call carried.</param>
    /// <param name="error">Why it was refused.</param>
    public virtual void Reject(AuthenticationContext context, object used, ApiError error)
    {
    }
}
