using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sdk.Core;

/// <summary>Reads and writes lists for the converters of what holds them.</summary>
public static class JsonList
{
    /// <summary>Reads the elements of a list, or the one element that stands there without brackets; leaves out those that are null.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="reader">Where it stands: at the beginning of the list, or at the element.</param>
    /// <param name="type">How to read an element.</param>
    /// <exception cref="JsonException">An element is not what is due.</exception>
    public static IReadOnlyList<T> Read<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var items = new List<T>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(ref reader);
            return items;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Add(ref reader);
        }

        return items;

        void Add(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.Null && default(T) is null)
            {
                return;
            }

            // The serializer would go through each element once more beforehand, to see where it ends.
            if (((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), type.Options) is { } item)
            {
                items.Add(item);
            }
        }
    }

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="items">The elements.</param>
    /// <param name="type">How to write an element.</param>
    public static void Write<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(type);
        writer.WriteStartArray();
        foreach (T item in items)
        {
            JsonSerializer.Serialize(writer, item, type);
        }

        writer.WriteEndArray();
    }
}
