using System.Text;
using Sdk.Core;
using WeCom.Client;

/// <summary>Messages of every type, cards, group chats, the group robot, and the media that they need.</summary>
internal static class WeComMessageCalls
{
    private const string Url = "https://example.com/?a=1&b=2";

    private static byte[] Picture => [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8, .. new byte[24]];

    public static async Task RunAsync(WeComClient weCom, WeComRobotClient robot, Checks run)
    {
        await MediaAsync(weCom.Media, run);
        await SendAsync(weCom, run);
        await CardsAsync(weCom.Messages, run);
        await ChatAsync(weCom.GroupChats, run);
        await RobotAsync(robot, run);
    }

    private static async Task MediaAsync(WeComMediaClient media, Checks run)
    {
        string text = "裁剪测试的内容";
        ApiResult<WeComMedia> file = await media.UploadAsync(WeComMediaKind.File, WeComFile.FromBytes("裁剪.txt", Encoding.UTF8.GetBytes(text)));
        string mediaId = file.Value?.MediaId ?? "none";
        await run.Check("Media.Upload", Task.FromResult(file), uploaded => uploaded.CreatedAt is not null && uploaded.Type == WeComMediaKind.File);
        using var content = new MemoryStream();
        await run.Check("Media.Download", media.DownloadAsync(mediaId, content), saved => saved.FileName == "裁剪.txt" && Encoding.UTF8.GetString(content.ToArray()) == text);
        using var voice = new MemoryStream();
        await run.Check("Media.DownloadVoice", media.DownloadVoiceAsync(mediaId, voice), saved => saved.Length == content.Length);
        await run.Check("Media.UploadImage", media.UploadImageAsync(WeComFile.FromBytes("点.png", Picture)), image => image.Url is not null);
    }

    private static async Task SendAsync(WeComClient weCom, Checks run)
    {
        WeComMessagesClient messages = weCom.Messages;
        ApiResult<WeComSentMessage> sent = await messages.SendTextAsync([WeComCalls.UserId, "nobody"], "裁剪 🚀 <a href=\"https://example.com/?a=1&b=2\">&</a>");
        await run.Check("Messages.SendText", Task.FromResult(sent), message => message is { MessageId: not null, InvalidUsers: ["nobody"] });
        await run.CheckDone("Messages.Recall", messages.RecallAsync(sent.Value?.MessageId ?? "none"));
        string image = (await weCom.Media.UploadAsync(WeComMediaKind.Image, WeComFile.FromBytes("点.png", Picture))).Value?.MediaId ?? "none";
        WeComMessage[] all =
        [
            WeComMessage.Markdown("**裁剪**"), WeComMessage.Image(image), WeComMessage.TextCard("标题", "描述", Url),
            WeComMessage.News(new WeComNewsArticle { Title = "新闻", Url = Url }),
            WeComMessage.MpNews(new WeComMpNewsArticle { Title = "图文", ThumbMediaId = image, Content = "<p>内容</p>" }),
            WeComMessage.MiniProgramNotice(new WeComMiniProgramNoticeContent { AppId = "wx0123456789abcdef", Title = "裁剪测试通知" }),
        ];
        foreach (WeComMessage message in all)
        {
            await run.Check(
                $"Messages.Send {message.Content.GetType().Name}", messages.SendAsync(message.ToUsers(WeComCalls.UserId)), answer => answer.MessageId is not null);
        }
    }

