using System.Diagnostics.CodeAnalysis;
using System.Globalization;

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

    /// <summary>Reads a limit from calls per duration, such as <c>100 / 01:00:00</c>.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Whether the text is a limit.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RateLimit? limit)
    {
        limit = null;
        if (text?.Split('/', StringSplitOptions.TrimEntries) is not [var calls, var window]

            // A bare number would be read as days, which nobody means.
            || !window.Contains(':', StringComparison.Ordinal)
            || !int.TryParse(calls, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || count < 1
            || !TimeSpan.TryParse(window, CultureInfo.InvariantCulture, out TimeSpan duration)
            || duration <= TimeSpan.Zero)
        {
            return false;
        }

        limit = new RateLimit(count, duration);
        return true;
    }

    /// <summary>A limit per minute.</summary>
    /// <param name="calls">How many calls in any minute, at least 1.</param>
    public static RateLimit PerMinute(int calls) => new(calls, TimeSpan.FromMinutes(1));
}
