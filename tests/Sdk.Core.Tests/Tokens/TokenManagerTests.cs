using System.Collections.Concurrent;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Tokens;

internal sealed class TokenManagerTests
{
    private static readonly TokenKey Key = TokenKey.Create("fake", "app", "secret");

    private readonly ManualTimeProvider _clock = new();
    private readonly ConcurrentQueue<TimeSpan> _fetches = new();

    [SetUp]
    public void Start() => _fetches.Clear();

    [Test]
    public async Task K01_a_thousand_first_callers_cause_one_fetch()
    {
        TokenManager<string> tokens = Manager(_ => Grant("a", 7200), TimeSpan.FromSeconds(1));
        Task<ApiResult<string>>[] callers = await CallAsync(tokens, 1_000);
        Assert.That(_fetches, Has.Count.EqualTo(1));
        Assert.That(callers.Select(caller => caller.Result.Value), Is.All.EqualTo("a"));
    }

    [Test]
    public async Task K02_a_thousand_first_callers_share_one_failure()
    {
        TokenManager<string> tokens = Manager(_ => Fail(ErrorCategory.Network), TimeSpan.FromSeconds(1));
        Task<ApiResult<string>>[] callers = await CallAsync(tokens, 1_000);
        Assert.That(_fetches, Has.Count.EqualTo(1));
        Assert.That(callers.Select(caller => caller.Result.Error).Distinct().Count(), Is.EqualTo(1));
        Assert.That(callers[0].Result.Error?.Category, Is.EqualTo(ErrorCategory.Network));
    }

    [Test]
    public async Task K03_a_cancelled_leader_leaves_the_fetch_to_the_others()
    {
        TokenManager<string> tokens = Manager(_ => Grant("a", 7200), TimeSpan.FromSeconds(1));
        using var source = new CancellationTokenSource();
        Task<ApiResult<string>> leader = tokens.GetAsync(Key, source.Token).AsTask();
        Task<ApiResult<string>> other = tokens.GetAsync(Key).AsTask();
        await source.CancelAsync();
        OperationCanceledException? exception = Assert.CatchAsync<OperationCanceledException>(() => leader);
        Assert.That(exception?.CancellationToken, Is.EqualTo(source.Token));
        Assert.That((await _clock.RunAsync(other)).Value, Is.EqualTo("a"));
        Assert.That(_fetches, Has.Count.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task K04_a_fetch_that_hangs_is_cut_and_tried_again_after_a_pause(bool obeysItsToken)
    {
        int count = 0;
        var tokens = new TokenManager<string>(Options(), async (_, token) =>
        {
            _fetches.Enqueue(_clock.Elapsed);
            if (++count == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, obeysItsToken ? token : CancellationToken.None);
            }

            return Grant("a", 7200);
        }, _clock);

        TimeSpan start = _clock.Elapsed;
        ApiResult<string> first = await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(first.Error?.Category, Is.EqualTo(ErrorCategory.Timeout));
        Assert.That(_clock.Elapsed - start, Is.EqualTo(TimeSpan.FromSeconds(15)));
        Assert.That((await tokens.GetAsync(Key)).IsSuccess, Is.False, "the pause has not passed");
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.That((await _clock.RunAsync(tokens.GetAsync(Key).AsTask())).Value, Is.EqualTo("a"));
        Assert.That(count, Is.EqualTo(2));
    }

    [Test]
    public async Task K05_before_its_end_a_token_is_renewed_in_the_background()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => Grant($"t{++count}", 7200), TimeSpan.FromSeconds(2));
        Assert.That((await _clock.RunAsync(tokens.GetAsync(Key).AsTask())).Value, Is.EqualTo("t1"));

