using System.Globalization;
using System.Web;
using Sdk.Core;
using Sdk.TestKit;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Paging;

/// <summary>Walks over lists that behave, that change meanwhile, and that do not behave.</summary>
internal sealed class PagingTests
{
    private List<string> _ids = [];

    [Test]
    public async Task All_items_are_read_with_the_fewest_calls()
    {
        using ZhifuyunMock mock = Serve(250);

        Assert.That(await ReadAsync(mock), Is.EqualTo(_ids));
        Assert.That(Asked(mock), Is.EqualTo(new[] { (1, 100), (2, 100), (3, 100) }));
    }

    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(99, 1)]
    [TestCase(100, 2)]
    [TestCase(101, 2)]
    public async Task Full_page_is_never_taken_for_the_last(int count, int calls)
    {
        using ZhifuyunMock mock = Serve(count);

        Assert.That(await ReadAsync(mock), Is.EqualTo(_ids));
        Assert.That(mock.Sent, Has.Count.EqualTo(calls));
    }

    [Test]
    public async Task Filters_and_start_go_with_every_page()
    {
        using ZhifuyunMock mock = Serve(25);

        List<string> read = await ReadAsync(mock, new ListTicketsRequest { Page = 2, Limit = 10, Status = TicketStatus.Pending, Priority = TicketPriority.Low, AssigneeId = "a" });

        Assert.That(read, Is.EqualTo(_ids.Skip(10)));
        Assert.That(mock.Sent.Select(static request => request.Address.Query), Is.EqualTo(new[]
        {
            "?page=2&limit=10&status=pending&priority=low&assignee_id=a", "?page=3&limit=10&status=pending&priority=low&assignee_id=a",
        }));
    }

    [TestCase(429, true)]
    [TestCase(429, false)]
    [TestCase(500, false)]
    public async Task Page_that_fails_for_now_is_read_again_and_the_walk_goes_on(int status, bool told)
    {
        using ZhifuyunMock mock = Serve(250);
        ScriptedAnswer good = mock.Otherwise!;
        ScriptedAnswer limited = ScriptedAnswer.Json($$"""{"code":{{status}},"message":"no"}""", status);
        int sent = 0;
        mock.Otherwise = ScriptedAnswer.From(_ => ++sent == 2 ? told ? limited.With("Retry-After", "7") : limited : good);

        Assert.That(await ReadAsync(mock), Is.EqualTo(_ids));
        Assert.That(Asked(mock).Select(static page => page.Page), Is.EqualTo(new[] { 1, 2, 2, 3 }));
        Assert.That(mock.Sent[2].At.TotalSeconds, told ? Is.InRange(7, 7.7) : Is.InRange(0.4, 0.8));
    }

    [TestCase("\"total\":3,")]
    [TestCase("\"total\":0,")]
    [TestCase("\"total\":-1,")]
    [TestCase("\"total\":\"250\",")]
    [TestCase("\"total\":null,")]
    [TestCase("")]
    public async Task Wrong_or_missing_total_loses_nothing(string total)
    {
        using ZhifuyunMock mock = Serve(250, total: total);

        Assert.That(await ReadAsync(mock), Is.EqualTo(_ids));
    }

    [Test]
    public async Task Total_that_promises_too_much_ends_at_the_empty_page()
    {
        using ZhifuyunMock mock = Serve(30, total: "\"total\":1000000,");

        Assert.That(await ReadAsync(mock, new ListTicketsRequest { Limit = 20 }), Is.EqualTo(_ids));
        Assert.That(mock.Sent, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Service_that_shortens_pages_by_itself_is_read_to_the_end([Values] bool says)
    {
        using ZhifuyunMock mock = Serve(95, cap: 30, saysLimit: says);

        Assert.That(await ReadAsync(mock), Is.EqualTo(_ids));
    }

    [Test]
    public async Task Page_limit_as_text_or_zero_does_no_harm([Values("\"20\"", "0", "-5", "null")] string limit)
    {
        using ZhifuyunMock mock = Serve(45, limitText: limit);

        Assert.That(await ReadAsync(mock, new ListTicketsRequest { Limit = 20 }), Is.EqualTo(_ids));
    }

    [Test]
    public async Task Items_that_slip_to_the_next_page_are_not_handed_out_twice()
    {
        using ZhifuyunMock mock = Serve(50);
        int read = 0;

        // The newest come first: each page pushes three more to the next one.
        List<string> items = await ReadAsync(mock, new ListTicketsRequest { Limit = 20 }, () => _ids.InsertRange(0, Enumerable.Range(0, 3).Select(_ => $"new-{read++}")), every: 20);

        Assert.That(items, Is.Unique);
        Assert.That(items, Is.SupersetOf(Enumerable.Range(1, 50).Select(static number => $"t{number}")));
    }

    [Test]
    public async Task List_that_grows_at_its_end_is_read_with_what_came()
    {
        using ZhifuyunMock mock = Serve(20);
        int more = 2;

        List<string> items = await ReadAsync(mock, new ListTicketsRequest { Limit = 20 }, () =>
        {
            if (more-- > 0)
            {
                _ids.AddRange(Enumerable.Range(_ids.Count + 1, 20).Select(static number => $"t{number}"));
            }
        }, every: 20);

        Assert.That(items, Is.EqualTo(_ids).And.Count.EqualTo(60));
    }

    [Test]
    public async Task Service_that_ignores_the_number_of_the_page_ends_with_an_error()
    {
        using ZhifuyunMock mock = Serve(100);
        string always = $$"""{"code":200,"data":{"total":100,"items":[{{string.Join(',', _ids.Take(20).Select(static id => $"{{\"id\":\"{id}\"}}"))}}] } }""";
        mock.Otherwise = ScriptedAnswer.Json(always);

        List<ApiResult<Page<ZhifuyunTicket>>> pages = await PagesAsync(mock, new ListTicketsRequest { Limit = 20 });

        Assert.That(pages[^1].Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
        Assert.That(pages[^1].Error?.Operation, Is.EqualTo("Zhifuyun.Tickets.List"));
        Assert.That(pages.Where(static page => page.IsSuccess).SelectMany(static page => page.Value!.Items).Select(static ticket => ticket.Id), Is.EqualTo(_ids.Take(20)));
        Assert.That(mock.Sent, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Items_without_an_id_are_all_handed_out()
    {
        using var mock = new ZhifuyunMock(
            ScriptedAnswer.Json("""{"code":200,"data":{"items":[{"title":"a"},{"title":"a"}]}}"""), ScriptedAnswer.Json("""{"code":200,"data":{"items":[{"title":"a"}]}}"""));

        Assert.That(await ReadAsync(mock, new ListTicketsRequest { Limit = 2 }), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Ids_under_the_other_name_are_told_apart_too()
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json("""{"code":200,"data":{"items":[{"ticket_id":1},{"ticket_id":2}]}}""") };

        List<ApiResult<Page<ZhifuyunTicket>>> pages = await PagesAsync(mock, new ListTicketsRequest { Limit = 2 });

        Assert.That(pages[^1].Error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
    }

    [Test]
    public async Task Walk_goes_on_after_a_failure_where_it_ended()
    {
        using ZhifuyunMock mock = Serve(250, static options => options.MaxRetries = 0);
        ScriptedAnswer good = mock.Otherwise!;
        int sent = 0;
        mock.Otherwise = ScriptedAnswer.From(_ => ++sent == 2 ? ScriptedAnswer.Empty(500) : good);

        List<ApiResult<Page<ZhifuyunTicket>>> first = await PagesAsync(mock);
        string next = first.Last(static page => page.IsSuccess).Value!.Next!;
        List<ApiResult<Page<ZhifuyunTicket>>> rest = await PagesAsync(mock, new ListTicketsRequest { Page = int.Parse(next, CultureInfo.InvariantCulture) });

        Assert.That(first.Select(static page => page.IsSuccess), Is.EqualTo(new[] { true, false }));
        Assert.That(first.Concat(rest).Where(static page => page.IsSuccess).SelectMany(static page => page.Value!.Items).Select(static ticket => ticket.Id), Is.EqualTo(_ids));
        Assert.That(rest.Select(static page => (page.Value!.Cursor, page.Value.Next)), Is.EqualTo(new[] { ("2", "3"), ("3", null) }));
    }

    [Test]
    public void Items_before_a_page_that_fails_come_before_the_exception()
    {
        using ZhifuyunMock mock = Serve(250, static options => options.MaxRetries = 0);
        ScriptedAnswer good = mock.Otherwise!;
        int sent = 0;
        mock.Otherwise = ScriptedAnswer.From(_ => ++sent == 2 ? ScriptedAnswer.Empty(403) : good);
        var read = new List<string>();

        ApiException? failed = Assert.CatchAsync<ApiException>(() => ReadAsync(mock, into: read));

        Assert.That(failed!.Error.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
        Assert.That(read, Is.EqualTo(_ids.Take(100)));
    }

    [Test]
    public async Task Cancellation_in_the_middle_ends_the_walk()
    {
        using ZhifuyunMock mock = Serve(250);
        using var source = new CancellationTokenSource();
        await using IAsyncEnumerator<ZhifuyunConversation> walk = mock.Client.Conversations.ListAllAsync(cancellationToken: source.Token).GetAsyncEnumerator();
        await mock.Clock.RunAsync(walk.MoveNextAsync().AsTask());

        await source.CancelAsync();

        OperationCanceledException? cancelled = null;
        try
        {
            while (await mock.Clock.RunAsync(walk.MoveNextAsync().AsTask()))
            {
            }
        }
        catch (OperationCanceledException exception)
        {
            cancelled = exception;
        }

        Assert.That(cancelled?.CancellationToken, Is.EqualTo(source.Token));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Second_walk_of_the_same_list_starts_anew()
    {
        using ZhifuyunMock mock = Serve(30);
        IAsyncEnumerable<ZhifuyunTicket> list = mock.Client.Tickets.ListAllAsync();

        Assert.That(await mock.Clock.RunAsync(ListAsync(list, null)), Is.EqualTo(_ids));
        Assert.That(await mock.Clock.RunAsync(ListAsync(list, null)), Is.EqualTo(_ids));
    }

    private static async Task<List<string>> ListAsync(IAsyncEnumerable<ZhifuyunTicket> list, Action? meanwhile, int every = 1, List<string>? into = null)
    {
        List<string> read = into ?? [];
        await foreach (ZhifuyunTicket ticket in list)
        {
            read.Add(ticket.Id ?? "");
            if (read.Count % every == 0)
            {
                meanwhile?.Invoke();
            }
        }

        return read;
    }

    private static Task<List<string>> ReadAsync(
        ZhifuyunMock mock, ListTicketsRequest? request = null, Action? meanwhile = null, int every = 1, List<string>? into = null) =>
        mock.Clock.RunAsync(ListAsync(mock.Client.Tickets.ListAllAsync(request), meanwhile, every, into));

    private static async Task<List<ApiResult<Page<ZhifuyunTicket>>>> PagesAsync(ZhifuyunMock mock, ListTicketsRequest? request = null)
    {
        return await mock.Clock.RunAsync(AllAsync());

        async Task<List<ApiResult<Page<ZhifuyunTicket>>>> AllAsync()
        {
            List<ApiResult<Page<ZhifuyunTicket>>> pages = [];
            await foreach (ApiResult<Page<ZhifuyunTicket>> page in mock.Client.Tickets.ListPagesAsync(request))
            {
                pages.Add(page);
            }

            return pages;
        }
    }

    private static List<(int Page, int Limit)> Asked(ZhifuyunMock mock) => [.. mock.Sent.Select(static request => Number(request))];

    private static (int Page, int Limit) Number(RecordedRequest request)
    {
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(request.Address.Query);
        return (int.Parse(query["page"]!, CultureInfo.InvariantCulture), int.Parse(query["limit"]!, CultureInfo.InvariantCulture));
    }

    /// <summary>A service with a list of this length, which shortens pages to a cap.</summary>
    private ZhifuyunMock Serve(
        int count, Action<ZhifuyunOptions>? configure = null, string? total = null, int cap = 100, bool saysLimit = true, string? limitText = null)
    {
        _ids = [.. Enumerable.Range(1, count).Select(static number => $"t{number}")];
        return new ZhifuyunMock(configure)
        {
            Otherwise = ScriptedAnswer.From(request =>
            {
                (int page, int asked) = Number(request);
                int limit = Math.Min(asked, cap);
                IEnumerable<string> items = _ids.Skip((page - 1) * limit).Take(limit).Select(static id => $$"""{"id":"{{id}}"}""");
                string said = limitText ?? limit.ToString(CultureInfo.InvariantCulture);
                return ScriptedAnswer.Json(
                    $$"""{"code":200,"data":{ {{total ?? $"\"total\":{_ids.Count},"}}{{(saysLimit ? $"\"limit\":{said}," : "")}}"page":{{page}},"items":[{{string.Join(',', items)}}] } }""");
            }),
        };
    }
}
