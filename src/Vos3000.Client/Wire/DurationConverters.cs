using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Seconds as a duration.</summary>
internal sealed class SecondsConverter() : DurationConverter(TimeSpan.TicksPerSecond);

/// <summary>Milliseconds as a duration.</summary>
internal sealed class MillisecondsConverter() : DurationConverter(TimeSpan.TicksPerMillisecond);

/// <summary>Microseconds as a duration.</summary>
internal sealed class MicrosecondsConverter() : DurationConverter(TimeSpan.TicksPerMicrosecond);

/// <summary>A number of some unit as a duration. Reads fractions; writes whole units, because whoever sends was checked.</summary>
internal abstract class DurationConverter(long ticksPerUnit) : JsonConverter<TimeSpan?>
{
    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WireNumber.ReadDuration(ref reader, ticksPerUnit);

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
