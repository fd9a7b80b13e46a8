namespace Sdk.Sandbox;

/// <summary>A user with three robots, an administrator, and what happened in the last two weeks.</summary>
internal static class WorkBotDemoData
{
    private const string UserPhone = "13800000000";
    private const string AdminPhone = "13900000000";

    private const int Days = 14;

    private static readonly string[] Contacts = ["张三", "李四", "王五", "赵六", "钱七"];
    private static readonly string[] Groups = ["测试群1", "客户服务群", "产品交流群"];

    private static readonly string[] Questions =
        ["你好，请问发货了吗？", "价格能优惠一点吗？", "怎么申请退款？", "这个型号还有货吗？", "麻烦发一下说明书", "谢谢！"];

    private static readonly (string Name, string Code, string Brand, string Model)[] Robots =
    [
        ("客服机器人1", "3CQ4Z9LE", "Xiaomi", "Mi 10"),
        ("售后机器人", "7HK2M4PX", "HUAWEI", "P40"),
        ("社群助手", "9RT5W8BN", "OPPO", "Reno 8"),
    ];

    public static void Fill(WorkBotSandbox sandbox)
    {
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        WorkBotSandboxUser user = sandbox.AddUser(UserPhone, "user", "张三");
        WorkBotSandboxUser admin = sandbox.AddUser(AdminPhone, "admin", "管理员");
        sandbox.Users.Set(user with { CreatedAt = now.AddDays(-90), LastLoginAt = now.AddHours(-2) });
        sandbox.Users.Set(admin with { CreatedAt = now.AddDays(-120), LastLoginAt = now.AddHours(-1) });
        for (int i = 0; i < Robots.Length; i++) AddRobot(sandbox, i, user.UserId, now);
        WorkBotDemoRecords.AddCodes(sandbox, user.UserId, now);
        WorkBotDemoRecords.AddLogs(sandbox, now);
    }

    private static void AddRobot(WorkBotSandbox sandbox, int index, long owner, DateTimeOffset now)
    {
        (string name, string code, string brand, string model) = Robots[index];
        DateTimeOffset activated = now.AddDays(-20 + index);
        WorkBotSandboxDevice device = new()
        {
            DeviceId = "9774d56d682e549" + "cde"[index],
            Brand = brand,
            Model = model,
            Os = "Android",
            OsVersion = "13",
            Manufacturer = brand,
            Network = "WiFi",
            AppVersion = "3.0.1",
            TotalMemory = 8192,
            ScreenResolution = "1080x2400",
        };
        WorkBotSandboxRobot robot = new()
        {
            RobotId = sandbox.NextId("robot", activated),
            RobotUuid = sandbox.NextUuid(),
            OwnerId = owner,
            Name = name,
            Status = index < 2 ? "online" : "offline",
            AiMode = index == 2 ? "third_party" : "builtin",
            AiProvider = index == 2 ? "dify" : "doubao",
            LastActiveAt = now.AddMinutes(-5 - (index * 60)),
            Device = device,
            ActivationCode = code,
            CreatedAt = activated,
        };
        sandbox.Robots.Set(robot);
        sandbox.ActivationCodes.Set(new WorkBotSandboxCode
        {
            Code = code,
            Status = "used",
            ValidityPeriod = 365,
            BoundUserId = owner,
            Device = device,
            RobotId = robot.RobotId,
            CreatedAt = activated.AddDays(-1),
            FirstActivatedAt = activated,
            LastActivatedAt = activated,
        });
        for (int day = Days; day >= 0; day--) AddDay(sandbox, robot.RobotId, index, now.AddDays(-day).AddMinutes(-30), day);
    }

    private static void AddDay(WorkBotSandbox sandbox, string robotId, int index, DateTimeOffset time, int day)
    {
        for (int i = 0; i < 3 - index + (day % 2); i++)
        {
            string contact = Contacts[(day + i) % Contacts.Length];
            bool inGroup = (day + i) % 3 != 0;
            string text = Questions[(day + (2 * i)) % Questions.Length];
            sandbox.Messages.Set(new WorkBotSandboxMessage
            {
                MessageId = sandbox.NextId("msg", time.AddMinutes(i)),
                RobotId = robotId,
                Spoken = text,
                RawSpoken = inGroup ? "@机器人 " + text : text,
                ReceivedName = contact,
                GroupName = inGroup ? Groups[(day + index) % Groups.Length] : null,
                GroupRemark = null,
                RoomType = inGroup ? 1 : 2,
                AtMe = inGroup,
                TextType = 1,
                Timestamp = time.AddMinutes(i),
                ReceivedAt = time.AddMinutes(i),
            });
        }

        AddCommand(sandbox, robotId, Contacts[day % Contacts.Length], time.AddMinutes(10), isPending: day == 0, fails: day == 7);
    }

    private static void AddCommand(
        WorkBotSandbox sandbox, string robotId, string contact, DateTimeOffset time, bool isPending, bool fails)
    {
        string id = sandbox.NextId("cmd", time);
        sandbox.Commands.Set(new WorkBotSandboxCommand
        {
            CommandId = id,
            RobotId = robotId,
            Parameters = $$"""{"type":"text","titleList":["{{contact}}"],"content":"您好，已为您处理。"}""",
            Status = isPending ? "pending" : fails ? "failed" : "success",
            CreatedAt = time,
        });
        if (isPending) return;
        sandbox.ResultList.Add(new WorkBotSandboxResult
        {
            CommandId = id,
            RobotId = robotId,
            ErrorCode = fails ? 201_101 : 0,
            ErrorReason = fails ? "未找到聊天窗口" : "",
            ExecutionTimeMs = 2_500,
            SuccessList = fails ? [] : [contact],
            FailList = fails ? [contact] : [],
            ReportedAt = time.AddSeconds(3),
        });
    }
}
