using System.Globalization;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Cards;

internal sealed class CardCheckTests
{
    private static readonly WeComCardLink Link = WeComCardLink.ToUrl("https://a/");

    /// <summary>Wrong whatever the options say.</summary>
    public static IEnumerable<TestCaseData> Malformed()
    {
        yield return Bad("card.CardAction", new WeComTextNoticeCard { MainTitle = "t", CardAction = null! });
        yield return Bad("card.CardAction", Notice(new WeComCardLink()));
        yield return Bad("card.CardAction", Notice(new WeComCardLink { Url = "https://a/", AppId = "b" }));
        yield return Bad("card.CardAction.PagePath", Notice(new WeComCardLink { Url = "https://a/", PagePath = "p" }));
        yield return Bad("card.CardAction.Url", Notice(WeComCardLink.ToUrl(" ")));
        yield return Bad("card.CardAction.AppId", Notice(WeComCardLink.ToMiniProgram("")));
        yield return Bad("card.MainTitle.Title", new WeComTextNoticeCard { MainTitle = " ", CardAction = Link });
        yield return Bad("card.SubTitleText", new WeComTextNoticeCard { SubTitleText = " ", CardAction = Link });
        yield return Bad("card.MainTitle", News(null!));
        yield return Bad("card.MainTitle.Title", News(new WeComCardTitle { Description = "d" }));
        yield return Bad("card.MainTitle.Title", Button(title: new WeComCardTitle()));
        yield return Bad("card.Source.IconUrl", Text(static () => new() { Source = new() { IconUrl = "" }, MainTitle = "t", CardAction = Link }));
        yield return Bad("card.Source.Description", Text(static () => new() { Source = new() { Description = "" }, MainTitle = "t", CardAction = Link }));
        yield return Bad("card.TaskId", Button(taskId: null!));
        yield return Bad("card.TaskId", Button(taskId: "a.b"));
        yield return Bad("card.TaskId", Button(taskId: "任务"));
        yield return Bad("card.TaskId", Text(static () => new() { TaskId = "", MainTitle = "t", CardAction = Link }));
        yield return Bad("card.ActionMenu.Actions", Menu());
        yield return Bad("card.ActionMenu.Actions[0].Text", Menu(new WeComCardMenuAction { Text = "", EventKey = "k" }));
        yield return Bad("card.ActionMenu.Actions[1].EventKey", Menu(new() { Text = "t", EventKey = "k" }, new() { Text = "t", EventKey = " " }));
        yield return Bad("card.QuoteArea.Link", Text(static () => new() { QuoteArea = new() { Link = new() }, MainTitle = "t", CardAction = Link }));
        yield return Bad("card.QuoteArea.QuoteText", Text(static () => new() { QuoteArea = new() { QuoteText = "" }, MainTitle = "t", CardAction = Link }));
        yield return Bad("card.Fields", Field(null!));
        yield return Bad("card.Fields[0].Name", Field(new WeComCardField { Name = "" }));
        yield return Bad("card.Fields[0].UserId", Field(new WeComCardField { Name = "n", UserId = "张三" }));
        yield return Bad("card.Fields[0]", Field(new WeComCardField { Name = "n", Url = "https://a/", UserId = "a" }));
        yield return Bad("card.Jumps[0].Title", Text(static () => new() { Jumps = [new() { Title = "" }], MainTitle = "t", CardAction = Link }));
        yield return Bad("card.Jumps[0].Link.AppId", Text(static () => new() { Jumps = [new() { Title = "t", Link = WeComCardLink.ToMiniProgram(" ") }], MainTitle = "t", CardAction = Link }));
        yield return Bad("card.CardImage.Url", new WeComNewsNoticeCard { MainTitle = "t", CardAction = Link, CardImage = new() { Url = "" } });
        yield return Bad("card.CardImage.AspectRatio", new WeComNewsNoticeCard { MainTitle = "t", CardAction = Link, CardImage = new() { Url = "u", AspectRatio = double.NaN } });
        yield return Bad("card.ImageTextArea.ImageUrl", new WeComNewsNoticeCard { MainTitle = "t", CardAction = Link, ImageTextArea = new() { ImageUrl = "" } });
        yield return Bad("card.Paragraphs[0].Title", News("t", new WeComCardParagraph { Title = "" }));
        yield return Bad("card.Buttons", Button([]));
        yield return Bad("card.Buttons", Button((WeComCardButton[])null!));
        yield return Bad("card.Buttons[0].Text", Button([new() { Text = "", EventKey = "k" }]));
        yield return Bad("card.Buttons[0].EventKey", Button([new() { Text = "t" }]));
        yield return Bad("card.Buttons[0]", Button([new() { Text = "t", EventKey = "k", Url = "https://a/" }]));
        yield return Bad("card.Selection.QuestionKey", Button(selection: new() { QuestionKey = "", Options = [new() { Id = "1", Text = "t" }] }));
        yield return Bad("card.Selection.Options", Button(selection: new() { QuestionKey = "q", Options = [] }));
        yield return Bad("card.Selection.Options[0].Id", Button(selection: new() { QuestionKey = "q", Options = [new() { Id = "", Text = "t" }] }));
        yield return Bad("card.Checklist", Vote(null!));
        yield return Bad("card.Checklist.Options[0].Text", Vote(new() { QuestionKey = "q", Options = [new() { Id = "1", Text = "" }] }));
        yield return Bad("card.SubmitButton", Choice([Selection()], null!));
        yield return Bad("card.SubmitButton.Text", Choice([Selection()], new() { Text = "", EventKey = "k" }));
        yield return Bad("card.SubmitButton.EventKey", Choice([Selection()], new() { EventKey = "" }));
        yield return Bad("card.Selections", Choice([]));
        yield return Bad("card.Selections[0].QuestionKey", Choice([new() { QuestionKey = " ", Options = [new() { Id = "1", Text = "t" }] }]));
    }

