using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Resilience;

internal sealed class RetryBudgetTests
{
    [Test]
    public void Ten_retries_in_ten_seconds_are_always_allowed()
    {
        var budget = new RetryBudget(new ManualTimeProvider());
        Assert.That(Take(budget, 100), Is.EqualTo(10));
    }

    [Test]
    public void Beyond_that_a_fifth_of_the_calls()
    {
        var budget = new RetryBudget(new ManualTimeProvider());
        for (int i = 0; i < 500; i++)
        {
            budget.CountCall();
        }

        Assert.That(Take(budget, 1_000), Is.EqualTo(100));
    }

    [Test]
    public void Calls_and_retries_count_for_ten_seconds()
    {
        var clock = new ManualTimeProvider();
        var budget = new RetryBudget(clock);
        for (int i = 0; i < 500; i++)
        {
            budget.CountCall();
        }

        Assert.That(Take(budget, 60), Is.EqualTo(60));
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.That(Take(budget, 1_000), Is.EqualTo(40));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(Take(budget, 1_000), Is.Zero, "40 retries of a second ago, and no calls");
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.That(Take(budget, 1_000), Is.EqualTo(10));
    }

    [Test]
    public async Task A_call_beyond_the_budget_gets_its_error_at_once()
    {
        using var setup = new Setup();
        setup.Handler.Otherwise = ScriptedAnswer.Empty(503);
        Task<ApiResult<FakeItem>>[] calls = [.. Enumerable.Range(0, 20).Select(_ => setup.Client.GetAsync())];
        await Pool.SettleAsync();
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
        Assert.That(calls.Count(call => call.IsCompleted), Is.EqualTo(10));
        await setup.Clock.AdvanceUntilAsync(Task.WhenAll(calls));
        Assert.That(setup.Handler.Count, Is.EqualTo(30));
        Assert.That(calls.Select(call => call.Result.Error?.Category), Is.All.EqualTo(ErrorCategory.ProviderBusy));
    }

    [Test]
    public async Task F23_a_server_that_always_fails_gets_a_fifth_more_and_not_four_times_as_much()
    {
        using var setup = new Setup();
        setup.Handler.Otherwise = ScriptedAnswer.Empty(503);
        var startedAt = new List<TimeSpan>();
        async Task CallerAsync(int number)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(3 * number), setup.Clock, CancellationToken.None);
            while (setup.Clock.Elapsed < TimeSpan.FromSeconds(60))
            {
                lock (startedAt)
                {
                    startedAt.Add(setup.Clock.Elapsed);
                }

                await setup.Client.GetAsync();
                await Task.Delay(TimeSpan.FromSeconds(3), setup.Clock, CancellationToken.None);
            }
        }

        await setup.Clock.AdvanceUntilAsync(Task.WhenAll(Enumerable.Range(0, 1_000).Select(CallerAsync)));
        TimeSpan settled = TimeSpan.FromSeconds(10), end = TimeSpan.FromSeconds(60);
        int calls = startedAt.Count(at => at >= settled && at <= end);
        int requests = setup.SentAt.Count(at => at >= settled && at <= end);
        Assert.That(calls, Is.GreaterThan(10_000));
        Assert.That((double)requests / calls, Is.InRange(1.1, 1.2 + 0.01));
    }

    private static int Take(RetryBudget budget, int wanted)
    {
        int taken = 0;
        for (int i = 0; i < wanted; i++)
        {
            taken += budget.TryTake() ? 1 : 0;
        }

        return taken;
    }
}
