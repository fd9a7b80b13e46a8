using System.Collections.Concurrent;

namespace Sdk.Sandbox;

/// <content>Who is let in, with which token and how often.</content>
public sealed partial class ZhifuyunSandbox
{
    /// <summary>The value of <see cref="ExpiresInText"/> that says the truth.</summary>
    public const string LifetimeLeft = "lifetime left";

    private readonly ConcurrentDictionary<string, ZhifuyunAccount> _accounts = new(StringComparer.Ordinal);

    /// <summary>The id of the client that is registered from the start.</summary>
    public string ClientId { get; set; } = "sandbox-client";

    /// <summary>The secret of <see cref="ClientId"/>. Tokens live on when it changes.</summary>
    public string ClientSecret { get; set; } = "sandbox-secret";

    /// <summary>How long a new token lives. The default is one hour.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether the issuer hands out the same token again while it lives, even when it was revoked. The default is a new token each time.
    /// </summary>
    public bool ReturnsSameToken { get; set; }

    /// <summary>
    /// What <c>expires_in</c> says, as raw JSON and verbatim, for example <c>"7200"</c> with the quotes, or <c>0</c>;
    /// <see langword="null"/> leaves it out. The default is <see cref="LifetimeLeft"/>: the seconds that the token still lives.
    /// </summary>
    public string? ExpiresInText { get; set; } = LifetimeLeft;

    /// <summary>The shape in which the issuer refuses. The default is that of OAuth.</summary>
    public ZhifuyunSandboxTokenErrors TokenErrors { get; set; }

    /// <summary>How many times a token was handed out, the same one again included.</summary>
    public int IssuedTokens => Tokens.Count;

    /// <summary>
    /// How many requests each client may send in any 60 seconds; <see langword="null"/> for any number. The default is the free plan.
    /// Requests for tokens, and those without a good token, do not count.
    /// </summary>
    public ZhifuyunSandboxPlan? Plan { get; set; } = ZhifuyunSandboxPlan.Free;

    /// <summary>How the answer to one request too many says when the next may come. The default is a number of seconds.</summary>
    public RetryAfterStyle RetryAfterStyle { get; set; } = RetryAfterStyle.Seconds;

    /// <summary>Registers one more client, or replaces the one that was added with this id.</summary>
    /// <param name="id">The id of the client.</param>
    /// <param name="secret">The secret of the client.</param>
    /// <param name="readOnly">Whether the client may only read: whatever changes the state is refused with 403.</param>
    public void AddClient(string id, string secret, bool readOnly = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        _accounts[id] = new ZhifuyunAccount(id, secret, readOnly);
    }

    /// <summary>Makes every token that was handed out worthless.</summary>
    public void RevokeTokens() => Tokens.Revoke();

    /// <summary>The client with this id and this secret; <see langword="null"/> when there is none.</summary>
    internal ZhifuyunAccount? AccountOf(string? id, string? secret)
    {
        if (id is null) return null;
        ZhifuyunAccount? account =
            _accounts.TryGetValue(id, out ZhifuyunAccount? added) ? added :
            id == ClientId ? new ZhifuyunAccount(id, ClientSecret, ReadOnly: false) : null;
        return account?.Secret == secret ? account : null;
    }
}
