using System.Text.Json;

namespace Vos3000.Client;

/// <summary>Seconds as a duration.</summary>
internal sealed class SecondsConverter() : DurationConverter(TimeSpan.TicksPerSecond);

/// <summary>Milliseconds as a duration.</summary>
internal sealed class MillisecondsConverter() : DurationConverter(TimeSpan.TicksPerMillisecond);

/// <summary>Microseconds as a duration.</summary>
internal sealed class MicrosecondsConverter() : DurationConverter(TimeSpan.TicksPerMicrosecond);

/// <summary>A number of some unit as a duration. Reads fractions; writes whole units, because whoever sends was checked.</summary>
internal abstract class DurationConverter(long ticksPerUnit) : NullableConverter<TimeSpan>
{
    protected override TimeSpan? ReadValue(ref Utf8JsonReader reader) =>
        WireNumber.ReadDuration(ref reader, ticksPerUnit);

    protected override void WriteValue(Utf8JsonWriter writer, TimeSpan value) => writer.WriteNumberValue(value.Ticks / ticksPerUnit);
}
