using System.Globalization;
using System.Text.Json;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>Times as the service writes them: in the company's zone, without saying so.</summary>
internal static class CompanyTime
{
    private const string Minutes = "yyyy-MM-dd HH:mm";

    private static readonly string[] Formats =
        ["yyyy-MM-dd HH:mm:ss", Minutes, "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm"];

    /// <summary>China: UTC+8 all year. Made here and not looked up, because a container may come without a time zone database.</summary>
    public static TimeZoneInfo China { get; } =
        TimeZoneInfo.CreateCustomTimeZone("China Standard Time", TimeSpan.FromHours(8), "China Standard Time", "China Standard Time");

    public static TimeZoneInfo? FindZone(string? id) =>
        id is "China Standard Time" or "Asia/Shanghai" ? China
        : id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone) ? zone : null;

    /// <summary>The form in which times are sent, down to the minute; empty for none.</summary>
    public static string Format(DateTimeOffset? time, TimeZoneInfo zone) =>
        time is { } given ? TimeZoneInfo.ConvertTime(given, zone).ToString(Minutes, CultureInfo.InvariantCulture) : "";

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
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            return CompanyTime.Parse(TextConverter.Read(ref reader), zone);
        }

        reader.Skip();
        return null;
    }

    protected override void WriteValue(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteStringValue(TimeZoneInfo.ConvertTime(value, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
}
