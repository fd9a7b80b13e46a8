using System.Globalization;
using System.Text.Json;

namespace Sdk.Core;

/// <summary>
/// Numbers as lenient servers write them: plain, with a fraction, with an exponent, or as text. What is beyond the range of the member becomes
/// the end of the range, which is how some say "no limit"; an empty text is no number. One odd number must not cost a whole answer.
/// </summary>
public static class WireNumber
{
    private const double BeyondInt64 = 9.2233720368547758E+18;

    /// <summary>Reads a whole number, of a fraction the part before it; null and empty text read as null.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <exception cref="JsonException">The value is not a number.</exception>
    public static long? ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number))
        {
            return number;
        }

        if (reader.TokenType == JsonTokenType.String
            && long.TryParse(reader.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long parsed))
        {
            return parsed;
        }

        return ReadDouble(ref reader) is { } real ? ToInt64(real) : null;
    }

    /// <summary>Reads a whole number of 32 bits.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <exception cref="JsonException">The value is not a number.</exception>
    public static int? ReadInt32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) ? number
            : ReadInt64(ref reader) is { } wide ? (int)Math.Clamp(wide, int.MinValue, int.MaxValue) : null;

    /// <summary>Reads a number; null, empty text and what is not a number on purpose read as null.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <exception cref="JsonException">The value is not a number.</exception>
    public static double? ReadDouble(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when reader.TryGetDouble(out double number):
                return number;
            case JsonTokenType.String:
                string text = reader.GetString()!;
                if (string.IsNullOrWhiteSpace(text))
                {
                    return null;
                }

                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed))
                {
                    return double.IsNaN(parsed) ? null : parsed;
                }

                break;
        }

        throw new JsonException("A number is due.");
    }

    /// <summary>Reads a duration, its fraction too; null and empty text read as null.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="ticksPerUnit">The unit that the number counts.</param>
    /// <exception cref="JsonException">The value is not a number.</exception>
    public static TimeSpan? ReadDuration(ref Utf8JsonReader reader, long ticksPerUnit)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number))
        {
            return ToDuration(number, ticksPerUnit);
        }

        if (reader.TokenType == JsonTokenType.String
            && long.TryParse(reader.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long parsed))
        {
            return ToDuration(parsed, ticksPerUnit);
        }

        return ReadDouble(ref reader) switch
        {
            null => null,
            { } whole when Math.Floor(whole) == whole => ToDuration(ToInt64(whole), ticksPerUnit),
            { } fraction => ToDuration(ToInt64(fraction * ticksPerUnit), 1),
        };
    }

    /// <summary>A duration that stays within what a <see cref="TimeSpan"/> can hold.</summary>
    /// <param name="units">How many units.</param>
    /// <param name="ticksPerUnit">The unit.</param>
    public static TimeSpan ToDuration(long units, long ticksPerUnit)
    {
        long largest = long.MaxValue / ticksPerUnit;
        return TimeSpan.FromTicks(Math.Clamp(units, -largest, largest) * ticksPerUnit);
    }

    /// <summary>2^63 is what a double makes of 9223372036854775807.</summary>
    private static long ToInt64(double number) => number >= BeyondInt64 ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;
}
