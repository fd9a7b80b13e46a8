using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>The statistics, counted from the state by days of the sandbox's time zone.</summary>
internal static class ZhifuyunStatisticsOperation
{
    private const int DefaultDays = 30;
    private const int MaximumDays = 1_000;

    public static SandboxAnswer Get(ZhifuyunCall call)
    {
        if (call.Query("type") is not (null or "conversation" or "ticket" or "satisfaction")) throw Wrong("type");
        Func<DateOnly, DateOnly> group = GroupOf(call.Query("group_by"));
        ZhifuyunSandbox sandbox = call.Sandbox;
        DateOnly? begin = call.Date("start_date");
        DateOnly end = call.Date("end_date") ?? Later(begin, DayOf(sandbox, sandbox.Time.GetUtcNow()));
        DateOnly start = begin ?? end.AddDays(1 - Math.Min(DefaultDays, end.DayNumber + 1));
        if (start > end || end.DayNumber - start.DayNumber >= MaximumDays) throw Wrong("start_date");

        bool Counts(DateTimeOffset created) => DayOf(sandbox, created) is { } day && day >= start && day <= end;
        List<ZhifuyunSandboxConversation> conversations = [.. sandbox.Conversations.Where(row => Counts(row.CreatedAt))];
        List<ZhifuyunSandboxTicket> tickets = [.. sandbox.Tickets.Where(row => Counts(row.CreatedAt))];
        ILookup<DateOnly, ZhifuyunSandboxConversation> talks = conversations.ToLookup(row => group(DayOf(sandbox, row.CreatedAt)));
        ILookup<DateOnly, ZhifuyunSandboxTicket> work = tickets.ToLookup(row => group(DayOf(sandbox, row.CreatedAt)));
        int days = end.DayNumber - start.DayNumber + 1;
        IEnumerable<DateOnly> groups = Enumerable.Range(0, days).Select(day => group(start.AddDays(day))).Distinct();

        return ZhifuyunJson.Success(ZhifuyunCodes.Success, json =>
        {
            json.WriteNumber("total_conversations", conversations.Count);
            json.WriteNumber("total_tickets", tickets.Count);
            json.WriteNumber("avg_response_time", ResponseSeconds(conversations));
            json.WriteNumber("satisfaction_rate", Satisfaction(conversations));
            json.WriteStartArray("trends");
            foreach (DateOnly date in groups)
            {
                json.WriteStartObject();
                json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteNumber("conversations", talks[date].Count());
                json.WriteNumber("tickets", work[date].Count());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static DateOnly DayOf(ZhifuyunSandbox sandbox, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, sandbox.TimeZone).DateTime);

    private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

    /// <summary>The first day of the group that a day belongs to; a week begins on Monday.</summary>
    private static Func<DateOnly, DateOnly> GroupOf(string? groupBy) => groupBy switch
    {
        null or "day" => day => day,
        // Day 1 of the calendar was a Monday and has the number 0.
        "week" => day => DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % 7)),
        "month" => day => new DateOnly(day.Year, day.Month, 1),
        _ => throw Wrong("group_by"),
    };

    private static int ResponseSeconds(IEnumerable<ZhifuyunSandboxConversation> conversations) => (int)conversations
        .Select(row => row.ResponseTime).OfType<TimeSpan>().Select(time => time.TotalSeconds).DefaultIfEmpty().Average();

    private static decimal Satisfaction(IEnumerable<ZhifuyunSandboxConversation> conversations) => Math.Round(
        conversations.Select(row => row.Satisfied).OfType<bool>().Select(satisfied => satisfied ? 1m : 0m).DefaultIfEmpty().Average(), 2);

    private static ZhifuyunRefusal Wrong(string name) => new(ZhifuyunCodes.WrongParameter, name);
}
