using System.Text;
using System.Text.Json;
using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Json;

[Parallelizable(ParallelScope.All)]
internal sealed class OpenEnumerationConverterTests
{
    [TestCase("1", 1)]
    [TestCase("4711", 4711)]
    [TestCase("-3", -3)]
    [TestCase("2.0", 2)]
    [TestCase("\"1\"", 1)]
    [TestCase("\"-4711\"", -4711)]
    public void A_documented_or_unknown_value_survives(string json, int value) => Assert.That(Read(json).Value, Is.EqualTo(value));

    [TestCase("1.5")]
    [TestCase("1e20")]
    [TestCase("\"one\"")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("{}")]
    public void Anything_but_a_whole_number_is_unreadable(string json) =>
        Assert.That(() => Read(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void A_value_is_written_as_its_number() =>
        Assert.That(JsonSerializer.Serialize(FakeState.FromValue(4711), FakeJson.Default.FakeState), Is.EqualTo("4711"));

    private static FakeState Read(string json) => JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), FakeJson.Default.FakeState);
}
