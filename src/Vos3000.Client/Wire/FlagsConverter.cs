using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>A bit mask as a number, with the bits that nobody documented.</summary>
internal sealed class FlagsConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long bits = WireNumber.ReadInt64(ref reader) ?? 0;
        return Unsafe.BitCast<long, T>(bits);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(Unsafe.BitCast<T, long>(value));
}
