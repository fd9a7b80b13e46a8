using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core.Tests.Json;

internal sealed partial class SingleOrListConverterTests
{
    [TestCase("""{"items":[{"id":1},{"id":2}]}""", new[] { 1, 2 })]
    [TestCase("""{"items":{"id":1}}""", new[] { 1 })]
    [TestCase("""{"items":[]}""", new int[0])]
    [TestCase("""{"items":[null,{"id":2}]}""", new[] { 2 })]
    public void List_is_read_with_and_without_brackets(string json, int[] expected) =>
        Assert.That(JsonSerializer.Deserialize(json, ListJson.Default.Answer)!.Items!.Select(static item => item.Id), Is.EqualTo(expected));

    [Test]
    public void Absent_list_is_null() => Assert.That(JsonSerializer.Deserialize("{}", ListJson.Default.Answer)!.Items, Is.Null);

    [TestCase("""{"items":1}""")]
    [TestCase("""{"items":[1]}""")]
    public void Element_of_another_kind_is_refused(string json) =>
        Assert.That(() => JsonSerializer.Deserialize(json, ListJson.Default.Answer), Throws.TypeOf<JsonException>());

    [Test]
    public void List_is_written_with_brackets() =>
        Assert.That(JsonSerializer.Serialize(new Answer { Items = [new Item { Id = 1 }] }, ListJson.Default.Answer), Is.EqualTo("""{"items":[{"id":1}]}"""));

    internal sealed class Answer
    {
        [JsonConverter(typeof(SingleOrListConverter<Item>))]
        public IReadOnlyList<Item>? Items { get; init; }
    }

    internal sealed class Item
    {
        public int Id { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Answer))]
    [JsonSerializable(typeof(Item))]
    internal sealed partial class ListJson : JsonSerializerContext;
}
