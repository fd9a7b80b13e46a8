namespace WeCom.Client.Tests.Messages;

/// <summary>A message of every type with every member, and the body that it goes out as.</summary>
internal static class Examples
{
    public const string Sent = """
        {"errcode":0,"errmsg":"ok","invaliduser":"userid1|userid2","invalidparty":"1|2","invalidtag":"3|4","unlicenseduser":"userid5",
         "msgid":"xxxx","response_code":"xyzxyz","new_member":1}
        """;

    public static IEnumerable<TestCaseData> Messages()
    {
        yield return Example(
            "text",
            WeComMessage.Text("你好 😀 <a href=\"https://example.com/?a=1&b=2\">看</a>\n再见").ToUsers("zhangsan", "lisi").ToDepartments(2).ToTags(7)
                .Confidential().WithIdTranslation().WithDuplicateCheck(TimeSpan.FromMinutes(30)),
            """
            {"touser":"zhangsan|lisi","toparty":"2","totag":"7","msgtype":"text","agentid":1000002,"safe":1,"enable_id_trans":1,"enable_duplicate_check":1,"duplicate_check_interval":1800,"text":{"content":"你好 😀 <a href=\"https://example.com/?a=1&b=2\">看</a>\n再见"}}
            """);
        yield return Example(
            "markdown", WeComMessage.Markdown("# 标题\n> <font color=\"warning\">注意</font>").ToEveryone().FromAgent(7),
            """
            {"touser":"@all","msgtype":"markdown","agentid":7,"markdown":{"content":"# 标题\n> <font color=\"warning\">注意</font>"}}
            """);
        yield return Example(
            "image", WeComMessage.Image("MEDIA").ToDepartments(1, 2), """{"toparty":"1|2","msgtype":"image","agentid":1000002,"image":{"media_id":"MEDIA"}}""");
        yield return Example(
            "voice", WeComMessage.Voice("MEDIA").ToTags(3, 4), """{"totag":"3|4","msgtype":"voice","agentid":1000002,"voice":{"media_id":"MEDIA"}}""");
        yield return Example(
            "video", WeComMessage.Video("MEDIA", "标题", "说明").ToUsers("a").Confidential(),
            """{"touser":"a","msgtype":"video","agentid":1000002,"safe":1,"video":{"media_id":"MEDIA","title":"标题","description":"说明"}}""");
        yield return Example(
            "file", WeComMessage.File("MEDIA").ToUsers("a").Confidential(),
            """{"touser":"a","msgtype":"file","agentid":1000002,"safe":1,"file":{"media_id":"MEDIA"}}""");
        yield return Example(
            "textcard", WeComMessage.TextCard("领奖通知", "<div class=\"gray\">9月26日</div><br>恭喜", "https://example.com/?a=1&b=2", "更多").ToUsers("a"),
            """
            {"touser":"a","msgtype":"textcard","agentid":1000002,"textcard":{"title":"领奖通知","description":"<div class=\"gray\">9月26日</div><br>恭喜","url":"https://example.com/?a=1&b=2","btntxt":"更多"}}
            """);
        yield return Example("news", WeComMessage.News(Articles).ToUsers("a"), """
            {"touser":"a","msgtype":"news","agentid":1000002,"news":{"articles":[{"title":"中秋节礼品领取","description":"今年中秋节公司有豪礼相送","url":"https://example.com/a","picurl":"https://example.com/a.png","appid":"wx123123123123123","pagepath":"pages/index?userid=zhangsan&orderid=123"},{"title":"b","url":"https://example.com/b"}]}}
            """);
        yield return Example("mpnews", WeComMessage.MpNews(MpArticle).ToUsers("a").ConfidentialWithinCompany(), """
            {"touser":"a","msgtype":"mpnews","agentid":1000002,"safe":2,"mpnews":{"articles":[{"title":"标题","thumb_media_id":"MEDIA","author":"作者","content_source_url":"https://example.com/","content":"<p>正文</p>","digest":"摘要"}]}}
            """);
        yield return Example("miniprogram_notice", WeComMessage.MiniProgramNotice(Notice).ToUsers("a").FromAgent(5), """
            {"touser":"a","msgtype":"miniprogram_notice","miniprogram_notice":{"appid":"wx8bd80126147df384","page":"/page/index?id=1","title":"会议室预订成功","description":"4月27日 16:16","emphasis_first_item":true,"content_item":[{"key":"会议室","value":"402"}]}}
            """);
        yield return Example("template_card", WeComMessage.Card(new WeComTextNoticeCard { MainTitle = "标题", CardAction = WeComCardLink.ToUrl("https://example.com/") }).ToUsers("a"), """
            {"touser":"a","msgtype":"template_card","agentid":1000002,"template_card":{"card_type":"text_notice","main_title":{"title":"标题"},"card_action":{"url":"https://example.com/","type":1}}}
            """);
    }

    public static WeComNewsArticle[] Articles =>
    [
        new()
        {
            Title = "中秋节礼品领取",
            Description = "今年中秋节公司有豪礼相送",
            Url = "https://example.com/a",
            PictureUrl = "https://example.com/a.png",
            AppId = "wx123123123123123",
            PagePath = "pages/index?userid=zhangsan&orderid=123",
        },
        new() { Title = "b", Url = "https://example.com/b" },
    ];

    public static WeComMpNewsArticle MpArticle => new()
    {
        Title = "标题",
        ThumbMediaId = "MEDIA",
        Author = "作者",
        ContentSourceUrl = "https://example.com/",
        Content = "<p>正文</p>",
        Digest = "摘要",
    };

    public static WeComMiniProgramNoticeContent Notice => new()
    {
        AppId = "wx8bd80126147df384",
        Page = "/page/index?id=1",
        Title = "会议室预订成功",
        Description = "4月27日 16:16",
        EmphasizesFirstItem = true,
        Items = [new WeComMiniProgramNoticeItem { Name = "会议室", Value = "402" }],
    };

    private static TestCaseData Example(string type, WeComMessage message, string body) =>
        new TestCaseData(message, body.Trim()).SetArgDisplayNames(type);
}
