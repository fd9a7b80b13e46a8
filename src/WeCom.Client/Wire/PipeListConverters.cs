using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A list of texts that some endpoints write as one text with <c>|</c> between them, others as a list; writes the text.</summary>
internal sealed class PipeListConverter : JsonConverter<IReadOnlyList<string>>
{
    public const char Separator = '|';

    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Join(Separator, value));

    public static IReadOnlyList<string>? Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : TextListConverter.Read(ref reader);
}

/// <summary>A list of numbers that some endpoints write as one text with <c>|</c> between them, others as a list; writes the text.</summary>
internal sealed class PipeNumberListConverter : JsonConverter<IReadOnlyList<int>>
{
    public override IReadOnlyList<int>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (PipeListConverter.Read(ref reader) is not { } texts)
        {
            return null;
        }

        var numbers = new List<int>(texts.Count);
        foreach (string text in texts)
        {
            // What is no number names no department and no tag.
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<int> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Join(
            PipeListConverter.Separator, value.Select(static number => number.ToString(CultureInfo.InvariantCulture))));
}
