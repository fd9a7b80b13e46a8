using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Whole seconds as a duration.</summary>
internal sealed class SecondsConverter() : DurationConverter(TimeSpan.TicksPerSecond);

/// <summary>Whole microseconds as a duration.</summary>
internal sealed class MicrosecondsConverter() : DurationConverter(TimeSpan.TicksPerMicrosecond);

/// <summary>A whole number of some unit as a duration.</summary>
internal abstract class DurationConverter(long ticksPerUnit) : JsonConverter<TimeSpan?>
{
    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WireNumber.ReadInt64(ref reader) is { } units ? WireNumber.ToDuration(units, ticksPerUnit) : null;

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options)
    {
        if (value is { } duration)
        {
            writer.WriteNumberValue(duration.Ticks / ticksPerUnit);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
