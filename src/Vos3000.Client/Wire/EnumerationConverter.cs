using System.Text.Json;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>A value of an open enumeration in an answer, in whatever form a number may have, see <see cref="WireNumber"/>.</summary>
internal sealed class EnumerationConverter<T> : NullableConverter<T>
    where T : struct, IOpenEnumeration<T>
{
    protected override T? ReadValue(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            // Values that are 0 and 1 look like a flag to some builds.
            JsonTokenType.True => T.FromValue(1),
            JsonTokenType.False => T.FromValue(0),
            _ => WireNumber.ReadInt32(ref reader) is { } number ? T.FromValue(number) : null,
        };

    protected override void WriteValue(Utf8JsonWriter writer, T value) => writer.WriteNumberValue(value.Value);
}
