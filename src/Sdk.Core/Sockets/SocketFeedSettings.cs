namespace Sdk.Core;

/// <summary>How a <see cref="SocketFeed{T}"/> behaves.</summary>
public sealed class SocketFeedSettings
{
    /// <summary>
    /// How often the rest is fetched while the socket is down, at least a second. Null for never: then it is fetched after each connect only,
    /// and the feed ends when the socket stops for good.
    /// </summary>
    public TimeSpan? PollInterval
    {
        get;
        init
        {
            if (value is { } interval)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromSeconds(1), nameof(PollInterval));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, TimeSpan.FromDays(1), nameof(PollInterval));
            }

            field = value;
        }
    }

    /// <summary>For how long an item is remembered, so that it is not handed out again. A day by default.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many items are remembered at most. 10,000 by default.</summary>
    public int MemoryCapacity { get; init; } = 10_000;

    /// <summary>How many items may wait for the reader. 1,024 by default; when they do, the socket is not read on.</summary>
    public int Capacity { get; init; } = 1_024;
}
