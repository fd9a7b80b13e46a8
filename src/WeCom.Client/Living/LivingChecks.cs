using System.Runtime.CompilerServices;

namespace WeCom.Client;

/// <summary>What is asked of moments, durations and ids of lives.</summary>
internal static class LivingChecks
{
    /// <summary>The most ids of lives on a page, and what the service takes when none is asked for.</summary>
    private const int MostIds = 100;

    public static void Start(DateTimeOffset? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value?.ToUnixTimeSeconds() <= 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "The moment must be after 1970-01-01 UTC.");
        }
    }

    public static void Duration(TimeSpan? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < TimeSpan.FromSeconds(1))
        {
            throw new ArgumentOutOfRangeException(name, value, "The duration must be at least a second.");
        }
    }

    public static void Reminder(TimeSpan? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(name, value, "The time before the start must not be negative.");
        }
    }

    public static void Interval(TimeSpan value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < TimeSpan.FromSeconds(1) || value > TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(name, value, "The interval must be a second to a day.");
        }
    }

    public static void Limit(int? value, bool checksLimits, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Check.Range(value, 1, checksLimits ? MostIds : int.MaxValue, name);

    public static void Period(DateTimeOffset from, DateTimeOffset to, [CallerArgumentExpression(nameof(to))] string? name = null)
    {
        if (to <= from)
        {
            throw new ArgumentOutOfRangeException(name, to, "The end must be after the beginning.");
        }
    }

    public static void NoneBlank(IEnumerable<string> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        foreach (string value in values)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        }
    }

    /// <summary>The ids of members, each once.</summary>
    public static IReadOnlyList<string> DistinctUserIds(IEnumerable<string> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        string[] distinct = [.. values.Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (string value in distinct)
        {
            Check.UserId(value, name);
        }

        return distinct;
    }

    /// <summary>The ids of lives, each once.</summary>
    public static IReadOnlyList<string> DistinctLivingIds(IEnumerable<string> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        string[] distinct = [.. values.Distinct(StringComparer.Ordinal)];
        NoneBlank(distinct, name);
        return distinct;
    }
}
