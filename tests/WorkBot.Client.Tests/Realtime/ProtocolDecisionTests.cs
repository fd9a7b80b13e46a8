using Sdk.Core;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Realtime;

/// <summary>Where the protocol connects, and what it does after a connection has ended.</summary>
internal sealed class ProtocolDecisionTests
{
    private static readonly SocketDecision AfterAMinute = SocketDecision.ReconnectAfter(TimeSpan.FromSeconds(60));

    [TestCase("https://bot.example.com", "wss://bot.example.com/ws")]
    [TestCase("https://bot.example.com/", "wss://bot.example.com/ws")]
    [TestCase("http://127.0.0.1:8080/", "ws://127.0.0.1:8080/ws")]
    [TestCase("https://bot.example.com:8443/base/path", "wss://bot.example.com:8443/base/path/ws")]
    [TestCase("https://bot.example.com/base/path/", "wss://bot.example.com/base/path/ws")]
    public async Task Address_of_the_socket(string address, string expected)
    {
        using var query = new ProtocolBench(address: address);
        using var frame = new ProtocolBench(WorkBotRealtimeDialect.Frame, address);
        Assert.That((await query.AddressAsync()).AbsoluteUri, Is.EqualTo($"{expected}?robotId={WorkBotBench.RobotId}&token={WorkBotBench.RobotToken}"));
        Assert.That((await frame.AddressAsync()).AbsoluteUri, Is.EqualTo(expected), "no secret in the address");
    }

    [Test]
    public async Task Robot_and_token_are_escaped()
    {
        using var bench = new ProtocolBench(robotId: "r&token=x #张", token: "a+b/c==&robotId=y%20?");
        Assert.That((await bench.AddressAsync()).AbsoluteUri, Does.EndWith(
            "/ws?robotId=r%26token%3Dx%20%23%E5%BC%A0&token=a%2Bb%2Fc%3D%3D%26robotId%3Dy%2520%3F"));
    }

    [TestCase(1000)]
    [TestCase(1001)]
    [TestCase(1006)]
    [TestCase(1011)]
    [TestCase(4006)]
    [TestCase(4999)]
    public void Close_codes_after_which_it_connects_again(int code)
    {
        foreach (WorkBotRealtimeDialect dialect in Enum.GetValues<WorkBotRealtimeDialect>())
        {
            using var bench = new ProtocolBench(dialect);
            Assert.That(bench.Decide(ProtocolBench.Closed(code)), Is.EqualTo(SocketDecision.Reconnect));
            Assert.That(bench.Decide(ProtocolBench.Told(code)), Is.EqualTo(SocketDecision.Reconnect));
        }
    }

    [TestCase(408)]
    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public void Refused_upgrades_after_which_it_connects_again(int status)
    {
        using var bench = new ProtocolBench();
        Assert.That(bench.Decide(ProtocolBench.Refused(status)), Is.EqualTo(SocketDecision.Reconnect));
    }

    [TestCase(4000)]
    [TestCase(4001)]
    public void Close_codes_after_which_it_stops(int code)
    {
        using var bench = new ProtocolBench();
        SocketClosure closed = ProtocolBench.Closed(code);
        SocketClosure told = ProtocolBench.Told(code);
        Assert.That(bench.Decide(closed), Is.EqualTo(SocketDecision.Stop(closed.Error)));
        Assert.That(bench.Decide(told), Is.EqualTo(SocketDecision.Stop(told.Error)));
    }

    [TestCase(400)]
    [TestCase(403)]
    [TestCase(404)]
    public void Refused_upgrades_may_come_from_a_gateway_and_are_tried_again_after_a_minute(int status)
    {
        using var bench = new ProtocolBench();
        Assert.That(bench.Decide(ProtocolBench.Refused(status)), Is.EqualTo(AfterAMinute));
    }

    [Test]
    public void Server_that_likes_no_token_is_not_asked_for_ever()
    {
        using var bench = new ProtocolBench();
        SocketClosure closure = ProtocolBench.Closed(4010);
        for (int refusal = 0; refusal < 3; refusal++)
        {
            Assert.That(bench.Decide(closure), Is.EqualTo(SocketDecision.Reconnect));
        }

        Assert.That(bench.Decide(closure), Is.EqualTo(SocketDecision.Stop(closure.Error)));
    }

    [Test]
    public void Too_many_connections_or_calls_take_a_minute()
    {
        using var bench = new ProtocolBench();
        SocketClosure limited = ProtocolBench.Refused(429);
        Assert.That(bench.Decide(ProtocolBench.Closed(4029)), Is.EqualTo(AfterAMinute));
        Assert.That(bench.Decide(ProtocolBench.Told(4029)), Is.EqualTo(AfterAMinute));
        Assert.That(bench.Decide(limited), Is.EqualTo(AfterAMinute), "a longer wait that the server names counts all the same");
    }

