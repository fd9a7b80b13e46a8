using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Json;

/// <summary>What a payload becomes that is absent or null, where a converter reads it.</summary>
internal sealed partial class NullPayloadTests
{
    private static readonly CallOptions NoRetry = new() { MaxRetries = 0 };

    [TestCase("""{"code":0}""")]
    [TestCase("""{"code":0,"data":null}""")]
    public async Task A_converter_that_knows_null_makes_something_of_it(string json)
    {
        using var setup = new Setup(ScriptedAnswer.Json(json));
        ApiResult<Knowing> result = await setup.Clock.RunAsync(
            setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest(), PayloadJson.Default.Knowing));
        Assert.That(result.Value?.Text, Is.EqualTo("made of null"));
    }

    [TestCase("""{"code":0}""")]
    [TestCase("""{"code":0,"data":null}""")]
    public async Task For_a_converter_that_does_not_it_is_unreadable(string json)
    {
        using var setup = new Setup(ScriptedAnswer.Json(json));
        ApiResult<Unknowing> result = await setup.Clock.RunAsync(
            setup.Client.Pipeline.With(NoRetry).SendAsync(FakeProvider.Read, new ApiRequest(), PayloadJson.Default.Unknowing));
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
    }

    [TestCase("null")]
    [TestCase("")]
    public async Task A_list_in_a_converter_of_its_own_is_empty_then(string data)
    {
        using var setup = new Setup(ScriptedAnswer.Json(data.Length == 0 ? """{"code":0}""" : $$"""{"code":0,"data":{{data}}}"""));
        ApiResult<Listed> result = await setup.Clock.RunAsync(
            setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest(), PayloadJson.Default.Listed));
        Assert.That(result.Value?.Items, Is.Empty);
    }

    [JsonConverter(typeof(Converter))]
    internal sealed record Knowing(string Text)
    {
        internal sealed class Converter : JsonConverter<Knowing>
        {
            public override bool HandleNull => true;

            public override Knowing Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                new(reader.TokenType == JsonTokenType.Null ? "made of null" : reader.GetString()!);

            public override void Write(Utf8JsonWriter writer, Knowing value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
        }
    }

    [JsonConverter(typeof(Converter))]
    internal sealed record Unknowing(string Text)
    {
        internal sealed class Converter : JsonConverter<Unknowing>
        {
            public override Unknowing Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

            public override void Write(Utf8JsonWriter writer, Unknowing value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
        }
    }

    /// <summary>A model whose converter reads a list, as the models of some clients do.</summary>
    [JsonConverter(typeof(Converter))]
    internal sealed record Listed(IReadOnlyList<FakeItem> Items)
    {
        internal sealed class Converter : JsonConverter<Listed>
        {
            public override bool HandleNull => true;

            public override Listed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                new(JsonList.Read(ref reader, FakeJson.Default.FakeItem));

            public override void Write(Utf8JsonWriter writer, Listed value, JsonSerializerOptions options) =>
                JsonList.Write(writer, value.Items, FakeJson.Default.FakeItem);
        }
    }

    [JsonSerializable(typeof(Knowing))]
    [JsonSerializable(typeof(Unknowing))]
    [JsonSerializable(typeof(Listed))]
    internal sealed partial class PayloadJson : JsonSerializerContext;
}
