using System.Collections.Concurrent;
using System.Globalization;
using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Tokens;

/// <summary>Tokens that come while others are on their way, and many robots at once.</summary>
internal sealed class TokenRaceTests
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    private WorkBotBench _bench = null!;

    private WorkBotToken? Kept => _bench.Client.Tokens.Find(WorkBotAudience.Robot, WorkBotBench.RobotId);

    [SetUp]
    public void SetUp() => _bench = new WorkBotBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Late_refresh_does_not_overwrite_the_tokens_of_an_activation()
    {
        _bench.Handler.Then(WorkBotBench.Refusal(401), WorkBotBench.Renewal("late", ",\"refreshToken\":\"r-late\"").After(Late), ActivationTests.Activation("a-2", "r-2"));

        Task<ApiResult<IReadOnlyList<RobotCommand>>> waiting = _bench.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId);
        await Pool.SettleAsync();
        await _bench.Clock.RunAsync(_bench.Client.Activation.ActivateAsync(
            new ActivateRequest { Code = "3CQ4Z9LE", DeviceInfo = new DeviceInfo { DeviceId = "d" } }), TimeSpan.FromSeconds(1));
        await _bench.RunAsync(waiting);
        await _bench.PollAsync();

        Assert.That(_bench.Handler.Requests.Count(static request => request.Address.AbsolutePath.EndsWith("refresh-token", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(_bench.TokensSent[^1], Is.EqualTo("a-2"));
        Assert.That((Kept!.Value!.Reveal(), Kept.RefreshToken!.Reveal()), Is.EqualTo(("a-2", "r-2")));
        Assert.That(_bench.Changes.Select(static token => token.Value!.Reveal()), Is.EqualTo(new[] { "a-2" }));
    }

    [Test]
    public async Task Late_refusal_of_a_refresh_does_not_harm_an_activation()
    {
        _bench.Handler.Then(WorkBotBench.Refusal(401), WorkBotBench.Refusal(401).After(Late), ActivationTests.Activation("a-2", "r-2"));

        Task<ApiResult<IReadOnlyList<RobotCommand>>> waiting = _bench.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId);
        await Pool.SettleAsync();
        await _bench.Clock.RunAsync(_bench.Client.Activation.ActivateAsync(
            new ActivateRequest { Code = "3CQ4Z9LE", DeviceInfo = new DeviceInfo { DeviceId = "d" } }), TimeSpan.FromSeconds(1));
        await _bench.RunAsync(waiting);
        ApiResult<IReadOnlyList<RobotCommand>> after = await _bench.PollAsync();

        Assert.That(after.IsSuccess, Is.True, after.ToString());
        Assert.That(_bench.TokensSent[^1], Is.EqualTo("a-2"));
    }

    [Test]
    public async Task Late_refresh_does_not_bring_back_what_was_forgotten()
    {
        _bench.Handler.Then(WorkBotBench.Refusal(401), WorkBotBench.Renewal("late").After(Late));

        Task<ApiResult<IReadOnlyList<RobotCommand>>> waiting = _bench.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId);
        await Pool.SettleAsync();
        _bench.Client.Tokens.Forget(WorkBotAudience.Robot, WorkBotBench.RobotId);
        await _bench.RunAsync(waiting);
        ApiResult<IReadOnlyList<RobotCommand>> after = await _bench.PollAsync();

        Assert.That(after.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(Kept, Is.Null);
        Assert.That(_bench.Changes, Is.Empty, "a program that keeps tokens would keep it again after the logout");
    }

    [Test]
    public async Task Many_refused_calls_share_one_refresh()
    {
        _bench.Handler.Otherwise = ScriptedAnswer.From(static request => WorkBotBench.TokenOf(request) switch
        {
            null => WorkBotBench.Renewal("n-1").After(TimeSpan.FromSeconds(1)),
            "n-1" => WorkBotBench.Answer("null"),
            _ => WorkBotBench.Refusal(401),
        });

        ApiResult<IReadOnlyList<RobotCommand>>[] results = await _bench.RunAsync(Task.WhenAll(
            Enumerable.Range(0, 25).Select(_ => _bench.Client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId))));

        Assert.That(results, Has.All.Property(nameof(ApiResult.IsSuccess)).True);
        Assert.That(_bench.To("/refresh-token"), Has.Count.EqualTo(1));
        Assert.That(_bench.Changes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Robots_never_share_tokens()
    {
        const int Robots = 60;
        const int Calls = 20;
        var wrong = new ConcurrentBag<string>();
        using var handler = new ScriptedHandler(TimeProvider.System)
        {
            Otherwise = ScriptedAnswer.From(request =>
            {
                if (request.Address.AbsolutePath.EndsWith("/refresh-token", StringComparison.Ordinal))
                {
                    string refresh = Examples.Parse(request.BodyText).GetProperty("refreshToken").GetString()!;
                    return WorkBotBench.Renewal(refresh.Replace("refresh", "renewed", StringComparison.Ordinal));
                }

                string robot = request.Address.Query.Split('=')[1];
                string token = WorkBotBench.TokenOf(request)!;
                if (!token.EndsWith($"-of-{robot}", StringComparison.Ordinal))
                {
                    wrong.Add($"{robot} {token}");
                }

                return token.StartsWith("renewed", StringComparison.Ordinal) ? WorkBotBench.Answer("null") : WorkBotBench.Refusal(401);
            }),
        };
        using var client = WorkBotClient.Create(
            new WorkBotOptions { BaseAddress = new Uri(WorkBotBench.Address), CallsPerMinute = null }, new ApiClientServices { Handler = handler });
        var told = new ConcurrentBag<WorkBotToken>();
        client.Tokens.Changed += (_, change) => told.Add(change.Token);

        ApiResult<IReadOnlyList<RobotCommand>>[][] results = await Task.WhenAll(Enumerable.Range(0, Robots).Select(robot => Task.Run(async () =>
        {
            string id = robot.ToString(CultureInfo.InvariantCulture);
            client.Tokens.Set(WorkBotBench.TokenOfRobot($"first-of-{id}", $"refresh-of-{id}", robotId: id));
            return await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => client.Messages.GetPendingCommandsAsync(id)));
        })));

        Assert.That(wrong, Is.Empty);
        Assert.That(results.SelectMany(static list => list), Has.All.Property(nameof(ApiResult.IsSuccess)).True);
        Assert.That(told, Has.Count.EqualTo(Robots).And.All.Matches<WorkBotToken>(static token => token.Value!.Reveal() == $"renewed-of-{token.RobotId}"));
    }

    [Test]
    public async Task Setting_and_forgetting_at_once_does_not_fail()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (int i = 0; i < 5_000; i++)
            {
                if (worker % 2 == 0)
                {
                    _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot());
                }
                else
                {
                    _bench.Client.Tokens.Forget(WorkBotAudience.Robot, WorkBotBench.RobotId);
                }
            }
        })));

        _bench.Client.Tokens.Set(WorkBotBench.TokenOfRobot("last"));
        await _bench.PollAsync();
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { "last" }));
    }

    [Test]
    public async Task Message_is_sent_with_the_users_or_the_robots_token_as_chosen()
    {
        _bench.Client.Tokens.Forget(WorkBotAudience.Admin);

        await _bench.SendAsync();
        await _bench.SendAsync(WorkBotAudience.Robot);

        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { WorkBotBench.UserToken, WorkBotBench.RobotToken }));
    }

    [Test]
    public async Task Refused_message_of_a_robot_is_sent_again_with_a_new_token_and_a_users_is_not()
    {
        _bench.Handler.Then(WorkBotBench.Refusal(401), WorkBotBench.Renewal("n-1"), WorkBotBench.Answer("""{"commandId":"c"}"""), WorkBotBench.Refusal(401));

        ApiResult<SentCommand> robot = await _bench.SendAsync(WorkBotAudience.Robot);
        ApiResult<SentCommand> user = await _bench.SendAsync();

        Assert.That(robot.GetValueOrThrow().CommandId, Is.EqualTo("c"));
        Assert.That(user.Error, Has.Property(nameof(ApiError.Code)).EqualTo(WorkBotErrors.LoginRequired).And.Property(nameof(ApiError.OutcomeUnknown)).False);
        Assert.That(_bench.TokensSent, Is.EqualTo(new[] { WorkBotBench.RobotToken, null, "n-1", WorkBotBench.UserToken }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Handler_of_an_event_that_fails_does_not_lose_the_token(bool byRenewal)
    {
        _bench.Client.Tokens.Changed += static (_, _) => throw new InvalidOperationException("disk full");
        _bench.Handler.Then(byRenewal ? [WorkBotBench.Refusal(401), WorkBotBench.Renewal("new", ",\"refreshToken\":\"r-new\"")] : [ActivationTests.Activation("new", "r-new")]);

        try
        {
            await (byRenewal ? _bench.PollAsync() : (Task)_bench.ActivateAsync());
        }
        catch (InvalidOperationException)
        {
            // What a program's own handler throws may come back to it; what counts is what is kept.
        }

        await _bench.PollAsync();
        Assert.That(_bench.TokensSent[^1], Is.EqualTo("new"));
    }
}
