namespace Sdk.Sandbox;

/// <summary>A token that was handed out.</summary>
internal sealed class WeComToken(string text, int? agentId, string corpId, long issued, DateTimeOffset issuedAt, TimeSpan lifetime)
{
    public string Text => text;

    /// <summary>The application; <see langword="null"/> for contact sync.</summary>
    public int? AgentId => agentId;

    public string CorpId => corpId;

    public long Issued => issued;

    public DateTimeOffset IssuedAt => issuedAt;

    public TimeSpan Lifetime => lifetime;

    public bool IsRevoked { get; set; }

    public bool IsExpired { get; set; }

    /// <summary>Whether it is handed out again although it is not taken any more.</summary>
    public bool IsHandedOutAgain { get; set; }
}
