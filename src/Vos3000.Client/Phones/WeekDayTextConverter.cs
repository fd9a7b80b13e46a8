using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Days of the week that the switch keeps in one text, separated by commas.</summary>
internal sealed class WeekDayTextConverter : JsonConverter<IReadOnlyList<WeekDay>?>
{
    public override IReadOnlyList<WeekDay>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TextListConverter.Read(ref reader) is { } days ? [.. days.Select(Parse)] : null;

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<WeekDay>? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(string.Join(',', value.Select(day => day.Value.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static WeekDay Parse(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        ? new WeekDay(number)
        : throw new JsonException("Numbers of days, separated by commas, are due.");
}
