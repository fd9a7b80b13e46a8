using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The limits that the manual sets to what is sent. What is wrong is named after the argument and never sent.</summary>
internal static class Check
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The longest value of the manual's type String, in characters.</summary>
    internal const int LongestText = 255;

    /// <summary>The longest value of the manual's type LongString, in characters.</summary>
    internal const int LongestLongText = 65_535;

    /// <summary>A mandatory text.</summary>
    public static void Required(string? value, int longest = LongestText, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        Optional(value, longest, name);
    }

    /// <summary>A mandatory secret.</summary>
    public static void Required(Secret? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value.Length == 0)
        {
            throw new ArgumentException("A password is needed.", name);
        }

        Optional(value, name);
    }

    /// <summary>A text that may be absent.</summary>
    public static void Optional(string? value, int longest = LongestText, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Length(value?.Length ?? 0, longest, name);

    /// <summary>A secret that may be absent.</summary>
    public static void Optional(Secret? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Length(value?.Length ?? 0, LongestText, name);

    /// <summary>A text that has to be there, and may be empty.</summary>
    public static void Present(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        Optional(value, LongestText, name);
    }

    /// <summary>A text to look for that may be absent, but not blank: nobody says what the switch finds then.</summary>
    public static void Filter(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null)
        {
            Required(value, LongestText, name);
        }
    }

    /// <summary>A value that what is read may lack, but not what is sent.</summary>
    public static void Present<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct
    {
        if (value is null)
        {
            throw new ArgumentException("A value is needed.", name);
        }
    }

    /// <summary>A list that may be absent, but not empty: the switch takes an empty list for a missing one.</summary>
    public static void List(IReadOnlyCollection<string>? values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        if (values is not null)
        {
            RequiredList(values, name);
        }
    }

    /// <summary>A mandatory list of texts.</summary>
    public static void RequiredList(IReadOnlyCollection<string>? values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        RequiredItems(values, name);
        foreach (string value in values!)
        {
            Required(value, LongestText, name);
        }
    }

    /// <summary>A list that goes out as one text with commas; empty for none.</summary>
    public static void CommaText(IReadOnlyCollection<string>? values, int longest = LongestText, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        int length = -1;
        foreach (string value in values ?? [])
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
            if (value.Contains(',', StringComparison.Ordinal))
            {
                throw new ArgumentException("An element holds a comma, which separates elements.", name);
            }

            length += value.Length + 1;
        }

        Length(length, longest, name);
    }

    /// <summary>A mandatory list that goes out as one text with commas.</summary>
    public static void RequiredCommaText(
        IReadOnlyCollection<string>? values, int longest = LongestText, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        RequiredItems(values, name);
        CommaText(values, longest, name);
    }

    /// <summary>A list that may be absent or empty.</summary>
    public static void Items<T>(IReadOnlyCollection<T>? values, Action<T> validate, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        foreach (T value in values ?? [])
        {
            if (value is null)
            {
                throw new ArgumentException("An element is null.", name);
            }

            validate(value);
        }
    }

    /// <summary>A mandatory list.</summary>
    public static void RequiredItems<T>(IReadOnlyCollection<T>? values, Action<T> validate, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        RequiredItems(values, name);
        Items(values, validate, name);
    }

    /// <summary>A mandatory list of values of which each is a good one.</summary>
    public static void RequiredItems<T>(IReadOnlyCollection<T>? values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (values.Count == 0)
        {
            throw new ArgumentException("The list is empty.", name);
        }
    }

    /// <summary>A part that may be absent.</summary>
    public static void Item<T>(T? value, Action<T> validate)
        where T : class
    {
        if (value is not null)
        {
            validate(value);
        }
    }

    /// <summary>A number between two others, both allowed.</summary>
    public static void Range(long? value, long smallest, long largest, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < smallest || value > largest)
        {
            throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"From {smallest} to {largest} is allowed."));
        }
    }

    /// <summary>A time of the day, from midnight to midnight.</summary>
    public static void TimeOfDay(TimeSpan? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < TimeSpan.Zero || value > TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(name, value, "A time of the day lies between 0 and 24 hours.");
        }

        WholeSeconds(value, name);
    }

    /// <summary>A duration in whole seconds. -1 second is how the switch is told to take its own setting.</summary>
    public static void Seconds(TimeSpan? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < TimeSpan.FromSeconds(-1) || value > TimeSpan.FromSeconds(int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(name, value, "A duration is 0 or more seconds, or -1.");
        }

        WholeSeconds(value, name);
    }

    /// <summary>A moment since 1970, which is where the switch's clock begins.</summary>
    public static void Moment(DateTimeOffset? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < DateTimeOffset.UnixEpoch)
        {
            throw new ArgumentOutOfRangeException(name, value, "A moment lies in 1970 or later.");
        }
    }

    /// <summary>An end that does not lie before its beginning.</summary>
    public static void Order<T>(T begin, T end, [CallerArgumentExpression(nameof(end))] string? name = null)
        where T : IComparable<T>
    {
        if (end.CompareTo(begin) < 0)
        {
            throw new ArgumentException("The end lies before the beginning.", name);
        }
    }

    /// <summary>An identifier that may be absent: letters, digits, hyphens and underscores.</summary>
    public static void Token(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null && (value.Length == 0 || value.AsSpan().ContainsAnyExcept(TokenCharacters)))
        {
            throw new ArgumentException("Only letters, digits, hyphens and underscores are allowed.", name);
        }
    }

    /// <summary>Members that the client does not know: not one that it does know, which would go out twice, and none that is null.</summary>
    public static void ExtraMembers(IDictionary<string, JsonElement>? values, JsonTypeInfo type, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        if (values is null)
        {
            return;
        }

        foreach ((string member, JsonElement value) in values)
        {
            if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            {
                throw new ArgumentException($"{member} is null, which the switch is never sent.", name);
            }

            if (type.Properties.Any(property => !property.IsExtensionData && property.Name.Equals(member, StringComparison.OrdinalIgnoreCase)))
            {
                throw new ArgumentException($"{member} is a member of its own.", name);
            }
        }
    }

    /// <summary>Codecs, each with a name.</summary>
    public static void Codecs(IReadOnlyList<MediaCodec>? values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        foreach (MediaCodec codec in values ?? [])
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(codec.Value, name);
        }
    }

    /// <summary>An IPv4 address in its usual form; others read differently here and there.</summary>
    public static void Address(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        Required(value, LongestText, name);
        if (!IPAddress.TryParse(value, out IPAddress? address) || address.AddressFamily != AddressFamily.InterNetwork || address.ToString() != value)
        {
            throw new ArgumentException("An IPv4 address is needed.", name);
        }
    }

    private static void WholeSeconds(TimeSpan? value, string? name)
    {
        if (value is { } duration && duration.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            throw new ArgumentException("Only whole seconds can be sent.", name);
        }
    }

    private static void Length(int length, int longest, string? name)
    {
        if (length > longest)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most {longest} characters are allowed."), name);
        }
    }
}
