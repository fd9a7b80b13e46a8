using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Milliseconds since 1970-01-01 UTC where a request cannot do without: 0 stays 0.</summary>
internal sealed class RequiredEpochMillisecondsConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EpochMillisecondsConverter.Read(ref reader) ?? DateTimeOffset.UnixEpoch;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        EpochMillisecondsConverter.Write(writer, value);
}
