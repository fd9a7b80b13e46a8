using Zhifuyun.Client;

namespace Zhifuyun.TicketReport;

/// <summary>The days, weeks or months of a time, cut at its ends. A week begins on Monday.</summary>
internal sealed class Periods
{
    private readonly DateOnly _last;
    private readonly StatisticsInterval _length;

    public Periods(DateOnly first, DateOnly last, StatisticsInterval length)
    {
        _last = last;
        _length = length;
        var all = new List<(DateOnly From, DateOnly To)>();
        for (DateOnly from = first; from <= last; from = all[^1].To.AddDays(1))
        {
            all.Add((from, EndOf(from)));
        }

        All = all;
    }

    public IReadOnlyList<(DateOnly From, DateOnly To)> All { get; }

    /// <summary>The period that a day lies in; the default for a day that lies in none.</summary>
    public (DateOnly From, DateOnly To) Of(DateOnly day) => All.FirstOrDefault(period => day >= period.From && day <= period.To);

    private DateOnly EndOf(DateOnly from)
    {
        DateOnly end = _length == StatisticsInterval.Day ? from
            : _length == StatisticsInterval.Week ? from.AddDays((7 - (int)from.DayOfWeek) % 7)
            : new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month));
        return end < _last ? end : _last;
    }
}