    /// <summary>Beyond a documented limit or combination, which the service may judge if the user wants that.</summary>
    public static IEnumerable<TestCaseData> BeyondLimits()
    {
        yield return Bad("card.MainTitle.Title", new WeComTextNoticeCard { CardAction = Link });
        yield return Bad("card.CardImage", new WeComNewsNoticeCard { MainTitle = "t", CardAction = Link });
        yield return Bad("card.CardImage.AspectRatio", new WeComNewsNoticeCard { MainTitle = "t", CardAction = Link, CardImage = new() { Url = "u", AspectRatio = 2.26 } });
        yield return Bad("card.CardImage.AspectRatio", new WeComNewsNoticeCard { MainTitle = "t", CardAction = Link, CardImage = new() { Url = "u", AspectRatio = 1.29 } });
        yield return Bad("card.TaskId", Text(static () => new() { ActionMenu = CardExamples.Menu, MainTitle = "t", CardAction = Link }));
        yield return Bad("card.Buttons[0].Style", Button([new() { Text = "t", EventKey = "k", Style = new WeComCardButtonStyle(0) }]));
        yield return Bad("card.Buttons[1].Style", Button([new() { Text = "t", EventKey = "k", Style = WeComCardButtonStyle.Style4 }, new() { Text = "t", EventKey = "l", Style = new WeComCardButtonStyle(5) }]));
        yield return Bad("card.Source.DescriptionColor", Text(static () => new() { Source = new() { DescriptionColor = new WeComCardColor(4) }, MainTitle = "t", CardAction = Link }));
        yield return Bad("card.Source.DescriptionColor", Text(static () => new() { Source = new() { DescriptionColor = new WeComCardColor(-1) }, MainTitle = "t", CardAction = Link }));
        yield return Bad("card.TaskId", Button(taskId: new string('a', 129)));
        yield return Bad("card.ActionMenu.Actions", Menu([.. Enumerable.Range(1, 4).Select(static number => new WeComCardMenuAction { Text = "t", EventKey = $"{number}" })]));
        yield return Bad("card.ActionMenu.Actions", Menu(new() { Text = "a", EventKey = "k" }, new() { Text = "b", EventKey = "k" }));
        yield return Bad("card.ActionMenu.Actions[0].EventKey", Menu(new WeComCardMenuAction { Text = "a", EventKey = Long(1_025) }));
        yield return Bad("card.Fields", Field([.. Enumerable.Repeat(new WeComCardField { Name = "n" }, 7)]));
        yield return Bad("card.Fields[0].Value", Field(new WeComCardField { Name = "n", MediaId = "m" }));
        yield return Bad("card.Jumps", Text(static () => new() { Jumps = [.. Enumerable.Repeat(new WeComCardJump { Title = "t" }, 4)], MainTitle = "t", CardAction = Link }));
        yield return Bad("card.Paragraphs", News("t", [.. Enumerable.Repeat(new WeComCardParagraph { Title = "t" }, 5)]));
        yield return Bad("card.Buttons", Button([.. Enumerable.Repeat(new WeComCardButton { Text = "t", EventKey = "k" }, 7)]));
        yield return Bad("card.Buttons[0].EventKey", Button([new() { Text = "t", EventKey = Long(1_025) }]));
        yield return Bad("card.Selection.Options", Button(selection: Selection(11)));
        yield return Bad("card.Selection.Options[0].Id", Button(selection: new() { QuestionKey = "q", Options = [new() { Id = Long(129), Text = "t" }] }));
        yield return Bad("card.Selection.IsDisabled", Button(selection: new() { QuestionKey = "q", IsDisabled = true, Options = [new() { Id = "1", Text = "t" }] }));
        yield return Bad("card.Checklist.Options", Vote(new() { QuestionKey = "q", Options = [.. Enumerable.Repeat(new WeComCardCheckOption { Id = "1", Text = "t" }, 21)] }));
        yield return Bad("card.Checklist.IsDisabled", Vote(new() { QuestionKey = "q", IsDisabled = true, Options = [new() { Id = "1", Text = "t" }] }));
        yield return Bad("card.Selections", Choice([Selection(), Selection(), Selection(), Selection()]));
        yield return Bad("card.Selections[1].IsDisabled", Choice([Selection(), new() { QuestionKey = "q", IsDisabled = false, Options = [new() { Id = "1", Text = "t" }] }]));
        yield return Bad("card.Source.DescriptionColor", new WeComVoteCard { Source = CardExamples.Source, MainTitle = "t", TaskId = "a", Checklist = CardExamples.Vote.Checklist, SubmitButton = CardExamples.Vote.SubmitButton });
        yield return Bad("card.Source.DescriptionColor", new WeComMultipleChoiceCard { Source = CardExamples.Source, MainTitle = "t", TaskId = "a", Selections = [Selection()], SubmitButton = CardExamples.Vote.SubmitButton });
        yield return Bad("card.ReplaceText", new WeComVoteCard { ReplaceText = "x", MainTitle = "t", TaskId = "a", Checklist = CardExamples.Vote.Checklist, SubmitButton = CardExamples.Vote.SubmitButton });
    }

