namespace Sdk.Core;

/// <summary>How a <see cref="TokenManager{TToken}"/> behaves.</summary>
public sealed class TokenOptions
{
    /// <summary>The provider's name, for errors and logs.</summary>
    public required string Provider { get; init; }

    /// <summary>The name of the operation that fetches the token, for errors and logs.</summary>
    public required string Operation { get; init; }

    /// <summary>How long before its end a token is renewed at the latest; short-lived tokens are renewed after 90 % of their life. 5 minutes by default.</summary>
    public TimeSpan EarlyRenewal { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long nothing is tried after the credentials themselves were refused. 5 minutes by default.</summary>
    public TimeSpan RejectedCredentialsCoolDown { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The limit of one fetch. 15 seconds by default.</summary>
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Whether a call that the provider refuses for its credentials, and not for its token, ends the token and starts the cool-down, as the lock of
    /// an account does. False by default.
    /// </summary>
    public bool StopsOnRejectedCalls { get; init; }

    /// <summary>The life of a token whose issuer does not say how long it lives. 5 minutes by default.</summary>
    public TimeSpan DefaultLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Between two renewals that were forced by a refusal lies at least this time. 10 seconds by default.</summary>
    public TimeSpan ForcedRenewalInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A named lifetime beyond this one is cut to it. 30 days by default.</summary>
    public TimeSpan MaximumLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Told once of each token that is about to end and that only a login can replace, by the first call within the time of early renewal.
    /// Must return at once and not throw. Null for nobody.
    /// </summary>
    public Action<TokenKey>? LoginNeededSoon { get; init; }

    /// <summary>What the errors of the manager are called at the provider; null for the neutral words.</summary>
    public ErrorCatalog? Errors { get; init; }
}
