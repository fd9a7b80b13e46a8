using System.Globalization;
using System.Text.Json;

namespace Vos3000.Client;

/// <summary>Numbers as the switch writes them: plain, with a fraction of zero, with an exponent, or as text.</summary>
internal static class WireNumber
{
    /// <summary>Reads a whole number; null and empty text read as null.</summary>
    /// <exception cref="JsonException">The value is not a whole number.</exception>
    public static long? ReadInt64(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when reader.TryGetInt64(out long number):
                return number;
            case JsonTokenType.Number when reader.TryGetDouble(out double number) && Math.Floor(number) == number:
                return ToInt64(number);
            case JsonTokenType.String:
                string? text = reader.GetString();
                if (string.IsNullOrWhiteSpace(text))
                {
                    return null;
                }

                if (long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long parsed))
                {
                    return parsed;
                }

                break;
        }

        throw new JsonException("A whole number is due.");
    }

    /// <summary>A duration that stays within what a <see cref="TimeSpan"/> can hold.</summary>
    public static TimeSpan ToDuration(long units, long ticksPerUnit)
    {
        long largest = long.MaxValue / ticksPerUnit;
        return TimeSpan.FromTicks(Math.Clamp(units, -largest, largest) * ticksPerUnit);
    }

    /// <summary>2^63 is what a double makes of 9223372036854775807.</summary>
    private static long ToInt64(double number) => number >= 9.2233720368547758E+18 ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;
}
