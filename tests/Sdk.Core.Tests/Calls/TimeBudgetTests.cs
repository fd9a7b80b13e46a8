using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

internal sealed class TimeBudgetTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    [Test]
    public async Task F08_a_silent_server_never_holds_a_call_longer_than_its_whole_time()
    {
        using var setup = new Setup();
        setup.Handler.Otherwise = ScriptedAnswer.Silence();
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Clock.Elapsed, Is.InRange(TimeSpan.FromSeconds(99), TimeSpan.FromSeconds(100) + Tick));
            Assert.That(setup.Handler.Count, Is.EqualTo(4), "three of 30 seconds and what is left");
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Timeout));
            Assert.That(result.Error?.Message, Does.Contain("of the whole call"));
            Assert.That(result.Error?.Message, Does.Contain("100 s"));
        }
    }

    [Test]
    public async Task The_limit_of_one_attempt_is_told_apart_from_the_limit_of_the_call()
    {
        using var setup = new Setup(options => options.MaxRetries = 0);
        setup.Handler.Otherwise = ScriptedAnswer.Silence();
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(result.Error?.Message, Does.Contain("30 s of one attempt"));
    }

    [Test]
    public async Task The_limit_of_one_call_overrides_the_clients()
    {
        using var setup = new Setup();
        setup.Handler.Otherwise = ScriptedAnswer.Silence();
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read, new CallOptions { Timeout = TimeSpan.FromSeconds(3) });
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(setup.Handler.Count, Is.EqualTo(1));
        Assert.That(result.Error?.Message, Does.Contain("3 s of the whole call"));
    }

    [Test]
    public async Task The_wait_for_a_token_is_bounded_by_the_call_and_not_by_one_attempt()
    {
        using var setup = new Setup(options => options.AttemptTimeout = TimeSpan.FromSeconds(5));
        TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(
            new TokenOptions { Provider = "Fake", Operation = "Fake.Token" },
            (_, _) => new TaskCompletionSource<ApiResult<TokenGrant<string>>>().Task);
        setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(
            tokens, static _ => TokenKey.Create("k"), static (_, _) => { }));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.PayWithToken, new CallOptions { Timeout = TimeSpan.FromSeconds(10) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(10)));
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Timeout));
            Assert.That(result.Error?.Message, Does.Contain("10 s of the whole call"));
            Assert.That(result.Error?.OutcomeUnknown, Is.False);
            Assert.That(setup.Handler.Count, Is.Zero);
        }
    }

    [Test]
    public async Task F07_a_body_that_drips_is_cut_at_the_limit_of_the_attempt()
    {
        using var setup = new Setup(options => options.AttemptTimeout = TimeSpan.FromSeconds(5));
        setup.Handler.Then(ScriptedAnswer.BodyThatStalls("""{"co"""), ScriptedAnswer.Json(FakeProvider.Success));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(result.IsSuccess, Is.True);
        Assert.That(setup.SentAt[1], Is.InRange(TimeSpan.FromSeconds(5.4), TimeSpan.FromSeconds(5.8)));
    }

    [Test]
    public async Task Time_in_the_queue_counts_against_the_call()
    {
        using var setup = new Setup(options => options.MaxConcurrentCalls = 1);
        setup.Handler.Otherwise = ScriptedAnswer.Silence();
        Task<ApiResult<FakeItem>> first = setup.Client.GetAsync();
        ApiResult<FakeItem> second = await setup.CallAsync(FakeProvider.Read, new CallOptions { Timeout = TimeSpan.FromSeconds(10), MaxRetries = 0 });
        Assert.That(setup.Clock.Elapsed, Is.InRange(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10) + Tick));
        Assert.That(second.Error?.Category, Is.EqualTo(ErrorCategory.LocalLimit));
        Assert.That(second.Call.Attempts, Is.Zero);
        await setup.Clock.AdvanceUntilAsync(first);
    }

    [Test]
    public async Task No_mix_of_faults_exceeds_the_whole_time()
    {
        int seed = Random.Shared.Next();
        TestContext.Out.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        for (int round = 0; round < 200; round++)
        {
            double total = 2 + (random.NextDouble() * 30);
            using var setup = new Setup(options =>
            {
                options.TotalTimeout = TimeSpan.FromSeconds(total);
                options.AttemptTimeout = TimeSpan.FromSeconds(Math.Min(total, 1 + (random.NextDouble() * 10)));
                options.MaxRetries = random.Next(10);
            });
            for (int i = 0; i < 12; i++)
            {
                ScriptedAnswer answer = random.Next(5) switch
                {
                    0 => ScriptedAnswer.Silence(),
                    1 => ScriptedAnswer.BodyThatStalls("{"),
                    2 => ScriptedAnswer.Empty(429).With("Retry-After", $"{random.Next(12)}"),
                    3 => ScriptedAnswer.ConnectionLost(),
                    _ => ScriptedAnswer.Empty(503),
                };
                setup.Handler.Then(answer.After(TimeSpan.FromSeconds(random.NextDouble() * 4)));
            }

            await setup.CallAsync(FakeProvider.Read);
            Assert.That(setup.Clock.Elapsed.TotalSeconds, Is.LessThanOrEqualTo(total + Tick.TotalSeconds), $"round {round}");
        }
    }
}
