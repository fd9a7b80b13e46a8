namespace WeCom.Client;

/// <summary>How many watched for about as long as each other.</summary>
public sealed class WeComWatchTimeBucket
{
    /// <summary>The shortest time that counts here.</summary>
    public TimeSpan From { get; init; }

    /// <summary>The time that counts in the next bucket; null for the last, which has no end.</summary>
    public TimeSpan? To { get; init; }

    /// <summary>How many members.</summary>
    public int InternalViewers { get; init; }

    /// <summary>How many from outside of the company.</summary>
    public int ExternalViewers { get; init; }

    /// <summary>How many.</summary>
    public int Viewers => InternalViewers + ExternalViewers;
}
