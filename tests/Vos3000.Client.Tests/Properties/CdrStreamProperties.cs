using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sdk.Core;
using Sdk.TestKit;

namespace Vos3000.Client.Tests.Properties;

/// <summary>A walk over days hands out every record once, asks for each day once, and says where it stopped.</summary>
internal sealed class CdrStreamProperties
{
    private static readonly Gen<History> Histories =
        from first in Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Choose(738_000, 741_000), Gen.Constant(DateOnly.MaxValue.DayNumber))
        from length in Gen.Choose(1, 12)
        let days = Math.Min(length, DateOnly.MaxValue.DayNumber - first + 1)
        from records in (
            from day in Gen.Choose(0, days - 1)
            from isNumbered in Gen.Choose(0, 7)
            from overlap in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(1)))
            from times in Gen.Frequency((6, Gen.Constant(1)), (1, Gen.Constant(2)))
            select new Recorded(day, Math.Min(day + overlap, days - 1), isNumbered > 0, isNumbered > 0 ? times : 1)).ListOf()
        from tooLong in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, days - 1)))
        select new History(DateOnly.FromDayNumber(first), days, records, tooLong);

    private static readonly Arbitrary<History> Any = Arb.From(Histories.Resize(25), static history =>
        Enumerable.Range(0, history.Records.Count).Select(without => history with { Records = [.. history.Records.Where((_, index) => index != without)] }));

    [Test]
    public void Every_record_comes_once_and_every_day_is_asked_for_once_in_order() => Repeatable.Check(Any, 200, static async history =>
    {
        using var server = new FakeSwitch(history);
        List<string> found = [];
        ApiException? failure = null;
        try
        {
            await foreach (Cdr record in server.Client.Cdrs.StreamAsync(history.Request))
            {
                found.Add(record.Account!);
            }
        }
        catch (ApiException exception)
        {
            failure = exception;
        }

        Assert.That(found, Is.EqualTo(history.Accounts(0, history.GoodDays)));
        Assert.That(failure?.Error.Code, Is.EqualTo(history.IsWhole ? null : Vos3000Errors.IntervalTooLong));
        Assert.That(server.Asked, Is.EqualTo(history.Names.Take(history.GoodDays + (history.IsWhole ? 0 : 1))));
    });

    [Test]
    public void A_walk_that_stopped_goes_on_where_it_says() => Repeatable.Check(Any, 150, static async history =>
    {
        using var server = new FakeSwitch(history);
        List<string> found = [];
        string next = history.Names[0];
        await foreach (ApiResult<Page<Cdr>> page in server.Client.Cdrs.StreamDaysAsync(history.Request))
        {
            if (page.IsSuccess)
            {
                int day = history.Names.IndexOf(page.Value.Cursor!);
                Assert.That(page.Value.Items.Select(static record => record.Account), Is.EqualTo(history.Accounts(day, 1, before: day > 0)));
                Assert.That(page.Value.Next, Is.EqualTo(history.Names.ElementAtOrDefault(day + 1)));
                found.AddRange(page.Value.Items.Select(static record => record.Account!));
                next = page.Value.Next!;
            }
        }

        Assert.That(next, Is.EqualTo(history.IsWhole ? null : history.Names[history.GoodDays]));
        if (!history.IsWhole)
        {
            // The walk that goes on knows nothing of the one before, so it may repeat what the day before held too.
            server.IsMended = true;
            var rest = new GetCdrRequest
            {
                Accounts = ["1"], BeginTime = DateOnly.ParseExact(next, "yyyyMMdd", CultureInfo.InvariantCulture), EndTime = history.Request.EndTime,
            };
            await foreach (Cdr record in server.Client.Cdrs.StreamAsync(rest))
            {
                found.Add(record.Account!);
            }

            Assert.That(server.Asked, Is.EqualTo(history.Names.Take(history.GoodDays + 1).Concat(history.Names.Skip(history.GoodDays))));
        }

        Assert.That(found.Distinct(), Is.EquivalentTo(history.Accounts(0, history.Days).Distinct()), "none is lost");
    });

    [Test]
    public void A_walk_that_is_cancelled_asks_for_no_further_day() => Repeatable.Check(
        Any.Generator.Zip(Gen.Choose(1, 30)).ToArbitrary(), 150, static async given =>
        {
            (History history, int patience) = given;
            using var server = new FakeSwitch(history with { TooLong = -1 });
            using var source = new CancellationTokenSource();
            int seen = 0, asked = 0;
            bool isCancelled = false;
            try
            {
                await foreach (Cdr record in server.Client.Cdrs.StreamAsync(history.Request, source.Token))
                {
                    if (++seen == patience)
                    {
                        asked = server.Asked.Count;
                        await source.CancelAsync();
                    }
                }
            }
            catch (OperationCanceledException exception)
            {
                isCancelled = exception.CancellationToken == source.Token;
            }

            bool isOver = seen < patience || asked == history.Days;
            Assert.That(isCancelled, Is.EqualTo(!isOver));
            Assert.That(server.Asked, Is.EqualTo(history.Names.Take(isOver ? history.Days : asked)));
        });

    /// <summary>A call: the days that its record belongs to, whether it has a number, and how often the switch lists it on each.</summary>
    private sealed record Recorded(int Day, int LastDay, bool IsNumbered, int Times);

    /// <summary>What a switch holds of some days, and the day that it finds too long to answer for (-1 for none).</summary>
    private sealed record History(DateOnly First, int Days, IReadOnlyList<Recorded> Records, int TooLong)
    {
        public bool IsWhole => TooLong < 0;

        public int GoodDays => IsWhole ? Days : TooLong;

        public List<string> Names => [.. Enumerable.Range(0, Days).Select(day => First.AddDays(day).ToString("yyyyMMdd", CultureInfo.InvariantCulture))];

        public GetCdrRequest Request => new() { Accounts = ["1"], BeginTime = First, EndTime = First.AddDays(Days - 1) };

        /// <summary>The records of some days, told apart by their account: those with a number once, the others as often as they are listed.</summary>
        public List<string> Accounts(int from, int count, bool before = false)
        {
            var seen = new HashSet<int>(before ? Enumerable.Range(0, Records.Count).Where(index => IsOn(index, from - 1)) : []);
            List<string> accounts = [];
            for (int day = from; day < from + count; day++)
            {
                accounts.AddRange(Listed(day).Where(index => !Records[index].IsNumbered || seen.Add(index)).Select(static index => $"{index}"));
            }

            return accounts;
        }

        public string AnswerFor(int day) => day == TooLong
            ? """{"retCode":-10033,"exception":"查询时间间隔过长"}"""
            : $$"""{"retCode":0,"infoCdrs":[{{string.Join(',', Listed(day).Select(RecordOf))}}]}""";

        public override string ToString() => $"{First:yyyyMMdd} and {Days} days, too long {TooLong}: {string.Join(", ", Records)}";

        private IEnumerable<int> Listed(int day) =>
            Enumerable.Range(0, Records.Count).Where(index => IsOn(index, day)).SelectMany(index => Enumerable.Repeat(index, Records[index].Times));

        private bool IsOn(int index, int day) => Records[index].Day <= day && day <= Records[index].LastDay;

        private string RecordOf(int index) => Records[index].IsNumbered ? $$"""{"account":"{{index}}","flowNo":{{index}}}""" : $$"""{"account":"{{index}}"}""";
    }

    /// <summary>A client whose server answers from a history.</summary>
    private sealed class FakeSwitch : IDisposable
    {
        private readonly ScriptedHandler _handler;
        private readonly History _history;

        public FakeSwitch(History history)
        {
            _history = history;
            var clock = new ManualTimeProvider();
            _handler = new ScriptedHandler(clock) { Otherwise = ScriptedAnswer.From(Answer) };
            Client = Vos3000Client.Create(
                new Vos3000Options { BaseAddress = new Uri("http://localhost:8080") }, new ApiClientServices { Handler = _handler, TimeProvider = clock });
        }

        public Vos3000Client Client { get; }

        /// <summary>The days that were asked for, in order.</summary>
        public List<string> Asked { get; } = [];

        /// <summary>Whether the day that was too long is so no more.</summary>
        public bool IsMended { get; set; }

        public void Dispose()
        {
            Client.Dispose();
            _handler.Dispose();
        }

        private ScriptedAnswer Answer(RecordedRequest request)
        {
            using JsonDocument body = JsonDocument.Parse(request.Body);
            string day = body.RootElement.GetProperty("beginTime").GetString()!;
            Assert.That(body.RootElement.GetProperty("endTime").GetString(), Is.EqualTo(day));
            Asked.Add(day);
            return ScriptedAnswer.Json((IsMended ? _history with { TooLong = -1 } : _history).AnswerFor(_history.Names.IndexOf(day)));
        }
    }
}
