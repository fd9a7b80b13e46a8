using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Texts that the switch keeps in one, separated by commas. An empty text is an empty list.</summary>
internal sealed class CommaTextConverter : JsonConverter<IReadOnlyList<string>?>
{
    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TextListConverter.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string>? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(string.Join(',', value));
        }
    }
}
