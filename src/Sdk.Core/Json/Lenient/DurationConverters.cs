using System.Text.Json;

namespace Sdk.Core;

/// <summary>Seconds as a duration.</summary>
public sealed class SecondsConverter() : DurationConverter(TimeSpan.TicksPerSecond);

/// <summary>Milliseconds as a duration.</summary>
public sealed class MillisecondsConverter() : DurationConverter(TimeSpan.TicksPerMillisecond);

/// <summary>Microseconds as a duration.</summary>
public sealed class MicrosecondsConverter() : DurationConverter(TimeSpan.TicksPerMicrosecond);

/// <summary>A number of some unit as a duration. Reads fractions; writes whole units, because whoever sends was checked.</summary>
/// <param name="ticksPerUnit">The unit.</param>
public abstract class DurationConverter(long ticksPerUnit) : NullableConverter<TimeSpan>
{
    /// <inheritdoc/>
    protected sealed override TimeSpan? ReadValue(ref Utf8JsonReader reader) => WireNumber.ReadDuration(ref reader, ticksPerUnit);

    /// <inheritdoc/>
    protected sealed override void WriteValue(Utf8JsonWriter writer, TimeSpan value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Ticks / ticksPerUnit);
    }
}
