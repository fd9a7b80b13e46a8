namespace Sdk.Sandbox;

/// <summary>One access token that the WeCom sandbox handed out.</summary>
public sealed record WeComSandboxToken
{
    /// <summary>The token itself.</summary>
    public required string Text { get; init; }

    /// <summary>The application; <see langword="null"/> for contact sync.</summary>
    public int? AgentId { get; init; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it ends or would have ended.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether it was revoked: calls with it get 40014.</summary>
    public bool IsRevoked { get; init; }

    internal static WeComSandboxToken Of(WeComToken token) => new()
    {
        Text = token.Text,
        AgentId = token.AgentId,
        IssuedAt = token.IssuedAt,
        ExpiresAt = token.IssuedAt + token.Lifetime,
        IsRevoked = token.IsRevoked,
    };
}
