namespace Sdk.Core;

/// <summary>A number of calls in a window of time: never more than <paramref name="Calls"/> within any <paramref name="Window"/>.</summary>
/// <param name="Calls">How many calls, at least 1.</param>
/// <param name="Window">The length of the window.</param>
public sealed record RateLimit(int Calls, TimeSpan Window)
{
    /// <summary>A limit per minute.</summary>
    /// <param name="calls">How many calls in any minute.</param>
    public static RateLimit PerMinute(int calls) => new(calls, TimeSpan.FromMinutes(1));
}