    private static async Task CardsAsync(WeComMessagesClient messages, Checks run)
    {
        ApiResult<WeComSentMessage> sent = await messages.SendAsync(WeComMessage.Card(Button()).ToUsers(WeComCalls.UserId));
        await run.Check("Messages.Send a card", Task.FromResult(sent), message => message.ResponseCode is not null);
        WeComCardUpdate update = WeComCardUpdate.ReplaceButton(sent.Value?.ResponseCode ?? "none", "已处理").ForUsers(WeComCalls.UserId);
        await run.Check("Messages.UpdateCard", messages.UpdateCardAsync(update), outcome => outcome.InvalidUsers.Count == 0);
        WeComCard[] others =
        [
            TextNotice(),
            new WeComNewsNoticeCard
            {
                MainTitle = new WeComCardTitle { Title = "新闻卡片" }, CardImage = new WeComCardImage { Url = Url, AspectRatio = 1.5 }, CardAction = WeComCardLink.ToUrl(Url),
            },
            new WeComVoteCard
            {
                MainTitle = new WeComCardTitle { Title = "投票" },
                TaskId = "trim-vote",
                Checklist = new WeComCardChecklist { QuestionKey = "q", Options = [new WeComCardCheckOption { Id = "a", Text = "甲" }] },
                SubmitButton = new WeComCardSubmitButton { EventKey = "go" },
            },
            new WeComMultipleChoiceCard
            {
                MainTitle = new WeComCardTitle { Title = "选择" },
                TaskId = "trim-choice",
                Selections = [new WeComCardSelection { QuestionKey = "q", Options = [new WeComCardOption { Id = "a", Text = "甲" }] }],
                SubmitButton = new WeComCardSubmitButton { EventKey = "go" },
            },
        ];
        foreach (WeComCard card in others)
        {
            await run.Check(
                $"Messages.Send {card.GetType().Name}", messages.SendAsync(WeComMessage.Card(card).ToUsers(WeComCalls.UserId)), answer => answer.MessageId is not null);
        }
    }

    private static WeComButtonCard Button() => new()
    {
        MainTitle = new WeComCardTitle { Title = "按钮" },
        TaskId = "trim-button",
        Buttons = [new WeComCardButton { Text = "好", EventKey = "yes", Style = WeComCardButtonStyle.Style1 }],
    };

    private static WeComTextNoticeCard TextNotice() => new()
    {
        MainTitle = new WeComCardTitle { Title = "通知" },
        Fields = [new WeComCardField { Name = "成员", Value = "张三", UserId = WeComCalls.UserId }],
        CardAction = WeComCardLink.ToUrl(Url),
    };

    private static async Task ChatAsync(WeComGroupChatsClient chats, Checks run)
    {
        const string ChatId = "trimsmoke";
        await run.Check(
            "GroupChats.Create",
            chats.CreateAsync(new WeComNewGroupChat { Name = "裁剪", Members = [WeComCalls.UserId, WeComCalls.SecondUserId], ChatId = ChatId }),
            chat => chat.ChatId == ChatId);
        await run.CheckDone("GroupChats.Update", chats.UpdateAsync(new WeComGroupChatChange { ChatId = ChatId, Name = "改名", AddedMembers = ["user0003"] }));
        await run.Check("GroupChats.Get", chats.GetAsync(ChatId), chat => chat is { Name: "改名", Members.Count: 3 });
        await run.CheckDone("GroupChats.SendText", chats.SendTextAsync(ChatId, "大家好 🚀"));
        await run.CheckDone("GroupChats.Send", chats.SendAsync(ChatId, new WeComMarkdownContent { Content = "**好**" }));
    }

    private static async Task RobotAsync(WeComRobotClient robot, Checks run)
    {
        await run.CheckDone("Robot.SendText", robot.SendTextAsync("值班 🚀", ["@all"]));
        await run.CheckDone("Robot.SendMarkdown", robot.SendMarkdownAsync("**值班**"));
        await run.CheckDone("Robot.SendMarkdownV2", robot.SendMarkdownV2Async("| a | b |\n| - | - |\n| 1 | 2 |"));
        await run.CheckDone("Robot.SendImage", robot.SendImageAsync(Picture));
        await run.CheckDone("Robot.SendNews", robot.SendNewsAsync([new WeComNewsArticle { Title = "新闻", Url = Url }]));
        await run.CheckDone("Robot.SendCard", robot.SendCardAsync(TextNotice()));
        ApiResult<WeComRobotMedia> file = await robot.UploadFileAsync(WeComFile.FromBytes("值班.txt", "0123456789"u8.ToArray()));
        await run.Check("Robot.UploadFile", Task.FromResult(file), media => media.MediaId is not null);
        await run.CheckDone("Robot.SendFile", robot.SendFileAsync(file.Value?.MediaId ?? "none"));
        ApiResult<WeComRobotMedia> voice = await robot.UploadVoiceAsync(WeComFile.FromBytes("值班.amr", [.. "#!AMR\n"u8, .. new byte[32]]));
        await run.Check("Robot.UploadVoice", Task.FromResult(voice), media => media.MediaId is not null);
        await run.CheckDone("Robot.SendVoice", robot.SendVoiceAsync(voice.Value?.MediaId ?? "none"));
    }
}
