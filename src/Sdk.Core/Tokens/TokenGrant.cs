namespace Sdk.Core;

/// <summary>A token as its issuer gave it out.</summary>
/// <typeparam name="TToken">The type of the token: a bearer token, or a session with its cookies.</typeparam>
/// <param name="token">The token.</param>
/// <param name="lifetime">How long it lives from now on; null when the issuer does not say. Must be positive.</param>
public sealed class TokenGrant<TToken>(TToken token, TimeSpan? lifetime)
    where TToken : class
{
    /// <summary>The token.</summary>
    public TToken Token { get; } = token ?? throw new ArgumentNullException(nameof(token));

    /// <summary>How long it lives from the moment it was received; null when the issuer does not say.</summary>
    public TimeSpan? Lifetime { get; } = lifetime;
}
