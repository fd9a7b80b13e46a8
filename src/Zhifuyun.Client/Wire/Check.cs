using System.Runtime.CompilerServices;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>What the documentation says of what is sent. What is wrong is named after the argument and never sent.</summary>
internal static class Check
{
    private const int LargestLimit = 100;
    private const int LongestIdempotencyKey = 255;

    /// <summary>A text that may be absent, but not blank.</summary>
    public static void Optional(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        }
    }

    /// <summary>A value of an open enumeration that has to be there.</summary>
    public static void Required<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, IOpenTextEnumeration<T> => ArgumentException.ThrowIfNullOrWhiteSpace(value.Value, name);

    /// <summary>A value of an open enumeration that may be absent.</summary>
    public static void Optional<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, IOpenTextEnumeration<T>
    {
        if (value is { } given)
        {
            Required(given, name);
        }
    }

    /// <summary>The number of a page.</summary>
    public static void Page(int? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, name);

    /// <summary>The size of a page.</summary>
    public static void Limit(int? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value ?? 1, LargestLimit, name);
    }

    /// <summary>An end that does not lie before its beginning.</summary>
    public static void Order<T>(T? begin, T? end, [CallerArgumentExpression(nameof(end))] string? name = null)
        where T : struct, IComparable<T>
    {
        if (begin is { } first && end is { } last && last.CompareTo(first) < 0)
        {
            throw new ArgumentOutOfRangeException(name, "The end lies before the beginning.");
        }
    }

    /// <summary>An e-mail address that may be absent.</summary>
    public static void Email(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        Optional(value, name);
        if (value is not null && (value.IndexOf('@', StringComparison.Ordinal) is var at && (at <= 0 || at != value.LastIndexOf('@') || at == value.Length - 1)
            || value.Any(char.IsWhiteSpace)))
        {
            throw new ArgumentException("An e-mail address has one @ between two texts, and no white space.", name);
        }
    }

    /// <summary>A key for a header, at most 255 visible ASCII characters.</summary>
    public static void IdempotencyKey(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        Optional(value, name);
        if (value?.Length > LongestIdempotencyKey || value.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException($"An idempotency key has at most {LongestIdempotencyKey} visible ASCII characters.", name);
        }
    }
}
