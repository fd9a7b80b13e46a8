using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core.Tests.Json;

/// <summary>What servers write and what is read of it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed partial class LenientConverterTests
{
    [TestCase("\"2024-01-01T10:00:00Z\"", "2024-01-01T10:00:00Z")]
    [TestCase("\"2024-01-01T18:00:00+08:00\"", "2024-01-01T10:00:00Z")]
    [TestCase("\"2024-01-01T02:00:00-08:00\"", "2024-01-01T10:00:00Z")]
    [TestCase("\"2024-01-01T18:00:00+0800\"", "2024-01-01T10:00:00Z")]
    [TestCase("\"2024-01-01T10:00:00\"", "2024-01-01T10:00:00Z")]
    [TestCase("\"2024-01-01 10:00:00\"", "2024-01-01T10:00:00Z")]
    [TestCase("\"2024-01-01T10:00:00.5Z\"", "2024-01-01T10:00:00.500Z")]
    [TestCase("\"2024-01-01T10:00:00.123456Z\"", "2024-01-01T10:00:00.123Z")]
    [TestCase("\"2024-01-01\"", "2024-01-01T00:00:00Z")]
    [TestCase("\"2024-01-01T10:00Z\"", "2024-01-01T10:00:00Z")]
    [TestCase("\" 2024-01-01T10:00:00Z \"", "2024-01-01T10:00:00Z")]
    [TestCase("\"2024-01-01T10:00:00\\u005a\"", "2024-01-01T10:00:00Z")]
    [TestCase("1704103200000", "2024-01-01T10:00:00Z")]
    [TestCase("\"1704103200000\"", "2024-01-01T10:00:00Z")]
    [TestCase("1704103200123.7", "2024-01-01T10:00:00.123Z")]
    [TestCase("0", "1970-01-01T00:00:00Z")]
    [TestCase("-1", "1969-12-31T23:59:59.999Z")]
    public void Moment_is_read_and_written_in_utc(string json, string written)
    {
        Assert.That(Write(Read(json)!.Time), Is.EqualTo($"\"{written}\""));
        Assert.That(Read(json)!.Time!.Value.Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\" \"")]
    [TestCase("\"soon\"")]
    [TestCase("\"0000-00-00 00:00:00\"")]
    [TestCase("\"2024-13-01T10:00:00Z\"")]
    [TestCase("9223372036854775807")]
    [TestCase("\"-9223372036854775808\"")]
    [TestCase("1e300")]
    [TestCase("true")]
    [TestCase("{\"a\":[1]}")]
    [TestCase("[[]]")]
    public void What_is_no_moment_is_null_and_costs_no_answer(string json)
    {
        Item item = Read(json, ",\"text\":\"after\"")!;
        Assert.That((item.Time, item.Text), Is.EqualTo(((DateTimeOffset?)null, "after")));
    }

    [TestCase("2024-01-01T10:00:00Z", 0, "2024-01-01T10:00:00Z")]
    [TestCase("2024-01-01T18:00:00+08:00", 0, "2024-01-01T10:00:00Z")]
    [TestCase("2024-01-01T10:00:00Z", 7, "2024-01-01T10:00:00.007Z")]
    public void Moment_is_sent_with_milliseconds_where_there_are_any(string time, int milliseconds, string expected) =>
        Assert.That(
            TimestampConverter.Format(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).AddMilliseconds(milliseconds)), Is.EqualTo(expected));

    [TestCase("\"2024-02-29\"", "2024-02-29")]
    [TestCase("\"2024-02-29T10:00:00Z\"", "2024-02-29")]
    [TestCase("\"2024-02-29 10:00:00\"", "2024-02-29")]
    [TestCase("\" 2024-02-29 \"", "2024-02-29")]
    [TestCase("\"2024-02\"", "2024-02-01")]
    public void Day_is_read(string json, string expected) =>
        Assert.That(DateConverter.Format(JsonSerializer.Deserialize($$"""{"date":{{json}}}""", Lenient.Default.Item)!.Date!.Value), Is.EqualTo(expected));

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"2023-02-29\"")]
    [TestCase("\"2024-02-291\"")]
    [TestCase("\"20240229\"")]
    [TestCase("\"2024\"")]
    [TestCase("\"2024-W05\"")]
    [TestCase("1704103200000")]
    [TestCase("{}")]
    [TestCase("[1,2]")]
    public void What_is_no_day_is_null_and_costs_no_answer(string json)
    {
        Item item = JsonSerializer.Deserialize($$"""{"date":{{json}},"text":"after"}""", Lenient.Default.Item)!;
        Assert.That((item.Date, item.Text), Is.EqualTo(((DateOnly?)null, "after")));
    }

    [TestCase("7", 7L)]
    [TestCase("\"7\"", 7L)]
    [TestCase("\" 7 \"", 7L)]
    [TestCase("7.9", 7L)]
    [TestCase("\"7.9\"", 7L)]
    [TestCase("-7.9", -7L)]
    [TestCase("7e2", 700L)]
    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("9223372036854775808", long.MaxValue)]
    [TestCase("1e300", long.MaxValue)]
    [TestCase("-1e300", long.MinValue)]
    [TestCase("\"\"", null)]
    [TestCase("\"NaN\"", null)]
    [TestCase("null", null)]
    public void Whole_number_is_read(string json, long? expected) =>
        Assert.That(JsonSerializer.Deserialize($$"""{"number":{{json}}}""", Lenient.Default.Item)!.Number, Is.EqualTo(expected));

    [TestCase("\"many\"")]
    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("[]")]
    public void What_is_no_number_is_unreadable(string json)
    {
        Assert.That(() => JsonSerializer.Deserialize($$"""{"number":{{json}}}""", Lenient.Default.Item), Throws.InstanceOf<JsonException>());
        Assert.That(() => JsonSerializer.Deserialize($$"""{"real":{{json}}}""", Lenient.Default.Item), Throws.InstanceOf<JsonException>());
    }

    [TestCase("0.85", 0.85)]
    [TestCase("\"0.85\"", 0.85)]
    [TestCase("1", 1.0)]
    [TestCase("\"8.5E-1\"", 0.85)]
    [TestCase("\"\"", null)]
    [TestCase("\"NaN\"", null)]
    [TestCase("null", null)]
    public void Real_number_is_read(string json, double? expected) =>
        Assert.That(JsonSerializer.Deserialize($$"""{"real":{{json}}}""", Lenient.Default.Item)!.Real, Is.EqualTo(expected));

    [TestCase("\"a\"", "a")]
    [TestCase("7", "7")]
    [TestCase("1.50", "1.50")]
    [TestCase("12345678901234567890", "12345678901234567890")]
    [TestCase("true", "true")]
    [TestCase("null", null)]
    public void Text_is_read_also_from_a_number_or_a_flag(string json, string? expected) =>
        Assert.That(JsonSerializer.Deserialize($$"""{"text":{{json}}}""", Lenient.Default.Item)!.Text, Is.EqualTo(expected));

    [TestCase("{}")]
    [TestCase("[]")]
    public void What_is_no_text_is_unreadable(string json) =>
        Assert.That(() => JsonSerializer.Deserialize($$"""{"text":{{json}}}""", Lenient.Default.Item), Throws.InstanceOf<JsonException>());

    [TestCase("\"web\"", "web")]
    [TestCase("\"something new\"", "something new")]
    [TestCase("\"\"", "")]
    [TestCase("7", "7")]
    [TestCase("1.0", "1.0")]
    [TestCase("true", "true")]
    public void Known_and_unknown_values_of_an_open_enumeration_survive(string json, string value)
    {
        Item item = JsonSerializer.Deserialize($$"""{"state":{{json}},"must":{{json}}}""", Lenient.Default.Item)!;
        Assert.That((item.State?.Value, item.Must.Value), Is.EqualTo((value, value)));
        Assert.That(JsonElement.Parse(JsonSerializer.Serialize(item, Lenient.Default.Item)).GetProperty("state").GetString(), Is.EqualTo(value));
    }

    [Test]
    public void Absent_value_of_an_open_enumeration_is_null_where_it_may_be_and_empty_elsewhere()
    {
        Item item = JsonSerializer.Deserialize("""{"state":null}""", Lenient.Default.Item)!;
        Assert.That((item.State, item.Must.Value), Is.EqualTo(((State?)null, "")));
        Assert.That(() => JsonSerializer.Deserialize("""{"state":{}}""", Lenient.Default.Item), Throws.InstanceOf<JsonException>());
        Assert.That(() => JsonSerializer.Deserialize("""{"state":[]}""", Lenient.Default.Item), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Frame_is_read_or_is_none()
    {
        Assert.That(JsonFrame.TryRead("""{"text":"a"}"""u8, Lenient.Default.Item, out Item? item), Is.True);
        Assert.That(item!.Text, Is.EqualTo("a"));
        foreach (string bad in (string[])["", "null", "{", "[]", "{}{}", """{"number":"x"}""", "\uFEFF{}", new string('[', 100)])
        {
            Assert.That(JsonFrame.TryRead(System.Text.Encoding.UTF8.GetBytes(bad), Lenient.Default.Item, out Item? none), Is.False, bad);
            Assert.That(none, Is.Null);
        }

        Assert.That(JsonFrame.TryRead([0x7B, 0xFF, 0x7D], Lenient.Default.Item, out _), Is.False, "not UTF-8");
        Assert.That(JsonElement.Parse(JsonFrame.Write(new Item { Text = "中" }, Lenient.Default.Item)).GetProperty("text").GetString(), Is.EqualTo("中"));
        Assert.That(() => JsonFrame.TryRead<Item>("{}"u8, null!, out _), Throws.ArgumentNullException);
    }

    private static Item? Read(string time, string more = "") => JsonSerializer.Deserialize($$"""{"time":{{time}}{{more}}}""", Lenient.Default.Item);

    private static string Write(DateTimeOffset? time) =>
        JsonElement.Parse(JsonSerializer.Serialize(new Item { Time = time }, Lenient.Default.Item)).GetProperty("time").GetRawText();

    internal sealed class Item
    {
        public DateTimeOffset? Time { get; set; }

        public DateOnly? Date { get; set; }

        public long? Number { get; set; }

        public double? Real { get; set; }

        public string? Text { get; set; }

        public State? State { get; set; }

        public State Must { get; set; }
    }

    [JsonConverter(typeof(OpenTextEnumerationConverter<State>))]
    internal readonly record struct State(string Value) : IOpenTextEnumeration<State>
    {
        public string Value { get => field ?? ""; } = Value;

        public static State FromValue(string value) => new(value);
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        Converters = [typeof(TextConverter), typeof(LongNumberConverter), typeof(RealNumberConverter), typeof(TimestampConverter), typeof(DateConverter)])]
    [JsonSerializable(typeof(Item))]
    internal sealed partial class Lenient : JsonSerializerContext;
}
