using System.Globalization;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Messages;

internal sealed class CheckTests
{
    private static string? Null => null;

    /// <summary>Wrong whatever the options say.</summary>
    public static IEnumerable<TestCaseData> Malformed()
    {
        yield return Bad("content.Content", WeComMessage.Text(" "));
        yield return Bad("content.Content", WeComMessage.Text(Null!));
        yield return Bad("content.Content", WeComMessage.Markdown(""));
        yield return Bad("content.MediaId", WeComMessage.Image(""));
        yield return Bad("content.MediaId", WeComMessage.Voice(" "));
        yield return Bad("content.MediaId", WeComMessage.Video(Null!));
        yield return Bad("content.MediaId", WeComMessage.File(""));
        yield return Bad("content.Title", WeComMessage.Video("m", " "));
        yield return Bad("content.Title", WeComMessage.TextCard("", "d", "https://a/"));
        yield return Bad("content.Description", WeComMessage.TextCard("t", "", "https://a/"));
        yield return Bad("content.Url", WeComMessage.TextCard("t", "d", ""));
        yield return Bad("content.ButtonText", WeComMessage.TextCard("t", "d", "https://a/", ""));
        yield return Bad("content.Articles", WeComMessage.News());
        yield return Bad("content.Articles", WeComMessage.News([null!]));
        yield return Bad("content.Articles", WeComMessage.Of(new WeComNewsContent { Articles = null! }));
        yield return Bad("content.Articles[1].Title", WeComMessage.News(Examples.Articles[0], new WeComNewsArticle { Title = " ", Url = "https://a/" }));
        yield return Bad("content.Articles[0].Url", WeComMessage.News(new WeComNewsArticle { Title = "t", Url = " " }));
        yield return Bad("content.Articles", WeComMessage.MpNews());
        yield return Bad("content.Articles[0].Title", WeComMessage.MpNews(new WeComMpNewsArticle { Title = "", ThumbMediaId = "m", Content = "c" }));
        yield return Bad("content.Articles[0].ThumbMediaId", WeComMessage.MpNews(new WeComMpNewsArticle { Title = "t", ThumbMediaId = "", Content = "c" }));
        yield return Bad("content.Articles[0].Content", WeComMessage.MpNews(new WeComMpNewsArticle { Title = "t", ThumbMediaId = "m", Content = "" }));
        yield return Bad("content.AppId", Notice(static () => new() { AppId = "", Title = "会议通知" }));
        yield return Bad("content.Title", Notice(static () => new() { AppId = "a", Title = " " }));
        yield return Bad("content.Items[0].Value", Notice(static () => new() { AppId = "a", Title = "会议通知", Items = [new() { Name = "k", Value = "" }] }));
        yield return Bad("content.Card", WeComMessage.Card(null!));
        yield return Bad("message.Users", WeComMessage.Text("t").ToUsers("a|b"), false);
        yield return Bad("message.Departments", WeComMessage.Text("t").ToDepartments(1, 0));
        yield return Bad("message.Departments", WeComMessage.Text("t").ToDepartments(-1));
        yield return Bad("message.Tags", WeComMessage.Text("t").ToTags(0, -1));
        yield return Bad("message.DuplicateCheckInterval", WeComMessage.Text("t").WithDuplicateCheck(TimeSpan.FromSeconds(int.MaxValue + 1L)));
        yield return Bad("message.Users", WeComMessage.Text("t").ToUsers("@all"), false);
        yield return Bad("message.Users", WeComMessage.Text("t").ToUsers([null!]), false);
        yield return Bad("message.Users", new WeComMessage { Content = new WeComTextContent { Content = "t" }, Users = null! }, false);
        yield return Bad("message.Content", new WeComMessage { Content = null! });
        yield return Bad("message.DuplicateCheckInterval", WeComMessage.Text("t").WithDuplicateCheck(TimeSpan.Zero));
        yield return Bad("message.DuplicateCheckInterval", WeComMessage.Text("t").WithDuplicateCheck(TimeSpan.FromMilliseconds(1_500)));
    }

