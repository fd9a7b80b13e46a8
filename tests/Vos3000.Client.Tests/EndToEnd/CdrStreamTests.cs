using System.Globalization;
using System.Text.Json;
using Sdk.Core;
using Sdk.Sandbox;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Call records over a range that no single request may ask for.</summary>
internal sealed class CdrStreamTests : SandboxTest
{
    private static readonly DateOnly Last = new(2026, 5, 20);
    private static readonly DateOnly First = Last.AddDays(-29);

    private GetCdrRequest ThirtyDays => new() { Accounts = [.. Switch.Customers.Select(static customer => customer.Account)], BeginTime = First, EndTime = Last };

    [Test]
    public async Task Thirty_days_in_one_request_are_too_many() =>
        Assert.That((await Client.Cdrs.GetAsync(ThirtyDays)).Error!.Code, Is.EqualTo(Vos3000Errors.IntervalTooLong));

    [Test]
    public async Task Thirty_days_are_thirty_requests_and_every_record_once()
    {
        List<Cdr> records = [];
        await foreach (Cdr record in Client.Cdrs.StreamAsync(ThirtyDays))
        {
            records.Add(record);
        }

        Assert.That(records.Select(static record => record.FlowNo!.Value), Is.EqualTo(ExpectedNumbers(First)).And.Unique);
        Assert.That(RequestedDays(), Is.EqualTo(Enumerable.Range(0, 30).Select(static day => Name(First.AddDays(day)))));
    }

    [Test]
    public async Task Record_that_the_switch_returns_on_two_days_is_handed_out_once()
    {
        // The answer to both days holds the same record of midnight.
        using var mock = new Vos3000Mock("""{"retCode":0,"infoCdrs":[{"flowNo":7},{"flowNo":7},{"account":"without a number"}]}""");
        List<long?> numbers = [];
        await foreach (Cdr record in mock.Client.Cdrs.StreamAsync(new GetCdrRequest { Accounts = ["1"], BeginTime = First, EndTime = First.AddDays(1) }))
        {
            numbers.Add(record.FlowNo);
        }

        Assert.That(numbers, Is.EqualTo(new long?[] { 7, null, null }));
    }

    [Test]
    public async Task Day_that_fails_once_is_asked_for_again()
    {
        for (int day = 0; day < 10; day++)
        {
            Switch.Faults.Enqueue("GetCdr", Fault.Delay(TimeSpan.Zero));
        }

        Switch.Faults.Enqueue("GetCdr", Fault.Status(503));

        int count = 0;
        await foreach (Cdr record in Client.Cdrs.StreamAsync(ThirtyDays))
        {
            count++;
        }

        Assert.That(count, Is.EqualTo(ExpectedNumbers(First).Count()));
        Assert.That(RequestedDays(), Has.Count.EqualTo(31).And.Exactly(2).EqualTo(Name(First.AddDays(10))));
    }

    [Test]
    public async Task Day_that_keeps_failing_ends_the_walk_and_the_rest_can_be_read_later()
    {
        for (int day = 0; day < 10; day++)
        {
            Switch.Faults.Enqueue("GetCdr", Fault.Delay(TimeSpan.Zero));
        }

        Switch.Faults.Always("GetCdr", Fault.Status(503));
        List<ApiResult<Page<Cdr>>> pages = [];
        await foreach (ApiResult<Page<Cdr>> page in Client.Cdrs.StreamDaysAsync(ThirtyDays))
        {
            pages.Add(page);
        }

        Assert.That(pages.Select(static page => page.IsSuccess), Is.EqualTo(Enumerable.Repeat(true, 10).Append(false)));
        Assert.That(pages[^1].Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.ProviderBusy));
        Assert.That(RequestedDays(), Has.Count.EqualTo(14), "ten days, and four tries of the eleventh");
        string next = pages[^2].Value!.Next!;
        Assert.That(next, Is.EqualTo(Name(First.AddDays(10))));

        Switch.Faults.Clear();
        List<long> numbers = [.. pages.SkipLast(1).SelectMany(static page => page.Value!.Items).Select(static record => record.FlowNo!.Value)];
        var rest = new GetCdrRequest
        {
            Accounts = ThirtyDays.Accounts, BeginTime = DateOnly.ParseExact(next, "yyyyMMdd", CultureInfo.InvariantCulture), EndTime = Last,
        };
        await foreach (Cdr record in Client.Cdrs.StreamAsync(rest))
        {
            numbers.Add(record.FlowNo!.Value);
        }

        Assert.That(numbers, Is.EqualTo(ExpectedNumbers(First)));
    }

    [Test]
    public async Task Failing_day_throws_out_of_the_flat_walk_after_the_days_before_it()
    {
        Switch.Faults.Enqueue("GetCdr", Fault.Delay(TimeSpan.Zero));
        Switch.Faults.Always("GetCdr", Fault.ReturnCode(-77, "no"));
        int count = 0;

        ApiException? failure = Assert.CatchAsync<ApiException>(async () =>
        {
            await foreach (Cdr record in Client.Cdrs.StreamAsync(ThirtyDays))
            {
                count++;
            }
        });

        Assert.That(failure!.Error.Code, Is.EqualTo("-77"));
        Assert.That(count, Is.EqualTo(60).Or.EqualTo(59).Or.EqualTo(61));
    }

    [Test]
    public async Task Days_carry_their_cursors()
    {
        List<(string? Cursor, string? Next)> cursors = [];
        var request = new GetCdrRequest { Accounts = ["10002"], BeginTime = Last.AddDays(-1), EndTime = Last };
        await foreach (ApiResult<Page<Cdr>> page in Client.Cdrs.StreamDaysAsync(request))
        {
            cursors.Add((page.Value!.Cursor, page.Value.Next));
        }

        Assert.That(cursors, Is.EqualTo(new (string?, string?)[] { ("20260519", "20260520"), ("20260520", null) }));
    }

    [Test]
    public async Task Filters_go_with_every_day()
    {
        var request = new GetCdrRequest
        {
            Accounts = ["10002"], CallerE164 = "80002", CalleeE164 = "1", CallerGateway = "a", CalleeGateway = "b", BeginTime = Last.AddDays(-1), EndTime = Last,
        };
        await foreach (Cdr record in Client.Cdrs.StreamAsync(request))
        {
            Assert.Fail($"No record matches, and {record.FlowNo} came.");
        }

        Assert.That(Server.Journal.Entries.Select(static entry => entry.Body), Has.All.Contains(
            "\"callerE164\":\"80002\",\"calleeE164\":\"1\",\"callerGateway\":\"a\",\"calleeGateway\":\"b\""));
    }

    private static string Name(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private IEnumerable<long> ExpectedNumbers(DateOnly from)
    {
        var midnight = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        return Switch.Cdrs.Where(record => record.Start >= midnight).Select(static record => record.FlowNo);
    }

    private List<string> RequestedDays() => [.. Server.Journal.Entries.Select(static entry =>
    {
        using JsonDocument body = JsonDocument.Parse(entry.Body);
        string begin = body.RootElement.GetProperty("beginTime").GetString()!;
        Assert.That(body.RootElement.GetProperty("endTime").GetString(), Is.EqualTo(begin));
        return begin;
    })];
}
