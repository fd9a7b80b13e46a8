using System.Globalization;
using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Paging;

/// <summary>Every list that spans pages, walked from its first page to its last.</summary>
internal sealed class WalkTests
{
    private WorkBotBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new WorkBotBench(static options => options.CallsPerMinute = null);

    [TearDown]
    public void TearDown() => _bench.Dispose();

    private static IEnumerable<TestCaseData> Lists() =>
    [
        Case("robots", "/api/robots",
            static (client, page, size) => client.Robots.ListPagesAsync(new ListRobotsRequest { Page = page, PageSize = size, Status = RobotStatus.Online }).Select(Ids(static (Robot item) => item.RobotId)),
            static client => client.Robots.ListAllAsync(new ListRobotsRequest { PageSize = 2 }).Select(static item => item.RobotId)),
        Case("activation codes", "/api/admin/activation-codes",
            static (client, page, size) => client.Administration.ListActivationCodePagesAsync(new ListActivationCodesRequest { Page = page, PageSize = size, Status = ActivationCodeStatus.Used })
                .Select(Ids(static (ActivationCode item) => item.Code)),
            static client => client.Administration.ListAllActivationCodesAsync(new ListActivationCodesRequest { PageSize = 2 }).Select(static item => item.Code)),
        Case("users", "/api/admin/users",
            static (client, page, size) => client.Administration.ListUserPagesAsync(new ListUsersRequest { Page = page, PageSize = size, Role = WorkBotRole.User })
                .Select(Ids(static (WorkBotAccount item) => item.UserId?.ToString(CultureInfo.InvariantCulture))),
            static client => client.Administration.ListAllUsersAsync(new ListUsersRequest { PageSize = 2 }).Select(static item => item.UserId?.ToString(CultureInfo.InvariantCulture))),
        Case("logs", "/api/admin/logs",
            static (client, page, size) => client.Administration.ListLogPagesAsync(new ListLogsRequest { Page = page, PageSize = size, LogType = LogType.Api, Level = WorkBotLogLevel.Error })
                .Select(Ids(static (LogEntry item) => item.Id?.ToString(CultureInfo.InvariantCulture))),
            static client => client.Administration.ListAllLogsAsync(new ListLogsRequest { PageSize = 2 }).Select(static item => item.Id?.ToString(CultureInfo.InvariantCulture))),
    ];

