using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>A moment that is always there, as <see cref="TimestampConverter"/> writes those that may be absent.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimestampConverter.Parse(TextConverter.Read(ref reader)) ?? throw new JsonException("A moment is due.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TimestampConverter.Format(value));
}
