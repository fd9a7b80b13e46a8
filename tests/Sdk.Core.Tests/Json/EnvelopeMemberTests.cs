using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Json;

/// <summary>Code and message beside the payload are no members of it.</summary>
internal sealed partial class EnvelopeMemberTests
{
    private const string Answer = """{"errcode":0,"errmsg":"ok","name":"Ann","new":7,"inner":{"errcode":5,"errmsg":"inside"}}""";

    private static readonly EnvelopeFormat Flat = new()
    {
        CodeNames = ["errcode"],
        MessageNames = ["errmsg"],
        MissingCode = MissingCodeRule.HttpStatusDecides,
    };

    [Test]
    public async Task Members_that_nobody_knows_are_kept_and_the_envelope_is_not()
    {
        Open value = await ReadAsync(EnvelopeMemberJson.Default.Open);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(value.Name, Is.EqualTo("Ann"));
            Assert.That(value.ExtraMembers!.Keys, Is.EqualTo(new[] { "new" }));
            Assert.That(value.Inner!.ExtraMembers!.Keys, Is.EqualTo(new[] { "errcode", "errmsg" }), "further inside it is no envelope");
        }
    }

    [Test]
    public async Task A_model_may_have_the_code_as_a_member_of_its_own()
    {
        Coded value = await ReadAsync(EnvelopeMemberJson.Default.Coded);
        Assert.That((value.Errcode, value.ExtraMembers!.ContainsKey("errmsg")), Is.EqualTo(((int?)0, false)));
    }

    [Test]
    public async Task An_answer_without_an_envelope_is_whole()
    {
        using Setup setup = Start("""{"name":"Ann"}""");
        ApiResult<Open> result = await setup.Clock.RunAsync(
            setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest(), EnvelopeMemberJson.Default.Open));
        Assert.That((result.Value!.Name, result.Value.ExtraMembers), Is.EqualTo(("Ann", (IDictionary<string, JsonElement>?)null)));
    }

    private static async Task<T> ReadAsync<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using Setup setup = Start(Answer);
        return (await setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest(), type))).GetValueOrThrow();
    }

    private static Setup Start(string answer) => new(null, FakeProvider.Create(Flat), ScriptedAnswer.Json(answer));

    internal sealed class Open
    {
        public string? Name { get; set; }

        public Part? Inner { get; set; }

        [JsonExtensionData]
        public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
    }

    internal sealed class Part
    {
        [JsonExtensionData]
        public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
    }

    internal sealed class Coded
    {
        public int? Errcode { get; set; }

        [JsonExtensionData]
        public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
    }

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Open))]
    [JsonSerializable(typeof(Coded))]
    private sealed partial class EnvelopeMemberJson : JsonSerializerContext;
}
