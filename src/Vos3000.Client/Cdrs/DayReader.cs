using System.Globalization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Reads a range of days one by one, as the pages of one list.</summary>
internal sealed class DayReader(Vos3000CdrsClient cdrs, GetCdrRequest range)
{
    private HashSet<long> _dayBefore = [];

    /// <summary>Reads one day.</summary>
    /// <param name="cursor">The day as yyyyMMdd; null for the first of the range.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ApiResult<Page<Cdr>>> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        DateOnly day = cursor is null ? range.BeginTime : DateOnly.ParseExact(cursor, DayConverter.Format, CultureInfo.InvariantCulture);
        ApiResult<GetCdrResponse> answer = await cdrs.GetAsync(RangeOf(day), cancellationToken).ConfigureAwait(false);
        return answer.Map(found => new Page<Cdr>
        {
            Items = WithoutRepeats(found.Cdrs),
            Cursor = CursorOf(day),
            Next = day < range.EndTime ? CursorOf(day.AddDays(1)) : null,
        });
    }

    private static string CursorOf(DateOnly day) => day.ToString(DayConverter.Format, CultureInfo.InvariantCulture);

    private GetCdrRequest RangeOf(DateOnly day) => new()
    {
        Accounts = range.Accounts,
        CallerE164 = range.CallerE164,
        CalleeE164 = range.CalleeE164,
        CallerGateway = range.CallerGateway,
        CalleeGateway = range.CalleeGateway,
        BeginTime = day,
        EndTime = day,
        ExtraMembers = range.ExtraMembers,
    };

    /// <summary>A record is repeated by a neighboring day at the most, so one day is enough to remember.</summary>
    private List<Cdr> WithoutRepeats(IReadOnlyList<Cdr> found)
    {
        HashSet<long> today = [];
        var fresh = new List<Cdr>(found.Count);
        foreach (Cdr cdr in found)
        {
            // Without a number two records cannot be told apart: keep both rather than lose one.
            if (cdr.FlowNo is not { } number || (today.Add(number) && !_dayBefore.Contains(number)))
            {
                fresh.Add(cdr);
            }
        }

        _dayBefore = today;
        return fresh;
    }
}
