using Sdk.Core;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Wire;

/// <summary>What sources disagree on is read in every form; what is not understood costs no more than its member.</summary>
internal sealed class LenientReadingTests
{
    private static readonly DateTimeOffset Time = new(2024, 12, 1, 10, 30, 0, TimeSpan.Zero);

    [TestCase("\"2024-12-01T10:30:00Z\"", 0)]
    [TestCase("\"2024-12-01T10:30:00.000Z\"", 0)]
    [TestCase("\"2024-12-01T10:30:00.250Z\"", 250)]
    [TestCase("\"2024-12-01T18:30:00+08:00\"", 0)]
    [TestCase("\"2024-12-01T10:30:00\"", 0)]
    [TestCase("\"2024-12-01T10:30:00.250\"", 250)]
    [TestCase("\"2024-12-01 10:30:00\"", 0)]
    [TestCase("1733049000000", 0)]
    [TestCase("1733049000250", 250)]
    [TestCase("\"1733049000000\"", 0)]
    public async Task Times_are_read_in_every_form(string json, int milliseconds)
    {
        Robot robot = await ReadRobotAsync($"\"createdAt\":{json}");

        Assert.That(robot.CreatedAt, Is.EqualTo(Time.AddMilliseconds(milliseconds)));
        Assert.That(robot.CreatedAt!.Value.Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"soon\"")]
    [TestCase("{}")]
    [TestCase("true")]
    public async Task What_is_no_time_reads_as_none(string json)
    {
        Robot robot = await ReadRobotAsync($"\"createdAt\":{json},\"name\":\"n\"");

        Assert.That(robot.CreatedAt, Is.Null);
        Assert.That(robot.Name, Is.EqualTo("n"));
    }

    [TestCase("1523", 1523)]
    [TestCase("\"1523\"", 1523)]
    [TestCase("1523.0", 1523)]
    [TestCase("\"\"", null)]
    [TestCase("null", null)]
    [TestCase("9007199254740993", 9007199254740993)]
    public async Task Whole_numbers_are_read_in_every_form(string json, long? expected)
    {
        Robot robot = await ReadRobotAsync($"\"totalMessages\":{json}");

        Assert.That(robot.TotalMessages, Is.EqualTo(expected));
    }

    [TestCase("0.7")]
    [TestCase("\"0.7\"")]
    [TestCase("7e-1")]
    public async Task Fractions_are_read_in_every_form(string json)
    {
        Robot robot = await ReadRobotAsync($"\"aiTemperature\":{json}");

        Assert.That(robot.AiTemperature, Is.EqualTo(0.7));
    }

    [TestCase("\"Mi 10\"", "Mi 10")]
    [TestCase("10", "10")]
    [TestCase("true", "true")]
    [TestCase("null", null)]
    public async Task Texts_are_read_in_every_form(string json, string? expected)
    {
        Robot robot = await ReadRobotAsync($"\"deviceInfo\":{{\"model\":{json}}},\"name\":{json}");

        Assert.That(robot.Name, Is.EqualTo(expected));
        Assert.That(robot.DeviceInfo!.Model, Is.EqualTo(expected));
    }

    [TestCase("true", true)]
    [TestCase("\"true\"", true)]
    [TestCase("\"True\"", true)]
    [TestCase("1", true)]
    [TestCase("\"1\"", true)]
    [TestCase("false", false)]
    [TestCase("\"false\"", false)]
    [TestCase("0", false)]
    [TestCase("\"\"", null)]
    [TestCase("null", null)]
    public async Task Flags_are_read_in_every_form(string json, bool? expected)
    {
        using var mock = new WorkBotMock($"{{\"code\":0,\"data\":{{\"enableSignature\":{json}}}}}");

        ApiResult<CallbackConfiguration> result = await mock.Client.Callbacks.GetAsync("r");

        Assert.That(result.GetValueOrThrow().EnableSignature, Is.EqualTo(expected));
    }

    [Test]
    public async Task User_number_as_text_is_the_same_number()
    {
        using var mock = new WorkBotMock("""{"code":0,"data":{"userId":"17","phone":13800000000,"token":12345678}}""");

        WorkBotLogin login = (await mock.Client.Users.LoginAsync("13800000000", "123456")).GetValueOrThrow();

        Assert.That((login.UserId, login.Phone, login.Token!.Reveal()), Is.EqualTo((17L, "13800000000", "12345678")));
    }

    [Test]
    public async Task Unknown_values_survive()
    {
        Robot robot = await ReadRobotAsync("\"status\":\"sleeping\",\"aiMode\":\"hybrid\",\"aiProvider\":\"qwen\",\"neu\":{\"a\":1}");

        Assert.That((robot.Status!.Value.Value, robot.AiMode!.Value.Value, robot.AiProvider!.Value.Value), Is.EqualTo(("sleeping", "hybrid", "qwen")));
        Assert.That(robot.ExtraMembers!["neu"].GetProperty("a").GetInt32(), Is.EqualTo(1));
        Assert.That(robot.Status, Is.Not.EqualTo(RobotStatus.Online));
    }

