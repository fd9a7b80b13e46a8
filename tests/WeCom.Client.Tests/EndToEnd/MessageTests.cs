using System.Text.Json;
using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Messages of every type from the upload to the recall, and cards that change once.</summary>
internal sealed class MessageTests : SandboxTest
{
    private const string Boss = WeComSandbox.DemoUserId;

    private static IEnumerable<WeComCard> AllCards => [DemoCards.TextNotice(), DemoCards.NewsNotice(), DemoCards.Button("b"), DemoCards.Vote("v"), DemoCards.Choice("m")];

    [Test]
    public async Task A_file_is_uploaded_sent_and_recalled()
    {
        WeComMedia media = await Must(Client.Media.UploadAsync(WeComMediaKind.File, WeComFile.FromBytes("周报 \"终稿\".txt", "内容内容"u8.ToArray())));
        WeComSentMessage sent = await Must(Client.Messages.SendAsync(WeComMessage.File(media.MediaId!).ToUsers(Boss, "user0003").Confidential()));
        int received = Service.ReceivedBy(Boss).Count;
        await Must(Client.Messages.RecallAsync(sent));
        ApiError foreign = await MustFail(Client.Messages.RecallAsync("msg-of-somebody-else"));
        WeComSentMessage second = await Must(Client.Messages.SendTextAsync([Boss], "迟到"));
        Clock.Advance(TimeSpan.FromHours(25));
        ApiError late = await MustFail(Client.Messages.RecallAsync(second.MessageId!));

        Assert.Multiple(() =>
        {
            Assert.That(media.ExpiresAt, Is.EqualTo(Now + TimeSpan.FromDays(3)));
            Assert.That(received, Is.EqualTo(1));
            Assert.That(Service.Messages[sent.MessageId!].IsRecalled, Is.True);
            Assert.That(foreign.Code, Is.EqualTo("40058"));
            Assert.That(late.Code, Is.EqualTo(WeComErrors.TooLateToRecall));
        });
    }

    [Test]
    public async Task Every_type_of_message_is_taken_and_delivered()
    {
        string image = Service.AddMedia("image", "a.png", "12345678"u8.ToArray()).MediaId;
        string voice = Service.AddMedia("voice", "a.amr", "12345678"u8.ToArray()).MediaId;
        string video = Service.AddMedia("video", "a.mp4", "12345678"u8.ToArray()).MediaId;
        string file = Service.AddMedia("file", "a.txt", "12345678"u8.ToArray()).MediaId;
        WeComMessage[] messages =
        [
            WeComMessage.Text("您好 <a href=\"https://example.com/?a=1&b=2\">链接</a>\n第二行😀"),
            WeComMessage.Markdown("# 标题\n<font color=\"info\">好</font>"),
            WeComMessage.Image(image),
            WeComMessage.Voice(voice),
            WeComMessage.Video(video, "标题", "描述"),
            WeComMessage.File(file),
            WeComMessage.TextCard("领奖", "<div class=\"gray\">今天</div>", "https://example.com/?a=1&b=2", "去领"),
            WeComMessage.News(new WeComNewsArticle { Title = "新闻", Description = "摘要", Url = "https://example.com", PictureUrl = "https://example.com/a.png" }),
            WeComMessage.MpNews(new WeComMpNewsArticle { Title = "图文", ThumbMediaId = image, Author = "张三", Content = "<p>正文</p>", Digest = "摘要" }),
            WeComMessage.MiniProgramNotice(new WeComMiniProgramNoticeContent
            {
                AppId = "wx0123456789abcdef", Page = "/index", Title = "会议室预订", Description = "五月二十日", EmphasizesFirstItem = true,
                Items = [new WeComMiniProgramNoticeItem { Name = "会议室", Value = "402" }],
            }),
        ];
        foreach (WeComMessage message in messages)
        {
            await Must(Client.Messages.SendAsync(message.ToUsers(Boss)));
        }

        string[] types = [.. Service.ReceivedBy(Boss).Select(static message => message.MessageType)];

        Assert.That(
            types,
            Is.EquivalentTo(new[] { "text", "markdown", "image", "voice", "video", "file", "textcard", "news", "mpnews", "miniprogram_notice" }));
    }

    [TestCaseSource(nameof(AllCards))]
    public async Task Every_type_of_card_is_taken(WeComCard card)
    {
        WeComSentMessage sent = await Must(Client.Messages.SendAsync(WeComMessage.Card(card).ToUsers(Boss)));

        Assert.Multiple(() =>
        {
            Assert.That(Service.Messages[sent.MessageId!].CardType, Is.Not.Null);
            Assert.That(sent.ResponseCode, card is WeComInteractiveCard ? Is.Not.Null : Is.Null);
        });
    }