    /// <summary>Beyond a documented limit, which the service may judge if the user wants that.</summary>
    public static IEnumerable<TestCaseData> BeyondLimits()
    {
        yield return Bad("content.Content", WeComMessage.Text(Text(2_049)));
        yield return Bad("content.Content", WeComMessage.Text(new string('汉', 683)));
        yield return Bad("content.Content", WeComMessage.Markdown(Text(2_049)));
        yield return Bad("content.Mentions", WeComMessage.Of(new WeComTextContent { Content = "t", Mentions = ["a"] }));
        yield return Bad("content.Title", WeComMessage.Video("m", new string('汉', 43)));
        yield return Bad("content.Description", WeComMessage.Video("m", "t", Text(513)));
        yield return Bad("content.Title", WeComMessage.TextCard(new string('汉', 129), "d", "https://a/"));
        yield return Bad("content.Description", WeComMessage.TextCard("t", new string('汉', 513), "https://a/"));
        yield return Bad("content.Url", WeComMessage.TextCard("t", "d", "https://a/" + Text(2_048)));
        yield return Bad("content.Url", WeComMessage.TextCard("t", "d", "example.com"));
        yield return Bad("content.ButtonText", WeComMessage.TextCard("t", "d", "https://a/", "一二三四五"));
        yield return Bad("content.Articles", WeComMessage.News(Enumerable.Repeat(Examples.Articles[1], 9)));
        yield return Bad("content.Articles[0].Title", WeComMessage.News(new WeComNewsArticle { Title = Text(129), Url = "https://a/" }));
        yield return Bad("content.Articles[0].Description", WeComMessage.News(new WeComNewsArticle { Title = "t", Description = Text(513), Url = "https://a/" }));
        yield return Bad("content.Articles[0].Url", WeComMessage.News(new WeComNewsArticle { Title = "t" }));
        yield return Bad("content.Articles[0].PagePath", WeComMessage.News(new WeComNewsArticle { Title = "t", AppId = "a" }));
        yield return Bad("content.Articles[0].PagePath", WeComMessage.News(new WeComNewsArticle { Title = "t", AppId = "a", PagePath = Text(129) }));
        yield return Bad("content.Articles[0].AppId", WeComMessage.News(new WeComNewsArticle { Title = "t", Url = "https://a/", PagePath = "p" }));
        yield return Bad("content.Articles", WeComMessage.MpNews(Enumerable.Repeat(Examples.MpArticle, 9)));
        yield return Bad("content.Articles[0].Title", WeComMessage.MpNews(new WeComMpNewsArticle { Title = Text(129), ThumbMediaId = "m", Content = "c" }));
        yield return Bad("content.Articles[0].Author", WeComMessage.MpNews(new WeComMpNewsArticle { Title = "t", ThumbMediaId = "m", Content = "c", Author = Text(65) }));
        yield return Bad("content.Articles[0].Digest", WeComMessage.MpNews(new WeComMpNewsArticle { Title = "t", ThumbMediaId = "m", Content = "c", Digest = Text(513) }));
        yield return Bad("content.Articles[0].Content", WeComMessage.MpNews(new WeComMpNewsArticle { Title = "t", ThumbMediaId = "m", Content = Text((666 * 1_024) + 1) }));
        yield return Bad("content.Title", Notice(static () => new() { AppId = "a", Title = "三个字" }));
        yield return Bad("content.Title", Notice(static () => new() { AppId = "a", Title = new string('汉', 13) }));
        yield return Bad("content.Description", Notice(static () => new() { AppId = "a", Title = "会议通知", Description = "三个字" }));
        yield return Bad("content.Page", Notice(static () => new() { AppId = "a", Title = "会议通知", Page = Text(1_025) }));
        yield return Bad("content.Items", Notice(static () => new() { AppId = "a", Title = "会议通知", Items = [.. Enumerable.Repeat(new WeComMiniProgramNoticeItem { Name = "k", Value = "v" }, 11)] }));
        yield return Bad("content.Items[0].Name", Notice(static () => new() { AppId = "a", Title = "会议通知", Items = [new() { Name = new string('汉', 11), Value = "v" }] }));
        yield return Bad("content.Items[0].Value", Notice(static () => new() { AppId = "a", Title = "会议通知", Items = [new() { Name = "k", Value = new string('汉', 31) }] }));
        yield return Bad("message.Users", WeComMessage.Text("t"), false);
        yield return Bad("message.IsToEveryone", WeComMessage.Text("t").ToEveryone());
        yield return Bad("message.IsToEveryone", WeComMessage.MiniProgramNotice(Examples.Notice).ToEveryone(), false);
        yield return Bad("message.Confidentiality", WeComMessage.Markdown("t").Confidential());
        yield return Bad("message.Confidentiality", WeComMessage.Voice("m").Confidential());
        yield return Bad("message.Confidentiality", WeComMessage.TextCard("t", "d", "https://a/").Confidential());
        yield return Bad("message.Confidentiality", WeComMessage.News(Examples.Articles).Confidential());
        yield return Bad("message.Confidentiality", WeComMessage.MiniProgramNotice(Examples.Notice).Confidential());
        yield return Bad("message.Confidentiality", WeComMessage.Text("t").ConfidentialWithinCompany());
        yield return Bad("message.DuplicateCheckInterval", WeComMessage.Text("t").WithDuplicateCheck(TimeSpan.FromSeconds(14_401)));
        yield return Bad("message.DuplicateCheckInterval", WeComMessage.Text("t").WithDuplicateCheck(TimeSpan.FromSeconds(int.MaxValue)));
    }

