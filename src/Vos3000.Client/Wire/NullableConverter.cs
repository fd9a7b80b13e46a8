using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A value that may be absent: a converter of the nullable type itself can read what says nothing, such as an empty text, as null.</summary>
internal abstract class NullableConverter<T> : JsonConverter<T?>
    where T : struct
{
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    public sealed override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } given)
        {
            WriteValue(writer, given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    protected abstract T? ReadValue(ref Utf8JsonReader reader);

    protected abstract void WriteValue(Utf8JsonWriter writer, T value);
}