        // 5 minutes early, and 10 % more or less.
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(7200 - 331));
        Assert.That((await tokens.GetAsync(Key)).Value, Is.EqualTo("t1"));
        await Pool.SettleAsync();
        Assert.That(count, Is.EqualTo(1));

        await _clock.AdvanceAsync(TimeSpan.FromSeconds(61));
        for (int i = 0; i < 100; i++)
        {
            ValueTask<ApiResult<string>> call = tokens.GetAsync(Key);
            Assert.That(call.IsCompleted, Is.True, "nobody waits for the renewal");
            Assert.That((await call).Value, Is.EqualTo("t1"));
        }

        await _clock.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.That((await tokens.GetAsync(Key)).Value, Is.EqualTo("t2"));
        Assert.That(count, Is.EqualTo(2));
    }

    [Test]
    public async Task K05_a_failed_renewal_keeps_the_old_token_and_backs_off()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => ++count == 1 ? Grant("old", 7200) : Fail(ErrorCategory.Network));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(7200 - 260));
        _fetches.Clear();
        for (int i = 0; i < 200; i++)
        {
            Assert.That((await tokens.GetAsync(Key)).Value, Is.EqualTo("old"));
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        TimeSpan[] at = [.. _fetches];
        Assert.That(at, Has.Length.InRange(7, 9), "1, 2, 4, 8, 16, 32 and then 60 seconds apart");
        double[] least = [1, 2, 4, 8, 16, 32, 60];
        for (int i = 0; i + 1 < at.Length; i++)
        {
            Assert.That((at[i + 1] - at[i]).TotalSeconds, Is.GreaterThanOrEqualTo(least[Math.Min(i, 6)]));
        }
    }

    [Test]
    public async Task K05_a_short_life_is_renewed_after_nine_tenths()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => Grant($"t{++count}", 100));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(88));
        await tokens.GetAsync(Key);
        await Pool.SettleAsync();
        Assert.That(count, Is.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(4));
        Assert.That((await tokens.GetAsync(Key)).Value, Is.EqualTo("t1"));
        await Pool.SettleAsync();
        Assert.That(count, Is.EqualTo(2));
    }

    [Test]
    public async Task K06_past_its_end_a_token_is_never_used_and_all_wait_for_one_fetch()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => Grant($"t{++count}", 100), TimeSpan.FromSeconds(1));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());

        // The last 2 % of the life count as over.
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(98));
        Task<ApiResult<string>>[] callers = await CallAsync(tokens, 100);
        Assert.That(callers.Select(caller => caller.Result.Value), Is.All.EqualTo("t2"));
        Assert.That(count, Is.EqualTo(2));
    }

    [TestCase(ErrorCategory.CredentialsRejected)]
    [TestCase(ErrorCategory.PermissionDenied)]
    public async Task K07_a_wrong_secret_is_tried_once_in_the_cool_down_whatever_the_load(ErrorCategory category)
    {
        var tokens = new TokenManager<string>(Options(coolDown: TimeSpan.FromMinutes(10)), (_, _) =>
        {
            _fetches.Enqueue(_clock.Elapsed);
            return Task.FromResult(Fail(category));
        }, _clock);

        ApiResult<string> first = await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        for (int second = 0; second < 599; second++)
        {
            for (int i = 0; i < 200; i++)
            {
                ValueTask<ApiResult<string>> call = tokens.GetAsync(Key);
                Assert.That(call.IsCompletedSuccessfully && ReferenceEquals((await call).Error, first.Error), Is.True);
            }

            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(_fetches, Has.Count.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(_fetches, Has.Count.EqualTo(2), "one more after the cool-down");
        await _clock.RunAsync(tokens.GetAsync(TokenKey.Create("fake", "app", "new secret")).AsTask());
        Assert.That(_fetches, Has.Count.EqualTo(3), "and one for another secret at once");
    }

    [Test]
    public async Task K07_the_cool_down_is_five_minutes_unless_said_otherwise()
    {
        TokenManager<string> tokens = Manager(_ => Fail(ErrorCategory.CredentialsRejected));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(299));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(_fetches, Has.Count.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(_fetches, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task K08_a_late_refusal_of_an_old_token_does_not_cost_the_new_one()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => Grant($"t{++count}", 7200));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That((await _clock.RunAsync(tokens.RenewAsync(Key, "t1").AsTask())).Value, Is.EqualTo("t2"));
        for (int i = 0; i < 50; i++)
        {
            Assert.That((await tokens.RenewAsync(Key, "t1")).Value, Is.EqualTo("t2"));
        }

        Assert.That((await tokens.GetAsync(Key)).Value, Is.EqualTo("t2"));
        Assert.That(count, Is.EqualTo(2));
    }

    [Test]
    public async Task K08_many_refusals_of_one_token_cause_one_fetch()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => Grant($"t{++count}", 7200), TimeSpan.FromSeconds(1));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Task<ApiResult<string>>[] callers = [.. Enumerable.Range(0, 200).Select(_ => tokens.RenewAsync(Key, "t1").AsTask())];
        await _clock.AdvanceUntilAsync(Task.WhenAll(callers));
        Assert.That(callers.Select(caller => caller.Result.Value), Is.All.EqualTo("t2"));
        Assert.That(count, Is.EqualTo(2));
    }

    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(24)]
    [TestCase(-24)]
    public async Task K09_a_jump_of_the_wall_clock_neither_ends_a_token_nor_prolongs_it(int hours)
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => Grant($"t{++count}", 7200));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        _clock.JumpWallClock(TimeSpan.FromHours(hours));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(6_800));
        Assert.That((await tokens.GetAsync(Key)).Value, Is.EqualTo("t1"));
        await Pool.SettleAsync();
        Assert.That(count, Is.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(400));
        Assert.That((await _clock.RunAsync(tokens.GetAsync(Key).AsTask())).Value, Is.EqualTo("t2"));
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    public async Task K10_a_token_without_life_is_an_unreadable_answer_and_no_hot_loop(double lifetime)
    {
        TokenManager<string> tokens = Manager(_ => Grant("a", lifetime));
        for (int i = 0; i < 60; i++)
        {
            ApiResult<string> result = await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
            Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        Assert.That(_fetches.Count, Is.InRange(5, 6));
    }

    [Test]
    public async Task K10_a_token_of_unknown_life_lives_for_the_default()
    {
        TokenManager<string> tokens = Manager(_ => Grant("a", null));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(260));
        await tokens.GetAsync(Key);
        Assert.That(_fetches, Has.Count.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(40));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(_fetches, Has.Count.EqualTo(2));
    }

    [TestCase(1e12)]
    [TestCase(9e11)]
    public async Task K10_an_absurdly_long_life_is_cut(double lifetime)
    {
        TokenManager<string> tokens = Manager(_ => Grant("a", Math.Min(lifetime, TimeSpan.MaxValue.TotalSeconds / 2)));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        await _clock.AdvanceAsync(TimeSpan.FromDays(29.9));
        await tokens.GetAsync(Key);
        Assert.That(_fetches, Has.Count.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromDays(0.1));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(_fetches, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task K10_the_longest_time_span_does_not_overflow()
    {
        TokenManager<string> tokens = Manager(_ => ApiResult.Success(new TokenGrant<string>("a", TimeSpan.MaxValue)));
        Assert.That((await _clock.RunAsync(tokens.GetAsync(Key).AsTask())).Value, Is.EqualTo("a"));
    }

    [Test]
    public async Task Half_of_the_time_that_a_fetch_took_is_taken_from_the_life()
    {
        TokenManager<string> tokens = Manager(_ => Grant("a", 1000), TimeSpan.FromSeconds(10));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());

        // 995 s of life from now on, of which the last 19.9 count as over.
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(975));
        Assert.That(tokens.GetAsync(Key).AsTask().IsCompleted, Is.True);
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(0.2));
        Assert.That((await _clock.RunAsync(tokens.GetAsync(Key).AsTask())).Value, Is.EqualTo("a"));
        Assert.That(_fetches, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task K13_another_secret_is_another_token_at_once()
    {
        var tokens = new TokenManager<string>(Options(), (key, _) => Task.FromResult(Grant($"token of {key}", 7200)), _clock);
        TokenKey old = TokenKey.Create("app", "old secret"), fresh = TokenKey.Create("app", "new secret");
        await _clock.RunAsync(tokens.GetAsync(old).AsTask());
        ApiResult<string> result = await _clock.RunAsync(tokens.GetAsync(fresh).AsTask());
        Assert.That(result.Value, Is.EqualTo($"token of {fresh}"));
        Assert.That(result.Value, Is.Not.EqualTo($"token of {old}"));

        // A refusal of the old token that arrives late does not touch the new one.
        Assert.That((await tokens.RenewAsync(fresh, $"token of {old}")).Value, Is.EqualTo($"token of {fresh}"));
    }

    [Test]
    public async Task K14_a_hundred_thousand_interleaved_calls_never_get_the_token_of_another()
    {
        int version = 0;
        var tokens = new TokenManager<string>(Options(), async (key, _) =>
        {
            await Task.Yield();
            return Grant($"{key}#{Interlocked.Increment(ref version)}", 7200);
        }, TimeProvider.System);
        TokenKey[] keys =
        [
            TokenKey.Create("tenant 1", "app 1"), TokenKey.Create("tenant 1", "app 2"), TokenKey.Create("tenant 2", "app 1"),
            TokenKey.Create("tenant 1app 1"), TokenKey.Create("tenant 1", "app 1", null), TokenKey.Create("tenant 1", "app 1", ""),
        ];
        await Task.WhenAll(Enumerable.Range(0, 20).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (int i = 0; i < 5_000; i++)
            {
                TokenKey key = keys[random.Next(keys.Length)];
                string token = (await tokens.GetAsync(key)).Value!;
                if (random.Next(1_000) == 0 && (await tokens.RenewAsync(key, token)).Value is { } renewed)
                {
                    token = renewed;
                }

                if (!token.StartsWith($"{key}#", StringComparison.Ordinal))
                {
                    Assert.Fail($"{key} got {token}");
                }
            }
        })));
    }

    [Test]
    public async Task The_same_token_again_is_no_other_token()
    {
        TokenManager<string> tokens = Manager(_ => Grant("same", 7200));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        ApiResult<string> renewed = await _clock.RunAsync(tokens.RenewAsync(Key, "same").AsTask());
        Assert.That(renewed.Error?.NoOtherToken, Is.True);
        Assert.That(renewed.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That(_fetches, Has.Count.EqualTo(2));
        Assert.That((await tokens.GetAsync(Key)).Value, Is.EqualTo("same"), "the next call may find it accepted");
    }

    [Test]
    public async Task A_renewal_is_forced_at_most_once_in_ten_seconds()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => Grant($"t{++count}", 7200));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        for (int second = 0; second < 60; second++)
        {
            string current = (await tokens.GetAsync(Key)).Value!;
            await _clock.RunAsync(tokens.RenewAsync(Key, current).AsTask());
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        Assert.That(count, Is.EqualTo(7));
    }

    [Test]
    public async Task A_failed_forced_renewal_is_the_error_and_does_not_bring_the_refused_token_back()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => ++count == 1 ? Grant("t1", 7200) : Fail(ErrorCategory.Network));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        ApiResult<string> renewed = await _clock.RunAsync(tokens.RenewAsync(Key, "t1").AsTask());
        Assert.That(renewed.Error?.Category, Is.EqualTo(ErrorCategory.Network));
        Assert.That((await tokens.GetAsync(Key)).Error?.Category, Is.EqualTo(ErrorCategory.Network));
        Assert.That(count, Is.EqualTo(2));
    }

    [Test]
    public async Task Failed_fetches_are_a_doubling_time_apart()
    {
        TokenManager<string> tokens = Manager(_ => Fail(ErrorCategory.Network));
        for (int i = 0; i < 300; i++)
        {
            await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        TimeSpan[] at = [.. _fetches];
        Assert.That(at.Zip(at.Skip(1), (one, other) => (other - one).TotalSeconds), Is.EqualTo(new double[] { 1, 2, 4, 8, 16, 32, 60, 60, 60 }));
    }

    [Test]
    public async Task A_success_ends_the_memory_of_failures()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => ++count is 1 or 2 or 4 ? Fail(ErrorCategory.Network) : Grant("a", 100));
        for (int i = 0; i < 110; i++)
        {
            await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
            await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        TimeSpan[] at = [.. _fetches];
        Assert.That((at[1] - at[0]).TotalSeconds, Is.EqualTo(1));
        Assert.That((at[2] - at[1]).TotalSeconds, Is.EqualTo(2));
        Assert.That((at[4] - at[3]).TotalSeconds, Is.EqualTo(1), "the first failure after a success");
    }

    [Test]
    public async Task A_time_that_the_issuer_names_is_kept()
    {
        var told = new ApiError
        {
            Provider = "Fake", Operation = "Fake.Token", Code = "1", Category = ErrorCategory.RateLimited, RetryAfter = TimeSpan.FromSeconds(90),
        };
        TokenManager<string> tokens = Manager(_ => ApiResult.Failure<TokenGrant<string>>(told));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(89));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(_fetches, Has.Count.EqualTo(1));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(_fetches, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_fetch_that_throws_is_an_error_for_all()
    {
        TokenManager<string> tokens = Manager(_ => throw new NotSupportedException("user's code"));
        ApiResult<string> result = await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.Unknown));
        Assert.That(result.Error?.Exception, Is.InstanceOf<NotSupportedException>());
        Assert.That(result.Error?.OutcomeUnknown, Is.False);
    }

    [Test]
    public async Task Without_a_fetch_a_login_is_required_and_a_token_can_be_handed_in()
    {
        var tokens = new TokenManager<string>(Options(), null, _clock);
        ApiResult<string> missing = await tokens.GetAsync(Key);
        Assert.That(missing.Error?.Code, Is.EqualTo("login-required"));
        Assert.That(missing.Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));

        tokens.Set(Key, new TokenGrant<string>("by text message", TimeSpan.FromSeconds(100)));
        Assert.That((await tokens.GetAsync(Key)).Value, Is.EqualTo("by text message"));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(99));
        Assert.That((await tokens.GetAsync(Key)).Error?.Code, Is.EqualTo("login-required"));
    }

    [Test]
    public async Task Without_a_fetch_a_refused_token_ends_in_login_required()
    {
        var tokens = new TokenManager<string>(Options(), null, _clock);
        tokens.Set(Key, new TokenGrant<string>("one", null));
        Assert.That((await tokens.RenewAsync(Key, "one")).Error?.Code, Is.EqualTo("login-required"));
        Assert.That((await tokens.GetAsync(Key)).Error?.Code, Is.EqualTo("login-required"));
        tokens.Set(Key, new TokenGrant<string>("two", null));
        Assert.That((await tokens.RenewAsync(Key, "one")).Value, Is.EqualTo("two"));
    }

    [Test]
    public void A_token_without_life_cannot_be_handed_in() =>
        Assert.That(
            () => new TokenManager<string>(Options(), null, _clock).Set(Key, new TokenGrant<string>("a", TimeSpan.Zero)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task A_session_of_cookies_and_a_user_id_is_a_token_like_any_other()
    {
        int logins = 0;
        var tokens = new TokenManager<Session>(
            Options(),
            (_, _) => Task.FromResult(ApiResult.Success(new TokenGrant<Session>(new Session($"sid={++logins}", "u-1"), TimeSpan.FromHours(8)))),
            _clock);
        Session first = (await _clock.RunAsync(tokens.GetAsync(Key).AsTask())).Value!;
        Session second = (await _clock.RunAsync(tokens.RenewAsync(Key, first).AsTask())).Value!;
        Assert.That(second.Cookies, Is.EqualTo("sid=2"));
        Assert.That(second.UserId, Is.EqualTo("u-1"));
        Assert.That((await tokens.RenewAsync(Key, new Session("sid=1", "u-1"))).Value, Is.SameAs(second), "sessions are compared by value");
    }

    [Test]
    public async Task Forgetting_drops_token_and_failure()
    {
        int count = 0;
        TokenManager<string> tokens = Manager(_ => ++count == 1 ? Fail(ErrorCategory.CredentialsRejected) : Grant($"t{count}", 7200));
        await _clock.RunAsync(tokens.GetAsync(Key).AsTask());
        tokens.Forget(Key);
        Assert.That((await _clock.RunAsync(tokens.GetAsync(Key).AsTask())).Value, Is.EqualTo("t2"));
        tokens.Forget(Key);
        Assert.That((await _clock.RunAsync(tokens.GetAsync(Key).AsTask())).Value, Is.EqualTo("t3"));
    }

    [Test]
    public async Task Reading_a_kept_token_allocates_nothing()
    {
        var tokens = new TokenManager<string>(Options(), null, TimeProvider.System);
        tokens.Set(Key, new TokenGrant<string>("a", TimeSpan.FromHours(2)));
        await tokens.GetAsync(Key);
        Assert.That(Read(100), Is.EqualTo(100));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int read = Read(1_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(read, Is.EqualTo(1_000));
        Assert.That(allocated, Is.Zero);

        int Read(int count)
        {
            int successes = 0;
            for (int i = 0; i < count; i++)
            {
                ValueTask<ApiResult<string>> call = tokens.GetAsync(Key);
                successes += call.IsCompletedSuccessfully && call.Result.IsSuccess ? 1 : 0;
            }

            return successes;
        }
    }

    [Test]
    public async Task Ten_thousand_credentials_do_not_stay_in_memory_for_ever()
    {
        var tokens = new TokenManager<string>(Options(), (key, _) => Task.FromResult(Grant($"{key}", 60)), _clock);
        WeakReference first = await FetchAsync("first");
        for (int i = 0; i < 3_000; i++)
        {
            await _clock.RunAsync(tokens.GetAsync(TokenKey.Create($"{i}")).AsTask());
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.That(first.IsAlive, Is.False);

        async Task<WeakReference> FetchAsync(string name) => new((await _clock.RunAsync(tokens.GetAsync(TokenKey.Create(name)).AsTask())).Value);
    }

    private static TokenOptions Options(TimeSpan? coolDown = null) => new()
    {
        Provider = "Fake",
        Operation = "Fake.Token",
        RejectedCredentialsCoolDown = coolDown ?? TimeSpan.FromMinutes(5),
    };

    private static ApiResult<TokenGrant<string>> Grant(string token, double? seconds) =>
        ApiResult.Success(new TokenGrant<string>(token, seconds is { } life ? TimeSpan.FromSeconds(life) : null));

    private static ApiResult<TokenGrant<string>> Fail(ErrorCategory category) => ApiResult.Failure<TokenGrant<string>>(new ApiError
    {
        Provider = "Fake", Operation = "Fake.Token", Code = "x", Category = category,
    });

    private TokenManager<string> Manager(Func<TokenKey, ApiResult<TokenGrant<string>>> fetch, TimeSpan delay = default) =>
        new(Options(), async (key, token) =>
        {
            _fetches.Enqueue(_clock.Elapsed);
            if (delay > TimeSpan.Zero)
            {
                await Task.Delay(delay, _clock, token);
            }

            return fetch(key);
        }, _clock);

    private async Task<Task<ApiResult<string>>[]> CallAsync(TokenManager<string> tokens, int callers)
    {
        Task<ApiResult<string>>[] tasks = [.. Enumerable.Range(0, callers).Select(_ => Task.Run(() => tokens.GetAsync(Key).AsTask()))];
        await _clock.AdvanceUntilAsync(Task.WhenAll(tasks));
        return tasks;
    }

    private sealed record Session(string Cookies, string UserId);
}