    [TestCaseSource(nameof(Lists))]
    public async Task Walk_ends_with_the_page_that_completes_the_total(Walk walk)
    {
        Serve(5);

        Assert.That(await IdsAsync(walk.Pages(_bench.Client, null, 2)), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }));
        Assert.That(Pages(), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(_bench.Handler.Requests, Has.All.Matches<RecordedRequest>(request => request.Address.AbsolutePath == walk.Path));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Filters_go_with_every_page(Walk walk)
    {
        Serve(5);
        await IdsAsync(walk.Pages(_bench.Client, null, 2));

        string[] filters = [.. _bench.Handler.Requests.Select(static request => request.Address.Query.Split("pageSize=2")[1]).Distinct()];
        Assert.That(filters, Has.Length.EqualTo(1));
        Assert.That(filters[0], Does.StartWith("&"));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Full_last_page_needs_no_further_one(Walk walk)
    {
        Serve(4);

        await IdsAsync(walk.Pages(_bench.Client, null, 2));

        Assert.That(Pages(), Is.EqualTo(new[] { "1", "2" }));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Empty_list_is_one_page(Walk walk)
    {
        Serve(0);

        Assert.That(await walk.Items(_bench.Client).CountAsync(), Is.Zero);
        Assert.That(Pages(), Is.EqualTo(new[] { "1" }));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Empty_page_ends_the_walk_whatever_the_total_says(Walk walk)
    {
        Serve(3, totalOf: static _ => "1000");

        Assert.That(await walk.Items(_bench.Client).CountAsync(), Is.EqualTo(3));
        Assert.That(Pages(), Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Total_may_change_on_the_way(Walk walk)
    {
        Serve(7, totalOf: static page => page == 1 ? "4" : page == 2 ? "7" : "6");

        Assert.That(await walk.Items(_bench.Client).CountAsync(), Is.EqualTo(6));
        Assert.That(Pages(), Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Missing_total_ends_with_a_page_that_is_not_full(Walk walk)
    {
        Serve(5, totalOf: static _ => "null");

        Assert.That(await walk.Items(_bench.Client).ToListAsync(), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }));
        Assert.That(Pages(), Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Item_that_was_pushed_on_is_returned_once(Walk walk)
    {
        int shift = 0;
        _bench.Handler.Otherwise = ScriptedAnswer.From(request =>
        {
            int page = PageOf(request);
            shift += page > 1 ? 1 : 0;
            int first = ((page - 1) * 2) - shift;
            return Page(6, Enumerable.Range(first, 2));
        });

        List<string?> ids = await walk.Items(_bench.Client).ToListAsync();

        Assert.That(ids, Is.Unique);
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Walk_goes_on_where_it_broke_off(Walk walk)
    {
        Serve(6);
        List<ApiResult<Page<string?>>> pages = await walk.Pages(_bench.Client, null, 2).ToListAsync();
        string next = pages[0].GetValueOrThrow().Next!;

        List<string?> rest = await IdsAsync(walk.Pages(_bench.Client, int.Parse(next, CultureInfo.InvariantCulture), 2));

        Assert.That(rest, Is.EqualTo(new[] { "3", "4", "5", "6" }));
        Assert.That(pages.Select(static page => page.GetValueOrThrow().Cursor), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(pages[^1].GetValueOrThrow().Next, Is.Null);
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Too_many_calls_in_the_middle_only_delay(Walk walk)
    {
        Serve(6, fault: (page, attempt) => page == 2 && attempt == 1 ? WorkBotBench.Refusal(429, """{"retryAfter":30}""") : null);

        List<string?> ids = await _bench.RunAsync(walk.Items(_bench.Client).ToListAsync().AsTask());

        Assert.That(ids, Is.EqualTo(new[] { "1", "2", "3", "4", "5", "6" }));
        Assert.That(Pages(), Is.EqualTo(new[] { "1", "2", "2", "3" }));
        Assert.That(_bench.Handler.Requests[2].At.TotalSeconds, Is.InRange(30, 34));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Page_that_fails_ends_the_walk_after_what_was_read(Walk walk)
    {
        Serve(6, fault: static (page, _) => page == 2 ? WorkBotBench.Refusal(403) : null);

        List<ApiResult<Page<string?>>> pages = await walk.Pages(_bench.Client, null, 2).ToListAsync();
        var read = new List<string?>();
        ApiException? thrown = Assert.CatchAsync<ApiException>(async () =>
        {
            await foreach (string? id in walk.Items(_bench.Client))
            {
                read.Add(id);
            }
        });

        Assert.That(pages.Select(static page => page.IsSuccess), Is.EqualTo(new[] { true, false }));
        Assert.That(read, Is.EqualTo(new[] { "1", "2" }));
        Assert.That(thrown!.Error.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Server_that_ignores_the_page_does_not_keep_the_walk_forever(Walk walk)
    {
        _bench.Handler.Otherwise = ScriptedAnswer.From(static _ => Page(1000, [1, 2]));

        List<ApiResult<Page<string?>>> pages = await walk.Pages(_bench.Client, null, 2).ToListAsync();

        Assert.That(pages[^1].Error!.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
        Assert.That(_bench.Handler.Count, Is.LessThan(5));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Server_that_gives_smaller_pages_than_asked_for_loses_nothing(Walk walk)
    {
        Serve(6, largest: 2);

        Assert.That(await IdsAsync(walk.Pages(_bench.Client, null, 4)), Is.EqualTo(new[] { "1", "2", "3", "4", "5", "6" }));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task Walk_ends_when_it_is_cancelled(Walk walk)
    {
        Serve(100);
        using var stop = new CancellationTokenSource();

        var read = new List<string?>();
        Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (string? id in walk.Items(_bench.Client).WithCancellation(stop.Token))
            {
                read.Add(id);
                await stop.CancelAsync();
            }
        });

        Assert.That(_bench.Handler.Count, Is.EqualTo(1));
        Assert.That(read, Is.Not.Empty);
    }

    private static async Task<List<string?>> IdsAsync(IAsyncEnumerable<ApiResult<Page<string?>>> pages) => await pages.FlattenAsync().ToListAsync();

    private static Func<ApiResult<Page<T>>, ApiResult<Page<string?>>> Ids<T>(Func<T, string?> id) =>
        page => page.Map(value => new Page<string?> { Items = [.. value.Items.Select(id)], Cursor = value.Cursor, Next = value.Next });

    private static int PageOf(RecordedRequest request) =>
        int.Parse(request.Address.Query.Split("page=")[1].Split('&')[0], CultureInfo.InvariantCulture);

    private static ScriptedAnswer Page(int total, IEnumerable<int> ids) => Page($"{total}", ids);

    private static ScriptedAnswer Page(string total, IEnumerable<int> ids)
    {
        IEnumerable<string> items = ids.Select(static id => $$"""{"robotId":"{{id}}","code":"{{id}}","userId":{{id}},"id":{{id}}}""");
        return WorkBotBench.Answer($$"""{"total":{{total}},"list":[{{string.Join(',', items)}}]}""");
    }

    private static TestCaseData Case(
        string name,
        string path,
        Func<WorkBotClient, int?, int, IAsyncEnumerable<ApiResult<Page<string?>>>> pages,
        Func<WorkBotClient, IAsyncEnumerable<string?>> items) => new TestCaseData(new Walk(path, pages, items)).SetArgDisplayNames(name);

    private string[] Pages() => [.. _bench.Handler.Requests.Select(static request => PageOf(request).ToString(CultureInfo.InvariantCulture))];

    /// <summary>Serves a list of numbers from 1 in pages.</summary>
    private void Serve(int count, Func<int, string>? totalOf = null, Func<int, int, ScriptedAnswer?>? fault = null, int largest = int.MaxValue)
    {
        var attempts = new Dictionary<int, int>();
        _bench.Handler.Otherwise = ScriptedAnswer.From(request =>
        {
            int page = PageOf(request);
            attempts[page] = attempts.GetValueOrDefault(page) + 1;
            int size = Math.Min(largest, int.Parse(request.Address.Query.Split("pageSize=")[1].Split('&')[0], CultureInfo.InvariantCulture));
            return fault?.Invoke(page, attempts[page])
                ?? Page(totalOf?.Invoke(page) ?? $"{count}", Enumerable.Range(1, count).Skip((page - 1) * size).Take(size));
        });
    }

    /// <summary>One list: its pages from a page on in a size, and its items in pages of two.</summary>
    internal sealed record Walk(
        string Path, Func<WorkBotClient, int?, int, IAsyncEnumerable<ApiResult<Page<string?>>>> Pages, Func<WorkBotClient, IAsyncEnumerable<string?>> Items);
}
