namespace Sdk.Core;

/// <summary>What a <see cref="RequestLimiter"/> enforces.</summary>
public sealed record RequestLimits
{
    /// <summary>No limit at all.</summary>
    public static RequestLimits None { get; } = new();

    /// <summary>How many calls in a window; null for no such limit.</summary>
    public RateLimit? Rate { get; init; }

    /// <summary>How many calls at the same time; null for no such limit.</summary>
    public int? MaximumConcurrency { get; init; }

    /// <summary>How many calls may wait. One more is refused at once.</summary>
    public int QueueLimit { get; init; } = 1_000;

    /// <summary>After this time of waiting a call counts as one <see cref="RequestPriority"/> higher, so that none waits forever.</summary>
    public TimeSpan AgeingInterval { get; init; } = TimeSpan.FromSeconds(5);

    internal bool IsUnlimited => Rate is null && MaximumConcurrency is null;
}
