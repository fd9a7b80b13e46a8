namespace Sdk.Core;

/// <summary>How a client keeps answers, where it keeps any.</summary>
public sealed record ResponseCacheOptions
{
    /// <summary>For how long an answer serves in place of a call. An hour by default.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromHours(1);

    /// <summary>For how long afterwards an answer serves while the provider cannot be reached. A day by default, zero for never.</summary>
    public TimeSpan StaleFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The most that is kept, in bytes; what was used least goes first. 32 MB by default.</summary>
    public long MaxBytes { get; init; } = 32 * 1024 * 1024;
}
