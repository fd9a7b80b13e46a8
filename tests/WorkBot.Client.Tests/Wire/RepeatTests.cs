using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Wire;

/// <summary>What is sent again after a fault, and what is not.</summary>
internal sealed class RepeatTests
{
    private static readonly ActivateRequest Activation = new() { Code = "3CQ4Z9LE", DeviceInfo = new DeviceInfo { DeviceId = "d" } };

    private WorkBotBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new WorkBotBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    /// <summary>Calls that must not run twice.</summary>
    private static IEnumerable<TestCaseData> Once() =>
    [
        Case("send as user", static client => OutcomeOf(client.Messages.SendTextAsync(Text()))),
        Case("send as robot", static client => OutcomeOf(client.Messages.SendTextAsync(Text(), WorkBotAudience.Robot))),
        Case("report", static client => OutcomeOf(client.Messages.ReportAsync(Message()))),
        Case("activate", static client => OutcomeOf(client.Activation.ActivateAsync(Activation))),
        Case("refresh", static client => OutcomeOf(client.Activation.RefreshTokenAsync("r"!))),
        Case("create robot", static client => OutcomeOf(client.Robots.CreateAsync(new CreateRobotRequest { Name = "n" }))),
        Case("generate codes", static client => OutcomeOf(client.Administration.GenerateActivationCodesAsync(new GenerateActivationCodesRequest { Count = 1, ValidityPeriod = 30 }))),
        Case("unbind", static client => OutcomeOf(client.Administration.UnbindDeviceAsync(new UnbindDeviceRequest { Code = "3CQ4Z9LE", Reason = "r", AdminId = 1 }))),
        Case("login", static client => OutcomeOf(client.Users.LoginAsync("13800000000", "123456"))),
    ];

