namespace Sdk.Sandbox;

/// <summary>Believable demo data, the same for the same clock.</summary>
internal static class ZhifuyunDemoData
{
    private const int Seed = 400;
    private const int Days = 60;
    private const int Conversations = 45;
    private const int Tickets = 30;

    private static readonly string[] Channels = ["web", "wechat", "app", "phone"];

    private static readonly string[] Messages =
    [
        "你好，我想咨询产品", "订单什么时候发货？", "发票怎么开？", "收到的商品有破损", "忘记密码无法登录",
        "企业版怎么收费？", "想申请退款", "优惠券用不了", "如何修改收货地址？",
    ];

    private static readonly (string Title, string Description)[] Requests =
    [
        ("产品咨询", "想了解产品价格和功能"),
        ("退款申请", "商品与描述不符，申请全额退款"),
        ("发票补开", "三月份的增值税专用发票没有收到"),
        ("登录异常", "验证码一直收不到，无法登录后台"),
        ("物流延误", "包裹已经五天没有更新物流信息"),
        ("数据导出失败", "导出上月对话记录时提示超时"),
        ("账号升级", "需要从免费版升级到企业版"),
    ];

    private static readonly string[] Priorities = ["low", "medium", "high", "urgent"];
    private static readonly string[] Statuses = ["resolved", "closed", "resolved", "processing", "pending"];

    public static void Fill(ZhifuyunSandbox sandbox)
    {
        Random random = new(Seed);
        // Whole seconds, because the wire knows no parts of them.
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(sandbox.Time.GetUtcNow().ToUnixTimeSeconds());
        for (int i = 0; i < Conversations; i++)
        {
            ZhifuyunSandboxConversation row = Conversation(i, TimeOf(i, Conversations, now, random));
            bool closed = i < Conversations - 8;
            sandbox.Add(row with
            {
                Status = closed ? "closed" : "active",
                UpdatedAt = row.CreatedAt.AddSeconds(random.Next(120, 3_600)),
                ResponseTime = TimeSpan.FromSeconds(random.Next(15, 240)),
                Satisfied = closed && i % 3 != 2 ? random.Next(100) < 85 : null,
            });
        }

        for (int i = 0; i < Tickets; i++)
        {
            ZhifuyunSandboxTicket row = Ticket(i, TimeOf(i, Tickets, now, random));
            string status = i < Tickets - 3 ? Statuses[i % Statuses.Length] : "pending";
            sandbox.Add(row with
            {
                Status = status,
                Priority = Priorities[random.Next(Priorities.Length)],
                AssigneeId = status == "pending" ? null : FormattableString.Invariant($"agent_{1 + (i % 4):000}"),
                Comments = status == "resolved" ? ["问题已解决"] : [],
                UpdatedAt = row.CreatedAt.AddSeconds(random.Next(300, 7_200)),
            });
        }
    }

    public static ZhifuyunSandboxConversation Conversation(int index, DateTimeOffset created) => new()
    {
        Id = "",
        UserId = FormattableString.Invariant($"user_{101 + (index % 23)}"),
        Channel = Channels[index % Channels.Length],
        InitialMessage = Messages[index % Messages.Length],
        CreatedAt = created,
        UpdatedAt = created,
    };

    public static ZhifuyunSandboxTicket Ticket(int index, DateTimeOffset created) => new()
    {
        Id = "",
        Title = Requests[index % Requests.Length].Title,
        Description = Requests[index % Requests.Length].Description,
        CustomerEmail = FormattableString.Invariant($"customer{1 + (index % 17)}@example.com"),
        CreatedAt = created,
        UpdatedAt = created,
    };

    /// <summary>Spread evenly over the days, oldest first, and over at least two hours ago.</summary>
    private static DateTimeOffset TimeOf(int index, int count, DateTimeOffset now, Random random)
    {
        TimeSpan step = TimeSpan.FromDays(Days) / count;
        double seconds = Math.Floor((step * index).TotalSeconds) + random.Next(0, (int)step.TotalSeconds - 7_200);
        return now.AddDays(-Days).AddSeconds(seconds);
    }
}
