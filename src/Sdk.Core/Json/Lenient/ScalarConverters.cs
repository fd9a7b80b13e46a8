using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core;

/// <summary>A whole number of 32 bits, see <see cref="WireNumber"/>.</summary>
public sealed class WholeNumberConverter : NullableConverter<int>
{
    /// <inheritdoc/>
    protected override int? ReadValue(ref Utf8JsonReader reader) => WireNumber.ReadInt32(ref reader);

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, int value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }
}

/// <summary>A whole number of 64 bits, see <see cref="WireNumber"/>.</summary>
public sealed class LongNumberConverter : NullableConverter<long>
{
    /// <inheritdoc/>
    protected override long? ReadValue(ref Utf8JsonReader reader) => WireNumber.ReadInt64(ref reader);

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }
}

/// <summary>A number, see <see cref="WireNumber"/>.</summary>
public sealed class RealNumberConverter : NullableConverter<double>
{
    /// <inheritdoc/>
    protected override double? ReadValue(ref Utf8JsonReader reader) => WireNumber.ReadDouble(ref reader);

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }
}

/// <summary>On or off; also as a number or as text. An empty text says neither.</summary>
public sealed class FlagConverter : NullableConverter<bool>
{
    /// <inheritdoc/>
    protected override bool? ReadValue(ref Utf8JsonReader reader) => Read(ref reader);

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBooleanValue(value);
    }

    /// <summary>Reads a flag; null for none.</summary>
    /// <param name="reader">Where it stands.</param>
    public static bool? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when bool.TryParse(reader.GetString(), out bool flag) => flag,
        _ => WireNumber.ReadInt64(ref reader) is { } number ? number != 0 : null,
    };
}

/// <summary>A text; also where a server writes a number or a flag instead.</summary>
public sealed class TextConverter : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    /// <summary>Reads a text; null for none.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <exception cref="JsonException">The value is an object or a list.</exception>
    public static string? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False =>
            reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException("A text is due."),
    };
}
