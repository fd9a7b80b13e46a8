namespace Sdk.Core;

/// <summary>A number of calls in a window of time: never more than that many within any window.</summary>
public sealed record RateLimit
{
    /// <summary>Makes a limit.</summary>
    /// <param name="calls">How many calls, at least 1.</param>
    /// <param name="window">The length of the window, longer than zero.</param>
    public RateLimit(int calls, TimeSpan window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        Calls = calls;
        Window = window;
    }

    /// <summary>How many calls in any window.</summary>
    public int Calls { get; }

    /// <summary>The length of the window.</summary>
    public TimeSpan Window { get; }

    /// <summary>A limit per minute.</summary>
    /// <param name="calls">How many calls in any minute, at least 1.</param>
    public static RateLimit PerMinute(int calls) => new(calls, TimeSpan.FromMinutes(1));
}
