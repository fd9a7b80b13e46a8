using System.Diagnostics.CodeAnalysis;

namespace Sdk.Core;

/// <summary>What happens after a connection has ended. The default value is <see cref="Reconnect"/>.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "A result that is looked at once; nobody compares two.")]
public readonly struct SocketDecision
{
    private SocketDecision(TimeSpan minimum, ApiError? error)
    {
        Minimum = minimum;
        Error = error;
    }

    /// <summary>Connect again after the back-off.</summary>
    public static SocketDecision Reconnect => default;

    internal TimeSpan Minimum { get; }

    internal ApiError? Error { get; }

    /// <summary>Connect again after the back-off, but not before a time that the provider named.</summary>
    /// <param name="minimum">The least to wait, from zero to a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or over a day.</exception>
    public static SocketDecision ReconnectAfter(TimeSpan minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimum, TimeSpan.FromDays(1));
        return new(minimum, null);
    }

    /// <summary>Never connect again: the readers end, and <see cref="ReconnectingSocket{TMessage}.Error"/> says why.</summary>
    /// <param name="error">Why.</param>
    public static SocketDecision Stop(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(default, error);
    }
}
