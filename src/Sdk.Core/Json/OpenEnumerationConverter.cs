using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core;

/// <summary>Reads an open enumeration from a number, or from a number given as text; writes a number.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class OpenEnumerationConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnumeration<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt32(out int number) => T.FromValue(number),
        JsonTokenType.Number when reader.TryGetDecimal(out decimal number)
            && decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue => T.FromValue((int)number),
        JsonTokenType.String when int.TryParse(
            reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) => T.FromValue(number),
        _ => throw new JsonException($"A value of {typeof(T).Name} must be a whole number."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }
}
