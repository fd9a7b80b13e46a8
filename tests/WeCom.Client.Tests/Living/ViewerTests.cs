using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Living;

/// <summary>Viewers over pages: where the list ends, and how rows about the same viewer become one.</summary>
internal sealed class ViewerTests
{
    /// <summary>Trap 6: an empty page and an empty key end nothing.</summary>
    [Test]
    public async Task The_list_ends_where_the_service_says_so()
    {
        using var mock = new WeComMock(
            Page(0, "k1", """{"userid":"a"}"""), Page(0, "k2"), Page(0, "", """{"userid":"b"}"""), Page(1, "k9", """{"userid":"c"}"""));

        IReadOnlyList<WeComLiveViewer> viewers = (await mock.RunAsync(static client => client.Living.GetAllViewersAsync("L"))).GetValueOrThrow();

        Assert.That(viewers.Select(static viewer => viewer.UserId), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(mock.Sent.Select(static request => request.BodyText), Is.EqualTo(new[]
        {
            """{"livingid":"L"}""", """{"livingid":"L","next_key":"k1"}""", """{"livingid":"L","next_key":"k2"}""", """{"livingid":"L","next_key":""}""",
        }));
    }

    [Test]
    public async Task A_list_that_never_ends_is_an_error_and_no_loop()
    {
        using var mock = new WeComMock { Otherwise = Page(0, "k", """{"userid":"a"}""") };
        ApiResult<IReadOnlyList<WeComLiveViewer>> result = await mock.RunAsync(static client => client.Living.GetAllViewersAsync("L"));
        Assert.That((result.Error?.Category, mock.Sent.Count), Is.EqualTo((ErrorCategory.InvalidResponse, 2)));
    }

    [Test]
    public async Task An_answer_that_does_not_say_whether_it_ends_does_not_pass_for_the_end()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        ApiResult<IReadOnlyList<WeComLiveViewer>> result = await mock.RunAsync(static client => client.Living.GetAllViewersAsync("L"));
        Assert.That((result.Error?.Category, mock.Sent.Count), Is.EqualTo((ErrorCategory.InvalidResponse, 2)));
    }

    /// <summary>Trap 28 for the case of ids.</summary>
    [Test]
    public async Task Rows_about_one_viewer_are_put_together()
    {
        using var mock = new WeComMock(
            Page(0, "1", """{"userid":"ZhangSan","watch_time":60,"is_comment":0,"is_mic":0}""", """{"external_userid":"wm1","watch_time":5,"is_mic":1}"""),
            Page(1, "", """{"userid":"zhangsan","watch_time":30,"is_comment":1,"invitor_userid":"lisi"}""", """{"external_userid":"WM1","watch_time":7,"name":"n"}"""));

        IReadOnlyList<WeComLiveViewer> viewers = (await mock.RunAsync(static client => client.Living.GetAllViewersAsync("L"))).GetValueOrThrow();

        Assert.That(viewers, Has.Count.EqualTo(3), "ids of members differ by more than their case, other ids do not");
        Assert.That(
            (viewers[0].UserId, viewers[0].WatchTime, viewers[0].HasCommented, viewers[0].HasSpoken, viewers[0].InvitorUserId),
            Is.EqualTo(("ZhangSan", TimeSpan.FromSeconds(90), true, false, "lisi")));
        Assert.That((viewers[1].ExternalUserId, viewers[1].WatchTime, viewers[1].HasSpoken), Is.EqualTo(("wm1", TimeSpan.FromSeconds(5), true)));
        Assert.That((viewers[2].ExternalUserId, viewers[2].Name), Is.EqualTo(("WM1", "n")));
    }

    [Test]
    public async Task A_row_that_comes_twice_counts_once()
    {
        const string Row = """{"userid":"a","watch_time":60}""";
        using var mock = new WeComMock(Page(0, "1", Row), Page(1, "", """{"userid":"A","watch_time":60}""", """{"userid":"a"}"""));
        IReadOnlyList<WeComLiveViewer> viewers = (await mock.RunAsync(static client => client.Living.GetAllViewersAsync("L"))).GetValueOrThrow();
        Assert.That(viewers.Single().WatchTime, Is.EqualTo(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Viewers_without_an_id_are_kept_apart_and_rows_of_nothing_left_out()
    {
        using var mock = new WeComMock(Page(1, "", """{"userid":"","watch_time":1}""", "null", """{"watch_time":1}"""));
        IReadOnlyList<WeComLiveViewer> viewers = (await mock.RunAsync(static client => client.Living.GetAllViewersAsync("L"))).GetValueOrThrow();
        Assert.That(viewers, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_page_that_fails_leaves_no_half_of_the_viewers()
    {
        using var mock = new WeComMock(Page(0, "1", """{"userid":"a"}"""), WeComMock.Refusal(92008));
        ApiResult<WeComLiveFigures> result = await mock.RunAsync(static client => client.Living.GetFiguresAsync("L"));
        Assert.That((result.Error?.Code, result.Value), Is.EqualTo((WeComErrors.ForeignLive, (WeComLiveFigures?)null)));
    }

    [Test]
    public async Task Pages_can_be_read_on_from_the_last_good_one()
    {
        using var mock = new WeComMock(Page(0, "1", """{"userid":"a"}"""), WeComMock.Refusal(92008), Page(1, "", """{"userid":"b"}"""));

        ApiResult<Page<WeComLiveViewer>>[] pages = await mock.Clock.RunAsync(ListAsync(mock.Client.Living.ListViewerPagesAsync("L")));
        ApiResult<Page<WeComLiveViewer>>[] rest = await mock.Clock.RunAsync(ListAsync(mock.Client.Living.ListViewerPagesAsync("L", pages[0].Value!.Next)));

        Assert.That(pages.Select(static page => page.IsSuccess), Is.EqualTo(new[] { true, false }));
        Assert.That((rest.Single().Value!.Items.Single().UserId, rest[0].Value!.Cursor, rest[0].Value!.Next), Is.EqualTo(("b", "1", (string?)null)));
        Assert.That(mock.Sent[^1].BodyText, Is.EqualTo("""{"livingid":"L","next_key":"1"}"""));
    }

    [Test]
    public async Task A_canceled_call_reads_no_further_page()
    {
        using var cancellation = new CancellationTokenSource();
        using var mock = new WeComMock(ScriptedAnswer.From(_ =>
        {
            cancellation.Cancel();
            return Page(0, "1");
        }));
        Task call = mock.Client.Living.GetAllViewersAsync("L", cancellation.Token);
        await mock.Clock.AdvanceUntilAsync(call);
        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    internal static ScriptedAnswer Page(int ending, string next, params string[] viewers)
    {
        string[] others = [.. viewers.Where(static row => row.Contains("external_userid", StringComparison.Ordinal))];
        return ScriptedAnswer.Json($$$"""
            {"errcode":0,"ending":{{{ending}}},"next_key":"{{{next}}}","stat_info":{"users":[{{{string.Join(',', viewers.Except(others))}}}],"external_users":[{{{string.Join(',', others)}}}]}}
            """);
    }

    internal static async Task<T[]> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return [.. list];
    }
}
