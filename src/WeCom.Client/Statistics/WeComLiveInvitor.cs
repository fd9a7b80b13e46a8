namespace WeCom.Client;

/// <summary>Somebody whose invitations brought viewers to a live.</summary>
public sealed class WeComLiveInvitor
{
    /// <summary>The member; null for somebody from outside of the company.</summary>
    public string? UserId { get; init; }

    /// <summary>Who it is from outside of the company; null for a member.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>How many members came by an invitation of this person.</summary>
    public int InternalViewers { get; init; }

    /// <summary>How many from outside of the company came by an invitation of this person.</summary>
    public int ExternalViewers { get; init; }

    /// <summary>How many came by an invitation of this person.</summary>
    public int Viewers => InternalViewers + ExternalViewers;

    /// <summary>How many came by an invitation of this person, or of somebody whom it brought, and so on.</summary>
    public int ReachedViewers { get; init; }

    /// <summary>How long those who came by an invitation of this person watched, all together.</summary>
    public TimeSpan WatchTime { get; init; }
}
