using System.Diagnostics.CodeAnalysis;
using NUnit.Framework;
using Sdk.Core;
using Sdk.TestKit.Faults;

namespace Sdk.TestKit.Tokens;

/// <summary>
/// The token rows of the fault matrix (K01 to K10, K13, K14) for one client: derive an empty fixture from it. Each row counts fetches and
/// calls where they arrive, on a clock that moves only when it is told to.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Server and client live from set-up to tear-down.")]
public abstract partial class TokenMatrix<TSubject>
    where TSubject : TokenSubject, new()
{
    private const int Crowd = 1_000;
    private const int Row = 3;

    private static readonly TSubject Subject = new();
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);
    private static readonly string[] Rows = ["K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K13", "K14"];

    private ManualTimeProvider _clock = null!;
    private LogCollector _logs = null!;
    private TokenServer _server = null!;
    private TokenClient? _client;

    private TokenClient Client => _client ??= Subject.Create(new ClientSetup
    {
        BaseAddress = new Uri("https://tokens.invalid/"),
        Handler = _server.Handler,
        Time = _clock,
        Logs = _logs,
        FetchesTokens = true,
        Configure = static options =>
        {
            // A repeated call would fetch again by right: fetches are counted without that.
            options.MaxRetries = 0;
            options.CallsPerMinute = 0;
            options.QueueLimit = Crowd;
        },
    });

    [SetUp]
    public void Arrange()
    {
        string name = TestContext.CurrentContext.Test.MethodName!;
        if (name.Length > Row && Subject.NotApplicable.TryGetValue(name[..Row], out string? reason))
        {
            Assert.Ignore($"{name[..Row]} does not apply: {reason}");
        }

        _clock = new ManualTimeProvider();
        _logs = new LogCollector();
        _server = new TokenServer(Subject, _clock);
        _client = null;
    }

    [TearDown]
    public void TakeDown()
    {
        _client?.Dispose();
        _server?.Dispose();
        _logs?.Dispose();
    }

    [Test]
    public void Every_row_has_a_test_and_every_excuse_a_row_and_a_reason()
    {
        string[] tested = [.. typeof(TokenMatrix<TSubject>).GetMethods().Select(static method => method.Name).Where(static name => name.StartsWith('K')).Select(static name => name[..Row]).Distinct()];

        Assert.That(tested, Is.EquivalentTo(Rows));
        Assert.That(Subject.NotApplicable.Keys, Is.SubsetOf(Rows));
        Assert.That(Subject.NotApplicable.Values, Has.None.Matches<string>(string.IsNullOrWhiteSpace));
    }

    [Test]
    public async Task K01_a_thousand_first_calls_share_one_fetch()
    {
        _server.OnFetch = fetch => _server.Grant(fetch).After(TimeSpan.FromSeconds(1));

        FaultOutcome[] outcomes = await CrowdAsync();

        Assert.That(outcomes, Has.All.Matches<FaultOutcome>(static outcome => outcome.Error is null));
        Assert.That((_server.FetchCount, _server.CallCount), Is.EqualTo((1, Crowd)));
        Assert.That(_server.Calls, Has.All.Matches<TokenCall>(static call => call.Token == "token-1"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task K02_a_thousand_first_calls_share_one_failure(bool rejected)
    {
        _server.OnFetch = _ => (rejected ? Subject.Rejection : ScriptedAnswer.NoConnection()).After(TimeSpan.FromSeconds(1));

        FaultOutcome[] outcomes = await CrowdAsync();

        Assert.That((_server.FetchCount, _server.CallCount), Is.EqualTo((1, 0)));
        Assert.That(outcomes.Select(static outcome => outcome.Error?.ToString()).Distinct().Count(), Is.EqualTo(1), "the same error for all");
        Assert.That(outcomes[0].Error?.Category, Is.EqualTo(rejected ? Subject.RejectionCategory : ErrorCategory.Network));
        Assert.That(outcomes[0].Error?.OutcomeUnknown, Is.False);
    }

    [Test]
    public async Task K03_a_cancelled_leader_leaves_the_fetch_to_the_others()
    {
        _server.OnFetch = fetch => _server.Grant(fetch).After(TimeSpan.FromSeconds(1));
        using var caller = new CancellationTokenSource();
        Task<FaultOutcome> leader = Client.CallAsync(cancellationToken: caller.Token);
        await Pool.SettleAsync();
        Task<FaultOutcome>[] others = [.. Enumerable.Range(0, 10).Select(_ => Client.CallAsync())];

        await caller.CancelAsync();
        OperationCanceledException? cancelled = Assert.CatchAsync<OperationCanceledException>(() => leader);
        FaultOutcome[] outcomes = await _clock.RunAsync(Task.WhenAll(others));

        Assert.That(cancelled!.CancellationToken, Is.EqualTo(caller.Token));
        Assert.That(outcomes, Has.All.Matches<FaultOutcome>(static outcome => outcome.Error is null));
        Assert.That((_server.FetchCount, _server.CallCount), Is.EqualTo((1, others.Length)));
    }

    [Test]
    public async Task K04_a_fetch_that_hangs_is_cut_and_tried_again_after_a_pause()
    {
        _server.OnFetch = fetch => fetch.Number == 1 ? ScriptedAnswer.Silence() : _server.Grant(fetch);

        FaultOutcome cut = await CallAsync();
        TimeSpan cutAt = _clock.Elapsed;
        FaultOutcome atOnce = await CallAsync();
        int meanwhile = _server.FetchCount;
        await _clock.AdvanceAsync(FirstPause);
        FaultOutcome later = await CallAsync();

        Assert.That(cut.Error?.Category, Is.EqualTo(ErrorCategory.Timeout));
        Assert.That(cutAt, Is.EqualTo(Subject.FetchTimeout));
        Assert.That((atOnce.Error?.Category, meanwhile), Is.EqualTo((ErrorCategory.Timeout, 1)), "within the pause nothing is tried");
        Assert.That((later.Error, _server.FetchCount, _server.CallCount), Is.EqualTo(((ApiError?)null, 2, 1)));
    }

    private Task<FaultOutcome> CallAsync(int tenant = 0) => _clock.RunAsync(Client.CallAsync(tenant));

    private Task<FaultOutcome[]> CrowdAsync()
    {
        TokenClient client = Client;
        return _clock.RunAsync(Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => Task.Run(() => client.CallAsync()))));
    }

    private async Task AssertGoodAsync(string token, int fetches, string? because = null)
    {
        FaultOutcome outcome = await CallAsync();
        Assert.That(outcome.Error, Is.Null, because);
        Assert.That((_server.LastToken, _server.FetchCount), Is.EqualTo((token, fetches)), because);
    }
}
