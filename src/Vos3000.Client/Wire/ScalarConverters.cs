using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A whole number of 32 bits, see <see cref="WireNumber"/>.</summary>
internal sealed class WholeNumberConverter : NullableConverter<int>
{
    protected override int? ReadValue(ref Utf8JsonReader reader) => WireNumber.ReadInt32(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

/// <summary>A whole number of 64 bits, see <see cref="WireNumber"/>.</summary>
internal sealed class LongNumberConverter : NullableConverter<long>
{
    protected override long? ReadValue(ref Utf8JsonReader reader) => WireNumber.ReadInt64(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

/// <summary>A number, see <see cref="WireNumber"/>.</summary>
internal sealed class RealNumberConverter : NullableConverter<double>
{
    protected override double? ReadValue(ref Utf8JsonReader reader) => WireNumber.ReadDouble(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}

/// <summary>On or off; also as a number or as text. An empty text says neither.</summary>
internal sealed class FlagConverter : NullableConverter<bool>
{
    protected override bool? ReadValue(ref Utf8JsonReader reader) => Read(ref reader);

    protected override void WriteValue(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    internal static bool? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when bool.TryParse(reader.GetString(), out bool flag) => flag,
        _ => WireNumber.ReadInt64(ref reader) is { } number ? number != 0 : null,
    };
}

/// <summary>A text; also where a build writes a number or a flag instead.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    internal static string? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False =>
            reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException("A text is due."),
    };
}