    [Test]
    public async Task Unknown_command_survives()
    {
        using var mock = new WorkBotMock("""
            {"code":0,"data":{"commands":[{"commandId":7,"commandType":"dance","commandParams":{"type":"hologram","steps":[1,2]},"priority":"2"}]}}
            """);

        RobotCommand command = (await mock.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId)).GetValueOrThrow().Single();

        Assert.That((command.CommandId, command.CommandType!.Value.Value, command.Priority), Is.EqualTo(("7", "dance", 2)));
        Assert.That(command.Parameters!.Type!.Value.Value, Is.EqualTo("hologram"));
        Assert.That(command.Parameters.ExtraMembers!["steps"].GetArrayLength(), Is.EqualTo(2));
        Assert.That(command.Parameters.TitleList, Is.Empty);
    }

    [TestCase("\"titleList\":null,\"atList\":null", new string[0])]
    [TestCase("\"titleList\":[]", new string[0])]
    [TestCase("\"titleList\":\"张三\"", new[] { "张三" })]
    [TestCase("\"titleList\":[\"张三\",7]", new[] { "张三", "7" })]
    public async Task Lists_of_names_are_read_in_every_form(string member, string[] expected)
    {
        using var mock = new WorkBotMock($"{{\"code\":0,\"data\":{{\"commands\":[{{\"commandParams\":{{{member}}}}}]}}}}");

        RobotCommand command = (await mock.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId)).GetValueOrThrow().Single();

        Assert.That(command.Parameters!.TitleList, Is.EqualTo(expected));
        Assert.That(command.Parameters.AtList, Is.Empty);
    }

    [TestCase("""{"total":null,"list":null}""")]
    [TestCase("""{"total":"0","list":[]}""")]
    [TestCase("{}")]
    public async Task Lists_that_are_null_are_empty(string data)
    {
        using var mock = new WorkBotMock($"{{\"code\":0,\"data\":{data}}}");

        Assert.That((await mock.Client.Robots.ListAsync()).GetValueOrThrow().Items, Is.Empty);
        Assert.That((await mock.Client.Administration.ListLogsAsync()).GetValueOrThrow().Items, Is.Empty);
        Assert.That((await mock.Client.Administration.ListUsersAsync()).GetValueOrThrow().Items, Is.Empty);
        Assert.That((await mock.Client.Administration.ListActivationCodesAsync()).GetValueOrThrow().Items, Is.Empty);
        Assert.That((await mock.Client.Administration.GenerateActivationCodesAsync(new() { Count = 1, ValidityPeriod = 1 })).GetValueOrThrow(), Is.Empty);
        Assert.That((await mock.Client.Robots.GetStatisticsAsync("r")).GetValueOrThrow().TopContacts, Is.Empty);
        Assert.That(await mock.Client.Robots.ListAllAsync().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Null_among_the_items_of_a_list_does_not_break_a_walk()
    {
        using var mock = new WorkBotMock("""{"code":0,"data":{"total":2,"list":[null,{"robotId":"r","userId":1,"id":1,"code":"c"}]}}""");

        Assert.That(await mock.Client.Robots.ListAllAsync().CountAsync(), Is.GreaterThan(0));
        Assert.That(await mock.Client.Administration.ListAllUsersAsync().CountAsync(), Is.GreaterThan(0));
        Assert.That(await mock.Client.Administration.ListAllLogsAsync().CountAsync(), Is.GreaterThan(0));
        Assert.That(await mock.Client.Administration.ListAllActivationCodesAsync().CountAsync(), Is.GreaterThan(0));
    }

    [Test]
    public async Task Calls_of_models_are_counted_under_the_odd_name()
    {
        using var mock = new WorkBotMock("""{"code":0,"data":{"totalAICalls":1523,"aiCost":"125.50"}}""");

        Assert.That((await mock.Client.Robots.GetStatisticsAsync("r")).GetValueOrThrow().TotalAICalls, Is.EqualTo(1523));
        UserStatistics user = (await mock.Client.Users.GetStatisticsAsync()).GetValueOrThrow();
        Assert.That((user.TotalAICalls, user.AiCost), Is.EqualTo((1523L, 125.50m)));
        Assert.That(mock.Sent.Select(static request => request.Address.Query), Has.All.Empty, "no dates are sent when none are given");
    }

    [TestCase("\"text\"")]
    [TestCase("[1]")]
    [TestCase("null")]
    [TestCase("7")]
    public async Task Details_of_a_log_may_be_anything(string details)
    {
        using var mock = new WorkBotMock($"{{\"code\":0,\"data\":{{\"total\":1,\"list\":[{{\"id\":\"5\",\"details\":{details},\"level\":\"fatal\"}}]}}}}");

        LogEntry entry = (await mock.Client.Administration.ListLogsAsync()).GetValueOrThrow().Items.Single();

        Assert.That((entry.Id, entry.Level!.Value.Value), Is.EqualTo((5L, "fatal")));
    }

    private static async Task<Robot> ReadRobotAsync(string members)
    {
        using var mock = new WorkBotMock($"{{\"code\":0,\"message\":\"success\",\"data\":{{{members}}}}}");
        return (await mock.Client.Robots.GetAsync("r")).GetValueOrThrow();
    }
}
