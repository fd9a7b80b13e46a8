using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A codec by its name.</summary>
internal sealed class MediaCodecConverter : JsonConverter<MediaCodec>
{
    public override MediaCodec Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, MediaCodec value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
