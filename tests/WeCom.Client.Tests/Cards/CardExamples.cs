namespace WeCom.Client.Tests.Cards;

/// <summary>Every card with every member, and what it goes out as.</summary>
internal static class CardExamples
{
    public static readonly WeComCardSource Source =
        new() { IconUrl = "https://example.com/i.png", Description = "企业微信", DescriptionColor = WeComCardColor.Black };

    public static readonly WeComCardMenu Menu = new()
    {
        Description = "您可以使用以下功能",
        Actions = [new() { Text = "您将收到A回调", EventKey = "A" }, new() { Text = "您将收到B回调", EventKey = "B" }],
    };

    public static readonly WeComCardQuote Quote =
        new() { Link = WeComCardLink.ToUrl("https://example.com/?a=1&b=2"), Title = "企业微信的引用样式", QuoteText = "企业微信真好用呀" };

    public static readonly WeComCardField[] Fields =
    [
        new() { Name = "邀请人", Value = "张三" },
        new() { Name = "官网", Value = "点击访问", Url = "https://example.com/" },
        new() { Name = "下载", Value = "企业微信.apk", MediaId = "MEDIA" },
        new() { Name = "员工信息", Value = "点击查看", UserId = "zhangsan" },
    ];

    public static readonly WeComCardJump[] Jumps =
    [
        new() { Title = "企业微信官网", Link = WeComCardLink.ToUrl("https://example.com/") },
        new() { Title = "小程序", Link = WeComCardLink.ToMiniProgram("wx1", "/index.html") },
        new() { Title = "无链接" },
    ];

    public static WeComTextNoticeCard TextNotice => new()
    {
        Source = Source,
        ActionMenu = Menu,
        TaskId = "task_id-1@a",
        MainTitle = new WeComCardTitle { Title = "欢迎使用企业微信", Description = "您的好友正在邀请您加入" },
        QuoteArea = Quote,
        Emphasis = new WeComCardTitle { Title = "100", Description = "核心数据" },
        SubTitleText = "下载企业微信还能抢红包！😀",
        Fields = Fields,
        Jumps = Jumps,
        CardAction = WeComCardLink.ToMiniProgram("wx1", "/index.html"),
    };

    public static WeComNewsNoticeCard NewsNotice => new()
    {
        Source = Source,
        ActionMenu = Menu,
        TaskId = "task_id",
        MainTitle = "欢迎使用企业微信",
        QuoteArea = Quote,
        ImageTextArea = new WeComCardImageText
        {
            Link = WeComCardLink.ToUrl("https://example.com/"),
            Title = "企业微信的左图右文样式",
            Description = "企业微信真好用呀",
            ImageUrl = "https://example.com/a.png",
        },
        CardImage = new WeComCardImage { Url = "https://example.com/b.png", AspectRatio = 1.3 },
        Paragraphs = [new() { Title = "惊喜红包等你来拿", Description = "下载企业微信还能抢红包！" }, new() { Title = "b" }],
        Fields = Fields,
        Jumps = Jumps,
        CardAction = WeComCardLink.ToUrl("https://example.com/"),
    };

    public static WeComButtonCard Buttons => new()
    {
        Source = Source,
        ActionMenu = Menu,
        MainTitle = "欢迎使用企业微信",
        QuoteArea = Quote,
        SubTitleText = "下载企业微信还能抢红包！",
        Fields = Fields,
        CardAction = WeComCardLink.ToUrl("https://example.com/"),
        TaskId = "task_id",
        Selection = new WeComCardSelection
        {
            QuestionKey = "btn_question_key1",
            Title = "企业微信评分",
            SelectedId = "btn_selection_id1",
            Options = [new() { Id = "btn_selection_id1", Text = "100分" }, new() { Id = "btn_selection_id2", Text = "101分" }],
        },
        Buttons =
        [
            new() { Text = "按钮1", Style = WeComCardButtonStyle.Style1, EventKey = "button_key_1" },
            new() { Text = "按钮2", Style = WeComCardButtonStyle.Style2, Url = "https://example.com/" },
        ],
    };

    public static WeComVoteCard Vote => new()
    {
        Source = new WeComCardSource { IconUrl = "https://example.com/i.png", Description = "企业微信" },
        MainTitle = "欢迎使用企业微信",
        TaskId = "task_id",
        Checklist = new WeComCardChecklist
        {
            QuestionKey = "question_key1",
            AllowsSeveral = true,
            Options = [new() { Id = "option_id1", Text = "选择题选项1", IsChecked = true }, new() { Id = "option_id2", Text = "选择题选项2" }],
        },
        SubmitButton = new WeComCardSubmitButton { EventKey = "key" },
    };

    public static WeComMultipleChoiceCard MultipleChoice => new()
    {
        Source = new WeComCardSource { IconUrl = "https://example.com/i.png", Description = "企业微信" },
        MainTitle = "欢迎使用企业微信",
        TaskId = "task_id",
        Selections =
        [
            new() { QuestionKey = "q1", Title = "选择器标签1", SelectedId = "s1", Options = [new() { Id = "s1", Text = "选择器选项1" }] },
            new() { QuestionKey = "q2", Options = [new() { Id = "s2", Text = "选择器选项2" }] },
        ],
        SubmitButton = new WeComCardSubmitButton { Text = "确定", EventKey = "key" },
    };

