using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Tokens;

/// <summary>Tokens of robots are renewed by themselves.</summary>
internal sealed class RenewalTests
{
    private const string RefreshPath = "/api/robot/refresh-token";

    private WorkBotBench _bench = null!;

    private WorkBotToken Kept => _bench.Client.Tokens.Find(WorkBotAudience.Robot, WorkBotBench.RobotId)!;

    [SetUp]
    public void SetUp() => _bench = new WorkBotBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Refused_token_is_renewed_and_the_call_repeated()
    {
        _bench.Handler.Then(WorkBotBench.Refusal(401), WorkBotBench.Renewal("n-1", ",\"expiresAt\":\"2026-03-31T08:00:00.000Z\""));

        ApiResult<IReadOnlyList<RobotCommand>> result = await _bench.PollAsync();

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { WorkBotBench.RobotToken, null, "n-1" }));
        Assert.That(_bench.Handler.Requests[1].BodyText, Is.EqualTo("""{"refreshToken":"refresh-token-1"}"""));
        Assert.That(_bench.Changes.Single(), Is.SameAs(Kept));
        Assert.That((Kept.Value!.Reveal(), Kept.RefreshToken!.Reveal()), Is.EqualTo(("n-1", WorkBotBench.RefreshToken)), "the old refresh token stays good");
        Assert.That(Kept.ExpiresAt, Is.EqualTo(new DateTimeOffset(2026, 3, 31, 8, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task Refusal_in_the_body_of_a_200_counts_too()
    {
        _bench.Handler.Then(WorkBotBench.Answer("null", 401), WorkBotBench.Renewal("n-1"));

        Assert.That((await _bench.PollAsync()).IsSuccess, Is.True);
        Assert.That(_bench.TokensSent[^1], Is.EqualTo("n-1"));
    }

    [Test]
    public async Task New_refresh_token_takes_the_place_of_the_old_one()
    {
        _bench.Handler.Then(
            WorkBotBench.Refusal(401), WorkBotBench.Renewal("n-1", ",\"refreshToken\":\"r-2\""), WorkBotBench.Answer("null"), WorkBotBench.Refusal(401), WorkBotBench.Renewal("n-2"));

        await _bench.PollAsync();
        await _bench.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await _bench.PollAsync();

        Assert.That(_bench.To(RefreshPath).Select(static request => request.BodyText), Is.EqualTo(
            new[] { """{"refreshToken":"refresh-token-1"}""", """{"refreshToken":"r-2"}""" }));
        Assert.That(Kept.RefreshToken!.Reveal(), Is.EqualTo("r-2"));
    }

    [TestCase(",\"refreshToken\":null")]
    [TestCase(",\"refreshToken\":\"\"")]
    public async Task Empty_refresh_token_in_an_answer_does_not_replace_the_old_one(string member)
    {
        _bench.Handler.Then(WorkBotBench.Refusal(401), WorkBotBench.Renewal("n-1", member));

        await _bench.PollAsync();

        Assert.That(Kept.RefreshToken!.Reveal(), Is.EqualTo(WorkBotBench.RefreshToken));
    }

    [TestCase(null, 27, 28.95, Description = "a day before the end of a month")]
    [TestCase("100", 80, 95, Description = "a tenth of a short life, in minutes")]
    public async Task Token_is_renewed_in_the_background_before_its_end(string? minutes, double quiet, double due)
    {
        TimeSpan unit = minutes is null ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1);
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot(end: _bench.Clock.GetUtcNow() + (minutes is null ? WorkBotBench.Month : TimeSpan.FromMinutes(100))));
        _bench.Handler.Otherwise = ScriptedAnswer.From(static request =>
            request.Address.AbsolutePath == RefreshPath ? WorkBotBench.Renewal("n-1") : WorkBotBench.Answer("null"));

        await _bench.Clock.AdvanceAsync(quiet * unit);
        await _bench.PollAsync();
        Assert.That(_bench.To(RefreshPath), Is.Empty);

        await _bench.Clock.AdvanceAsync(((due + (minutes is null ? 0.5 : 0)) - quiet) * unit);
        await _bench.PollAsync();
        await Pool.SettleAsync();
        await _bench.PollAsync();

        Assert.That(_bench.To(RefreshPath), Has.Count.EqualTo(1));
        Assert.That(_bench.To("/commands").Select(WorkBotBench.TokenOf), Is.EqualTo(new[] { WorkBotBench.RobotToken, WorkBotBench.RobotToken, "n-1" }));
    }

    [Test]
    public async Task End_comes_from_a_json_web_token_as_a_hint()
    {
        string token = JsonWebTokens.EndingAt(_bench.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot(token));
        _bench.Handler.Then(WorkBotBench.Renewal("n-1"));

        await _bench.Clock.AdvanceAsync(TimeSpan.FromMinutes(11));
        await _bench.PollAsync();

        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { null, "n-1" }));
    }

    [TestCase("""{"exp":"soon"}""")]
    [TestCase("""{"exp":-5}""")]
    [TestCase("""{"exp":99999999999999}""")]
    [TestCase("""{"exp":null}""")]
    [TestCase("[1]")]
    [TestCase("nonsense")]
    public async Task Strange_claims_are_no_hint(string claims)
    {
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot(JsonWebTokens.WithClaims(claims)));

        await _bench.Clock.AdvanceAsync(TimeSpan.FromHours(12));
        ApiResult<IReadOnlyList<RobotCommand>> result = await _bench.PollAsync();

        Assert.That(result.IsSuccess, Is.True);
        Assert.That(_bench.To(RefreshPath), Is.Empty);
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    public async Task Refused_refresh_says_login_required_and_is_tried_once_in_five_minutes(int code)
    {
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot(value: null));
        _bench.Handler.Otherwise = WorkBotBench.Refusal(code);

        ApiResult<IReadOnlyList<RobotCommand>> first = await _bench.PollAsync();
        await _bench.Clock.AdvanceAsync(TimeSpan.FromSeconds(299));
        ApiResult<SentCommand> second = await _bench.SendAsync(WorkBotAudience.Robot);

        Assert.That(first.Error, Has.Property(nameof(ApiError.Code)).EqualTo(WorkBotErrors.LoginRequired).And.Property(nameof(ApiError.HttpStatus)).EqualTo(code));
        Assert.That(first.Error!.Message, Does.Contain(WorkBotBench.RobotId));
        Assert.That(second.Error, Has.Property(nameof(ApiError.Code)).EqualTo(WorkBotErrors.LoginRequired).And.Property(nameof(ApiError.OutcomeUnknown)).False);
        Assert.That(_bench.Handler.Count, Is.EqualTo(1));

        await _bench.Clock.AdvanceAsync(TimeSpan.FromSeconds(2));
        await _bench.PollAsync();
        Assert.That(_bench.Handler.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Calls_work_at_once_after_a_new_activation()
    {
        _bench.Handler.Then(WorkBotBench.Refusal(401), WorkBotBench.Refusal(401), ActivationTests.Activation("a-2", "r-2"));

        ApiResult<IReadOnlyList<RobotCommand>> refused = await _bench.PollAsync();
        await _bench.ActivateAsync();
        ApiResult<IReadOnlyList<RobotCommand>> after = await _bench.PollAsync();

        Assert.That(refused.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(after.IsSuccess, Is.True);
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { WorkBotBench.RobotToken, null, null, "a-2" }));
    }

    [Test]
    public async Task Handed_in_token_ends_the_wait_after_a_refused_refresh()
    {
        _bench.Handler.Then(WorkBotBench.Refusal(401), WorkBotBench.Refusal(401));

        await _bench.PollAsync();
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot("handed-in", "r-3"));

        Assert.That((await _bench.PollAsync()).IsSuccess, Is.True);
        Assert.That(_bench.TokensSent[^1], Is.EqualTo("handed-in"));
    }

    [TestCase(500)]
    [TestCase(503)]
    public async Task Failing_refresh_is_not_a_refusal(int status)
    {
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot(value: null));
        _bench.Handler.Then(ScriptedAnswer.Text("<html>", status), WorkBotBench.Renewal("n-1"));

        ApiResult<SentCommand> failed = await _bench.RunAsync(_bench.Client.With(new CallOptions { MaxRetries = 0 }).Messages.SendTextAsync(
            new SendTextRequest { RobotId = WorkBotBench.RobotId, TitleList = ["a"], Content = "b" }, WorkBotAudience.Robot));
        await _bench.Clock.AdvanceAsync(TimeSpan.FromSeconds(2));
        ApiResult<SentCommand> later = await _bench.SendAsync(WorkBotAudience.Robot);

        Assert.That(failed.Error!.Code, Is.Not.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(failed.Error.OutcomeUnknown, Is.False, "the message was never sent");
        Assert.That(later.IsSuccess, Is.True);
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("""{"token":""}""")]
    [TestCase("""{"token":"with space"}""")]
    [TestCase("""{"token":"中文"}""")]
    public async Task Refresh_without_a_usable_token_fails_the_call(string data)
    {
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot(value: null));
        _bench.Handler.Otherwise = WorkBotBench.Answer(data);

        ApiResult<SentCommand> result = await _bench.RunAsync(_bench.Client.With(new CallOptions { MaxRetries = 0 }).Messages.SendTextAsync(
            new SendTextRequest { RobotId = WorkBotBench.RobotId, TitleList = ["a"], Content = "b" }, WorkBotAudience.Robot));

        Assert.That(result.Error!.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
        Assert.That(_bench.To("/send-message"), Is.Empty);
        Assert.That(_bench.Changes, Is.Empty);
    }

    [Test]
    public async Task Robot_without_a_refresh_token_says_login_required()
    {
        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot(refresh: null));
        _bench.Handler.Then(WorkBotBench.Refusal(401));

        ApiResult<IReadOnlyList<RobotCommand>> result = await _bench.PollAsync();

        Assert.That(result.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(_bench.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Unknown_robot_says_login_required_and_sends_nothing()
    {
        ApiResult<IReadOnlyList<RobotCommand>> result = await _bench.PollAsync("robot_never_seen");

        Assert.That(result.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(_bench.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task Call_of_the_user_hands_the_refreshed_token_back_and_keeps_nothing()
    {
        _bench.Handler.Then(WorkBotBench.Renewal("n-1"));

        ApiResult<RefreshedToken> result = await _bench.RunAsync(_bench.Client.Activation.RefreshTokenAsync(WorkBotBench.RefreshToken!));
        await _bench.PollAsync();

        Assert.That(result.GetValueOrThrow().Token!.Reveal(), Is.EqualTo("n-1"));
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { null, WorkBotBench.RobotToken }));
    }
}
