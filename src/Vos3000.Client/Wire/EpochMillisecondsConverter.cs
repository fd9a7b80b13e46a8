using System.Text.Json;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>
/// Milliseconds since 1970-01-01 UTC. 0 and below read as "not set"; 2147483647, 9223372036854775807 and whatever lies beyond the
/// calendar read as <see cref="DateTimeOffset.MaxValue"/>, the switch's "never ends", and are written as 9223372036854775807.
/// </summary>
internal sealed class EpochMillisecondsConverter : NullableConverter<DateTimeOffset>
{
    internal const long Unlimited = long.MaxValue;
    private const long UnlimitedInOldFields = int.MaxValue;
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    protected override DateTimeOffset? ReadValue(ref Utf8JsonReader reader) => Read(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, DateTimeOffset value) => Write(writer, value);

    internal static DateTimeOffset? Read(ref Utf8JsonReader reader) => WireNumber.ReadInt64(ref reader) switch
    {
        null or <= 0 => null,
        UnlimitedInOldFields => DateTimeOffset.MaxValue,
        { } milliseconds when milliseconds >= Latest => DateTimeOffset.MaxValue,
        { } milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
    };

    internal static void Write(Utf8JsonWriter writer, DateTimeOffset time)
    {
        long milliseconds = time.ToUnixTimeMilliseconds();
        writer.WriteNumberValue(milliseconds >= Latest ? Unlimited : milliseconds);
    }
}
