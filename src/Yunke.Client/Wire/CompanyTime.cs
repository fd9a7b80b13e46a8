using System.Globalization;
using System.Text.Json;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>Times as the service writes them: in the company's zone, without saying so.</summary>
internal static class CompanyTime
{
    private const string Minutes = "yyyy-MM-dd HH:mm";
    internal const string Usual = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] Formats =
        [Usual, Minutes, "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm"];

    /// <summary>China: UTC+8 all year. Made here and not looked up, because a container may come without a time zone database.</summary>
    public static TimeZoneInfo China { get; } =
        TimeZoneInfo.CreateCustomTimeZone("China Standard Time", TimeSpan.FromHours(8), "China Standard Time", "China Standard Time");

    public static TimeZoneInfo? FindZone(string? id) =>
        id is "China Standard Time" or "Asia/Shanghai" ? China
        : id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone) ? zone : null;

    /// <summary>The form in which times are sent, down to the minute; empty for none.</summary>
    public static string Format(DateTimeOffset? time, TimeZoneInfo zone) =>
        time is { } given ? TimeZoneInfo.ConvertTime(given, zone).ToString(Minutes, CultureInfo.InvariantCulture) : "";

    /// <summary>Reads a time in the form that the service writes as a rule, <c>yyyy-MM-dd HH:mm:ss</c>, without making a text of it.</summary>
    public static bool TryParseUsual(ReadOnlySpan<byte> text, TimeZoneInfo zone, out DateTimeOffset time)
    {
        time = default;
        if (text.Length != Usual.Length || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':'
            || !TryNumber(text[..4], out int year) || !TryNumber(text.Slice(5, 2), out int month) || !TryNumber(text.Slice(8, 2), out int day)
            || !TryNumber(text.Slice(11, 2), out int hour) || !TryNumber(text.Slice(14, 2), out int minute) || !TryNumber(text.Slice(17, 2), out int second)

            // The first and the last year are left to the careful way: not every moment of theirs exists in every zone.
            || year is <= 1 or >= 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        time = new DateTimeOffset(local, zone.GetUtcOffset(local));
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>Reads a time; null for what is none. One that names its zone is taken at its word.</summary>
    public static DateTimeOffset? Parse(string? text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite, out DateTime local)
            || (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out local) && local.Kind == DateTimeKind.Unspecified))
        {
            TimeSpan offset = zone.GetUtcOffset(local);

            // A day at the edge of the calendar has no instant in every zone.
            return local.Ticks - offset.Ticks is var utc && utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks
                ? new DateTimeOffset(local, offset)
                : null;
        }

        return TimestampConverter.Parse(text);
    }
}

/// <summary>A time in the zone of the company. What is none reads as null: one odd value must not cost a whole answer.</summary>
/// <param name="zone">The zone.</param>
internal sealed class CompanyTimeConverter(TimeZoneInfo zone) : NullableConverter<DateTimeOffset>
{
    /// <summary>In the zone of China.</summary>
    public CompanyTimeConverter()
        : this(CompanyTime.China)
    {
    }

    protected override DateTimeOffset? ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && CompanyTime.TryParseUsual(reader.ValueSpan, zone, out DateTimeOffset time))
        {
            return time;
        }

        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            return CompanyTime.Parse(TextConverter.Read(ref reader), zone);
        }

        reader.Skip();
        return null;
    }

    protected override void WriteValue(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteStringValue(TimeZoneInfo.ConvertTime(value, zone).ToString(CompanyTime.Usual, CultureInfo.InvariantCulture));
}
