using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

// The members of a call record are not documented: what is written otherwise than seen reads as null, and costs neither the record nor its page.

/// <summary>A text, a number or a flag as text; null for an object or a list.</summary>
internal sealed class LooseTextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return TextConverter.Read(ref reader);
        }

        reader.Skip();
        return null;
    }
}

/// <summary>A whole number, plain or as text.</summary>
internal sealed class LooseNumberConverter : NullableConverter<int>
{
    protected override int? ReadValue(ref Utf8JsonReader reader) => Read(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static int? Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int whole) ? whole
        : double.TryParse(LooseTextConverter.Read(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number is >= int.MinValue and <= int.MaxValue ? (int)number
        : null;
}

/// <summary>A duration in seconds, plain or as text, or as <c>mm:ss</c> or <c>hh:mm:ss</c>.</summary>
internal sealed class LooseSecondsConverter : NullableConverter<TimeSpan>
{
    private const int SecondsPerMinute = 60;

    protected override TimeSpan? ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int whole))
        {
            return TimeSpan.FromSeconds((double)whole);
        }

        string[] parts = LooseTextConverter.Read(ref reader)?.Split(':') ?? [];
        double seconds = 0;
        foreach (string part in parts)
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            {
                return null;
            }

            seconds = (seconds * SecondsPerMinute) + number;
        }

        return parts.Length is >= 1 and <= 3 && double.IsFinite(seconds) && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }

    protected override void WriteValue(Utf8JsonWriter writer, TimeSpan value) => writer.WriteNumberValue((long)value.TotalSeconds);
}

/// <summary>Which side called; null for what is no number.</summary>
internal sealed class LooseDirectionConverter : NullableConverter<CallDirection>
{
    protected override CallDirection? ReadValue(ref Utf8JsonReader reader) =>
        LooseNumberConverter.Read(ref reader) is { } value ? new CallDirection(value) : null;

    protected override void WriteValue(Utf8JsonWriter writer, CallDirection value) => writer.WriteNumberValue(value.Value);
}
