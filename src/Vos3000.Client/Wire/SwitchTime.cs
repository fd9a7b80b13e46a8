using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>
/// A moment on the switch's own calendar and clock, to the second: <c>yyyyMMddHHmmss</c> on the wire. The switch does not say which time
/// zone that is; see its server's settings.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of the day; midnight by default. Fractions of a second are cut off.</param>
[JsonConverter(typeof(SwitchTimeConverter))]
public readonly record struct SwitchTime(DateOnly Day, TimeOnly Time = default) : IComparable<SwitchTime>
{
    internal const string Format = "yyyyMMddHHmmss";

    /// <summary>Whether a moment lies before another one.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(SwitchTime left, SwitchTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether a moment lies after another one.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(SwitchTime left, SwitchTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether a moment does not lie after another one.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(SwitchTime left, SwitchTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a moment does not lie before another one.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(SwitchTime left, SwitchTime right) => left.CompareTo(right) >= 0;

    /// <summary>What the switch's clock shows at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="switchTimeZone">The time zone of the switch.</param>
    public static SwitchTime At(DateTimeOffset moment, TimeZoneInfo switchTimeZone)
    {
        ArgumentNullException.ThrowIfNull(switchTimeZone);
        DateTimeOffset there = TimeZoneInfo.ConvertTime(moment, switchTimeZone);
        return new SwitchTime(DateOnly.FromDateTime(there.DateTime), TimeOnly.FromDateTime(there.DateTime));
    }

    /// <inheritdoc/>
    public int CompareTo(SwitchTime other) => Day == other.Day ? Time.CompareTo(other.Time) : Day.CompareTo(other.Day);

    /// <summary>The moment as <c>yyyyMMddHHmmss</c>.</summary>
    public override string ToString() => Day.ToDateTime(Time).ToString(Format, CultureInfo.InvariantCulture);
}

/// <summary>Writes and reads <see cref="SwitchTime"/>.</summary>
internal sealed class SwitchTimeConverter : JsonConverter<SwitchTime>
{
    public override SwitchTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.TryParseExact(reader.GetString(), SwitchTime.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)
            ? new SwitchTime(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time))
            : throw new JsonException("A moment must be given as yyyyMMddHHmmss.");

    public override void Write(Utf8JsonWriter writer, SwitchTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
