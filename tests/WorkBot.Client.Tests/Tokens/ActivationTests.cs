using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Tokens;

/// <summary>Tokens of robots come by activation.</summary>
internal sealed class ActivationTests
{
    private WorkBotBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new WorkBotBench(withTokens: false);

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Activation_keeps_the_robots_tokens()
    {
        _bench.Handler.Then(Activation());

        await _bench.ActivateAsync();
        ApiResult<IReadOnlyList<RobotCommand>> polled = await _bench.PollAsync();

        Assert.That(polled.IsSuccess, Is.True);
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { null, "a-1" }));
        WorkBotToken kept = _bench.Client.Tokens.Find(WorkBotAudience.Robot, WorkBotBench.RobotId)!;
        Assert.That(_bench.Changes, Is.EqualTo(new[] { kept }));
        Assert.That((kept.Value!.Reveal(), kept.RefreshToken!.Reveal(), kept.RobotId), Is.EqualTo(("a-1", "r-1", WorkBotBench.RobotId)));
        Assert.That(kept.ExpiresAt, Is.EqualTo(_bench.Clock.GetUtcNow() + TimeSpan.FromDays(30)).Within(TimeSpan.FromSeconds(1)));
    }

    [TestCase("\"isNewActivation\":true", 200, 200, true)]
    [TestCase("\"isNewActivation\":false", 201, 201, false)]
    [TestCase("", 201, 201, true)]
    [TestCase("", 201, 200, true)]
    [TestCase("", 200, 200, false)]
    [TestCase("\"isNewActivation\":null", 201, 201, true)]
    [TestCase("", 0, 200, null)]
    [TestCase("", 0, 201, true)]
    [TestCase("\"isNewActivation\":\"true\"", 0, 200, true)]
    [TestCase("\"isNewActivation\":0", 0, 200, false)]
    public async Task New_activations_are_told_from_repeated_ones(string member, int code, int status, bool? expected)
    {
        _bench.Handler.Then(WorkBotBench.Answer($$"""{"robotId":"r"{{(member.Length > 0 ? "," : "")}}{{member}}}""", code, status));

        ApiResult<RobotActivation> result = await _bench.ActivateAsync();

        Assert.That(result.GetValueOrThrow().IsNewActivation, Is.EqualTo(expected));
    }

    [TestCase(201, true)]
    [TestCase(200, false)]
    public async Task Without_a_code_in_the_body_the_status_tells(int status, bool expected)
    {
        _bench.Handler.Then(ScriptedAnswer.Json("""{"data":{"robotId":"r"}}""", status));

        Assert.That((await _bench.ActivateAsync()).GetValueOrThrow().IsNewActivation, Is.EqualTo(expected));
    }

    [TestCase(409)]
    [TestCase(200)]
    public async Task Conflict_tells_who_has_the_code(int status)
    {
        _bench.Handler.Then(ScriptedAnswer.Json(Examples.Text("2.1-answer-409"), status));

        ApiResult<RobotActivation> result = await _bench.ActivateAsync();

        Assert.That(result.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.Conflict)
            .And.Property(nameof(ApiError.Code)).EqualTo(WorkBotErrors.Conflict)
            .And.Property(nameof(ApiError.HttpStatus)).EqualTo(status)
            .And.Property(nameof(ApiError.OutcomeUnknown)).False);
        Assert.That(result.Error!.Message, Is.EqualTo("激活码已被其他设备使用，请联系管理员解绑"));
        Assert.That(Comparison.Losses(Examples.Json("2.1-answer-409").GetProperty("data"), result.Error.Details), Is.Empty);
        Assert.That(_bench.Changes, Is.Empty);
        Assert.That(_bench.Handler.Count, Is.EqualTo(1));
    }

    [TestCase("null", false)]
    [TestCase("{}", true)]
    [TestCase("""{"existingDeviceId":"d"}""", true)]
    [TestCase("""{"existingDeviceId":7,"activatedAt":"soon"}""", true)]
    [TestCase("[]", false)]
    [TestCase("\"x\"", false)]
    public async Task Details_of_a_conflict_are_all_optional(string data, bool hasDetails)
    {
        _bench.Handler.Then(WorkBotBench.Refusal(409, data));

        ApiResult<RobotActivation> result = await _bench.ActivateAsync();

        Assert.That(result.Error!.Category, Is.EqualTo(ErrorCategory.Conflict));
        Assert.That(result.Error.Details, hasDetails ? Is.InstanceOf<ActivationConflict>() : Is.Null);
    }

    [TestCase("""{"existingDeviceId":"d"}""")]
    public async Task Other_refusals_have_no_details(string data)
    {
        _bench.Handler.Then(WorkBotBench.Refusal(403, data));

        Assert.That((await _bench.ActivateAsync()).Error!.Details, Is.Null);
    }

    [Test]
    public async Task Activation_without_a_robot_or_without_a_token_keeps_nothing()
    {
        _bench.Handler.Then(WorkBotBench.Answer("""{"token":"a-1"}""", 201), WorkBotBench.Answer("""{"robotId":"r","token":""}""", 201));

        Assert.That((await _bench.ActivateAsync()).IsSuccess, Is.True);
        Assert.That((await _bench.ActivateAsync()).IsSuccess, Is.True);

        Assert.That(_bench.Changes, Is.Empty);
        Assert.That(_bench.Client.Tokens.Find(WorkBotAudience.Robot, "r"), Is.Null);
    }

    [Test]
    public async Task Activation_whose_end_lies_behind_our_clock_is_used_all_the_same()
    {
        _bench.Handler.Then(Activation(end: "2020-01-01T00:00:00Z"));

        await _bench.ActivateAsync();
        await _bench.PollAsync();

        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { null, "a-1" }), "a clock that is wrong must not lead to a refresh before each call");
    }

    [Test]
    public async Task Activation_again_replaces_the_tokens_at_once()
    {
        _bench.Handler.Then(Activation(), Activation("a-2", "r-2", code: 200));

        await _bench.ActivateAsync();
        await _bench.ActivateAsync();
        await _bench.PollAsync();

        Assert.That(_bench.TokensSent[^1], Is.EqualTo("a-2"));
        Assert.That(_bench.Client.Tokens.Find(WorkBotAudience.Robot, WorkBotBench.RobotId)!.RefreshToken!.Reveal(), Is.EqualTo("r-2"));
        Assert.That(_bench.Changes, Has.Count.EqualTo(2));
    }

    internal static ScriptedAnswer Activation(string token = "a-1", string refresh = "r-1", string end = "2026-03-31T08:00:00.000Z", int code = 201) =>
        WorkBotBench.Answer($$"""{"robotId":"{{WorkBotBench.RobotId}}","token":"{{token}}","refreshToken":"{{refresh}}","expiresAt":"{{end}}"}""", code, code);
}
