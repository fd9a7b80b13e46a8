using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Tokens;

/// <summary>Tokens that a program kept from an earlier run, and dropping them.</summary>
internal sealed class HandedInTokenTests
{
    private WorkBotBench _bench = null!;

    private WorkBotTokens Tokens => _bench.Client.Tokens;

    [SetUp]
    public void SetUp() => _bench = new WorkBotBench(withTokens: false);

    [TearDown]
    public void TearDown() => _bench.Dispose();

    private static IEnumerable<TestCaseData> BadTokens()
    {
        const string Robot = WorkBotBench.RobotId;
        DateTimeOffset past = new(2026, 2, 28, 0, 0, 0, TimeSpan.Zero);
        yield return Case("nothing at all", new WorkBotToken { Audience = WorkBotAudience.User });
        yield return Case("user without a token", new WorkBotToken { Audience = WorkBotAudience.User, RefreshToken = "r" });
        yield return Case("admin without a token", new WorkBotToken { Audience = WorkBotAudience.Admin });
        yield return Case("user with a robot", new WorkBotToken { Audience = WorkBotAudience.User, Value = "t", RobotId = Robot });
        yield return Case("admin with a robot", new WorkBotToken { Audience = WorkBotAudience.Admin, Value = "t", RobotId = Robot });
        yield return Case("robot without a name", new WorkBotToken { Audience = WorkBotAudience.Robot, Value = "t" });
        yield return Case("robot with an empty name", WorkBotBench.TokenOfRobot(robotId: ""));
        yield return Case("robot with a blank name", WorkBotBench.TokenOfRobot(robotId: "  "));
        yield return Case("robot with neither token", WorkBotBench.TokenOfRobot(null, null));
        yield return Case("robot with an empty refresh token only", WorkBotBench.TokenOfRobot(null, ""));
        yield return Case("empty token", WorkBotBench.TokenOfPerson(""));
        yield return Case("token with a line break", WorkBotBench.TokenOfPerson("a\r\nX-Evil: 1"));
        yield return Case("token with a space", WorkBotBench.TokenOfPerson("Bearer a"));
        yield return Case("token beyond ASCII", WorkBotBench.TokenOfRobot("令牌"));
        yield return Case("robot with a bad token beside a refresh token", WorkBotBench.TokenOfRobot(""));
        yield return Case("user that has ended", WorkBotBench.TokenOfPerson(end: past));
        yield return Case("user that has ended, with a refresh token", new WorkBotToken { Audience = WorkBotAudience.User, Value = "t", RefreshToken = "r", ExpiresAt = past });
        yield return Case("admin that has ended, with a refresh token", new WorkBotToken { Audience = WorkBotAudience.Admin, Value = "t", RefreshToken = "r", ExpiresAt = past });
        yield return Case("robot that has ended, without a refresh token", WorkBotBench.TokenOfRobot(refresh: null, end: past));
        yield return Case("audience that does not exist", new WorkBotToken { Audience = (WorkBotAudience)7, Value = "t" });

        static TestCaseData Case(string name, WorkBotToken token) => new TestCaseData(token).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(BadTokens))]
    public async Task Bad_token_is_refused_and_nothing_changes(WorkBotToken token)
    {
        _bench.SetTokens();

        Assert.That(() => Tokens.Set(token), Throws.InstanceOf<ArgumentException>().With.Property(nameof(ArgumentException.ParamName)).EqualTo("token"));

        await _bench.RunAsync(_bench.Client.Users.GetAsync());
        await _bench.RunAsync(_bench.Client.Administration.ListUsersAsync());
        await _bench.PollAsync();
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { WorkBotBench.UserToken, WorkBotBench.AdminToken, WorkBotBench.RobotToken }));
    }

    [Test]
    public void Null_is_refused() => Assert.That(() => Tokens.Set(null!), Throws.ArgumentNullException);

    [Test]
    public void Message_of_a_bad_token_does_not_show_it()
    {
        Exception? refused = Assert.Catch(() => Tokens.Set(WorkBotBench.TokenOfPerson("top secret")));

        Assert.That(refused!.ToString(), Does.Not.Contain("top secret"));
    }

    [Test]
    public async Task Refresh_token_alone_is_enough_for_a_robot()
    {
        Tokens.Set(WorkBotBench.TokenOfRobot(value: null));
        _bench.Handler.Then(WorkBotBench.Renewal("n-1"));

        await _bench.PollAsync();

        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { null, "n-1" }));
    }

    [Test]
    public async Task Robots_token_that_has_ended_is_renewed_by_the_first_call()
    {
        Tokens.Set(WorkBotBench.TokenOfRobot(end: _bench.Clock.GetUtcNow() - TimeSpan.FromDays(40)));
        _bench.Handler.Then(WorkBotBench.Renewal("n-1"));

        await _bench.PollAsync();

        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { null, "n-1" }));
    }

    [Test]
    public async Task Handing_in_raises_no_event_and_is_found_again()
    {
        _bench.SetTokens();
        WorkBotToken token = WorkBotBench.TokenOfRobot("t-9", "r-9");

        Tokens.Set(token);

        Assert.That(_bench.Changes, Is.Empty);
        Assert.That(Tokens.Find(WorkBotAudience.Robot, WorkBotBench.RobotId), Is.SameAs(token));
        Assert.That(Tokens.Find(WorkBotAudience.User)!.Value!.Reveal(), Is.EqualTo(WorkBotBench.UserToken));
        Assert.That(Tokens.Find(WorkBotAudience.Admin)!.Value!.Reveal(), Is.EqualTo(WorkBotBench.AdminToken));
        await _bench.PollAsync();
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { "t-9" }));
    }

    [Test]
    public async Task What_a_login_or_an_activation_tells_can_be_handed_in_by_the_next_run()
    {
        _bench.Handler.Then(
            WorkBotBench.Answer("""{"role":"admin","token":"t-1","refreshToken":"r-1"}"""), ActivationTests.Activation("a-1", "r-2"));
        await _bench.LoginAsync();
        await _bench.ActivateAsync();

        using var next = new WorkBotBench(withTokens: false);
        foreach (WorkBotToken token in _bench.Changes)
        {
            next.Client.Tokens.Set(token);
        }

        await next.RunAsync(next.Client.Users.GetAsync());
        await next.RunAsync(next.Client.Administration.ListUsersAsync());
        await next.PollAsync();
        Assert.That(next.TokensSent, Is.EqualTo(new[] { "t-1", "t-1", "a-1" }));
    }

    [Test]
    public void Nothing_is_found_where_there_is_nothing()
    {
        Assert.That(Tokens.Find(WorkBotAudience.User), Is.Null);
        Assert.That(Tokens.Find(WorkBotAudience.Admin), Is.Null);
        Assert.That(Tokens.Find(WorkBotAudience.Robot), Is.Null);
        Assert.That(Tokens.Find(WorkBotAudience.Robot, ""), Is.Null);
        Assert.That(Tokens.Find(WorkBotAudience.Robot, WorkBotBench.RobotId), Is.Null);
    }

    [TestCase(WorkBotAudience.User)]
    [TestCase(WorkBotAudience.Admin)]
    [TestCase(WorkBotAudience.Robot)]
    public async Task Forgotten_token_is_not_used_any_more_and_the_others_are(WorkBotAudience audience)
    {
        _bench.SetTokens();

        Tokens.Forget(audience, audience == WorkBotAudience.Robot ? WorkBotBench.RobotId : null);

        Assert.That((await _bench.RunAsync(_bench.Client.Users.GetAsync())).Error?.Code, Is.EqualTo(audience == WorkBotAudience.User ? WorkBotErrors.LoginRequired : null));
        Assert.That((await _bench.RunAsync(_bench.Client.Administration.ListUsersAsync())).Error?.Code, Is.EqualTo(audience == WorkBotAudience.Admin ? WorkBotErrors.LoginRequired : null));
        Assert.That((await _bench.PollAsync()).Error?.Code, Is.EqualTo(audience == WorkBotAudience.Robot ? WorkBotErrors.LoginRequired : null));
        Assert.That((await _bench.PollAsync(WorkBotBench.OtherRobotId)).IsSuccess, Is.True);
        Assert.That(_bench.Handler.Count, Is.EqualTo(3));
        Assert.That(Tokens.Find(audience, audience == WorkBotAudience.Robot ? WorkBotBench.RobotId : null), Is.Null);
    }

    [Test]
    public async Task Forgetting_what_is_not_there_changes_nothing()
    {
        _bench.SetTokens();

        Tokens.Forget(WorkBotAudience.Robot);
        Tokens.Forget(WorkBotAudience.Robot, "robot_never_seen");
        Assert.That(() => Tokens.Forget((WorkBotAudience)7), Throws.Nothing.Or.InstanceOf<ArgumentException>());

        Assert.That((await _bench.PollAsync()).IsSuccess, Is.True);
        Assert.That((await _bench.RunAsync(_bench.Client.Users.GetAsync())).IsSuccess, Is.True, "nobody is not the user");
    }

    [Test]
    public async Task Forgotten_robot_can_be_activated_again()
    {
        _bench.SetTokens();
        _bench.Handler.Then(ActivationTests.Activation("a-2"));

        Tokens.Forget(WorkBotAudience.Robot, WorkBotBench.RobotId);
        await _bench.ActivateAsync();
        await _bench.PollAsync();

        Assert.That(_bench.TokensSent[^1], Is.EqualTo("a-2"));
    }
}
