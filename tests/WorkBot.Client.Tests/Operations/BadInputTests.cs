using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Operations;

/// <summary>What is wrong is named after the argument and never sent.</summary>
internal sealed class BadInputTests
{
    private const string Robot = WorkBotBench.RobotId;

    private static readonly Uri File = new("https://cdn.example.com/a.pdf");
    private static readonly DateTimeOffset Time = new(2024, 12, 1, 10, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2024, 12, 1);

    private static IEnumerable<TestCaseData> Cases() =>
    [
        .. Users(), .. Activations(), .. Robots(), .. Texts(), .. Files(), .. Reports(), .. Callbacks(), .. Administration(), .. Lists(),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Wrong_argument_is_named_and_nothing_is_sent(string argument, Func<WorkBotClient, Task> call)
    {
        using var mock = new WorkBotMock();

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(() => call(mock.Client));

        Assert.That(refused!.ParamName, Is.EqualTo(argument));
        Assert.That(mock.Sent, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Users()
    {
        foreach (string? phone in new[] { null, "", " ", "1380000000", "138000000001", "1380000000a", "+8613800000", "１３８００００００００" })
        {
            yield return Case("phone", $"sms {phone}", client => client.Users.SendSmsCodeAsync(phone!));
            yield return Case("phone", $"login {phone}", client => client.Users.LoginAsync(phone!, "123456"));
        }

        foreach (string? code in new[] { null, "", "12345", "1234567", "12345a", "      " })
        {
            yield return Case("code", $"login code {code}", client => client.Users.LoginAsync("13800000000", code!));
        }

        yield return Case("endDate", "user statistics backwards", static client => client.Users.GetStatisticsAsync(Day, Day.AddDays(-1)));
    }

    private static IEnumerable<TestCaseData> Activations()
    {
        var device = new DeviceInfo { DeviceId = "d" };
        yield return Case("request", "activate null", static client => client.Activation.ActivateAsync(null!));
        foreach (string? code in new[] { null, "", "3CQ4Z9L", "3CQ4Z9LEE", "3CQ4-9LE", "激活码激活码激活" })
        {
            yield return Case("request.Code", $"activate {code}", client => client.Activation.ActivateAsync(new ActivateRequest { Code = code!, DeviceInfo = device }));
        }

        yield return Case("request.DeviceInfo", "no device", static client => client.Activation.ActivateAsync(new ActivateRequest { Code = "3CQ4Z9LE", DeviceInfo = null! }));
        yield return Case("request.DeviceInfo.DeviceId", "device without id", static client => client.Activation.ActivateAsync(
            new ActivateRequest { Code = "3CQ4Z9LE", DeviceInfo = new DeviceInfo { DeviceId = " " } }));
        yield return Case("request.DeviceInfo.TotalMemory", "device without memory", static client => client.Activation.ActivateAsync(
            new ActivateRequest { Code = "3CQ4Z9LE", DeviceInfo = new DeviceInfo { DeviceId = "d", TotalMemory = 0 } }));
        yield return Case("refreshToken", "refresh null", static client => client.Activation.RefreshTokenAsync(null!));
        yield return Case("refreshToken", "refresh empty", static client => client.Activation.RefreshTokenAsync(""!));
    }

    private static IEnumerable<TestCaseData> Robots() =>
    [
        Case("robotId", "get blank", static client => client.Robots.GetAsync(" ")),
        Case("robotId", "get null", static client => client.Robots.GetAsync(null!)),
        Case("robotId", "delete blank", static client => client.Robots.DeleteAsync("")),
        Case("robotId", "statistics blank", static client => client.Robots.GetStatisticsAsync("")),
        Case("endDate", "statistics backwards", static client => client.Robots.GetStatisticsAsync(Robot, Day, Day.AddDays(-1))),
        Case("request", "create null", static client => client.Robots.CreateAsync(null!)),
        Case("request.Name", "create blank", static client => client.Robots.CreateAsync(new CreateRobotRequest { Name = " " })),
        Case("request.AiMode", "mode empty", static client => client.Robots.CreateAsync(new CreateRobotRequest { Name = "n", AiMode = default(AiMode) })),
        Case("request.AiProvider", "provider blank", static client => client.Robots.CreateAsync(new CreateRobotRequest { Name = "n", AiProvider = new AiProvider(" ") })),
        Case("request.AiTemperature", "cold", static client => client.Robots.CreateAsync(new CreateRobotRequest { Name = "n", AiTemperature = -0.1 })),
        Case("request.AiTemperature", "no number", static client => client.Robots.CreateAsync(new CreateRobotRequest { Name = "n", AiTemperature = double.NaN })),
        Case("request.AiTemperature", "endless", static client => client.Robots.CreateAsync(new CreateRobotRequest { Name = "n", AiTemperature = double.PositiveInfinity })),
        Case("request.AiMaxTokens", "no words", static client => client.Robots.CreateAsync(new CreateRobotRequest { Name = "n", AiMaxTokens = 0 })),
        Case("request.AiContextLength", "negative context", static client => client.Robots.CreateAsync(new CreateRobotRequest { Name = "n", AiContextLength = -1 })),
        Case("robotId", "update blank", static client => client.Robots.UpdateAsync(" ", new UpdateRobotRequest { Name = "n" })),
        Case("request", "update null", static client => client.Robots.UpdateAsync(Robot, null!)),
        Case("request", "nothing to update", static client => client.Robots.UpdateAsync(Robot, new UpdateRobotRequest())),
        Case("request.Name", "update to a blank name", static client => client.Robots.UpdateAsync(Robot, new UpdateRobotRequest { Name = "" })),
        Case("request.ReplyDelayMin", "negative delay", static client => client.Robots.UpdateAsync(Robot, new UpdateRobotRequest { ReplyDelayMin = -1 })),
        Case("request.ReplyDelayMax", "negative longest delay", static client => client.Robots.UpdateAsync(Robot, new UpdateRobotRequest { ReplyDelayMax = -1 })),
        Case("request.ReplyDelayMax", "longest below shortest", static client => client.Robots.UpdateAsync(Robot, new UpdateRobotRequest { ReplyDelayMin = 5, ReplyDelayMax = 2 })),
        Case("request.AiCallLimitDaily", "negative limit", static client => client.Robots.UpdateAsync(Robot, new UpdateRobotRequest { AiCallLimitDaily = -1 })),
    ];

    private static IEnumerable<TestCaseData> Texts() =>
    [
        Case("request", "text null", static client => client.Messages.SendTextAsync(null!)),
        Case("request.RobotId", "text without robot", static client => client.Messages.SendTextAsync(new SendTextRequest { RobotId = "", TitleList = ["a"], Content = "c" })),
        Case("request.TitleList", "text to null", static client => client.Messages.SendTextAsync(new SendTextRequest { RobotId = Robot, TitleList = null!, Content = "c" })),
        Case("request.TitleList", "text to nobody", static client => client.Messages.SendTextAsync(new SendTextRequest { RobotId = Robot, TitleList = [], Content = "c" })),
        Case("request.TitleList", "text to a blank name", static client => client.Messages.SendTextAsync(new SendTextRequest { RobotId = Robot, TitleList = ["a", " "], Content = "c" })),
        Case("request.TitleList", "text to a null name", static client => client.Messages.SendTextAsync(new SendTextRequest { RobotId = Robot, TitleList = [null!], Content = "c" })),
        Case("request.Content", "blank text", static client => client.Messages.SendTextAsync(new SendTextRequest { RobotId = Robot, TitleList = ["a"], Content = "\n" })),
        Case("request.AtList", "blank mention", static client => client.Messages.SendTextAsync(new SendTextRequest { RobotId = Robot, TitleList = ["a"], Content = "c", AtList = [""] })),
        Case("audience", "text as admin", static client => client.Messages.SendTextAsync(
            new SendTextRequest { RobotId = Robot, TitleList = ["a"], Content = "c" }, WorkBotAudience.Admin)),
        Case("audience", "text as nobody", static client => client.Messages.SendTextAsync(
            new SendTextRequest { RobotId = Robot, TitleList = ["a"], Content = "c" }, (WorkBotAudience)9)),
        Case("audience", "image as admin", static client => client.Messages.SendImageAsync(Image(File), WorkBotAudience.Admin)),
        Case("audience", "file as admin", static client => client.Messages.SendFileAsync(Document(File), WorkBotAudience.Admin)),
    ];

    private static IEnumerable<TestCaseData> Files()
    {
        foreach (Uri? address in new[] { null, new Uri("/a.jpg", UriKind.Relative), new Uri("ftp://cdn.example.com/a.jpg"), new Uri("file:///a.jpg"), new Uri("data:image/png;base64,AA") })
        {
            yield return Case("request.FileUrl", $"image at {address}", client => client.Messages.SendImageAsync(Image(address!)));
            yield return Case("request.FileUrl", $"file at {address}", client => client.Messages.SendFileAsync(Document(address!)));
        }

        yield return Case("request", "image null", static client => client.Messages.SendImageAsync(null!));
        yield return Case("request", "file null", static client => client.Messages.SendFileAsync(null!));
        yield return Case("request.ObjectName", "file without name", static client => client.Messages.SendFileAsync(Document(File, name: " ")));
        yield return Case("request.ObjectName", "image without name", static client => client.Messages.SendImageAsync(Image(File, name: "")));
        yield return Case("request.TitleList", "image to nobody", static client => client.Messages.SendImageAsync(
            new SendImageRequest { RobotId = Robot, TitleList = [], FileUrl = File, ObjectName = "a.jpg" }));
        yield return Case("request.FileType", "file of no kind", static client => client.Messages.SendFileAsync(
            new SendFileRequest { RobotId = Robot, TitleList = ["a"], FileUrl = File, ObjectName = "a.pdf", FileType = default }));
    }

    private static IEnumerable<TestCaseData> Reports()
    {
        foreach (int room in new[] { -1, 0, 5, 99 })
        {
            yield return Case("request.RoomType", $"room {room}", client => client.Messages.ReportAsync(Report(room: new RoomType(room))));
        }

        yield return Case("request", "report null", static client => client.Messages.ReportAsync(null!));
        yield return Case("request.RobotId", "report of nobody", static client => client.Messages.ReportAsync(Report(robot: "")));
        yield return Case("request.ReceivedName", "report from nobody", static client => client.Messages.ReportAsync(Report(name: " ")));
        yield return Case("request.TextType", "negative text type", static client => client.Messages.ReportAsync(Report(text: new TextType(-1))));
        yield return Case("request.Timestamp", "report without a time", static client => client.Messages.ReportAsync(Report(time: default(DateTimeOffset))));
        yield return Case("robotId", "poll of nobody", static client => client.Messages.GetPendingCommandsAsync(" "));
        yield return Case("request", "result null", static client => client.Messages.ReportResultAsync(null!));
        yield return Case("request.RobotId", "result of nobody", static client => client.Messages.ReportResultAsync(new ReportCommandResultRequest { RobotId = " ", CommandId = "c" }));
        yield return Case("request.CommandId", "result of nothing", static client => client.Messages.ReportResultAsync(new ReportCommandResultRequest { RobotId = Robot, CommandId = "" }));
        yield return Case("request.ExecutionTimeMilliseconds", "negative time", static client => client.Messages.ReportResultAsync(
            new ReportCommandResultRequest { RobotId = Robot, CommandId = "c", ExecutionTimeMilliseconds = -1 }));
        yield return Case("request.SuccessList", "null successes", static client => client.Messages.ReportResultAsync(
            new ReportCommandResultRequest { RobotId = Robot, CommandId = "c", SuccessList = null! }));
        yield return Case("request.FailList", "blank failure", static client => client.Messages.ReportResultAsync(
            new ReportCommandResultRequest { RobotId = Robot, CommandId = "c", FailList = [" "] }));
        yield return Case("request.ErrorReason", "null reason", static client => client.Messages.ReportResultAsync(
            new ReportCommandResultRequest { RobotId = Robot, CommandId = "c", ErrorReason = null! }));
    }

    private static IEnumerable<TestCaseData> Callbacks() =>
    [
        Case("request", "callbacks null", static client => client.Callbacks.ConfigureAsync(null!)),
        Case("request.RobotId", "callbacks of nobody", static client => client.Callbacks.ConfigureAsync(new ConfigureCallbacksRequest { RobotId = "" })),
        Case("request.MessageCallbackUrl", "relative address", static client => client.Callbacks.ConfigureAsync(
            new ConfigureCallbacksRequest { RobotId = Robot, MessageCallbackUrl = new Uri("callback", UriKind.Relative) })),
        Case("request.ResultCallbackUrl", "ftp address", static client => client.Callbacks.ConfigureAsync(
            new ConfigureCallbacksRequest { RobotId = Robot, ResultCallbackUrl = new Uri("ftp://a.example.com/") })),
        Case("request.SecretKey", "signatures without key", static client => client.Callbacks.ConfigureAsync(
            new ConfigureCallbacksRequest { RobotId = Robot, EnableSignature = true })),
        Case("request.SecretKey", "signatures with an empty key", static client => client.Callbacks.ConfigureAsync(
            new ConfigureCallbacksRequest { RobotId = Robot, EnableSignature = true, SecretKey = "" })),
        Case("robotId", "callbacks of a blank robot", static client => client.Callbacks.GetAsync("\t")),
    ];

    private static IEnumerable<TestCaseData> Administration() =>
    [
        Case("request", "codes null", static client => client.Administration.GenerateActivationCodesAsync(null!)),
        Case("request.Count", "no codes", static client => client.Administration.GenerateActivationCodesAsync(new GenerateActivationCodesRequest { Count = 0, ValidityPeriod = 30 })),
        Case("request.ValidityPeriod", "codes for no time", static client => client.Administration.GenerateActivationCodesAsync(
            new GenerateActivationCodesRequest { Count = 1, ValidityPeriod = 0 })),
        Case("request.BoundUserId", "codes for user 0", static client => client.Administration.GenerateActivationCodesAsync(
            new GenerateActivationCodesRequest { Count = 1, ValidityPeriod = 30, BoundUserId = 0 })),
        Case("request", "unbind null", static client => client.Administration.UnbindDeviceAsync(null!)),
        Case("request.Code", "unbind a short code", static client => client.Administration.UnbindDeviceAsync(new UnbindDeviceRequest { Code = "3CQ4", Reason = "r", AdminId = 1 })),
        Case("request.Reason", "unbind without reason", static client => client.Administration.UnbindDeviceAsync(new UnbindDeviceRequest { Code = "3CQ4Z9LE", Reason = " ", AdminId = 1 })),
        Case("request.AdminId", "unbind by admin 0", static client => client.Administration.UnbindDeviceAsync(new UnbindDeviceRequest { Code = "3CQ4Z9LE", Reason = "r", AdminId = 0 })),
        Case("code", "disable a long code", static client => client.Administration.DisableActivationCodeAsync("3CQ4Z9LE1")),
        Case("code", "disable a path", static client => client.Administration.DisableActivationCodeAsync("../../x1")),
        Case("userId", "disable user 0", static client => client.Administration.DisableUserAsync(0)),
        Case("userId", "disable user -1", static client => client.Administration.DisableUserAsync(-1)),
    ];

    private static IEnumerable<TestCaseData> Lists() =>
    [
        Case("request.Page", "robots page 0", static client => client.Robots.ListAsync(new ListRobotsRequest { Page = 0 })),
        Case("request.PageSize", "robots page size 0", static client => client.Robots.ListAsync(new ListRobotsRequest { PageSize = 0 })),
        Case("request.Status", "robots of no status", static client => client.Robots.ListAsync(new ListRobotsRequest { Status = default(RobotStatus) })),
        Case("request.Page", "codes page 0", static client => client.Administration.ListActivationCodesAsync(new ListActivationCodesRequest { Page = 0 })),
        Case("request.PageSize", "codes page size -1", static client => client.Administration.ListActivationCodesAsync(new ListActivationCodesRequest { PageSize = -1 })),
        Case("request.Page", "users page 0", static client => client.Administration.ListUsersAsync(new ListUsersRequest { Page = 0 })),
        Case("request.PageSize", "users page size 0", static client => client.Administration.ListUsersAsync(new ListUsersRequest { PageSize = 0 })),
        Case("request.Role", "users of no role", static client => client.Administration.ListUsersAsync(new ListUsersRequest { Role = new WorkBotRole(" ") })),
        Case("request.Page", "logs page -1", static client => client.Administration.ListLogsAsync(new ListLogsRequest { Page = -1 })),
        Case("request.LogType", "logs of no type", static client => client.Administration.ListLogsAsync(new ListLogsRequest { LogType = new LogType("") })),
        Case("request.Page", "walk from page 0", static client => client.Robots.ListAllAsync(new ListRobotsRequest { Page = 0 }).GetAsyncEnumerator().MoveNextAsync().AsTask()),
        Case("request.PageSize", "walk of nothing", static client => client.Administration.ListLogPagesAsync(new ListLogsRequest { PageSize = 0 }).GetAsyncEnumerator().MoveNextAsync().AsTask()),
    ];

    private static SendImageRequest Image(Uri file, string name = "a.jpg") => new() { RobotId = Robot, TitleList = ["a"], FileUrl = file, ObjectName = name };

    private static SendFileRequest Document(Uri file, string name = "a.pdf") => new() { RobotId = Robot, TitleList = ["a"], FileUrl = file, ObjectName = name };

    private static ReportMessageRequest Report(string robot = Robot, string name = "张三", RoomType? room = null, TextType? text = null, DateTimeOffset? time = null) => new()
    {
        RobotId = robot, ReceivedName = name, RoomType = room, TextType = text ?? TextType.Text, Timestamp = time ?? Time,
    };

    private static TestCaseData Case(string argument, string name, Func<WorkBotClient, Task> call) =>
        new TestCaseData(argument, call).SetArgDisplayNames(argument, name);
}