    private const string SourceJson = """{"icon_url":"https://example.com/i.png","desc":"企业微信","desc_color":1}""";
    private const string PlainSourceJson = """{"icon_url":"https://example.com/i.png","desc":"企业微信"}""";
    private const string MenuJson = """{"desc":"您可以使用以下功能","action_list":[{"text":"您将收到A回调","key":"A"},{"text":"您将收到B回调","key":"B"}]}""";
    private const string QuoteJson = """{"title":"企业微信的引用样式","quote_text":"企业微信真好用呀","type":1,"url":"https://example.com/?a=1&b=2"}""";

    private const string FieldsJson =
        """
        [{"keyname":"邀请人","value":"张三","type":0},{"keyname":"官网","value":"点击访问","url":"https://example.com/","type":1},{"keyname":"下载","value":"企业微信.apk","media_id":"MEDIA","type":2},{"keyname":"员工信息","value":"点击查看","userid":"zhangsan","type":3}]
        """;

    private const string JumpsJson =
        """
        [{"title":"企业微信官网","type":1,"url":"https://example.com/"},{"title":"小程序","type":2,"appid":"wx1","pagepath":"/index.html"},{"title":"无链接","type":0}]
        """;

    public static IEnumerable<TestCaseData> Cards()
    {
        yield return Example(
            "text_notice", TextNotice,
            $$$"""
            {"card_type":"text_notice","main_title":{"title":"欢迎使用企业微信","desc":"您的好友正在邀请您加入"},"emphasis_content":{"title":"100","desc":"核心数据"},"sub_title_text":"下载企业微信还能抢红包！😀","action_menu":{{{MenuJson}}},"quote_area":{{{QuoteJson}}},"horizontal_content_list":{{{FieldsJson}}},"jump_list":{{{JumpsJson}}},"card_action":{"appid":"wx1","pagepath":"/index.html","type":2},"task_id":"task_id-1@a","source":{{{SourceJson}}}}
            """);
        yield return Example(
            "news_notice", NewsNotice,
            $$$"""
            {"card_type":"news_notice","main_title":{"title":"欢迎使用企业微信"},"card_image":{"url":"https://example.com/b.png","aspect_ratio":1.3},"image_text_area":{"title":"企业微信的左图右文样式","desc":"企业微信真好用呀","image_url":"https://example.com/a.png","type":1,"url":"https://example.com/"},"vertical_content_list":[{"title":"惊喜红包等你来拿","desc":"下载企业微信还能抢红包！"},{"title":"b"}],"action_menu":{{{MenuJson}}},"quote_area":{{{QuoteJson}}},"horizontal_content_list":{{{FieldsJson}}},"jump_list":{{{JumpsJson}}},"card_action":{"url":"https://example.com/","type":1},"task_id":"task_id","source":{{{SourceJson}}}}
            """);
        yield return Example(
            "button_interaction", Buttons,
            $$$"""
            {"card_type":"button_interaction","button_list":[{"text":"按钮1","style":1,"key":"button_key_1","type":0},{"text":"按钮2","style":2,"url":"https://example.com/","type":1}],"button_selection":{"question_key":"btn_question_key1","title":"企业微信评分","selected_id":"btn_selection_id1","option_list":[{"id":"btn_selection_id1","text":"100分"},{"id":"btn_selection_id2","text":"101分"}]},"sub_title_text":"下载企业微信还能抢红包！","action_menu":{{{MenuJson}}},"quote_area":{{{QuoteJson}}},"horizontal_content_list":{{{FieldsJson}}},"card_action":{"url":"https://example.com/","type":1},"main_title":{"title":"欢迎使用企业微信"},"task_id":"task_id","source":{{{SourceJson}}}}
            """);
        yield return Example(
            "vote_interaction", Vote,
            $$$"""
            {"card_type":"vote_interaction","checkbox":{"question_key":"question_key1","option_list":[{"id":"option_id1","text":"选择题选项1","is_checked":true},{"id":"option_id2","text":"选择题选项2","is_checked":false}],"mode":1},"submit_button":{"text":"提交","key":"key"},"main_title":{"title":"欢迎使用企业微信"},"task_id":"task_id","source":{{{PlainSourceJson}}}}
            """);
        yield return Example(
            "multiple_interaction", MultipleChoice,
            $$$"""
            {"card_type":"multiple_interaction","select_list":[{"question_key":"q1","title":"选择器标签1","selected_id":"s1","option_list":[{"id":"s1","text":"选择器选项1"}]},{"question_key":"q2","option_list":[{"id":"s2","text":"选择器选项2"}]}],"submit_button":{"text":"确定","key":"key"},"main_title":{"title":"欢迎使用企业微信"},"task_id":"task_id","source":{{{PlainSourceJson}}}}
            """);
    }

    private static TestCaseData Example(string type, WeComCard card, string json) =>
        new TestCaseData(card, json.Trim().ReplaceLineEndings("")).SetArgDisplayNames(type);
}
