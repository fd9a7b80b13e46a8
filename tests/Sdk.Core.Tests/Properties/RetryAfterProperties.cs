using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Properties;

/// <summary>Whatever stands in <c>Retry-After</c>, the wait is the one that the text means, and never one that the call has no time for.</summary>
internal sealed partial class RetryAfterProperties
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Total = TimeSpan.FromSeconds(20);

    private static readonly Gen<DateTimeOffset> Dates = Gen.OneOf(
        Gen.Choose(-100, 100).Select(static seconds => Now.AddSeconds(seconds)),
        Gen.Choose(-3_000_000, 3_000_000).Select(static minutes => Now.AddMinutes(minutes)),
        Gen.Elements(DateTimeOffset.MinValue, DateTimeOffset.UnixEpoch, new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero)));

    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.Choose(0, 40).Select(static seconds => $"{seconds}"),
        Gen.Choose(0, int.MaxValue).Select(static seconds => $"{seconds}"),
        Gen.Choose(0, 9).ListOf().Select(static digits => string.Concat(digits)),
        Dates.Select(static date => date.ToString("r", CultureInfo.InvariantCulture)),
        Dates.Select(static date => date.ToString("dddd, dd-MMM-yy HH:mm:ss", CultureInfo.InvariantCulture) + " GMT"),
        Gen.Elements(
            "2147483647", "2147483648", "007", "-1", "-0", "+5", "1.5", "5s", "0x10", "1e3", "٥", "soon", "", "NaN", "Infinity", "5, 7", "5;q=1",
            "Sun, 01 Mar 2026 08:00:07", "Mon, 01 Mar 2026 08:00:07 GMT", "Sun, 32 Mar 2026 08:00:07 GMT", "Sun, 01 Mar 2026 25:00:07 GMT",
            "sun, 01 mar 2026 08:00:09 gmt", "2026-03-01T08:00:07Z"),
        Gen.Elements("a", "7", ",", " ", "GMT", "好", ":").ListOf().Select(static parts => string.Concat(parts)));

    private static readonly Arbitrary<Headers> Any = Arb.From(
        from values in (from value in Values from space in Gen.Elements("", "", " ") select space + value + space).NonEmptyListOf()
        from date in Gen.Frequency((2, Gen.Constant<DateTimeOffset?>(null)), (1, Dates.Select(static date => (DateTimeOffset?)date)))
        select new Headers([.. values.Take(3)], date));

    [Test]
    public void It_is_read_as_seconds_or_as_a_date_and_never_as_less_than_nothing() => Repeatable.Check(Any, 1_500, headers =>
    {
        using var response = new HttpResponseMessage();
        headers.AddTo((name, value) => response.Headers.TryAddWithoutValidation(name, value));
        TimeSpan? wait = RetryAfterHeader.Read(response.Headers, new ManualTimeProvider(Now));
        Assert.That(wait, Is.EqualTo(headers.Expected));
        Assert.That(wait, Is.Null.Or.GreaterThanOrEqualTo(TimeSpan.Zero));
    });

    [Test]
    public void A_call_waits_so_long_or_ends_at_once() => Repeatable.Check(Any, 120, async headers =>
    {
        using var setup = new Setup(static options => (options.TotalTimeout, options.AttemptTimeout) = (Total, Total));
        ScriptedAnswer refusal = ScriptedAnswer.Empty(429);
        headers.AddTo((name, value) => refusal = refusal.With(name, value));
        setup.Handler.Then(refusal, ScriptedAnswer.Json(FakeProvider.Success));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);

        // Zero and what cannot be read leave the choice to the client, whose first wait is at most 0.8 seconds.
        TimeSpan told = headers.Expected > TimeSpan.Zero ? headers.Expected.Value : TimeSpan.Zero;
        if (result.IsSuccess)
        {
            (TimeSpan least, TimeSpan most) = told > TimeSpan.Zero ? (told, told * 1.1) : (TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.8));
            Assert.That(setup.SentAt[1] - setup.SentAt[0], Is.InRange(least, most + TimeSpan.FromMilliseconds(1)));
            Assert.That(setup.Clock.Elapsed, Is.LessThan(Total));
            return;
        }

        Assert.That(result.Error.RetryAfter, Is.EqualTo(headers.Expected));
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero), "a wait that does not fit is not started");
        Assert.That(told, Is.GreaterThan(Total - TimeSpan.FromSeconds(0.51)), "a wait that fits is");

        // Other calls learn of it, for no longer than a whole call may take.
        ApiResult<FakeItem> next = await setup.CallAsync(FakeProvider.Read, new CallOptions { Timeout = TimeSpan.FromSeconds(1) });
        Assert.That(next.Error?.RetryAfter, Is.EqualTo(told < Total ? told : Total));
    });

    private sealed partial record Headers(IReadOnlyList<string> RetryAfter, DateTimeOffset? Date)
    {
        public TimeSpan? Expected => RetryAfter.Select(value => Meaning(value.Trim(' '))).FirstOrDefault(static wait => wait is not null);

        public void AddTo(Action<string, string> add)
        {
            foreach (string value in RetryAfter)
            {
                add("Retry-After", value);
            }

            if (Date is { } date)
            {
                add("Date", date.ToString("r", CultureInfo.InvariantCulture));
            }
        }

        public override string ToString() => $"Retry-After: {string.Join(" | ", RetryAfter)}, Date: {Date:r}";

        /// <summary>Seconds that are a number of 31 bits, or a date of the one form that is not obsolete; null for anything else.</summary>
        private TimeSpan? Meaning(string value)
        {
            if (Digits().IsMatch(value))
            {
                var seconds = BigInteger.Parse(value, CultureInfo.InvariantCulture);
                return seconds <= int.MaxValue ? new TimeSpan((long)seconds * TimeSpan.TicksPerSecond) : null;
            }

            if (DateForm().Match(value) is not { Success: true } match)
            {
                return null;
            }

            int[] parts = [.. new[] { 4, 2, 5, 6, 7 }.Select(group => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture))];
            int month = Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, match.Groups[3].Value) + 1;
            if (month == 0 || parts[0] == 0 || parts[1] == 0 || parts[1] > DateTime.DaysInMonth(parts[0], month)
                || parts[2] > 23 || parts[3] > 59 || parts[4] > 59)
            {
                return null;
            }

            var date = new DateTimeOffset(parts[0], month, parts[1], parts[2], parts[3], parts[4], TimeSpan.Zero);
            bool isThatDay = date.DayOfWeek.ToString().StartsWith(match.Groups[1].Value, StringComparison.Ordinal);
            long ticks = date.UtcTicks - (Date ?? Now).UtcTicks;
            return isThatDay ? new TimeSpan(Math.Max(0, ticks)) : null;
        }

        [GeneratedRegex(@"^[0-9]+\z")]
        private static partial Regex Digits();

        [GeneratedRegex(@"^([A-Z][a-z]{2}), ([0-9]{2}) ([A-Z][a-z]{2}) ([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) GMT\z")]
        private static partial Regex DateForm();
    }
}
