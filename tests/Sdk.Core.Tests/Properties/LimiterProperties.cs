using System.Threading.RateLimiting;
using FsCheck.Fluent;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Properties;

/// <summary>After every step of any script a limiter has done what the plain model did.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LimiterProperties
{
    [Test]
    public void It_admits_whom_the_model_admits_when_the_model_does() => Repeatable.Check(LimiterScript.Any, 150, static script =>
    {
        using var run = new Run(script.Limits);
        foreach (LimiterStep step in script.Steps)
        {
            run.Take(step);
            run.Compare();
        }

        run.CheckWindows(script.Limits.Rate);
    });

    [Test]
    public void It_does_so_while_its_rate_changes() => Repeatable.Check(LimiterScript.WithChanges, 100, static script =>
    {
        using var run = new Run(script.Limits);
        foreach (LimiterStep step in script.Steps)
        {
            run.Take(step);
            run.Compare();
        }
    });

    [Test]
    public void A_set_that_drops_idle_limiters_forgets_no_call_within_a_window() => Repeatable.Check(
        Arb.From(Gen.Choose(0, 5).Zip(Gen.Choose(0, 4_000)).ListOf(80), static steps => Repeatable.Shorter(steps).Select(static list => list.ToList())),
        60,
        static steps =>
        {
            var rate = new RateLimit(2, TimeSpan.FromSeconds(10));
            var clock = new ManualTimeProvider();
            using var set = new LimiterSet(clock, capacity: 2);
            var calls = new Dictionary<int, List<TimeSpan>>();
            foreach ((int partition, int milliseconds) in steps)
            {
                List<TimeSpan> admitted = calls.TryGetValue(partition, out List<TimeSpan>? known) ? known : calls[partition] = [];
                using RateLimitLease lease = set.Get($"{partition}", new RequestLimits { Rate = rate }).AttemptAcquire();
                bool isFree = admitted.Count(at => clock.Elapsed - at < rate.Window) < rate.Calls;
                Assert.That(lease.IsAcquired, Is.EqualTo(isFree), $"partition {partition} at {clock.Elapsed}");
                if (isFree)
                {
                    admitted.Add(clock.Elapsed);
                }

                clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
            }
        });

    /// <summary>A limiter and its model side by side, on one clock.</summary>
    private sealed class Run : IDisposable
    {
        private readonly ManualTimeProvider _clock = new();
        private readonly LimiterModel _model;
        private readonly RequestLimiter _limiter;
        private readonly Dictionary<int, (Task<RateLimitLease> Lease, CancellationTokenSource Source)> _callers = [];
        private readonly List<int> _released = [];
        private readonly HashSet<int> _left = [];
        private readonly HashSet<int> _admitted = [];
        private readonly List<TimeSpan> _grants = [];

        public Run(RequestLimits limits)
        {
            _model = new LimiterModel(limits);
            _limiter = new RequestLimiter(limits, _clock);
        }

        public void Take(LimiterStep step)
        {
            switch (step)
            {
                case LimiterStep.Acquire acquire:
                    Acquire(acquire);
                    break;
                case LimiterStep.Attempt:
                    using (RateLimitLease lease = _limiter.AttemptAcquire())
                    {
                        bool isFree = !_model.Waiting.Any() && _model.IsOpen;
                        Assert.That(lease.IsAcquired, Is.EqualTo(isFree));
                        if (isFree)
                        {
                            _grants.Add(_clock.Elapsed);
                            _model.Acquire(int.MaxValue, RequestPriority.High, 0);
                            _model.Release();
                        }
                    }

                    break;
                case LimiterStep.Release release when Choose(_callers.Keys.Where(IsRunning), release.Number) is { } caller:
                    _released.Add(caller);
                    _callers[caller].Lease.Result.Dispose();
                    _model.Release();
                    break;
                case LimiterStep.Leave leave when Choose(_model.Waiting, leave.Number) is { } caller:
                    _left.Add(caller);
                    _callers[caller].Source.Cancel();
                    _model.Leave(caller);
                    break;
                case LimiterStep.Pause pause:
                    _limiter.Pause(TimeSpan.FromMilliseconds(pause.Milliseconds));
                    _model.Pause(pause.Milliseconds);
                    break;
                case LimiterStep.Change change when _model.Limits.Rate is { } rate:
                    _model.Limits = _model.Limits with { Rate = new RateLimit(change.Calls, rate.Window) };
                    _limiter.Change(_model.Limits);
                    _model.Settle();
                    break;
                case LimiterStep.Advance advance:
                    Advance(advance.Milliseconds);
                    break;
                default:
                    break;
            }

            // What is due now happens now: a timer of zero fires when the clock is looked at.
            Advance(0);
        }

        public void Compare()
        {
            foreach ((int caller, (Task<RateLimitLease> lease, _)) in _callers)
            {
                bool? found = lease.IsCompletedSuccessfully ? lease.Result.IsAcquired : null;
                bool? expected = _model.Ended.TryGetValue(caller, out bool admitted) ? admitted : null;
                if (found != expected || lease.IsCanceled != _left.Contains(caller))
                {
                    Assert.Fail($"Caller {caller}: admitted {found}, expected {expected}, left {lease.IsCanceled}.");
                }
            }

            RateLimiterStatistics statistics = _limiter.GetStatistics();
            Assert.That(statistics.CurrentAvailablePermits, Is.EqualTo(_model.Available));
            Assert.That(statistics.CurrentQueuedCount, Is.EqualTo(_model.Waiting.Count()).And.LessThanOrEqualTo(_model.Limits.QueueLimit));
            Assert.That(statistics.TotalSuccessfulLeases, Is.EqualTo(_model.Grants.Count));
            Assert.That(_model.Running, Is.LessThanOrEqualTo(_model.Limits.MaximumConcurrency ?? int.MaxValue));
        }

        /// <summary>The promise itself, without the model: of the grants that were seen no window holds more than the rate.</summary>
        public void CheckWindows(RateLimit? rate)
        {
            Assert.That(_grants, Has.Count.EqualTo(_model.Grants.Count));
            for (int i = 0; rate is not null && i + rate.Calls < _grants.Count; i++)
            {
                Assert.That(_grants[i + rate.Calls] - _grants[i], Is.GreaterThanOrEqualTo(rate.Window), $"grant {i}");
            }
        }

        public void Dispose()
        {
            _limiter.Dispose();
            foreach ((_, CancellationTokenSource source) in _callers.Values)
            {
                source.Dispose();
            }
        }

        private static int? Choose(IEnumerable<int> callers, int number)
        {
            int[] all = [.. callers.Order()];
            return all.Length == 0 ? null : all[number % all.Length];
        }

        private bool IsRunning(int caller) =>
            _callers[caller].Lease is { IsCompletedSuccessfully: true, Result.IsAcquired: true } && !_released.Contains(caller);

        private void Acquire(LimiterStep.Acquire step)
        {
            int caller = _callers.Count;
            var source = new CancellationTokenSource();
            TimeSpan patience = step.Patience is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : Timeout.InfiniteTimeSpan;
            Task<RateLimitLease> lease = _limiter.AcquireAsync(step.Priority, patience, source.Token).AsTask();
            _callers.Add(caller, (lease, source));
            if (_model.Acquire(caller, step.Priority, step.Patience) is { } wait)
            {
                Assert.That(lease.IsCompleted, Is.True, "refused at once");
                lease.Result.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan told);
                Assert.That(told, Is.EqualTo(TimeSpan.FromMilliseconds(wait)));
            }
        }

        private void Advance(int milliseconds)
        {
            TimeSpan end = _clock.Elapsed + TimeSpan.FromMilliseconds(milliseconds);
            NoteGrants();
            while (_clock.NextTimer is { } next && _clock.Elapsed + next <= end)
            {
                _clock.Advance(next);
                NoteGrants();
            }

            _clock.Advance(end - _clock.Elapsed);
            _model.Advance(milliseconds);
        }

        private void NoteGrants()
        {
            foreach ((int caller, (Task<RateLimitLease> lease, _)) in _callers)
            {
                if (lease is { IsCompletedSuccessfully: true, Result.IsAcquired: true } && _admitted.Add(caller))
                {
                    _grants.Add(_clock.Elapsed);
                }
            }
        }
    }
}
