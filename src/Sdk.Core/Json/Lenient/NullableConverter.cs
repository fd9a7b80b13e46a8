using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core;

/// <summary>A value that may be absent: a converter of the nullable type itself can read what says nothing, such as an empty text, as null.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class NullableConverter<T> : JsonConverter<T?>
    where T : struct
{
    /// <inheritdoc/>
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } given)
        {
            WriteValue(writer, given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Reads a value; null for none.</summary>
    /// <param name="reader">Where it stands.</param>
    protected abstract T? ReadValue(ref Utf8JsonReader reader);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    protected abstract void WriteValue(Utf8JsonWriter writer, T value);
}
