using System.Globalization;
using System.Text;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Tokens;

/// <summary>
/// Random sequences of calls, waits, failures, refusals and cancellations. After each step the manager must agree with a model that
/// knows nothing but the promises: which token may be served, when a fetch may start, and how many there may be.
/// </summary>
internal sealed class TokenManagerModelTests
{
    private const int Sequences = 2_000;
    private const int Steps = 40;
    private const double Life = 600;
    private const double Pause = 300;

    [Test]
    public async Task Random_sequences_agree_with_the_model()
    {
        int seed = Environment.GetEnvironmentVariable("FUZZ_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        TestContext.Out.WriteLine($"Seed {seed}; FUZZ_SEED={seed} repeats it.");
        var random = new Random(seed);
        for (int i = 0; i < Sequences; i++)
        {
            var sequence = new Sequence(random);
            try
            {
                for (int step = 0; step < Steps; step++)
                {
                    await sequence.StepAsync();
                }

                await sequence.FinishAsync();
            }
            catch (Exception exception) when (exception is not AssertionException)
            {
                Assert.Fail($"Sequence {i} of seed {seed} after {sequence.Log}: {exception}");
            }
        }
    }

    private enum Behavior
    {
        Grants,
        GrantsTheSame,
        FailsForNow,
        RefusesCredentials,
    }

    private sealed class Sequence
    {
        private readonly ManualTimeProvider _clock = new();
        private readonly Random _random;
        private readonly TokenManager<string> _tokens;
        private readonly List<TokenKey> _keys = [TokenKey.Create("secret 0")];
        private readonly List<Fetch> _fetches = [];
        private readonly List<Caller> _callers = [];
        private Behavior _behavior;
        private int _issued;

        public Sequence(Random random)
        {
            _random = random;
            _tokens = new TokenManager<string>(new TokenOptions { Provider = "Fake", Operation = "Fake.Token" }, FetchAsync, _clock);
        }

        public StringBuilder Log { get; } = new();

        private TokenKey Key => _keys[^1];

        public async Task StepAsync()
        {
            switch (_random.Next(12))
            {
                case 0:
                    _behavior = (Behavior)_random.Next(4);
                    Note($"behavior {_behavior}");
                    break;
                case 1 or 2:
                    await AdvanceAsync(TimeSpan.FromMilliseconds(_random.Next(3_000)));
                    break;
                case 3:
                    await AdvanceAsync(TimeSpan.FromSeconds(_random.Next(700)));
                    break;
                case 4:
                    _keys.Add(TokenKey.Create($"secret {_keys.Count}"));
                    Note("rotate");
                    break;
                case 5:
                    await RefuseAsync();
                    break;
                case 6:
                    await CancelAsync();
                    break;
                default:
                    Call();
                    break;
            }

            await Pool.SettleAsync();
            Check();
        }

        public async Task FinishAsync()
        {
            await AdvanceAsync(TimeSpan.FromSeconds(20));
            Check();
            Assert.That(_callers.Where(caller => !caller.Task.IsCompleted), Is.Empty, () => $"somebody waits for ever: {Log}");
        }

        private void Call()
        {
            var source = new CancellationTokenSource();
            Note("call");
            _callers.Add(new Caller(Key, _tokens.GetAsync(Key, source.Token).AsTask(), source, _clock.Elapsed, null));
        }

        private async Task RefuseAsync()
        {
            // Any token that was ever issued for the present secret may be refused, a current one or an old one.
            Fetch[] own = [.. _fetches.Where(fetch => fetch.Key == Key && fetch.Token is not null)];
            if (own.Length == 0)
            {
                return;
            }

            string refused = own[_random.Next(own.Length)].Token!;
            Note($"refuse {refused}");
            var source = new CancellationTokenSource();
            _callers.Add(new Caller(Key, _tokens.RenewAsync(Key, refused, source.Token).AsTask(), source, _clock.Elapsed, refused));
            await Pool.SettleAsync();
        }

        private async Task CancelAsync()
        {
            Caller? caller = _callers.FirstOrDefault(caller => !caller.Task.IsCompleted);
            if (caller is not null)
            {
                Note("cancel");
                await caller.Source.CancelAsync();
                await Pool.SettleAsync();
                Assert.That(caller.Task.IsCanceled, Is.True, () => $"a cancelled caller leaves at once: {Log}");
            }
        }

        private async Task AdvanceAsync(TimeSpan time)
        {
            Note($"advance {time.TotalSeconds}");
            await _clock.AdvanceAsync(time);
        }

        private void Check()
        {
            // One fetch at a time for a key, and no two closer than the pause after a failure.
            foreach (IGrouping<TokenKey, Fetch> group in _fetches.GroupBy(fetch => fetch.Key))
            {
                Fetch[] fetches = [.. group];
                for (int i = 1; i < fetches.Length; i++)
                {
                    Fetch before = fetches[i - 1];
                    Assert.That(before.EndedAt, Is.LessThanOrEqualTo(fetches[i].StartedAt), () => $"two fetches at once: {Log}");
                    double pause = before.Behavior switch
                    {
                        Behavior.RefusesCredentials => Pause,
                        Behavior.FailsForNow => 1,
                        _ => 0,
                    };
                    Assert.That(
                        (fetches[i].StartedAt - before.EndedAt!.Value).TotalSeconds, Is.GreaterThanOrEqualTo(pause), () => $"too early: {Log}");
                }
            }

            foreach (Caller caller in _callers.Where(caller => caller.Task.IsCompletedSuccessfully && !caller.IsChecked))
            {
                caller.IsChecked = true;
                if (caller.Task.Result.Value is { } token)
                {
                    Fetch source = _fetches.First(fetch => fetch.Token == token && fetch.Key == caller.Key);
                    Assert.That(token, Is.Not.EqualTo(caller.Refused), () => $"the refused token again: {Log}");
                    Assert.That(
                        caller.AskedAt, Is.LessThan(_fetches.Last(fetch => fetch.Token == token).EndedAt!.Value + TimeSpan.FromSeconds(Life)),
                        () => $"a token past its end: {Log}");
                    Assert.That(source.Key, Is.EqualTo(caller.Key), () => $"the token of another key: {Log}");
                }
            }
        }

        private async Task<ApiResult<TokenGrant<string>>> FetchAsync(TokenKey key, CancellationToken cancellationToken)
        {
            var fetch = new Fetch(key, _clock.Elapsed, _behavior);
            _fetches.Add(fetch);
            await Task.Delay(TimeSpan.FromMilliseconds(500), _clock, cancellationToken);
            fetch.EndedAt = _clock.Elapsed;
            switch (fetch.Behavior)
            {
                case Behavior.Grants:
                    fetch.Token = $"token {++_issued}";
                    break;
                case Behavior.GrantsTheSame:
                    fetch.Token = _fetches.LastOrDefault(other => other.Key == key && other.Token is not null)?.Token ?? $"token {++_issued}";
                    break;
                default:
                    return ApiResult.Failure<TokenGrant<string>>(new ApiError
                    {
                        Provider = "Fake",
                        Operation = "Fake.Token",
                        Code = "x",
                        Category = fetch.Behavior == Behavior.FailsForNow ? ErrorCategory.Network : ErrorCategory.CredentialsRejected,
                    });
            }

            return ApiResult.Success(new TokenGrant<string>(fetch.Token, TimeSpan.FromSeconds(Life)));
        }

        private void Note(string what) => Log.Append(CultureInfo.InvariantCulture, $"{what}; ");
    }

    private sealed class Fetch(TokenKey key, TimeSpan startedAt, Behavior behavior)
    {
        public TokenKey Key { get; } = key;

        public TimeSpan StartedAt { get; } = startedAt;

        public Behavior Behavior { get; } = behavior;

        public TimeSpan? EndedAt { get; set; }

        public string? Token { get; set; }
    }

    private sealed class Caller(TokenKey key, Task<ApiResult<string>> task, CancellationTokenSource source, TimeSpan askedAt, string? refused)
    {
        public TokenKey Key { get; } = key;

        public Task<ApiResult<string>> Task { get; } = task;

        public CancellationTokenSource Source { get; } = source;

        public TimeSpan AskedAt { get; } = askedAt;

        public string? Refused { get; } = refused;

        public bool IsChecked { get; set; }
    }
}
