using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core;

/// <summary>Reads a <see cref="Secret"/> and writes asterisks: what a program serializes for itself, a log line above all.</summary>
public sealed class MaskedSecretConverter : JsonConverter<Secret>
{
    /// <inheritdoc/>
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SecretClearTextConverter.Read(ref reader) is var secret && secret?.Reveal() == Secret.Mask
            ? throw new JsonException("A secret that was written as asterisks cannot be read back.")
            : secret;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Secret.Mask);
    }
}

/// <summary>
/// Reads a <see cref="Secret"/> from a text or a number, and writes it in clear text: for the JSON contexts of clients, which send it to
/// the provider. Everywhere else a secret is written as asterisks.
/// </summary>
public sealed class SecretClearTextConverter : JsonConverter<Secret>
{
    /// <inheritdoc/>
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Reveal());
    }

    /// <summary>A number keeps its digits: some builds write a password without quotation marks.</summary>
    internal static Secret? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => new Secret(reader.GetString()!),
        JsonTokenType.Number => new Secret(
            reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan)),
        _ => throw new JsonException("A secret must be a text."),
    };
}
