using System.Runtime.CompilerServices;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What the documentation says of what is sent. What is wrong is named after the argument and never sent.</summary>
internal static class Check
{
    private const int PhoneLength = 11;
    private const int SmsCodeLength = 6;
    private const int ActivationCodeLength = 8;

    /// <summary>A mobile phone number: 11 digits, as in 13800000000.</summary>
    public static void Phone(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Form(value, PhoneLength, char.IsAsciiDigit, "A phone number has 11 digits.", name);

    /// <summary>A code from a text message: 6 digits.</summary>
    public static void SmsCode(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Form(value, SmsCodeLength, char.IsAsciiDigit, "A code from a text message has 6 digits.", name);

    /// <summary>An activation code: 8 letters and digits.</summary>
    public static void ActivationCode(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Form(value, ActivationCodeLength, char.IsAsciiLetterOrDigit, "An activation code has 8 letters and digits.", name);

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

    /// <summary>A number of at least 1 that may be absent.</summary>
    public static void Positive(int? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, name);

    /// <summary>A number of at least 0 that may be absent.</summary>
    public static void NotNegative(long? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, name);

    /// <summary>How freely a model answers; may be absent.</summary>
    public static void Temperature(double? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is { } given && !(given >= 0 && double.IsFinite(given)))
        {
            throw new ArgumentOutOfRangeException(name, given, "A temperature is 0 or more.");
        }
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

    /// <summary>Names to send to: at least one.</summary>
    public static void Titles(IReadOnlyList<string>? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (value.Count == 0)
        {
            throw new ArgumentException("At least one name is needed.", name);
        }

        Names(value, name);
    }

    /// <summary>Names, none of them blank; may be absent.</summary>
    public static void Names(IReadOnlyList<string>? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value?.Any(string.IsNullOrWhiteSpace) == true)
        {
            throw new ArgumentException("A name is blank.", name);
        }
    }

    /// <summary>Where a message was said: one of the kinds that tell where; may be absent.</summary>
    public static void RoomType(RoomType? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is { } given && (given.Value < Client.RoomType.ExternalGroup.Value || given.Value > Client.RoomType.InternalContact.Value))
        {
            throw new ArgumentOutOfRangeException(name, given, "The kind of room is not a documented one; leave it out when it is not known.");
        }
    }

    /// <summary>An absolute http or https address.</summary>
    public static void WebAddress(Uri? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (!value.IsAbsoluteUri || (value.Scheme != Uri.UriSchemeHttps && value.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("An absolute http or https address is needed.", name);
        }
    }

    /// <summary>An absolute http or https address that may be absent.</summary>
    public static void OptionalWebAddress(Uri? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null)
        {
            WebAddress(value, name);
        }
    }

    private static void Form(string? value, int length, Func<char, bool> allowed, string rule, string? name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (value.Length != length || !value.All(allowed))
        {
            throw new ArgumentException(rule, name);
        }
    }
}