    /// <summary>Just within the limits.</summary>
    public static IEnumerable<TestCaseData> WithinLimits()
    {
        yield return Good(WeComMessage.Text(Text(2_048)));
        yield return Good(WeComMessage.Text(new string('汉', 682)));
        yield return Good(WeComMessage.TextCard(string.Concat(Enumerable.Repeat("😀", 128)), new string('汉', 512), "https://a/" + Text(2_038), "一二三四"));
        yield return Good(WeComMessage.News(Enumerable.Repeat(Examples.Articles[1], 8)));
        yield return Good(WeComMessage.News(new WeComNewsArticle { Title = "t", AppId = "a", PagePath = Text(128) }));
        yield return Good(WeComMessage.MpNews(new WeComMpNewsArticle { Title = Text(128), ThumbMediaId = "m", Content = Text(666 * 1_024), Author = Text(64) }));
        yield return Good(Notice(static () => new() { AppId = "a", Title = "会议通知", Description = new string('汉', 12) }));
        yield return Good(WeComMessage.Text("t").WithDuplicateCheck(TimeSpan.FromHours(4)));
        yield return Good(WeComMessage.Text("t").ToDepartments(1).ToTags(0));
    }

    [TestCaseSource(nameof(Malformed))]
    [TestCaseSource(nameof(BeyondLimits))]
    public void What_is_wrong_is_named_and_never_sent(string member, WeComMessage message)
    {
        using var mock = new WeComMock();
        Assert.That(
            () => mock.Client.Messages.SendAsync(message), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member));
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [TestCaseSource(nameof(Malformed))]
    public void What_is_malformed_is_refused_without_limits_too(string member, WeComMessage message)
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false);
        Assert.That(
            () => mock.Client.Messages.SendAsync(message), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member));
    }

    [TestCaseSource(nameof(BeyondLimits))]
    public async Task Limits_can_be_left_to_the_service(string member, WeComMessage message)
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false, ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(client => client.Messages.SendAsync(message));
        Assert.That(sent.IsSuccess, Is.True, $"{member}: {sent.Error}");
    }

    [TestCaseSource(nameof(WithinLimits))]
    public async Task Limits_themselves_are_allowed(WeComMessage message)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(WeComMock.Ok));
        ApiResult<WeComSentMessage> sent = await mock.RunAsync(client => client.Messages.SendAsync(message));
        Assert.That(sent.IsSuccess, Is.True, sent.Error?.ToString());
    }

    [Test]
    public void A_message_must_be_there()
    {
        using var mock = new WeComMock();
        Assert.That(() => mock.Client.Messages.SendAsync(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("message"));
        Assert.That(static () => WeComMessage.Of(null!), Throws.ArgumentNullException);
    }

    private static TestCaseData Bad(string member, WeComMessage message, bool addRecipient = true) =>
        new TestCaseData(member, addRecipient ? message.ToUsers("a") : message)
            .SetArgDisplayNames(member, message.Content?.GetType().Name ?? "none", Counter());

    private static TestCaseData Good(WeComMessage message) =>
        new TestCaseData(message.ToUsers("a")).SetArgDisplayNames(message.Content.GetType().Name, Counter());

    private static WeComMessage Notice(Func<WeComMiniProgramNoticeContent> notice) => WeComMessage.MiniProgramNotice(notice());

    private static string Text(int bytes) => new('x', bytes);

    private static string Counter() => Interlocked.Increment(ref s_counter).ToString(CultureInfo.InvariantCulture);

    private static int s_counter;
}
