using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>A codec by its name.</summary>
internal sealed class MediaCodecConverter : JsonConverter<MediaCodec>
{
    public override MediaCodec Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, MediaCodec value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Codecs; also where a build writes them as one text with commas.</summary>
internal sealed class MediaCodecListConverter : JsonConverter<IReadOnlyList<MediaCodec>?>
{
    public override IReadOnlyList<MediaCodec>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TextListConverter.Read(ref reader) is { } names ? [.. names.Select(static name => new MediaCodec(name))] : null;

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<MediaCodec>? value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (MediaCodec codec in value ?? [])
        {
            writer.WriteStringValue(codec.Value);
        }

        writer.WriteEndArray();
    }
}
