using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// A page: an object with the items under <c>data</c> or another usual name, the bare list of the items, or nothing. The answers of reports are
/// not documented.
/// </summary>
/// <typeparam name="T">The type of the items; must stand in the JSON context by itself.</typeparam>
internal sealed class YunkePageConverter<T> : JsonConverter<YunkePage<T>>
{
    public override bool HandleNull => true;

    public override YunkePage<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var itemType = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var page = new YunkePage<T>();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return page;
            case JsonTokenType.StartArray:
                page.Items = JsonList.Read(ref reader, itemType);
                return page;
            case JsonTokenType.StartObject:
                ReadMembers(ref reader, page, itemType);
                return page;
            default:
                throw new JsonException("A page is due.");
        }
    }

    public override void Write(Utf8JsonWriter writer, YunkePage<T> value, JsonSerializerOptions options)
    {
        var itemType = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartObject();
        writer.WritePropertyName("data");
        JsonList.Write(writer, value.Items, itemType);
        WriteNumber(writer, "totalCount", value.TotalCount);
        WriteNumber(writer, "pageCount", value.PageCount);
        foreach (KeyValuePair<string, JsonElement> member in value.ExtraMembers ?? new Dictionary<string, JsonElement>())
        {
            writer.WritePropertyName(member.Key);
            member.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void ReadMembers(ref Utf8JsonReader reader, YunkePage<T> page, JsonTypeInfo<T> itemType)
    {
        bool found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "data" or "list" or "rows" or "records" when !found && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.Null:
                    found = reader.TokenType == JsonTokenType.StartArray;
                    page.Items = found ? JsonList.Read(ref reader, itemType) : [];
                    break;
                case "totalCount" when IsNumber(ref reader):
                    page.TotalCount = WireNumber.ReadInt64(ref reader);
                    break;
                case "pageCount" when IsNumber(ref reader):
                    page.PageCount = WireNumber.ReadInt64(ref reader);
                    break;
                default:
                    (page.ExtraMembers ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = JsonElement.ParseValue(ref reader);
                    break;
            }
        }
    }

    /// <summary>Sums of a report may have any name.</summary>
    private static bool IsNumber(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
        || (reader.TokenType == JsonTokenType.String && long.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
