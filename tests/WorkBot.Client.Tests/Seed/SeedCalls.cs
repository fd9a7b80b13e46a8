using WorkBot.Client.Tests.Support;
using static WorkBot.Client.Tests.Seed.SeedOutcome;

namespace WorkBot.Client.Tests.Seed;

/// <summary>Every call of the documentation, with the values of its examples.</summary>
internal static class SeedCalls
{
    private const string Robot = WorkBotBench.RobotId;
    private const string? Nobody = null;
    private const string User = WorkBotBench.UserToken;
    private const string RobotToken = WorkBotBench.RobotToken;
    private const string Admin = WorkBotBench.AdminToken;

    private static readonly DateOnly First = new(2024, 12, 1);
    private static readonly DateOnly Last = new(2024, 12, 31);

    public static IReadOnlyList<SeedCall> All { get; } =
    [
        Post("api/user/send-sms", Nobody, "1.1-request", "1.1-answer", static client => Of(client.Users.SendSmsCodeAsync("13800000000"))),
        Post("api/user/login", Nobody, "1.2-request", "1.2-answer", static client => Of(client.Users.LoginAsync("13800000000", "123456"))),
        Get("api/user/info", User, "1.3-answer", static client => Of(client.Users.GetAsync())),
        Post("api/robot-ids/activate", Nobody, "2.1-request", "2.1-answer-201", static client => Of(client.Activation.ActivateAsync(Activation))),
        Post("api/robot-ids/activate", Nobody, "2.1-request", "2.1-answer-200", static client => Of(client.Activation.ActivateAsync(Activation))),
        Post("api/robot/refresh-token", Nobody, "2.2-request", "2.2-answer", static client =>
            Of(client.Activation.RefreshTokenAsync("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..."!))),
        Get("api/robots?page=1&pageSize=20", User, "3.1-answer", static client => Of(client.Robots.ListAsync())) with { Part = "list" },
        Get("api/robots?page=1&pageSize=20", User, "3.1-answer", static client => Of(client.Robots.ListAsync(new ListRobotsRequest { Page = 1, PageSize = 20 }))),
        Get("api/robots?page=3&pageSize=50&status=deleted", User, "3.1-answer", static client =>
            Of(client.Robots.ListAsync(new ListRobotsRequest { Page = 3, PageSize = 50, Status = RobotStatus.Deleted }))),
        Get($"api/robots/{Robot}", User, "3.2-answer", static client => Of(client.Robots.GetAsync(Robot))),
        Post("api/robots", User, "3.3-request", "3.3-answer", static client => Of(client.Robots.CreateAsync(new CreateRobotRequest
        {
            Name = "客服机器人1", AiMode = AiMode.BuiltIn, AiProvider = AiProvider.Doubao, AiModel = "doubao-pro-32k", AiTemperature = 0.7, AiMaxTokens = 2000,
            AiContextLength = 10, AiScenario = "咨询",
        }))),
        new(HttpMethod.Put, $"api/robots/{Robot}", User, "3.4-request", "3.4-answer", static client => Of(client.Robots.UpdateAsync(Robot, new UpdateRobotRequest
        {
            Name = "客服机器人1（更新）", AiMode = AiMode.ThirdParty, AiProvider = AiProvider.Dify, AiTemperature = 0.8, AiMaxTokens = 3000, ReplyDelayMin = 2,
            ReplyDelayMax = 5, AiCallLimitDaily = 2000,
        }))),
        new(HttpMethod.Delete, $"api/robots/{Robot}", User, null, "3.5-answer", static client => Of(client.Robots.DeleteAsync(Robot))),
        Post("api/robot/messages", RobotToken, "4.1-request", "4.1-answer", static client => Of(client.Messages.ReportAsync(new ReportMessageRequest
        {
            RobotId = Robot, Spoken = "你好啊", RawSpoken = "@机器人 你好啊", ReceivedName = "张三", GroupName = "测试群1", GroupRemark = "测试群1备注名",
            RoomType = RoomType.ExternalGroup, AtMe = true, TextType = TextType.Text, FileBase64 = "iVBORxxx==",
            Timestamp = new DateTimeOffset(2024, 12, 1, 18, 30, 0, TimeSpan.FromHours(8)),
        }))),
        Post("api/robot/send-message", User, "4.2-request-text", "4.2-answer", static client => Of(client.Messages.SendTextAsync(new SendTextRequest
        {
            RobotId = Robot, TitleList = ["张三", "测试群1"], Content = "你好！我是AI助手，很高兴为您服务~", AtList = ["张三"],
        }))),
        Post("api/robot/send-message", User, "4.2-request-image", "4.2-answer", static client => Of(client.Messages.SendImageAsync(new SendImageRequest
        {
            RobotId = Robot, TitleList = ["测试群1"], FileUrl = new Uri("https://cdn.example.com/image.jpg"), ObjectName = "reply.jpg", ExtraText = "这是图片回复",
        }))),
        Post("api/robot/send-message", User, "4.2-request-file", "4.2-answer", static client => Of(client.Messages.SendFileAsync(new SendFileRequest
        {
            RobotId = Robot, TitleList = ["张三"], FileUrl = new Uri("https://cdn.example.com/file.pdf"), ObjectName = "document.pdf",
        }))),
        Get($"api/robot/commands?robotId={Robot}", RobotToken, "4.3-answer", static client => Of(client.Messages.GetPendingCommandsAsync(Robot))) with { Part = "commands" },
        Post("api/robot/command-result", RobotToken, "4.4-request", "4.4-answer", static client => Of(client.Messages.ReportResultAsync(new ReportCommandResultRequest
        {
            RobotId = Robot, CommandId = "cmd_1703123456789_abc123", ErrorCode = ExecutionErrorCode.Success, ExecutionTimeMilliseconds = 2500, SuccessList = ["张三"],
        }))),
        Post("api/robot/third-party/config", User, "5.1-request", "5.1-answer", static client => Of(client.Callbacks.ConfigureAsync(new ConfigureCallbacksRequest
        {
            RobotId = Robot, MessageCallbackUrl = new Uri("https://api.third-party.com/callback"), ResultCallbackUrl = new Uri("https://api.third-party.com/result"),
            EnableSignature = true, SecretKey = "your-secret-key",
        }))),
        Get($"api/robot/third-party/config/{Robot}", User, "5.2-answer", static client => Of(client.Callbacks.GetAsync(Robot))),
        Post("api/robot/send-message", User, "5.3-request", "5.3-answer", static client => Of(client.Messages.SendTextAsync(ThirdPartyText))),
        Post("api/robot/send-message", RobotToken, "5.3-request", "5.3-answer", static client => Of(client.Messages.SendTextAsync(ThirdPartyText, WorkBotAudience.Robot))),
        Post("api/admin/activation-codes", Admin, "6.1-request", "6.1-answer", static client => Of(client.Administration.GenerateActivationCodesAsync(
            new GenerateActivationCodesRequest { Count = 10, ValidityPeriod = 30, BoundUserId = 1 }))) with { Part = "codes" },
        Get("api/admin/activation-codes?page=1&pageSize=20&status=unused", Admin, "6.2-answer", static client =>
            Of(client.Administration.ListActivationCodesAsync(new ListActivationCodesRequest { Status = ActivationCodeStatus.Unused }))),
        Post("api/admin/unbind-device", Admin, "6.3-request", "6.3-answer", static client => Of(client.Administration.UnbindDeviceAsync(
            new UnbindDeviceRequest { Code = "3CQ4Z9LE", Reason = "用户更换设备", AdminId = 1 }))),
        Post("api/admin/activation-codes/3CQ4Z9LE/disable", Admin, null, "6.4-answer", static client => Of(client.Administration.DisableActivationCodeAsync("3CQ4Z9LE"))),
        Get("api/admin/users?page=1&pageSize=20&role=user", Admin, "7.1-answer", static client =>
            Of(client.Administration.ListUsersAsync(new ListUsersRequest { Role = WorkBotRole.User }))),
        Post("api/admin/users/17/disable", Admin, null, "7.2-answer", static client => Of(client.Administration.DisableUserAsync(17))),
        Get($"api/robots/{Robot}/statistics?startDate=2024-12-01&endDate=2024-12-31", User, "8.1-answer", static client =>
            Of(client.Robots.GetStatisticsAsync(Robot, First, Last))),
        Get("api/user/statistics?startDate=2024-12-01&endDate=2024-12-31", User, "8.2-answer", static client => Of(client.Users.GetStatisticsAsync(First, Last))),
        Get("api/admin/logs?page=1&pageSize=20&logType=api&level=error", Admin, "9.1-answer", static client =>
            Of(client.Administration.ListLogsAsync(new ListLogsRequest { LogType = LogType.Api, Level = WorkBotLogLevel.Error }))),
    ];

    private static ActivateRequest Activation => new()
    {
        Code = "3CQ4Z9LE",
        DeviceInfo = new DeviceInfo
        {
            DeviceId = "9774d56d682e549c", Brand = "Xiaomi", Model = "Mi 10", Os = "Android", OsVersion = "13", Manufacturer = "Xiaomi", Network = "WiFi",
            AppVersion = "3.0.1", TotalMemory = 8192, ScreenResolution = "1080x2400",
        },
    };

    private static SendTextRequest ThirdPartyText => new() { RobotId = Robot, TitleList = ["张三"], Content = "你好！", AtList = [] };

    private static SeedCall Get(string path, string token, string answer, Func<WorkBotClient, Task<SeedOutcome>> call) =>
        new(HttpMethod.Get, path, token, null, answer, call);

    private static SeedCall Post(string path, string? token, string? request, string answer, Func<WorkBotClient, Task<SeedOutcome>> call) =>
        new(HttpMethod.Post, path, token, request, answer, call);
}
