using System.Collections.Concurrent;
using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Living;

/// <summary>Lives of a period, which no endpoint lists: all ids of each anchor, each live looked at, a few at a time.</summary>
internal sealed class PeriodTests
{
    private static readonly DateTimeOffset From = Examples.Start;
    private static readonly DateTimeOffset To = From.AddDays(30);

    [Test]
    public async Task Lives_that_begin_within_the_period_are_found()
    {
        using var mock = new WeComMock { Otherwise = Company(("a", ["early", "first"]), ("b", ["last", "late", "reserved", "undated"])) };

        WeComLive[] lives = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.ListAsync(["a", "b", "A"], From, To)));

        Assert.That(lives.Select(static live => live.LivingId), Is.EqualTo(new[] { "first", "last", "reserved", "undated" }), "from is in the period, to is not, and what has no start may be");
        Assert.That(Ids(mock), Is.EqualTo(new[] { "a", "b" }), "an anchor that is named twice is asked once");
    }

    [Test]
    public async Task All_pages_of_ids_are_read_and_a_live_that_comes_twice_is_looked_at_once()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"next_cursor":"c1","livingid_list":["first"]}"""),
            ScriptedAnswer.Json("""{"next_cursor":"c2","livingid_list":[]}"""),
            ScriptedAnswer.Json("""{"next_cursor":"","livingid_list":["first","last"]}"""))
        {
            Otherwise = Company(),
        };

        WeComLive[] lives = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.ListAsync(["a"], From, To)));

        Assert.That(lives.Select(static live => live.LivingId), Is.EqualTo(new[] { "first", "last" }));
        Assert.That(mock.Sent.Take(3).Select(static request => request.BodyText), Is.EqualTo(new[]
        {
            """{"userid":"a"}""", """{"userid":"a","cursor":"c1"}""", """{"userid":"a","cursor":"c2"}""",
        }));
        Assert.That(mock.Sent, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task Ids_can_be_walked_by_themselves()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"next_cursor":"c1","livingid_list":["1"]}"""), ScriptedAnswer.Json("""{"livingid_list":["2","3"]}"""), WeComMock.Refusal(60111));
        Assert.That(await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.ListAllIdsAsync("a"))), Is.EqualTo(new[] { "1", "2", "3" }));
        Task<string[]> failing = ViewerTests.ListAsync(mock.Client.Living.ListAllIdsAsync("a"));
        await mock.Clock.AdvanceUntilAsync(failing);
        Assert.That(async () => await failing, Throws.InstanceOf<ApiException>());
    }

    [Test]
    public async Task What_cannot_be_read_costs_none_of_the_others()
    {
        using var mock = new WeComMock { Otherwise = Company(("a", ["first", "foreign", "last"]), ("gone", []), ("b", ["reserved"])) };

        ApiResult<WeComLive>[] lives = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.ListResultsAsync(["a", "gone", "b"], From, To)));

        Assert.That(
            lives.Select(static live => live.Value?.LivingId ?? $"{live.Error!.Operation} {live.Error.Code}"),
            Is.EqualTo(new[] { "first", "WeCom.Living.Get 92008", "last", "WeCom.Living.ListIds 60111", "reserved" }));
    }

    [Test]
    public async Task A_failure_is_thrown_after_the_lives_before_it()
    {
        using var mock = new WeComMock { Otherwise = Company(("a", ["first", "foreign", "last"])) };
        var seen = new List<string?>();
        Task walk = WalkAsync(mock.Client.Living.ListAsync(["a"], From, To), seen);
        await mock.Clock.AdvanceUntilAsync(walk);
        Assert.That(async () => await walk, Throws.InstanceOf<ApiException>());
        Assert.That(seen, Is.EqualTo(new[] { "first" }));
    }

    [Test]
    public async Task Eight_calls_run_at_a_time_and_the_order_stays()
    {
        string[] ids = [.. Enumerable.Range(0, 50).Select(static number => $"n{number}")];
        int most = 0;
        WeComMock mock = null!;
        // The later the live, the sooner the answer.
        ScriptedAnswer company = ScriptedAnswer.From(request =>
        {
            most = Math.Max(most, mock.Handler.Running);
            return IdOf(request) is { } id ? LiveAt(From).After(TimeSpan.FromMilliseconds(60 - int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture))) : IdList(ids);
        });
        using (mock = new WeComMock { Otherwise = company })
        {
            WeComLive[] lives = await mock.Clock.RunAsync(ViewerTests.ListAsync(mock.Client.Living.ListAsync(["a"], From, To)), TimeSpan.FromHours(2));
            Assert.That(lives.Select(static live => live.LivingId), Is.EqualTo(ids));
            Assert.That(most, Is.EqualTo(8));
        }
    }

    [Test]
    public async Task Whoever_leaves_early_leaves_no_calls_behind()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.From(static request => IdOf(request) switch { null => IdList(["1", "2", "3"]), "1" => LiveAt(From), _ => ScriptedAnswer.Silence() }) };
        Task first = FirstAsync(mock.Client.Living.ListAsync(["a"], From, To));
        await mock.Clock.AdvanceUntilAsync(first);
        await first;
        await Pool.SettleAsync();
        Assert.That(mock.Handler.Running, Is.Zero);
    }

    [Test]
    public async Task A_canceled_walk_ends()
    {
        using var cancellation = new CancellationTokenSource();
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.From(static request => IdOf(request) is null ? IdList(["1", "2"]) : ScriptedAnswer.Silence()) };
        Task walk = ViewerTests.ListAsync(mock.Client.Living.ListAsync(["a"], From, To, cancellation.Token));
        await Pool.SettleAsync();
        await cancellation.CancelAsync();
        await mock.Clock.AdvanceUntilAsync(walk);
        Assert.That(
            async () => await walk, Throws.InstanceOf<OperationCanceledException>().With.Property("CancellationToken").EqualTo(cancellation.Token));
        Assert.That(mock.Handler.Running, Is.Zero);
    }

    /// <summary>Whoever leaves may be the one who disposes of what the calls use.</summary>
    [Test]
    public async Task Calls_under_way_have_ended_when_the_walk_has()
    {
        int ended = 0;
        async Task<int> CallAsync(int item, CancellationToken token)
        {
            try
            {
                return item == 1 ? item : await new TaskCompletionSource<int>().Task.WaitAsync(token);
            }
            finally
            {
                // What a call still has to do takes a while.
                await Task.Yield();
                Interlocked.Increment(ref ended);
            }
        }

        await foreach (int item in ConcurrentCalls.RunAsync(NumbersAsync(), 3, CallAsync))
        {
            Assert.That((item, ended), Is.EqualTo((1, 1)));
            break;
        }

        Assert.That(ended, Is.EqualTo(3));
    }

    [Test]
    public void A_source_that_fails_ends_the_calls_under_way()
    {
        int ended = 0;
        async Task<int> CallAsync(int item, CancellationToken token)
        {
            try
            {
                return await new TaskCompletionSource<int>().Task.WaitAsync(token) + item;
            }
            finally
            {
                Interlocked.Increment(ref ended);
            }
        }

        Assert.That(
            async () => await ViewerTests.ListAsync(ConcurrentCalls.RunAsync(NumbersAsync(fails: true), 8, CallAsync)),
            Throws.InvalidOperationException.With.Message.EqualTo("no more"));
        Assert.That(ended, Is.EqualTo(4));
    }

    internal static string? IdOf(RecordedRequest request) => request.Address.Query.TrimStart('?').Split('&')
        .FirstOrDefault(static item => item.StartsWith("livingid=", StringComparison.Ordinal))?["livingid=".Length..];

    internal static ScriptedAnswer IdList(string[] ids) => ScriptedAnswer.Json($$"""{"next_cursor":"","livingid_list":["{{string.Join("\",\"", ids)}}"]}""");

    /// <summary>A company with anchors and their lives, whose names say when they begin.</summary>
    private static ScriptedAnswer Company(params (string Anchor, string[] Lives)[] anchors)
    {
        var lives = new ConcurrentDictionary<string, string[]>(anchors.ToDictionary(static item => item.Anchor, static item => item.Lives));
        return ScriptedAnswer.From(request => IdOf(request) switch
        {
            null when UserOf(request) is var user && user != "gone" => IdList(lives[user]),
            null => WeComMock.Refusal(60111),
            "early" => LiveAt(From.AddSeconds(-1)),
            "first" => LiveAt(From),
            "last" => LiveAt(To.AddSeconds(-1)),
            "late" => LiveAt(To),
            "reserved" => ScriptedAnswer.Json($$$"""{"living_info":{"living_start":0,"reserve_start":{{{From.AddDays(1).ToUnixTimeSeconds()}}}}}"""),
            "foreign" => WeComMock.Refusal(92008),
            _ => ScriptedAnswer.Json("""{"living_info":{"theme":"t"}}"""),
        });
    }

    private static async IAsyncEnumerable<int> NumbersAsync(bool fails = false)
    {
        for (int number = 1; number < 5; number++)
        {
            await Task.Yield();
            yield return number;
        }

        if (fails)
        {
            throw new InvalidOperationException("no more");
        }
    }

    private static string UserOf(RecordedRequest request) => JsonDocument.Parse(request.Body).RootElement.GetProperty("userid").GetString()!;

    private static ScriptedAnswer LiveAt(DateTimeOffset start) => ScriptedAnswer.Json($$$"""{"living_info":{"living_start":{{{start.ToUnixTimeSeconds()}}}}}""");

    private static IEnumerable<string> Ids(WeComMock mock) =>
        mock.Sent.Where(static request => request.Method == HttpMethod.Post).Select(UserOf);

    private static async Task WalkAsync(IAsyncEnumerable<WeComLive> lives, List<string?> seen)
    {
        await foreach (WeComLive live in lives)
        {
            seen.Add(live.LivingId);
        }
    }

    private static async Task FirstAsync(IAsyncEnumerable<WeComLive> lives)
    {
        await foreach (WeComLive live in lives)
        {
            Assert.That(live.LivingId, Is.EqualTo("1"));
            return;
        }
    }
}
