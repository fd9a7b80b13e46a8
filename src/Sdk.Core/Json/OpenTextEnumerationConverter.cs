using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core;

/// <summary>Reads an open enumeration from a text, or from a number given instead; writes a text.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class OpenTextEnumerationConverter<T> : JsonConverter<T>
    where T : struct, IOpenTextEnumeration<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.FromValue(TextConverter.Read(ref reader) ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