    [TestCaseSource(nameof(Malformed))]
    [TestCaseSource(nameof(BeyondLimits))]
    public void What_is_wrong_is_named_and_never_sent(string member, WeComCard card)
    {
        using var mock = new WeComMock();
        Assert.That(
            () => mock.Client.Messages.SendAsync(WeComMessage.Card(card).ToUsers("a")),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member));
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [TestCaseSource(nameof(Malformed))]
    public void What_is_malformed_is_refused_without_limits_too(string member, WeComCard card)
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false);
        Assert.That(
            () => mock.Client.Messages.SendAsync(WeComMessage.Card(card).ToUsers("a")),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member));
    }

    [TestCaseSource(nameof(BeyondLimits))]
    public async Task Limits_can_be_left_to_the_service(string member, WeComCard card)
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false, ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(client => client.Messages.SendAsync(WeComMessage.Card(card).ToUsers("a")));
        Assert.That(sent.IsSuccess, Is.True, $"{member}: {sent.Error}");
    }

    [Test]
    public async Task Recommended_lengths_are_no_errors()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        var card = new WeComTextNoticeCard
        {
            Source = new WeComCardSource { Description = new string('汉', 60) },
            MainTitle = new WeComCardTitle { Title = new string('汉', 200), Description = new string('汉', 200) },
            SubTitleText = new string('汉', 500),
            Fields = [new() { Name = new string('汉', 30), Value = new string('汉', 90) }],
            CardAction = Link,
        };
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(client => client.Messages.SendAsync(WeComMessage.Card(card).ToUsers("a")));
        Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
    }

    private static WeComTextNoticeCard Text(Func<WeComTextNoticeCard> card) => card();

    private static WeComTextNoticeCard Notice(WeComCardLink action) => new() { MainTitle = "t", CardAction = action };

    private static WeComTextNoticeCard Menu(params WeComCardMenuAction[] actions) =>
        new() { MainTitle = "t", TaskId = "a", CardAction = Link, ActionMenu = new WeComCardMenu { Actions = actions } };

    private static WeComTextNoticeCard Field(params WeComCardField[] fields) =>
        new() { MainTitle = "t", CardAction = Link, Fields = fields ?? [null!] };

    private static WeComNewsNoticeCard News(WeComCardTitle title, params WeComCardParagraph[] paragraphs) =>
        new() { MainTitle = title, CardAction = Link, CardImage = new WeComCardImage { Url = "u" }, Paragraphs = paragraphs };

    private static WeComButtonCard Button(WeComCardTitle? title = null, string taskId = "a", WeComCardSelection? selection = null) =>
        new() { MainTitle = title ?? "t", TaskId = taskId, Selection = selection, Buttons = [new() { Text = "t", EventKey = "k" }] };

    private static WeComButtonCard Button(WeComCardButton[] buttons) => new() { MainTitle = "t", TaskId = "a", Buttons = buttons };

    private static WeComVoteCard Vote(WeComCardChecklist checklist) =>
        new() { MainTitle = "t", TaskId = "a", Checklist = checklist, SubmitButton = new WeComCardSubmitButton { EventKey = "k" } };

    private static WeComMultipleChoiceCard Choice(WeComCardSelection[] selections) => Choice(selections, new WeComCardSubmitButton { EventKey = "k" });

    private static WeComMultipleChoiceCard Choice(WeComCardSelection[] selections, WeComCardSubmitButton submit) =>
        new() { MainTitle = "t", TaskId = "a", Selections = selections, SubmitButton = submit };

    private static WeComCardSelection Selection(int options = 1) =>
        new() { QuestionKey = "q", Options = [.. Enumerable.Repeat(new WeComCardOption { Id = "1", Text = "t" }, options)] };

    private static string Long(int bytes) => new('x', bytes);

    private static TestCaseData Bad(string member, WeComCard card) =>
        new TestCaseData(member, card).SetArgDisplayNames(
            member, card.GetType().Name, Interlocked.Increment(ref s_counter).ToString(CultureInfo.InvariantCulture));

    private static int s_counter;
}
