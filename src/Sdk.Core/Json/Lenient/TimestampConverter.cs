using System.Globalization;
using System.Text.Json;

namespace Sdk.Core;

/// <summary>
/// A moment: reads ISO 8601 (UTC where no zone is named) and milliseconds since 1970-01-01 UTC, as a number or as text; writes ISO 8601
/// in UTC, with milliseconds where there are any. What is no moment reads as null: one odd value must not cost a whole answer.
/// </summary>
public sealed class TimestampConverter : NullableConverter<DateTimeOffset>
{
    private const string Seconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The form in which moments are sent: in UTC, down to the millisecond.</summary>
    /// <param name="time">The moment.</param>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString(time.Millisecond == 0 ? Seconds : Milliseconds, CultureInfo.InvariantCulture);

    /// <summary>Reads a moment; null where there is none.</summary>
    /// <param name="text">A text as a provider may write it.</param>
    public static DateTimeOffset? Parse(string? text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long milliseconds))
        {
            return FromMilliseconds(milliseconds);
        }

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : null;
    }

    /// <inheritdoc/>
    protected override DateTimeOffset? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.TryGetDateTimeOffset(out DateTimeOffset exact) && HasZone(reader.ValueSpan) ? exact.ToUniversalTime() : Parse(reader.GetString());
            case JsonTokenType.Number:
                return WireNumber.ReadInt64(ref reader) is { } milliseconds ? FromMilliseconds(milliseconds) : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Format(value));
    }

    /// <summary>The serializer takes a time without a zone for local time; the machine's zone has nothing to do with the provider's.</summary>
    private static bool HasZone(ReadOnlySpan<byte> text) => text.EndsWith("Z"u8) || text.LastIndexOfAny((byte)'+', (byte)'-') > "yyyy-MM-dd".Length;

    private static DateTimeOffset? FromMilliseconds(long milliseconds) =>
        milliseconds >= Earliest && milliseconds <= Latest ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
