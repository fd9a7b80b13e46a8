using System.Text.Json;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Wire;

/// <summary>What is sent has one form.</summary>
internal sealed class StrictWritingTests
{
    [TestCase("2024-12-01T10:30:00Z", "2024-12-01T10:30:00Z")]
    [TestCase("2024-12-01T18:30:00+08:00", "2024-12-01T10:30:00Z")]
    [TestCase("2024-12-01T23:30:00.250-02:00", "2024-12-02T01:30:00.250Z")]
    public async Task Times_are_sent_in_utc(string time, string expected)
    {
        JsonElement sent = await ReportAsync(new ReportMessageRequest
        {
            RobotId = WorkBotBench.RobotId, ReceivedName = "n", TextType = TextType.Text, Timestamp = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
        });

        Assert.That(sent.GetProperty("timestamp").GetString(), Is.EqualTo(expected));
    }

    [Test]
    public async Task What_is_left_out_is_not_sent()
    {
        JsonElement sent = await ReportAsync(new ReportMessageRequest
        {
            RobotId = WorkBotBench.RobotId, ReceivedName = "n", TextType = new TextType(99), Timestamp = new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero),
        });

        Assert.That(sent.EnumerateObject().Select(static member => member.Name), Is.EqualTo(new[] { "robotId", "receivedName", "textType", "timestamp" }));
        Assert.That(sent.GetProperty("textType").GetInt32(), Is.EqualTo(99), "an unknown kind is sent as its number");
    }

    [Test]
    [SetCulture("de-DE")]
    public async Task Numbers_are_numbers_in_every_culture()
    {
        using var mock = new WorkBotMock();
        await mock.Client.Robots.CreateAsync(new CreateRobotRequest { Name = "n", AiTemperature = 0.5, AiMaxTokens = 2000, AiContextLength = 0 });

        Assert.That(mock.Only.Body, Is.EqualTo("""{"name":"n","aiTemperature":0.5,"aiMaxTokens":2000,"aiContextLength":0}"""));
    }

    [Test]
    [SetCulture("ar-SA")]
    public async Task Days_are_days_in_every_culture()
    {
        using var mock = new WorkBotMock();
        await mock.Client.Users.GetStatisticsAsync(new DateOnly(2024, 12, 1));
        await mock.Client.Users.GetStatisticsAsync(endDate: new DateOnly(2024, 12, 31));
        await mock.Client.Robots.ListAsync(new ListRobotsRequest { Page = 1234567 });

        Assert.That(mock.Sent.Select(static request => request.Address.Query), Is.EqualTo(
            new[] { "?startDate=2024-12-01", "?endDate=2024-12-31", "?page=1234567&pageSize=20" }));
    }

    [Test]
    public async Task Defaults_of_a_result_are_sent()
    {
        using var mock = new WorkBotMock();
        await mock.Client.Messages.ReportResultAsync(new ReportCommandResultRequest
        {
            RobotId = WorkBotBench.RobotId, CommandId = "c", ErrorCode = ExecutionErrorCode.ChatNotFound, ErrorReason = "未找到", FailList = ["李四"],
        });

        Assert.That(JsonElement.DeepEquals(Examples.Parse(mock.Only.Body), Examples.Parse($$"""
            {"robotId":"{{WorkBotBench.RobotId}}","commandId":"c","errorCode":201101,"errorReason":"未找到","successList":[],"failList":["李四"]}
            """)), Is.True, mock.Only.Body);
    }

    [Test]
    public async Task Signature_is_switched_off_explicitly_and_without_a_key()
    {
        using var mock = new WorkBotMock();
        await mock.Client.Callbacks.ConfigureAsync(new ConfigureCallbacksRequest { RobotId = "r" });

        Assert.That(mock.Only.Body, Is.EqualTo("""{"robotId":"r","enableSignature":false}"""));
    }

    [TestCase("a/b", "a%2Fb")]
    [TestCase("a b?c=d&e#f", "a%20b%3Fc%3Dd%26e%23f")]
    [TestCase("机器人", "%E6%9C%BA%E5%99%A8%E4%BA%BA")]
    public async Task Ids_are_escaped_in_paths_and_queries(string id, string escaped)
    {
        using var mock = new WorkBotMock();
        mock.Client.Tokens.Set(WorkBotBench.TokenOfRobot(robotId: id));
        await mock.Client.Robots.GetAsync(id);
        await mock.Client.Messages.GetPendingCommandsAsync(id);

        Assert.That(mock.Sent[0].Address.AbsoluteUri, Is.EqualTo($"{WorkBotBench.Address}api/robots/{escaped}"));
        Assert.That(mock.Sent[1].Address.AbsoluteUri, Is.EqualTo($"{WorkBotBench.Address}api/robot/commands?robotId={escaped}"));
    }

    [TestCase("https://cdn.example.com/a%2Fb.jpg?sig=a%2Bb%3D&amp=1")]
    [TestCase("http://cdn.example.com:8080/a.jpg")]
    public async Task Addresses_of_files_are_sent_as_they_are(string address)
    {
        using var mock = new WorkBotMock();
        await mock.Client.Messages.SendImageAsync(new SendImageRequest { RobotId = "r", TitleList = ["a"], FileUrl = new Uri(address), ObjectName = "a.jpg" });

        Assert.That(Examples.Parse(mock.Only.Body).GetProperty("fileUrl").GetString(), Is.EqualTo(address), "a change would break a signature");
    }

    private static async Task<JsonElement> ReportAsync(ReportMessageRequest request)
    {
        using var mock = new WorkBotMock();
        await mock.Client.Messages.ReportAsync(request);
        return Examples.Parse(mock.Only.Body);
    }
}
