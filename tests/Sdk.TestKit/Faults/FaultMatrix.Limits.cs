using System.Net;
using NUnit.Framework;
using Sdk.Core;

namespace Sdk.TestKit.Faults;

// F20, F23, F24: what the server says about time, and what many callers do to it.
public abstract partial class FaultMatrix<TSubject>
{
    private static readonly TimeSpan Bin = TimeSpan.FromMilliseconds(100);

    internal static IEnumerable<TestCaseData> RetryAfterCases =>
        from entry in RetryAfterCase.All
        from operation in Enum.GetValues<FaultOperation>()
        select new TestCaseData(entry, operation).SetArgDisplayNames(entry.Name, operation.ToString());

    [TestCaseSource(nameof(RetryAfterCases))]
    public async Task F20_waits_as_the_server_says_or_fails_at_once(RetryAfterCase entry, FaultOperation operation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: false, clock => entry.On(ScriptedAnswer.Text("<html>", 429), clock));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, TwentySeconds);

        FaultOutcome outcome = await stage.RunAsync(client.CallAsync(operation));

        if (entry.FailsWith is { } wait)
        {
            Assert.That(outcome.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.RateLimited)
                .And.Property(nameof(ApiError.RetryAfter)).EqualTo(wait)
                .And.Property(nameof(ApiError.OutcomeUnknown)).False);
            Assert.That(stage.Requests, Is.EqualTo(1));
            Assert.That(stage.Clock!.Elapsed, Is.EqualTo(TimeSpan.Zero), "a wait that does not fit is not started");
        }
        else
        {
            Assert.That(outcome.Error, Is.Null);
            Assert.That(stage.Requests, Is.EqualTo(2));
            Assert.That(stage.Script!.Requests[1].At.TotalSeconds, Is.InRange(entry.Least, entry.Most));
        }

        AssertNothingLeaked(outcome);
    }

    [Test]
    public async Task F20_retry_after_counts_on_503_too()
    {
        await using FaultStage stage = FaultStage.Scripted(Subject, lasting: false, static _ => ScriptedAnswer.Text("<html>", 503).With("Retry-After", "5"));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs, TwentySeconds);

        FaultOutcome outcome = await stage.RunAsync(client.ReadAsync());

        Assert.That(outcome.Error, Is.Null);
        Assert.That(stage.Script!.Requests[1].At.TotalSeconds, Is.InRange(5, 5.5));
    }

    [TestCase(200)]
    [TestCase(400)]
    public async Task F20_retry_after_on_other_answers_is_ignored(int status)
    {
        await using FaultStage stage = FaultStage.Scripted(
            Subject, lasting: false, _ => ScriptedAnswer.Text(status == 200 ? Subject.Success : "<html>", status).With("Retry-After", "5"));
        using FaultClient client = stage.CreateClient(Subject, _watch.Logs);

        FaultOutcome first = await stage.RunAsync(client.ReadAsync());
        FaultOutcome second = await stage.RunAsync(client.ReadAsync());

        Assert.That(first.Error?.RetryAfter, Is.Null);
        Assert.That(first.Error?.HttpStatus, status == 200 ? Is.Null : Is.EqualTo(status));
        Assert.That(second.Error, Is.Null);
        Assert.That(stage.Clock!.Elapsed, Is.EqualTo(TimeSpan.Zero));
        Assert.That(stage.Requests, Is.EqualTo(2));
    }

    [Test]
    public async Task F23_retries_of_many_callers_add_at_most_a_fifth_to_the_load_of_a_failing_server()
    {
        const int Callers = 1_000;
        const int Seconds = 60;
        const int Pause = 2;
        StopWatching();
        var clock = new ManualTimeProvider();
        using var server = new LoadHandler(clock, Bin, static _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        using FaultClient client = Subject.Create(Load(server, clock, static options => options.MaxConcurrentCalls = null));
        var calls = new List<Task<FaultOutcome>>(Callers * Seconds / Pause);

        for (int second = 0; second < Seconds; second += Pause)
        {
            for (int caller = 0; caller < Callers; caller++)
            {
                calls.Add(client.ReadAsync());
            }

            await StepAsync(clock, TimeSpan.FromSeconds(Pause), bins: 5);
        }

        await StepAsync(clock, TimeSpan.FromSeconds(20), bins: 5);
        FaultOutcome[] outcomes = await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.That(outcomes, Has.All.Matches<FaultOutcome>(static outcome => outcome.Error is { Category: ErrorCategory.ProviderBusy }));
        Assert.That(server.Between(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(Seconds)), Is.AtMost(1.2 * Callers * (Seconds - 10) / Pause));
        Assert.That(server.Total, Is.GreaterThan(calls.Count), "there are retries at all");
    }

    [Test]
    public async Task F24_after_an_outage_callers_come_back_soon_and_not_all_at_once()
    {
        const int Callers = 1_000;
        TimeSpan outage = TimeSpan.FromSeconds(30);
        TimeSpan longestDelay = TimeSpan.FromSeconds(4);
        StopWatching();
        var clock = new ManualTimeProvider();
        using var server = new LoadHandler(clock, Bin, at => at < outage
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Subject.Success) });

        // Every caller is a machine of its own: nothing but their own dice keeps them apart.
        FaultClient[] machines = [.. Enumerable.Range(0, Callers).Select(_ => Subject.Create(Load(server, clock, options =>
        {
            options.MaxRetryDelay = longestDelay;
            options.MaxRetries = 50;
        })))];
        Task<FaultOutcome[]> all = Task.WhenAll(machines.Select(machine => machine.ReadAsync()));
        await StepAsync(clock, outage + (2 * longestDelay));

        Assert.That(all.IsCompleted, Is.True, "all are back within two of the longest delays");
        Assert.That(await all, Has.All.Matches<FaultOutcome>(static outcome => outcome.Error is null));
        int[] bins = server.Bins(outage, outage + longestDelay);
        Assert.That(bins.Max(), Is.AtMost(3 * bins.Average()));
        foreach (FaultClient machine in machines)
        {
            machine.Dispose();
        }
    }

    private static void TwentySeconds(ApiClientOptions options)
    {
        options.TotalTimeout = TimeSpan.FromSeconds(20);
        options.AttemptTimeout = TimeSpan.FromSeconds(10);
    }

    private static ClientSetup Load(HttpMessageHandler handler, TimeProvider clock, Action<ApiClientOptions> configure) => new()
    {
        BaseAddress = new Uri("https://scripted.invalid/"),
        Handler = handler,
        Time = clock,
        Configure = configure,
    };

    /// <summary>Moves the clock by a bin or some; within a step the timers fire in order, and what they set off comes to rest.</summary>
    private static async Task StepAsync(ManualTimeProvider clock, TimeSpan time, int bins = 1)
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < time; passed += bins * Bin)
        {
            clock.Advance(bins * Bin);
            await Pool.SettleAsync();
        }
    }
}
