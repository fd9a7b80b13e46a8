using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core;

/// <summary>A list of texts that some servers write as one text with commas, or with elements that are numbers.</summary>
public sealed class TextListConverter : JsonConverter<IReadOnlyList<string>?>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string>? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (string item in value)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads a list of texts; null for none.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <exception cref="JsonException">The value is an object.</exception>
    public static IReadOnlyList<string>? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            case JsonTokenType.StartArray:
                var items = new List<string>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (TextConverter.Read(ref reader) is { } item)
                    {
                        items.Add(item);
                    }
                }

                return items;
            case JsonTokenType.Number:
                return [TextConverter.Read(ref reader)!];
            default:
                throw new JsonException("A list of texts is due.");
        }
    }
}
