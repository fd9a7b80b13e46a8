using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>A value of an open enumeration in an answer, in whatever form a number may have, see <see cref="WireNumber"/>.</summary>
internal sealed class EnumerationConverter<T> : JsonConverter<T?>
    where T : struct, IOpenEnumeration<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            // Values that are 0 and 1 look like a flag to some builds.
            JsonTokenType.True => T.FromValue(1),
            JsonTokenType.False => T.FromValue(0),
            _ => WireNumber.ReadInt32(ref reader) is { } number ? T.FromValue(number) : null,
        };

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } known)
        {
            writer.WriteNumberValue(known.Value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
