using System.Globalization;
using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.CallLogs;

/// <summary>Walks through lists: to the end, not beyond it, nothing twice, and on after a failure.</summary>
internal sealed class PagingTests
{
    private static readonly DateOnly Day = new(2025, 11, 30);

    [Test]
    public async Task Walk_asks_for_two_hundred_at_a_time_until_a_short_page()
    {
        using YunkeMock mock = Serving(450);

        List<string> ids = await CollectAsync(mock, new ListCallLogsRequest());

        Assert.That(ids, Is.EqualTo(Enumerable.Range(1, 450).Select(static number => $"id-{number}")));
        Assert.That(Asked(mock), Is.EqualTo(new[] { (1, 200), (2, 200), (3, 200) }));
    }

    [Test]
    public async Task Single_page_asks_for_a_hundred()
    {
        using YunkeMock mock = Serving(450);

        await mock.ListAsync();

        Assert.That(Asked(mock), Is.EqualTo(new[] { (1, 100) }));
    }

    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(2, 1)]
    [TestCase(3, 2)]
    [TestCase(4, 2)]
    public async Task List_that_ends_with_a_page_is_not_asked_for_more_than_an_empty_one(int count, int least)
    {
        using YunkeMock mock = Serving(count);

        List<string> ids = await CollectAsync(mock, new ListCallLogsRequest { PageSize = 2 });

        Assert.That(ids, Has.Count.EqualTo(count));
        Assert.That(mock.Sent, Has.Count.InRange(least, least + 1));
    }

    [Test]
    public async Task Record_that_new_ones_push_to_the_next_page_comes_once()
    {
        using var mock = new YunkeMock(
            Page(4, "a", "b"), Page(5, "b", "c"), Page(5, "d"));

        Assert.That(await CollectAsync(mock, new ListCallLogsRequest { PageSize = 2 }), Is.EqualTo(new[] { "a", "b", "c", "d" }));
    }

    [Test]
    public async Task Server_that_ignores_the_number_of_the_page_is_not_asked_for_ever()
    {
        using var mock = new YunkeMock { Otherwise = Page(1_000_000, "a", "b") };

        var pages = new List<ApiResult<Page<CallLog>>>();
        await foreach (ApiResult<Page<CallLog>> page in mock.Client.CallLogs.ListPagesAsync(new ListCallLogsRequest { PageSize = 2 }))
        {
            pages.Add(page);
        }

        Assert.That(pages.Where(static page => page.IsSuccess).SelectMany(static page => page.Value!.Items).Select(static log => log.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(pages[^1].Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
        Assert.That(mock.Sent, Has.Count.LessThan(10));
    }

    [Test]
    public async Task Failed_page_is_a_result_and_the_walk_goes_on_from_there_later()
    {
        using var mock = new YunkeMock(
            static options => options.MaxRetries = 0, Page(6, "a", "b"), Page(6, "c", "d"), ScriptedAnswer.Json("""{"success":false,"message":"系统异常"}"""), Page(6, "e", "f"))
        {
            Otherwise = Page(6),
        };
        var pages = new List<ApiResult<Page<CallLog>>>();
        await foreach (ApiResult<Page<CallLog>> page in mock.Client.CallLogs.ListPagesAsync(new ListCallLogsRequest { PageSize = 2 }))
        {
            pages.Add(page);
        }

        Assert.That(pages.Select(static page => page.IsSuccess), Is.EqualTo(new[] { true, true, false }));
        Assert.That(pages[1].Value!.Cursor, Is.EqualTo("2"));
        int next = int.Parse(pages[1].Value!.Next!, CultureInfo.InvariantCulture);
        Assert.That(next, Is.EqualTo(3));
        Assert.That(await CollectAsync(mock, new ListCallLogsRequest { PageSize = 2, Page = next }), Is.EqualTo(new[] { "e", "f" }));
    }

    [Test]
    public void Failed_page_of_a_plain_walk_throws_after_what_came_before()
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0, Page(6, "a", "b"), ScriptedAnswer.Json("""{"success":false,"message":"系统异常"}"""));
        var ids = new List<string>();

        Assert.That(async () =>
        {
            await foreach (CallLog log in mock.Client.CallLogs.ListAllAsync(new ListCallLogsRequest { PageSize = 2 }))
            {
                ids.Add(log.Id!);
            }
        }, Throws.TypeOf<YunkeApiException>());
        Assert.That(ids, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task Report_walk_asks_for_a_hundred_at_a_time_until_the_total()
    {
        using YunkeMock mock = Serving(250);
        var rows = new List<CallReportRow>();

        await foreach (CallReportRow row in mock.Client.Reports.ListRowsAsync(new GetCallReportRequest { From = Day, To = Day }))
        {
            rows.Add(row);
        }

        Assert.That(rows.Select(static row => row.GetText("id")), Is.EqualTo(Enumerable.Range(1, 250).Select(static number => $"id-{number}")));
        Assert.That(Asked(mock), Is.EqualTo(new[] { (1, 100), (2, 100), (3, 100) }));
    }

    [Test]
    public async Task Same_report_page_for_every_number_ends_the_walk()
    {
        using var mock = new YunkeMock { Otherwise = Page(1_000_000, "a", "b") };
        int count = 0;

        await foreach (CallReportRow row in mock.Client.Reports.ListRowsAsync(new GetCallReportRequest { From = Day, To = Day, PageSize = 2 }))
        {
            count++;
        }

        Assert.That((count, mock.Sent.Count), Is.EqualTo((2, 2)));
    }

    private static ScriptedAnswer Page(int total, params IEnumerable<string> ids) => ScriptedAnswer.Json(
        $$"""{"success":true,"data":{"data":[{{string.Join(',', ids.Select(static id => $"{{\"id\":\"{id}\"}}"))}}],"totalCount":{{total}} } }""");

    private static YunkeMock Serving(int count) => new()
    {
        Otherwise = ScriptedAnswer.From(request =>
        {
            (int page, int size) = PageOf(request);
            return Page(count, Enumerable.Range(1, count).Skip((page - 1) * size).Take(size).Select(static number => $"id-{number}"));
        }),
    };

    private static IEnumerable<(int Page, int Size)> Asked(YunkeMock mock) => mock.Sent.Select(PageOf);

    private static (int Page, int Size) PageOf(RecordedRequest request)
    {
        JsonElement body = JsonElement.Parse(request.BodyText);
        return (body.GetProperty("page").GetInt32(), body.GetProperty("pageSize").GetInt32());
    }

    private static async Task<List<string>> CollectAsync(YunkeMock mock, ListCallLogsRequest request)
    {
        var ids = new List<string>();
        await foreach (CallLog log in mock.Client.CallLogs.ListAllAsync(request))
        {
            ids.Add(log.Id!);
        }

        return ids;
    }
}
