namespace WeCom.Client.Tests.EndToEnd;

/// <summary>One card of each type.</summary>
internal static class DemoCards
{
    private static readonly WeComCardSubmitButton Submit = new() { EventKey = "submit" };

    public static WeComButtonCard Button(string taskId) => new()
    {
        MainTitle = new WeComCardTitle { Title = "请假审批😀", Description = "张三 & 李四" },
        TaskId = taskId,
        Buttons = [new WeComCardButton { Text = "同意", EventKey = "yes" }, new WeComCardButton { Text = "拒绝", EventKey = "no", Style = WeComCardButtonStyle.Style2 }],
    };

    public static WeComVoteCard Vote(string taskId) => new()
    {
        MainTitle = new WeComCardTitle { Title = "午餐" },
        TaskId = taskId,
        Checklist = new WeComCardChecklist
        {
            QuestionKey = "lunch",
            Options = [new WeComCardCheckOption { Id = "a", Text = "面", IsChecked = true }, new WeComCardCheckOption { Id = "b", Text = "饭" }],
        },
        SubmitButton = Submit,
    };

    public static WeComMultipleChoiceCard Choice(string taskId) => new()
    {
        MainTitle = new WeComCardTitle { Title = "排班" },
        TaskId = taskId,
        Selections = [new WeComCardSelection { QuestionKey = "day", Title = "哪天", Options = [new WeComCardOption { Id = "1", Text = "周一" }] }],
        SubmitButton = Submit,
    };

    public static WeComTextNoticeCard TextNotice() => new()
    {
        MainTitle = new WeComCardTitle { Title = "系统通知" },
        Emphasis = new WeComCardTitle { Title = "100%", Description = "完成" },
        SubTitleText = "明细见下",
        Fields = [new WeComCardField { Name = "负责人", Value = "张三" }],
        CardAction = WeComCardLink.ToUrl("https://example.com/?a=1&b=2"),
    };

    public static WeComNewsNoticeCard NewsNotice() => new()
    {
        MainTitle = new WeComCardTitle { Title = "新品" },
        CardImage = new WeComCardImage { Url = "https://example.com/a.png", AspectRatio = 2.0 },
        Paragraphs = [new WeComCardParagraph { Title = "亮点", Description = "更轻" }],
        CardAction = WeComCardLink.ToMiniProgram("wx0123456789abcdef", "/index"),
    };
}
