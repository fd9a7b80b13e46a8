using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>The days of a report, cut into rows of some days or of calendar months.</summary>
internal sealed class ReportRange
{
    private const int ByMonth = -2;

    private readonly Vos3000Sandbox _sandbox;
    private readonly int _period;
    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly DateTimeOffset _begin;
    private readonly DateTimeOffset _end;

    public ReportRange(Vos3000Sandbox sandbox, Vos3000Arguments request)
    {
        _sandbox = sandbox;
        _period = request.Integer("period");
        _first = Vos3000Calendar.Day(request.TextOrNull("beginTime"));
        _last = Vos3000Calendar.Day(request.TextOrNull("endTime"));
        if (_last < _first || (_period <= 0 && _period != ByMonth)) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        _begin = Vos3000Calendar.Midnight(sandbox, _first);
        _end = Vos3000Calendar.EndOf(sandbox, _last);
    }

    public bool Holds(DateTimeOffset instant) => instant >= _begin && instant < _end;

    /// <summary>The first day of the row that an instant belongs to.</summary>
    public DateOnly RowOf(DateTimeOffset instant)
    {
        DateOnly day = Vos3000Calendar.DayOf(_sandbox, instant);
        if (_period != ByMonth) return _first.AddDays((day.DayNumber - _first.DayNumber) / _period * _period);
        DateOnly month = new(day.Year, day.Month, 1);
        return month < _first ? _first : month;
    }

    /// <summary>Where a row begins, and where the next one does.</summary>
    public void WriteTimes(Utf8JsonWriter json, DateOnly row)
    {
        int lastNumber = _period == ByMonth
            ? new DateOnly(row.Year, row.Month, DateTime.DaysInMonth(row.Year, row.Month)).DayNumber
            : (int)Math.Min(DateOnly.MaxValue.DayNumber, (long)row.DayNumber + _period - 1);
        DateOnly last = DateOnly.FromDayNumber(Math.Min(lastNumber, _last.DayNumber));
        json.Instant("beginTime", Vos3000Calendar.Midnight(_sandbox, row));
        json.Instant("endTime", Vos3000Calendar.EndOf(_sandbox, last));
    }
}
