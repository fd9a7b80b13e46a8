using WeCom.Client;

namespace WeCom.Notify;

/// <summary>The five template cards, each with what it is there for.</summary>
internal static class Cards
{
    private const string Picture = "https://example.com/backup.png";

    public static WeComCard Of(string type, string text, string url) => type switch
    {
        "text_notice" => TextNotice(text, url),
        "news_notice" => NewsNotice(text, url),
        "button_interaction" => Buttons(text),
        "vote_interaction" => Vote(text),
        _ => MultipleChoice(text),
    };

    public static WeComTextNoticeCard TextNotice(string text, string url) => new()
    {
        Source = new WeComCardSource { Description = "值班", DescriptionColor = WeComCardColor.Green },
        MainTitle = new WeComCardTitle { Title = "备份", Description = text },
        Emphasis = new WeComCardTitle { Title = "100", Description = "GB" },
        Fields = [new WeComCardField { Name = "主机", Value = "db-1" }, new WeComCardField { Name = "详情", Value = "打开", Url = url }],
        Jumps = [new WeComCardJump { Title = "日志", Link = WeComCardLink.ToUrl(url) }],
        CardAction = WeComCardLink.ToUrl(url),
    };

    public static WeComNewsNoticeCard NewsNotice(string text, string url) => new()
    {
        MainTitle = new WeComCardTitle { Title = "备份", Description = text },
        CardImage = new WeComCardImage { Url = Picture, AspectRatio = 2 },
        Paragraphs = [new WeComCardParagraph { Title = "用时", Description = "42 分钟" }],
        CardAction = WeComCardLink.ToUrl(url),
    };

    private static WeComButtonCard Buttons(string text) => new()
    {
        MainTitle = new WeComCardTitle { Title = "现在备份吗？", Description = text },
        TaskId = NewTaskId(),
        Selection = new WeComCardSelection
        {
            QuestionKey = "host",
            Title = "主机",
            SelectedId = "db-1",
            Options = [new WeComCardOption { Id = "db-1", Text = "db-1" }, new WeComCardOption { Id = "db-2", Text = "db-2" }],
        },
        Buttons =
        [
            new WeComCardButton { Text = "备份", Style = WeComCardButtonStyle.Style1, EventKey = "backup" },
            new WeComCardButton { Text = "以后", Style = WeComCardButtonStyle.Style2, EventKey = "later" },
        ],
    };

    private static WeComVoteCard Vote(string text) => new()
    {
        MainTitle = new WeComCardTitle { Title = "哪天备份？", Description = text },
        TaskId = NewTaskId(),
        Checklist = new WeComCardChecklist
        {
            QuestionKey = "days",
            AllowsSeveral = true,
            Options =
            [
                new WeComCardCheckOption { Id = "saturday", Text = "周六", IsChecked = true }, new WeComCardCheckOption { Id = "sunday", Text = "周日" },
            ],
        },
        SubmitButton = new WeComCardSubmitButton { EventKey = "vote" },
    };

    private static WeComMultipleChoiceCard MultipleChoice(string text) => new()
    {
        MainTitle = new WeComCardTitle { Title = "备份设置", Description = text },
        TaskId = NewTaskId(),
        Selections =
        [
            new WeComCardSelection
            {
                QuestionKey = "hour",
                Title = "时间",
                Options = [new WeComCardOption { Id = "1", Text = "1:00" }, new WeComCardOption { Id = "3", Text = "3:00" }],
            },
        ],
        SubmitButton = new WeComCardSubmitButton { EventKey = "settings" },
    };

    // An application may use each id once, and the answers of members name it.
    private static string NewTaskId() => $"notify-{Guid.NewGuid():N}";
}
