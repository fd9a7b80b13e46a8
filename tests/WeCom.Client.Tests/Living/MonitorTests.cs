using System.Collections.Concurrent;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Living;

/// <summary>The monitor: first the state of each live, then every change, until all are over.</summary>
internal sealed class MonitorTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Changes_are_told_until_all_lives_are_over()
    {
        using WeComMock mock = Lives(("a", [State(0), State(0), State(1), State(2)]), ("b", [State(1), State(4)]));

        WeComLiveChange[] changes = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.MonitorAsync(["a", "b", "a"], Minute)));

        Assert.That(changes.Select(Text), Is.EqualTo(new[] { "a: -> 0", "b: -> 1", "b: 1 -> 4 last", "a: 0 -> 1", "a: 1 -> 2 last" }));
        Assert.That(changes[^1].Live?.LivingId, Is.EqualTo("a"));
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.FromMinutes(3)), "a round per interval, and no wait after the last");
        Assert.That(mock.Sent, Has.Count.EqualTo(6), "what is over is not read again");
    }

    [Test]
    public async Task A_failure_is_told_once_and_ends_nothing()
    {
        using WeComMock mock = Lives(("a", [State(0), Odd, Odd, State(0), State(0), Odd, State(1), State(1), State(2)]));

        WeComLiveChange[] changes = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.MonitorAsync(["a"], Minute)));

        Assert.That(changes.Select(Text), Is.EqualTo(new[] { "a: -> 0", "a: 0 -> 0 4711", "a: 0 -> 0", "a: 0 -> 0 4711", "a: 0 -> 1", "a: 1 -> 2 last" }));
        Assert.That(changes[1].Error?.Category, Is.EqualTo(ErrorCategory.ProviderFault));
        Assert.That((changes[2].Error, changes[2].Live?.LivingId), Is.EqualTo(((ApiError?)null, "a")), "that it can be read again is told, though nothing else is new");
    }

    [TestCase(92008)]
    [TestCase(40058)]
    [TestCase(60020)]
    [TestCase(48002)]
    [TestCase(40001)]
    public async Task A_live_that_the_service_will_never_tell_of_is_given_up(int code)
    {
        using WeComMock mock = Lives(("a", [WeComMock.Refusal(code)]), ("b", [State(1), State(2)]));
        WeComLiveChange[] changes = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.MonitorAsync(["a", "b"], Minute)));
        Assert.That(changes.Select(Text), Is.EqualTo(new[] { $"a: ->  {code} last", "b: -> 1", "b: 1 -> 2 last" }));
        Assert.That(mock.Clock.Elapsed, Is.LessThan(Minute * 2), "a round more, for the other live alone");
    }

    [Test]
    public async Task An_answer_without_a_state_says_nothing()
    {
        using WeComMock mock = Lives(("a", [ScriptedAnswer.Json("""{"errcode":0,"living_info":{}}"""), State(2)]));
        WeComLiveChange[] changes = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.MonitorAsync(["a"], Minute)));
        Assert.That(changes.Select(Text), Is.EqualTo(new[] { "a: -> 2 last" }));
    }

    [Test]
    public async Task An_answer_without_a_live_is_told_as_a_failure()
    {
        using WeComMock mock = Lives(("a", [State(1), ScriptedAnswer.Json(WeComMock.Ok), ScriptedAnswer.Json("""{"living_info":{}}"""), State(1), State(2)]));
        WeComLiveChange[] changes = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.MonitorAsync(["a"], Minute)));
        Assert.That(changes.Select(Text), Is.EqualTo(new[] { "a: -> 1", "a: 1 -> 1 no-live", "a: 1 -> 1", "a: 1 -> 2 last" }));
    }

    [Test]
    public async Task Nothing_to_watch_ends_at_once()
    {
        using var mock = new WeComMock();
        Assert.That(await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.MonitorAsync([], Minute))), Is.Empty);
        Assert.That(mock.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task A_canceled_monitor_ends_between_two_rounds()
    {
        using var cancellation = new CancellationTokenSource();
        using WeComMock mock = Lives(("a", [State(1)]));
        Task monitor = ViewerTests.ListAsync(mock.Client.Living.MonitorAsync(["a"], Minute, cancellation.Token));
        await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(30));
        await cancellation.CancelAsync();
        await mock.Clock.AdvanceUntilAsync(monitor);
        Assert.That(async () => await monitor, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((mock.Sent.Count, mock.Clock.TimerCount), Is.EqualTo((1, 0)));
    }

    /// <summary>With one call a minute allowed, a call that comes later than the monitor's goes before it.</summary>
    [Test]
    public async Task Other_calls_go_first()
    {
        using var mock = new WeComMock(static options => options.Limits["living/get_living_info"] = RateLimit.PerMinute(1)) { Otherwise = State(2) };
        await mock.RunAsync(static client => client.Living.GetAsync("before"));

        Task<WeComLiveChange[]> monitor = ViewerTests.ListAsync(mock.Client.Living.MonitorAsync(["watched"], Minute));
        await Pool.SettleAsync();
        Task<ApiResult<WeComLive>> call = mock.Client.Living.GetAsync("asked");
        await mock.Clock.AdvanceUntilAsync(Task.WhenAll(monitor, call));

        Assert.That(mock.Sent.Select(PeriodTests.IdOf), Is.EqualTo(new[] { "before", "asked", "watched" }));
    }

    /// <summary>A refusal that nobody knows, which may pass.</summary>
    private static ScriptedAnswer Odd => WeComMock.Refusal(4711);

    private static WeComMock Lives(params (string Id, ScriptedAnswer[] Answers)[] lives)
    {
        var scripts = new ConcurrentDictionary<string, Queue<ScriptedAnswer>>(
            lives.ToDictionary(static live => live.Id, static live => new Queue<ScriptedAnswer>(live.Answers)));
        return new WeComMock { Otherwise = ScriptedAnswer.From(request => scripts[PeriodTests.IdOf(request)!].Dequeue()) };
    }

    private static ScriptedAnswer State(int status) => ScriptedAnswer.Json($$$"""{"errcode":0,"living_info":{"status":{{{status}}}}}""");

    private static string Text(WeComLiveChange change) =>
        $"{change.LivingId}:{(change.Previous is { } previous ? $" {previous}" : "")} -> {change.Status}{(change.Error is { } error ? $" {error.Code}" : "")}{(change.IsLast ? " last" : "")}";
}
