using System.Globalization;
using NUnit.Framework;
using Sdk.Core;
using Sdk.TestKit.Faults;

namespace Sdk.TestKit.Tokens;

// K05, K06, K08, K09, K10: how long a token is used.
public abstract partial class TokenMatrix<TSubject>
{
    /// <summary>The renewal comes up to a tenth earlier or later, so that a fleet does not renew in the same second.</summary>
    private const double Spread = 0.1;

    internal static IEnumerable<OddLife> OddLives => Subject.OddLives;

    private static TimeSpan Early => Subject.EarlyRenewal < Life * 0.1 ? Subject.EarlyRenewal : Life * 0.1;

    [Test]
    public async Task K05_before_its_end_a_token_is_renewed_in_the_background()
    {
        _server.OnFetch = fetch => fetch.Number == 1 ? _server.Grant(fetch) : _server.Grant(fetch).After(TimeSpan.FromSeconds(2));
        await CallAsync();

        await _clock.AdvanceAsync(Life - (Early * (1 + Spread)) - TimeSpan.FromSeconds(1));
        await AssertGoodAsync("token-1", 1, "it is too early");
        await _clock.AdvanceAsync(Early * 2 * Spread + TimeSpan.FromSeconds(2));
        for (int i = 0; i < 100; i++)
        {
            Task<FaultOutcome> call = Client.CallAsync();
            await Pool.SettleAsync(call);
            Assert.That(call.IsCompletedSuccessfully && (await call).Error is null, Is.True, "nobody waits for the renewal");
            Assert.That(_server.LastToken, Is.EqualTo("token-1"));
        }

        await Pool.SettleAsync();
        Assert.That(_server.FetchCount, Is.EqualTo(2));
        await _clock.AdvanceAsync(TimeSpan.FromSeconds(2));
        await AssertGoodAsync("token-2", 2);
    }

    [Test]
    public async Task K05_a_renewal_that_fails_leaves_the_old_token_and_pauses_longer_each_time()
    {
        _server.OnFetch = fetch => fetch.Number == 1 ? _server.Grant(fetch) : ScriptedAnswer.NoConnection();
        await CallAsync();
        await _clock.AdvanceAsync(Life - (Early * (1 - Spread)) + TimeSpan.FromSeconds(1));

        for (int i = 0; i < 100; i++)
        {
            Assert.That((await CallAsync()).Error, Is.Null);
            await _clock.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        }

        TimeSpan[] fetches = [.. _server.Fetches.Skip(1).Select(static fetch => fetch.At)];
        double[] pauses = [.. fetches.Zip(fetches.Skip(1), static (one, next) => (next - one).TotalSeconds)];
        Assert.That(_server.Calls, Has.All.Matches<TokenCall>(static call => call.Token == "token-1"));
        Assert.That(pauses, Has.Length.InRange(3, 6).And.Ordered);
        Assert.That(pauses[0], Is.AtLeast(FirstPause.TotalSeconds));
        Assert.That(pauses[^1], Is.AtLeast(4 * FirstPause.TotalSeconds));
    }

    [Test]
    public async Task K06_after_its_end_all_callers_wait_for_one_fetch()
    {
        _server.OnFetch = fetch => _server.Grant(fetch).After(TimeSpan.FromSeconds(1));
        await CallAsync();
        await _clock.AdvanceAsync(Life);

        FaultOutcome[] outcomes = await CrowdAsync();

        Assert.That(outcomes, Has.All.Matches<FaultOutcome>(static outcome => outcome.Error is null));
        Assert.That(_server.FetchCount, Is.EqualTo(2));
        Assert.That(_server.Calls.Skip(1), Has.All.Matches<TokenCall>(static call => call.Token == "token-2"));
    }

    [Test]
    public async Task K08_a_late_refusal_of_an_old_token_leaves_the_new_one_alone()
    {
        _server.OnCall = call => call.Token != "token-1" ? Subject.Success
            : call.Number == 1 ? Subject.Refusal.After(TimeSpan.FromSeconds(5)) : Subject.Refusal;
        Task<FaultOutcome> slow = Client.CallAsync();
        await Pool.SettleAsync();

        await AssertGoodAsync("token-2", 2);
        FaultOutcome late = await _clock.RunAsync(slow);

        Assert.That(late.Error, Is.Null);
        Assert.That((_server.FetchCount, _server.LastToken), Is.EqualTo((2, "token-2")), "the new token was taken, not replaced");
        await AssertGoodAsync("token-2", 2);
    }

    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(24)]
    [TestCase(-24)]
    public async Task K09_jumps_of_the_clock_neither_end_a_token_nor_prolong_it(int hours)
    {
        await CallAsync();

        _clock.JumpWallClock(TimeSpan.FromHours(hours));
        await AssertGoodAsync("token-1", 1, "no early death");
        await _clock.AdvanceAsync(Life / 2);
        await AssertGoodAsync("token-1", 1, "no early death");
        await _clock.AdvanceAsync(Life / 2);
        await AssertGoodAsync("token-2", 2, "no use after its end");
    }

    [TestCaseSource(nameof(OddLives))]
    public async Task K10_an_odd_life_is_clamped_or_refused_and_never_fetched_for_in_a_loop(OddLife odd)
    {
        ArgumentNullException.ThrowIfNull(odd);
        _server.OnFetch = fetch => Subject.Grant(string.Create(CultureInfo.InvariantCulture, $"token-{fetch.Number}"), odd.Json(_clock.GetUtcNow()));

        FaultOutcome first = await CallAsync();

        if (odd.Life is not { } life)
        {
            Assert.That(first.Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
            for (int i = 0; i < 600; i++)
            {
                await CallAsync();
                _clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            Assert.That(_server.FetchCount, Is.InRange(2, 7), "in a minute, with pauses that double");
            Assert.That(_server.CallCount, Is.Zero);
            return;
        }

        Assert.That(first.Error, Is.Null);
        await _clock.AdvanceAsync(life * 0.85);
        await AssertGoodAsync("token-1", 1, "it lives");
        await _clock.AdvanceAsync(life * 0.15);
        await AssertGoodAsync("token-2", 2, "it has ended");
    }
}
