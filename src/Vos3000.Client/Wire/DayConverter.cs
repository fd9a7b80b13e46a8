using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A day of the switch's own calendar as <c>yyyyMMdd</c>.</summary>
internal sealed class DayConverter : JsonConverter<DateOnly>
{
    internal const string Format = "yyyyMMdd";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new JsonException("A day must be given as yyyyMMdd.");

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
}
