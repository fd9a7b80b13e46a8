using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Cards;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Messages;

internal sealed class CardUpdateTests
{
    private const string Code = "response-code-canary";

    private static readonly WeComVoteCard Vote = new()
    {
        MainTitle = "投票",
        TaskId = "task-2",
        ReplaceText = "已提交",
        Checklist = new WeComCardChecklist { QuestionKey = "q", IsDisabled = true, Options = [new() { Id = "1", Text = "一", IsChecked = true }] },
        SubmitButton = new WeComCardSubmitButton { EventKey = "submit" },
    };

    private static WeComCardUpdate Button => WeComCardUpdate.ReplaceButton(Code, "已处理");

    [Test]
    public async Task Buttons_are_replaced()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"errcode":0,"errmsg":"ok","invaliduser":["userid1","userid2"]}"""));
        ApiResult<WeComCardUpdateResult> result = await mock.RunAsync(static client => client.Messages.UpdateCardAsync(
            Button.ForUsers("userid1", "userid2").ForDepartments(1, 2).ForTags(3).FromAgent(1)));
        Assert.Multiple(() =>
        {
            Assert.That(mock.Only.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(WeComMock.Base + "message/update_template_card?access_token=token-1"));
            Assert.That(mock.Only.BodyText, Is.EqualTo(
                """{"userids":["userid1","userid2"],"partyids":[1,2],"tagids":[3],"agentid":1,"response_code":"response-code-canary","button":{"replace_name":"已处理"}}"""));

            // Trap 3: here the list is a list.
            Assert.That(result.Value?.InvalidUsers, Is.EqualTo(new[] { "userid1", "userid2" }));
        });
    }

    [Test]
    public async Task A_card_takes_the_place_of_another()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComCardUpdateResult> result = await mock.RunAsync(static client => client.Messages.UpdateCardAsync(
            WeComCardUpdate.ReplaceCard(Code, Vote).ForEveryone().WithIdTranslation()));
        Assert.That(result.Value?.InvalidUsers, Is.Empty);
        Assert.That(mock.Only.BodyText, Is.EqualTo(
            """
            {"atall":1,"agentid":1000002,"response_code":"response-code-canary","enable_id_trans":1,"template_card":{"card_type":"vote_interaction","checkbox":{"question_key":"q","option_list":[{"id":"1","text":"一","is_checked":true}],"disable":true,"mode":0},"submit_button":{"text":"提交","key":"submit"},"main_title":{"title":"投票"},"task_id":"task-2","replace_text":"已提交"}}
            """.Trim()));
    }

    [TestCaseSource(typeof(CardExamples), nameof(CardExamples.Cards))]
    public async Task Every_card_can_take_the_place(WeComCard card, string json)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComCardUpdateResult> result =
            await mock.RunAsync(client => client.Messages.UpdateCardAsync(WeComCardUpdate.ReplaceCard(Code, card).ForUsers("a")));
        Assert.That(result.IsSuccess, Is.True, result.Error?.ToString());
        Assert.That(mock.Only.BodyText, Does.EndWith($"\"template_card\":{json}}}"));
    }

    // Trap 22: the code may be used up by a call whose answer was lost.
    [Test]
    public async Task A_change_is_not_sent_twice()
    {
        using var mock = new WeComMock(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComCardUpdateResult> result = await mock.RunAsync(static client => client.Messages.UpdateCardAsync(Button.ForUsers("a")));
        Assert.That(result.Error?.OutcomeUnknown, Is.True);
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    // Trap 22.
    [Test]
    public async Task A_code_that_was_used_is_refused()
    {
        using var mock = new WeComMock(WeComMock.Refusal(60140));
        ApiResult<WeComCardUpdateResult> result = await mock.RunAsync(static client => client.Messages.UpdateCardAsync(Button.ForUsers("a")));
        Assert.That(result.Error?.Code, Is.EqualTo(WeComErrors.InvalidResponseCode));
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidRequest));
        Assert.That($"{result.Error} {mock.Logs.AllText()}", Does.Not.Contain(Code));
    }

    [TestCase("{}", 0)]
    [TestCase("""{"errcode":0,"invaliduser":null}""", 0)]
    [TestCase("""{"errcode":0,"invaliduser":"a|b"}""", 2)]
    public async Task Absent_and_exchanged_members_can_be_read(string answer, int unreached)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        ApiResult<WeComCardUpdateResult> result = await mock.RunAsync(static client => client.Messages.UpdateCardAsync(Button.ForUsers("a")));
        Assert.That(result.Value?.InvalidUsers, Has.Count.EqualTo(unreached));
    }

    [Test]
    public void What_is_malformed_is_named_and_never_sent()
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false);
        Assert.Multiple(() =>
        {
            Refused(mock, "update.ResponseCode", WeComCardUpdate.ReplaceButton("", "x").ForUsers("a"));
            Refused(mock, "update.ResponseCode", WeComCardUpdate.ReplaceButton(null!, "x").ForUsers("a"));
            Refused(mock, "update.Card", new WeComCardUpdate { ResponseCode = Code, Users = ["a"] });
            Refused(mock, "update.Card", new WeComCardUpdate { ResponseCode = Code, Users = ["a"], Card = Vote, ButtonText = "x" });
            Refused(mock, "update.ButtonText", WeComCardUpdate.ReplaceButton(Code, " ").ForUsers("a"));
            Refused(mock, "update.Users", Button.ForUsers("a b"));
            Refused(mock, "update.Departments", Button.ForDepartments(0));
            Refused(mock, "update.Tags", Button.ForTags(-1));
            Refused(mock, "update.Tags", new WeComCardUpdate { ResponseCode = Code, ButtonText = "x", Tags = null! });
            Refused(mock, "update", null!);
        });
    }

    [Test]
    public async Task Limits_are_checked_unless_they_are_left_to_the_service()
    {
        IReadOnlyList<(string Member, WeComCardUpdate Update)> beyond =
        [
            ("update.Users", Button),
            ("update.Users", Button.ForUsers(Enumerable.Range(1, 1_001).Select(static number => $"u{number}"))),
            ("update.Departments", Button.ForDepartments(Enumerable.Range(1, 101))),
            ("update.Tags", Button.ForTags(Enumerable.Range(1, 101))),
        ];
        using var strict = new WeComMock();
        using var lenient = new WeComMock(static options => options.ChecksLimits = false) { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        foreach ((string member, WeComCardUpdate update) in beyond)
        {
            Refused(strict, member, update);
            Assert.That((await lenient.RunAsync(client => client.Messages.UpdateCardAsync(update))).IsSuccess, Is.True, member);
        }

        Assert.That(lenient.Sent, Has.Count.EqualTo(beyond.Count), "A code is good for one call: nothing is split.");
    }

    [Test]
    public void Without_an_application_nothing_is_sent()
    {
        using var mock = new WeComMock(static options => options.AgentId = null);
        Refused(mock, "update.AgentId", Button.ForUsers("a"));
    }

    [Test]
    public void An_update_never_changes()
    {
        WeComCardUpdate update = Button.ForUsers("a");
        WeComCardUpdate[] others =
            [update.ForUsers("b"), update.ForDepartments(1), update.ForTags(1), update.ForEveryone(), update.FromAgent(1), update.WithIdTranslation()];
        Assert.Multiple(() =>
        {
            Assert.That(others, Has.None.SameAs(update));
            Assert.That(others.All(static other => other.ResponseCode.Reveal() == Code && other.ButtonText == "已处理"), Is.True);
            Assert.That(update.Users, Is.EqualTo(new[] { "a" }));
            Assert.That(update.Departments.Count + update.Tags.Count, Is.Zero);
            Assert.That(update.IsForEveryone || update.TranslatesIds, Is.False);
            Assert.That(update.AgentId, Is.Null);
        });
    }

    private static void Refused(WeComMock mock, string member, WeComCardUpdate update)
    {
        Assert.That(
            () => mock.Client.Messages.UpdateCardAsync(update), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member));
        Assert.That(mock.Handler.Count, Is.Zero);
    }
}
