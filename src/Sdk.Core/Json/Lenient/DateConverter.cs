using System.Globalization;
using System.Text.Json;

namespace Sdk.Core;

/// <summary>
/// A day: reads <c>yyyy-MM-dd</c>, also at the start of a longer text, and <c>yyyy-MM</c> as the first of the month; writes
/// <c>yyyy-MM-dd</c>. What is no day reads as null: one odd value must not cost a whole answer.
/// </summary>
public sealed class DateConverter : NullableConverter<DateOnly>
{
    private const string Day = "yyyy-MM-dd";
    private const string Month = "yyyy-MM";

    /// <summary>The form in which days are sent.</summary>
    /// <param name="date">The day.</param>
    public static string Format(DateOnly date) => date.ToString(Day, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override DateOnly? ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        ReadOnlySpan<char> text = reader.GetString().AsSpan().Trim();
        ReadOnlySpan<char> day = text.Length > Day.Length && !char.IsDigit(text[Day.Length]) ? text[..Day.Length] : text;
        return DateOnly.TryParseExact(day, day.Length == Month.Length ? Month : Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;
    }

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Format(value));
    }
}
