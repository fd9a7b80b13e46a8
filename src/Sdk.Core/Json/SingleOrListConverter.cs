using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>Reads a list that some builds of a provider write as its only element, without brackets, or as null; writes a list.</summary>
/// <typeparam name="T">The elements; their type must stand in the JSON context by itself.</typeparam>
public sealed class SingleOrListConverter<T> : JsonConverter<IReadOnlyList<T>>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonList.Read(ref reader, TypeIn(options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonList.Write(writer, value, TypeIn(options));
        }
    }

    private static JsonTypeInfo<T> TypeIn(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
