using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WeCom.Client;

/// <summary>Reads an account of Channels from an object, or from its name alone; writes an object.</summary>
internal sealed class ChannelsAccountConverter : JsonConverter<WeComChannelsAccount>
{
    public override WeComChannelsAccount? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new WeComChannelsAccount { Nickname = reader.GetString() }
            : ((JsonConverter<WeComChannelsAccount>)TypeIn(options).Converter).Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, WeComChannelsAccount value, JsonSerializerOptions options) =>
        ((JsonConverter<WeComChannelsAccount>)TypeIn(options).Converter).Write(writer, value, options);

    private static JsonTypeInfo<WeComChannelsAccount> TypeIn(JsonSerializerOptions options) =>
        (JsonTypeInfo<WeComChannelsAccount>)options.GetTypeInfo(typeof(WeComChannelsAccount));
}
