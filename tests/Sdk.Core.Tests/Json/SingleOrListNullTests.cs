using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Core.Tests.Json;

/// <summary>A list that a provider writes as null where it has no elements.</summary>
internal sealed partial class SingleOrListNullTests
{
    [TestCase("""{"items":null}""", 0)]
    [TestCase("""{"items":[]}""", 0)]
    [TestCase("""{"items":[null]}""", 0)]
    [TestCase("""{"items":{"id":1}}""", 1)]
    [TestCase("""{"items":[{"id":1},{"id":2}]}""", 2)]
    public void A_list_is_never_null_where_it_stands(string json, int count) =>
        Assert.That(JsonSerializer.Deserialize(json, NullJson.Default.Answer)!.Items, Has.Count.EqualTo(count));

    [Test]
    public void A_list_that_is_null_is_written_as_null() =>
        Assert.That(JsonSerializer.Serialize(new Answer(), NullJson.Default.Answer), Is.EqualTo("""{"Items":null}"""));

    [Test]
    public void An_empty_list_is_written_as_one() =>
        Assert.That(JsonSerializer.Serialize(new Answer { Items = [] }, NullJson.Default.Answer), Is.EqualTo("""{"Items":[]}"""));

    internal sealed class Answer
    {
        [JsonConverter(typeof(SingleOrListConverter<Item>))]
        public IReadOnlyList<Item>? Items { get; init; }
    }

    internal sealed class Item
    {
        public int Id { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
    [JsonSerializable(typeof(Answer))]
    [JsonSerializable(typeof(Item))]
    internal sealed partial class NullJson : JsonSerializerContext;
}
