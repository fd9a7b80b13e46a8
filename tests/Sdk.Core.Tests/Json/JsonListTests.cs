using System.Text;
using System.Text.Json;
using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Json;

internal sealed class JsonListTests
{
    [TestCase("""[{"name":"a"},{"name":"b"}]""", new[] { "a", "b" })]
    [TestCase("""{"name":"a"}""", new[] { "a" })]
    [TestCase("""[null,{"name":"b"},null]""", new[] { "b" })]
    [TestCase("[]", new string[0])]
    [TestCase("null", new string[0])]
    public void A_list_is_read_with_and_without_brackets(string json, string[] names) =>
        Assert.That(Read(json).Select(static item => item.Name), Is.EqualTo(names));

    [TestCase("1")]
    [TestCase("[1]")]
    [TestCase("""[{"name":"a"},"b"]""")]
    [TestCase("[[]]")]
    public void An_element_of_another_kind_is_refused(string json) => Assert.That(() => Read(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void The_reader_stands_at_the_end_of_the_list_then()
    {
        var reader = new Utf8JsonReader("""{"a":[{"name":"x"}],"b":{"name":"y"},"c":3}"""u8);
        reader.Read();
        reader.Read();
        reader.Read();
        IReadOnlyList<FakeItem> list = JsonList.Read(ref reader, FakeJson.Default.FakeItem);
        JsonTokenType behindList = reader.TokenType;
        reader.Read();
        reader.Read();
        IReadOnlyList<FakeItem> single = JsonList.Read(ref reader, FakeJson.Default.FakeItem);
        JsonTokenType behindSingle = reader.TokenType;
        reader.Read();
        string? next = reader.GetString();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.Single().Name, Is.EqualTo("x"));
            Assert.That(behindList, Is.EqualTo(JsonTokenType.EndArray));
            Assert.That(single.Single().Name, Is.EqualTo("y"));
            Assert.That(behindSingle, Is.EqualTo(JsonTokenType.EndObject));
            Assert.That(next, Is.EqualTo("c"));
        }
    }

    [TestCase("a", "b")]
    [TestCase]
    public void What_is_written_is_read_again(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonList.Write(writer, [.. names.Select(static name => new FakeItem { Name = name })], FakeJson.Default.FakeItem);
        }

        string json = Encoding.UTF8.GetString(stream.ToArray());
        Assert.That(json, Does.StartWith("[").And.EndsWith("]"));
        Assert.That(Read(json).Select(static item => item.Name), Is.EqualTo(names));
    }

    private static IReadOnlyList<FakeItem> Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return JsonList.Read(ref reader, FakeJson.Default.FakeItem);
    }
}