    [TestCase("4010")]
    [TestCase("4011")]
    [TestCase("told 4010")]
    [TestCase("401")]
    public async Task Refused_token_is_renewed_once_and_not_in_a_loop(string how)
    {
        using var bench = new ProtocolBench();
        bench.Handler.Otherwise = WorkBotBench.Renewal("robot-token-new");
        SocketClosure closure = how switch
        {
            "401" => ProtocolBench.Refused(401),
            "told 4010" => ProtocolBench.Told(4010),
            _ => ProtocolBench.Closed(int.Parse(how, System.Globalization.CultureInfo.InvariantCulture)),
        };
        await bench.AddressAsync();
        Assert.That(bench.Decide(closure), Is.EqualTo(SocketDecision.Reconnect));
        Assert.That((await bench.AddressAsync()).Query, Does.EndWith("token=robot-token-new"));

        Assert.That(bench.Decide(closure), Is.EqualTo(SocketDecision.Reconnect));
        ApiResult<SocketAddress> second = await bench.ResultAsync();
        Assert.That(second.Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired));
        Assert.That(second.Error.RetryAfter, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(10)));
        Assert.That((await bench.AddressAsync()).Query, Does.EndWith("token=robot-token-new"), "it may be known to the whole server by then");
        Assert.That(bench.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Token_that_another_call_renewed_meanwhile_is_taken()
    {
        using var bench = new ProtocolBench();
        await bench.AddressAsync();
        bench.Tokens.Set(WorkBotBench.TokenOfRobot("robot-token-other"));
        bench.Decide(ProtocolBench.Closed(4011));
        Assert.That((await bench.AddressAsync()).Query, Does.EndWith("token=robot-token-other"));
        Assert.That(bench.Handler.Count, Is.Zero);
    }

    [Test]
    public async Task Refused_refresh_says_login_required()
    {
        using var bench = new ProtocolBench();
        bench.Handler.Otherwise = WorkBotBench.Refusal(401);
        await bench.AddressAsync();
        bench.Decide(ProtocolBench.Closed(4010));
        ApiResult<SocketAddress> result = await bench.ResultAsync();
        Assert.That(result.Error, Has.Property(nameof(ApiError.Code)).EqualTo(WorkBotErrors.LoginRequired).And.Property(nameof(ApiError.IsTransient)).False);
    }

    [Test]
    public async Task Failing_refresh_passes()
    {
        using var bench = new ProtocolBench();
        bench.Handler.Then(WorkBotBench.Refusal(500), WorkBotBench.Renewal("robot-token-new"));
        await bench.AddressAsync();
        bench.Decide(ProtocolBench.Closed(4010));
        Assert.That((await bench.ResultAsync()).Error!.IsTransient, Is.True);
        await bench.Clock.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.That((await bench.AddressAsync()).Query, Does.EndWith("token=robot-token-new"));
    }

    [TestCase(4006, 0)]
    [TestCase(0, 401)]
    public async Task Automatic_falls_back_once(int code, int status)
    {
        using var bench = new ProtocolBench(WorkBotRealtimeDialect.Automatic);
        SocketClosure closure = code > 0 ? ProtocolBench.Closed(code) : ProtocolBench.Refused(status);
        Assert.That((await bench.AddressAsync()).Query, Is.Not.Empty);
        Assert.That(bench.Heartbeat, Does.Contain("ping"));
        bench.Decide(closure);
        Assert.That((await bench.AddressAsync()).Query, Is.Empty);
        Assert.That(bench.Heartbeat, Does.Contain("heartbeat"));
        Assert.That(bench.Handler.Count, Is.Zero, "nothing says that the token is wrong");

        bench.Decide(ProtocolBench.Closed(4006));
        Assert.That((await bench.AddressAsync()).Query, Is.Empty);
    }

    [Test]
    public async Task Automatic_returns_to_the_address_when_the_server_wants_a_token_there()
    {
        using var bench = new ProtocolBench(WorkBotRealtimeDialect.Automatic);
        bench.Handler.Otherwise = WorkBotBench.Renewal("robot-token-new");
        for (int i = 0; i < 2; i++)
        {
            await bench.AddressAsync();
            bench.Decide(ProtocolBench.Refused(401));
        }

        Assert.That((await bench.AddressAsync()).Query, Does.EndWith("token=robot-token-new"), "not the dialect but the token was wrong");
        bench.Decide(ProtocolBench.Refused(401));
        Assert.That((await bench.ResultAsync()).Error!.Code, Is.EqualTo(WorkBotErrors.LoginRequired), "and no loop");
    }

    [TestCase(WorkBotRealtimeDialect.Query)]
    [TestCase(WorkBotRealtimeDialect.Frame)]
    public async Task Chosen_dialect_stays(WorkBotRealtimeDialect dialect)
    {
        using var bench = new ProtocolBench(dialect);
        bench.Handler.Otherwise = WorkBotBench.Renewal("robot-token-new");
        bool hasQuery = (await bench.AddressAsync()).Query.Length > 0;
        bench.Decide(ProtocolBench.Closed(4006));
        bench.Decide(ProtocolBench.Refused(401));
        Assert.That((await bench.AddressAsync()).Query.Length > 0, Is.EqualTo(hasQuery));
    }
}