    /// <summary>Calls that come to the same when they run twice.</summary>
    private static IEnumerable<TestCaseData> Again() =>
    [
        Case("report result", static client => OutcomeOf(client.Messages.ReportResultAsync(new ReportCommandResultRequest { RobotId = WorkBotBench.RobotId, CommandId = "c" }))),
        Case("update robot", static client => OutcomeOf(client.Robots.UpdateAsync("r", new UpdateRobotRequest { Name = "n" }))),
        Case("delete robot", static client => OutcomeOf(client.Robots.DeleteAsync("r"))),
        Case("configure callbacks", static client => OutcomeOf(client.Callbacks.ConfigureAsync(new ConfigureCallbacksRequest { RobotId = "r" }))),
        Case("disable code", static client => OutcomeOf(client.Administration.DisableActivationCodeAsync("3CQ4Z9LE"))),
        Case("disable user", static client => OutcomeOf(client.Administration.DisableUserAsync(1))),
        Case("poll", static client => OutcomeOf(client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId))),
        Case("logs", static client => OutcomeOf(client.Administration.ListLogsAsync())),
    ];

    [TestCaseSource(nameof(Once))]
    public async Task Lost_answer_is_not_followed_by_another_request(Func<WorkBotClient, Task<ApiError?>> call)
    {
        _bench.Handler.Then(ScriptedAnswer.ConnectionLost());

        ApiError? error = await _bench.RunAsync(call(_bench.Client));

        Assert.That(error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.Network).And.Property(nameof(ApiError.OutcomeUnknown)).True);
        Assert.That(_bench.Handler.Count, Is.EqualTo(1));
    }

    [TestCaseSource(nameof(Once))]
    public async Task Failing_server_is_not_asked_again(Func<WorkBotClient, Task<ApiError?>> call)
    {
        _bench.Handler.Then(ScriptedAnswer.Text("<html>", 502));

        ApiError? error = await _bench.RunAsync(call(_bench.Client));

        Assert.That(error, Has.Property(nameof(ApiError.OutcomeUnknown)).True);
        Assert.That(_bench.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Text_message_is_asked_for_once_whatever_happens()
    {
        foreach (ScriptedAnswer answer in new[] { ScriptedAnswer.ConnectionLost(), ScriptedAnswer.NoConnection(), WorkBotBench.Refusal(429, """{"retryAfter":60}""") })
        {
            using var bench = new WorkBotBench();
            bench.Handler.Then(answer);
            Assert.That((await bench.RunAsync(bench.Client.Users.SendSmsCodeAsync("13800000000"))).Error, Is.Not.Null);
            Assert.That(bench.Handler.Count, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Text_message_that_is_refused_holds_no_other_call()
    {
        _bench.Handler.Then(WorkBotBench.Refusal(429, """{"retryAfter":60}"""), WorkBotBench.Answer("{}"));
        await _bench.RunAsync(_bench.Client.Users.SendSmsCodeAsync("13800000000"));
        TimeSpan before = _bench.Handler.Requests[0].At;

        await _bench.RunAsync(_bench.Client.Users.GetAsync());

        Assert.That(_bench.Handler.Requests[1].At - before, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [TestCaseSource(nameof(Once))]
    [TestCaseSource(nameof(Again))]
    public async Task What_never_left_is_sent_again(Func<WorkBotClient, Task<ApiError?>> call)
    {
        _bench.Handler.Then(ScriptedAnswer.NoConnection(), ScriptedAnswer.NoSuchHost(), WorkBotBench.Answer("{}"));

        ApiError? error = await _bench.RunAsync(call(_bench.Client));

        Assert.That(error, Is.Null);
        Assert.That(_bench.Handler.Count, Is.EqualTo(3));
    }

    [TestCaseSource(nameof(Once))]
    [TestCaseSource(nameof(Again))]
    public async Task What_came_too_often_is_sent_again_after_the_wait(Func<WorkBotClient, Task<ApiError?>> call)
    {
        _bench.Handler.Then(WorkBotBench.Refusal(429, """{"retryAfter":2}"""), WorkBotBench.Answer("{}"));

        ApiError? error = await _bench.RunAsync(call(_bench.Client));

        Assert.That(error, Is.Null);
        Assert.That(_bench.Handler.Count, Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Again))]
    public async Task Lost_answer_is_asked_for_again(Func<WorkBotClient, Task<ApiError?>> call)
    {
        _bench.Handler.Then(ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Text("<html>", 503), WorkBotBench.Answer("{}"));

        ApiError? error = await _bench.RunAsync(call(_bench.Client));

        Assert.That(error, Is.Null);
        Assert.That(_bench.Handler.Count, Is.EqualTo(3));
    }

    [Test]
    public async Task Refused_connections_end_without_doubt()
    {
        _bench.Handler.Otherwise = ScriptedAnswer.NoConnection();

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.Network).And.Property(nameof(ApiError.OutcomeUnknown)).False);
        Assert.That(_bench.Handler.Count, Is.EqualTo(4));
    }

    [Test]
    public async Task Lost_answer_after_a_refused_connection_leaves_doubt()
    {
        _bench.Handler.Then(ScriptedAnswer.NoConnection(), ScriptedAnswer.ConnectionLost());

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.Error!.OutcomeUnknown, Is.True);
        Assert.That(_bench.Handler.Count, Is.EqualTo(2));
    }

    [TestCase(400)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(409)]
    public async Task Refusals_leave_no_doubt(int code)
    {
        _bench.Handler.Then(WorkBotBench.Refusal(code));

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.Error!.OutcomeUnknown, Is.False);
        Assert.That(_bench.Handler.Count, Is.EqualTo(1));
    }

    [TestCase(200)]
    [TestCase(500)]
    public async Task Fault_code_of_the_server_leaves_doubt(int status)
    {
        _bench.Handler.Then(WorkBotBench.Answer("null", 500, status));

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.Error, Has.Property(nameof(ApiError.OutcomeUnknown)).True, "the fault may lie behind the sending");
        Assert.That(_bench.Handler.Count, Is.EqualTo(1));
    }

    private static SendTextRequest Text() => new() { RobotId = WorkBotBench.RobotId, TitleList = ["张三"], Content = "你好" };

    private static ReportMessageRequest Message() => new()
    {
        RobotId = WorkBotBench.RobotId, ReceivedName = "张三", TextType = TextType.Text, Timestamp = new DateTimeOffset(2024, 12, 1, 10, 30, 0, TimeSpan.Zero),
    };

    private static async Task<ApiError?> OutcomeOf<T>(Task<ApiResult<T>> call) => (await call).Error;

    private static async Task<ApiError?> OutcomeOf(Task<ApiResult> call) => (await call).Error;

    private static TestCaseData Case(string name, Func<WorkBotClient, Task<ApiError?>> call) => new TestCaseData(call).SetArgDisplayNames(name);
}
