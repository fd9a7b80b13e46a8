using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace WeCom.Client;

/// <summary>What the documentation says of what is sent. What is wrong is named after the argument, or the member, and never sent.</summary>
internal static class Check
{
    private const int LongestUserId = 64;

    private static readonly SearchValues<char> UserIdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-@.");

    /// <summary>A text that may be absent, but not blank.</summary>
    public static void Optional(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        }
    }

    /// <summary>The id of a member: 1 to 64 letters, digits, <c>_ - @ .</c>, the first one a letter or digit.</summary>
    public static void UserId(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (!IsUserId(value))
        {
            throw new ArgumentException(
                "The id of a member has 1 to 64 letters, digits and _ - @ . and starts with a letter or digit.", name);
        }
    }

    public static bool IsUserId(string? value) =>
        value is { Length: > 0 and <= LongestUserId } && char.IsAsciiLetterOrDigit(value[0]) && !value.AsSpan().ContainsAnyExcept(UserIdCharacters);

    /// <summary>Ids of members, none missing or malformed.</summary>
    public static void UserIds(IReadOnlyCollection<string>? values, int maximum, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        Count(values, 1, maximum, name);
        foreach (string value in values!)
        {
            UserId(value, name);
        }
    }

    /// <summary>A collection with a number of elements within a range, none of them null.</summary>
    public static void Count<T>(IReadOnlyCollection<T>? values, int minimum, int maximum, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (values.Count < minimum || values.Count > maximum)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"There must be {minimum} to {maximum} elements, not {values.Count}."), name);
        }

        // Most of what is checked is a list, and an enumerator of one is an object.
        if (values is IReadOnlyList<T> list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                RequireElement(list[i], name);
            }
        }
        else
        {
            foreach (T value in values)
            {
                RequireElement(value, name);
            }
        }
    }

    /// <summary>A text of so many bytes of UTF-8 at the most; null passes.</summary>
    public static void Bytes(string? value, int maximum, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null && Encoding.UTF8.GetByteCount(value) is var bytes && bytes > maximum)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The text has {bytes} bytes of UTF-8; {maximum} are allowed."), name);
        }
    }

    /// <summary>A text of so many characters at the most, as people count them; null passes.</summary>
    public static void Characters(string? value, int maximum, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null && value.Length > maximum && new StringInfo(value).LengthInTextElements is var characters && characters > maximum)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The text has {characters} characters; {maximum} are allowed."), name);
        }
    }

    /// <summary>A number within a range; null passes.</summary>
    public static void Range(long? value, long minimum, long maximum, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(
                name, value, string.Create(CultureInfo.InvariantCulture, $"The number must be {minimum} to {maximum}."));
        }
    }

    private static void RequireElement<T>(T value, string? name)
    {
        if (value is null)
        {
            throw new ArgumentException("No element may be null.", name);
        }
    }
}
