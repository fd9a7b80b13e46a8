using System.Globalization;
using System.Text.Json;

namespace Sdk.Core;

/// <summary>
/// Sums of money. Some servers count in binary doubles and write them as Java does, <c>3.9166666666666665E-5</c> too, or as text. A sum
/// that a decimal cannot hold, such as the largest double for "no limit", becomes the largest decimal. Written without an exponent.
/// </summary>
public sealed class MoneyConverter : NullableConverter<decimal>
{
    /// <inheritdoc/>
    protected override decimal? ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal number))
        {
            return number;
        }

        if (reader.TokenType == JsonTokenType.String
            && decimal.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed))
        {
            return parsed;
        }

        return WireNumber.ReadDouble(ref reader) is { } real ? Nearest(real) : null;
    }

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, decimal value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Only numbers that a decimal cannot hold come here: too large in either direction, or too close to zero.</summary>
    private static decimal Nearest(double number) =>
        Math.Abs(number) < 1 ? 0 : number > 0 ? decimal.MaxValue : decimal.MinValue;
}
