using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Coverage;

/// <summary>Every documented member of every answer has a place, and its value arrives there.</summary>
internal sealed class MemberTests
{
    /// <summary>Endpoints whose answers say nothing but whether they succeeded, or are no JSON, or make a token.</summary>
    private static readonly string[] WithoutMembers =
    [
        "gettoken", "user/update", "user/delete", "user/batchdelete", "user/authsucc", "user/tfa_succ", "department/update", "department/delete",
        "tag/update", "tag/delete", "media/get", "media/get/jssdk", "message/recall", "appchat/update", "appchat/send", "webhook/send",
        "living/modify", "living/cancel", "living/delete_replay_data",
    ];

    private static IEnumerable<TestCaseData> Examples => AnswerExamples.All.Select(static example => new TestCaseData(example).SetArgDisplayNames(example.Path));

    [TestCaseSource(nameof(Examples))]
    public async Task Every_member_of_a_full_answer_has_a_place(AnswerExample example)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(example.Answer));
        (ApiError? error, object? value) = await example.Call(mock.Client);
        Assert.That(error, Is.Null);
        ModelWalk walk = ModelWalk.Of(value!);
        using JsonDocument answer = JsonDocument.Parse(example.Answer);

        Assert.Multiple(() =>
        {
            Assert.That(mock.Only.Address.AbsolutePath, Is.EqualTo("/cgi-bin/" + example.Path));
            Assert.That(walk.Unknown, Is.Empty);
            Assert.That(ValuesOf(answer.RootElement).Except(example.UsedUp).Except(walk.Values), Is.Empty);
        });
    }

    [Test]
    public void Every_endpoint_whose_answer_has_members_has_a_full_example() => Assert.That(
        AnswerExamples.All.Select(static example => example.Path).Concat(WithoutMembers).Distinct(), Is.EquivalentTo(PathTests.Documented));

    [Test]
    public async Task Every_type_of_answer_appears_in_an_example()
    {
        HashSet<Type> seen = [];
        foreach (AnswerExample example in AnswerExamples.All)
        {
            using var mock = new WeComMock(ScriptedAnswer.Json(example.Answer));
            seen.UnionWith(ModelWalk.Of((await example.Call(mock.Client)).Value!).Types);
        }

        Type[] answers = [.. typeof(WeComClient).Assembly.GetExportedTypes().Where(static type =>
            type.GetProperties().Any(static property => property.IsDefined(typeof(JsonExtensionDataAttribute), inherit: false)))];

        Assert.That(answers.Except(seen), Is.Empty);
    }

    [Test]
    public async Task A_member_that_nobody_knows_is_kept()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"errcode":0,"userid":"a","brand_new":{"x":1}}"""));
        ApiResult<WeComUser> user = await mock.Client.Users.GetAsync("a");

        Assert.That(ModelWalk.Of(user.Value!).Unknown, Is.EqualTo(new[] { "brand_new" }));
    }

    /// <summary>The texts and numbers of an answer, those of the envelope aside.</summary>
    private static IEnumerable<string> ValuesOf(JsonElement element, bool isEnvelope = true) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .Where(member => !isEnvelope || member.Name is not ("errcode" or "errmsg"))
            .SelectMany(static member => ValuesOf(member.Value, isEnvelope: false)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(static item => ValuesOf(item, isEnvelope: false)),
        JsonValueKind.String => [element.GetString()!],
        _ => [element.GetRawText()],
    };
}
