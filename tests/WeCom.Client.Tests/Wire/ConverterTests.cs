using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client.Tests.Wire;

/// <summary>What the service writes in more than one way. Traps 3 and 12.</summary>
internal sealed partial class ConverterTests
{
    [TestCase("\"a|b|c\"", "a,b,c")]
    [TestCase("\"a\"", "a")]
    [TestCase("\"\"", "")]
    [TestCase("\"|\"", "")]
    [TestCase("\"a||b|\"", "a,b")]
    [TestCase("\" a | b \"", "a,b")]
    [TestCase("[\"a\",\"b\"]", "a,b")]
    [TestCase("[]", "")]
    [TestCase("[\"a\",7]", "a,7")]
    [TestCase("null", "")]
    public void Texts_come_as_one_text_or_as_a_list(string json, string expected) =>
        Assert.That(string.Join(',', Read($$"""{"texts":{{json}}}""").Texts ?? []), Is.EqualTo(expected));

    [TestCase("\"1|22|-3\"", "1,22,-3")]
    [TestCase("\"1\"", "1")]
    [TestCase("\"\"", "")]
    [TestCase("[1,2]", "1,2")]
    [TestCase("[\"1\",2]", "1,2")]
    [TestCase("\"1|x|2\"", "1,2")]
    [TestCase("\"1|99999999999|2\"", "1,2")]
    [TestCase("\"1|2.5|3\"", "1,3")]
    [TestCase("[]", "")]
    [TestCase("null", "")]
    public void Numbers_come_as_one_text_or_as_a_list_and_what_is_none_is_left_out(string json, string expected) =>
        Assert.That(string.Join(',', Read($$"""{"numbers":{{json}}}""").Numbers ?? []), Is.EqualTo(expected));

    [TestCase("7", "7")]
    [TestCase("\"1|2\"", "1,2")]
    public void A_single_number_is_a_list_of_one(string json, string expected) =>
        Assert.That(string.Join(',', Read($$"""{"numbers":{{json}}}""").Numbers ?? []), Is.EqualTo(expected));

    [TestCase("1380000000", 1_380_000_000L)]
    [TestCase("\"1380000000\"", 1_380_000_000L)]
    [TestCase("1380000000.0", 1_380_000_000L)]
    [TestCase("0", null)]
    [TestCase("\"0\"", null)]
    [TestCase("\"\"", null)]
    [TestCase("-1", null)]
    [TestCase("null", null)]
    [TestCase("99999999999999", null)]
    [TestCase("1e300", null)]
    public void Moments_are_seconds_as_number_or_text(string json, long? seconds) =>
        Assert.That(Read($$"""{"moment":{{json}}}""").Moment?.ToUnixTimeSeconds(), Is.EqualTo(seconds));

    [TestCase("1", true)]
    [TestCase("0", false)]
    [TestCase("\"1\"", true)]
    [TestCase("\"0\"", false)]
    [TestCase("true", true)]
    [TestCase("false", false)]
    [TestCase("null", null)]
    [TestCase("\"\"", null)]
    public void Flags_are_numbers_texts_or_words(string json, bool? expected) =>
        Assert.That(Read($$"""{"flag":{{json}}}""").Flag, Is.EqualTo(expected));

    [Test]
    public void What_is_written_is_what_the_service_wants()
    {
        var sample = new Sample
        {
            Texts = ["a", "b"], Numbers = [1, -2], Moment = DateTimeOffset.FromUnixTimeSeconds(1_380_000_000), Flag = true,
        };

        Assert.That(JsonSerializer.Serialize(sample, SampleJson.Default.Sample), Is.EqualTo("""{"texts":"a|b","numbers":"1|-2","moment":1380000000,"flag":1}"""));
        Assert.That(JsonSerializer.Serialize(new Sample { Flag = false }, SampleJson.Default.Sample), Is.EqualTo("""{"texts":null,"numbers":null,"moment":null,"flag":0}"""));
    }

    private static Sample Read(string json) => JsonSerializer.Deserialize(json, SampleJson.Default.Sample)!;

    internal sealed class Sample
    {
        [JsonConverter(typeof(PipeListConverter))]
        public IReadOnlyList<string>? Texts { get; set; }

        [JsonConverter(typeof(PipeNumberListConverter))]
        public IReadOnlyList<int>? Numbers { get; set; }

        [JsonConverter(typeof(UnixSecondsConverter))]
        public DateTimeOffset? Moment { get; set; }

        [JsonConverter(typeof(NumericFlagConverter))]
        public bool? Flag { get; set; }
    }

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Sample))]
    internal sealed partial class SampleJson : JsonSerializerContext;
}