    [Test]
    public async Task A_card_changes_once_and_by_each_of_the_two_ways()
    {
        WeComSentMessage first = await Must(Client.Messages.SendAsync(WeComMessage.Card(DemoCards.Button("t-1")).ToUsers(Boss)));
        WeComSentMessage second = await Must(Client.Messages.SendAsync(WeComMessage.Card(DemoCards.Vote("t-2")).ToUsers(Boss)));
        WeComCardUpdateResult grey = await Must(Client.Messages.UpdateCardAsync(
            WeComCardUpdate.ReplaceButton(first.ResponseCode!, "已同意").ForUsers(Boss, "Stranger")));
        ApiError used = await MustFail(Client.Messages.UpdateCardAsync(WeComCardUpdate.ReplaceButton(first.ResponseCode!, "又同意").ForUsers(Boss)));
        await Must(Client.Messages.UpdateCardAsync(WeComCardUpdate.ReplaceCard(second.ResponseCode!, DemoCards.TextNotice()).ForEveryone().WithIdTranslation()));
        using JsonDocument update = JsonDocument.Parse(Service.Messages[second.MessageId!].CardUpdate!);

        Assert.Multiple(() =>
        {
            Assert.That(grey.InvalidUsers, Is.EqualTo(new[] { "stranger" }));
            Assert.That(used, Has.Property("Code").EqualTo(WeComErrors.InvalidResponseCode).And.Property("Category").EqualTo(ErrorCategory.InvalidRequest));
            Assert.That(update.RootElement.GetProperty("template_card").GetProperty("card_type").GetString(), Is.EqualTo("text_notice"));
            Assert.That(update.RootElement.GetProperty("enable_id_trans").GetInt32(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Receivers_beyond_a_call_are_split_and_told_in_one_result()
    {
        string[] many = [.. Enumerable.Range(2, 2200).Select(static number => $"user{number:0000}"), "Ghost"];
        WeComSentMessage sent = await Must(Client.Messages.SendTextAsync(many, "全体"));
        await Must(Client.Messages.RecallAsync(sent));

        Assert.Multiple(() =>
        {
            Assert.That(CountOf("message/send"), Is.EqualTo(3));
            Assert.That(sent.MessageIds, Has.Count.EqualTo(3));
            Assert.That(sent.InvalidUsers, Is.EqualTo(new[] { "ghost" }));
            Assert.That(Service.Messages.Sum(static message => message.Receivers.Count), Is.EqualTo(2200));
            Assert.That(Service.Messages.Select(static message => message.IsRecalled), Is.All.True);
        });
    }

    [Test]
    public async Task Departments_tags_and_everybody_are_reached()
    {
        await Must(Client.Messages.SendAsync(WeComMessage.Text("部门和标签").ToDepartments(2).ToTags(1)));
        await Must(Client.Messages.SendAsync(WeComMessage.Text("全体").ToEveryone()));
        ApiError nobody = await MustFail(Client.Messages.SendTextAsync(["ghost"], "喂"));
        WeComSandboxMessage[] messages = [.. Service.Messages.OrderBy(static message => message.Receivers.Count)];

        Assert.Multiple(() =>
        {
            Assert.That(messages[0].Receivers, Does.Contain("user0010").And.Contain("user0002"));
            Assert.That(messages[1].Receivers, Has.Count.EqualTo(WeComSandbox.DemoMemberCount));
            Assert.That(nobody.Code, Is.EqualTo(WeComErrors.NoValidReceiver));
        });
    }

    [Test]
    public async Task Statistics_count_what_was_sent_and_who_was_active()
    {
        await Must(Client.Messages.SendTextAsync([Boss], "一"));
        await Must(Client.Messages.SendTextAsync([Boss], "二"));
        WeComMessageCounts today = await Must(Client.Statistics.GetMessageCountsAsync(WeComStatisticsDay.Today));
        WeComMessageCounts usual = await Must(Client.Statistics.GetMessageCountsAsync());
        WeComActiveMembers active = await Must(Client.Statistics.GetActiveMembersAsync(new DateOnly(2026, 5, 19)));

        Assert.Multiple(() =>
        {
            Assert.That(today.Statistics.Single(static row => row.AgentId == WeComSandbox.DemoAgentId).Count, Is.EqualTo(2));
            Assert.That(usual.Statistics.Sum(static row => row.Count), Is.Zero, "yesterday's by default");
            Assert.That(active.Count, Is.EqualTo(Service.Members.Count(static member => member.Status == 1)));
        });
    }

    [Test]
    public async Task A_part_that_reaches_nobody_does_not_hide_those_that_others_reach()
    {
        string[] many = [.. Enumerable.Range(0, 1000).Select(static number => $"ghost{number}"), Boss, "user0003"];
        WeComSentMessage sent = await Must(Client.Messages.SendTextAsync(many, "全体"));

        Assert.Multiple(() =>
        {
            Assert.That(CountOf("message/send"), Is.EqualTo(2));
            Assert.That(sent.MessageIds, Has.Count.EqualTo(1));
            Assert.That(sent.InvalidUsers, Has.Count.EqualTo(1000));
            Assert.That(Service.Messages.Single().Receivers, Is.EquivalentTo(new[] { Boss, "user0003" }));
        });
    }

    [Test]
    public async Task Members_who_receive_too_many_get_no_more_and_nobody_says_so()
    {
        WeComSentMessage[] sent = [];
        for (int index = 0; index < 31; index++)
        {
            sent = [.. sent, await Must(Client.Messages.SendTextAsync([Boss], $"第 {index} 条"))];
        }

        Assert.Multiple(() =>
        {
            Assert.That(Service.ReceivedBy(Boss), Has.Count.EqualTo(30));
            Assert.That(sent[^1].InvalidUsers, Is.Empty);
            Assert.That(sent[^1].MessageId, Is.Not.Null);
        });
    }
}
