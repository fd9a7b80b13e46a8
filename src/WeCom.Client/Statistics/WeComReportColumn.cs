using System.Globalization;

namespace WeCom.Client;

/// <summary>A column of a report: its title, and what it shows of a row.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
public sealed class WeComReportColumn<TRow>
{
    private readonly Func<TRow, string?> _select;

    private WeComReportColumn(string title, Func<TRow, string?> select, bool isText)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Title = title;
        _select = select;
        IsText = isText;
    }

    /// <summary>A column of texts.</summary>
    /// <param name="title">The title.</param>
    /// <param name="select">What to show of a row; null for an empty cell.</param>
    public WeComReportColumn(string title, Func<TRow, string?> select)
        : this(title, select, isText: true) => ArgumentNullException.ThrowIfNull(select);

    /// <summary>A column of whole numbers.</summary>
    /// <param name="title">The title.</param>
    /// <param name="select">What to show of a row; null for an empty cell.</param>
    public WeComReportColumn(string title, Func<TRow, long?> select)
        : this(title, Written(select, static number => number.ToString(CultureInfo.InvariantCulture)), isText: false)
    {
    }

    /// <summary>A column of numbers, with a point before the fraction.</summary>
    /// <param name="title">The title.</param>
    /// <param name="select">What to show of a row; null for an empty cell.</param>
    public WeComReportColumn(string title, Func<TRow, double?> select)
        : this(title, Written(select, static number => number.ToString(CultureInfo.InvariantCulture)), isText: false)
    {
    }

    /// <summary>A column of moments, as ISO 8601 with the offset that they have: convert them for another time zone.</summary>
    /// <param name="title">The title.</param>
    /// <param name="select">What to show of a row; null for an empty cell.</param>
    public WeComReportColumn(string title, Func<TRow, DateTimeOffset?> select)
        : this(title, Written(select, static time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)), isText: false)
    {
    }

    /// <summary>A column of durations, in seconds.</summary>
    /// <param name="title">The title.</param>
    /// <param name="select">What to show of a row; null for an empty cell.</param>
    public WeComReportColumn(string title, Func<TRow, TimeSpan?> select)
        : this(title, Written(select, static time => time.TotalSeconds.ToString(CultureInfo.InvariantCulture)), isText: false)
    {
    }

    /// <summary>A column of yes and no, as 1 and 0.</summary>
    /// <param name="title">The title.</param>
    /// <param name="select">What to show of a row; null for an empty cell.</param>
    public WeComReportColumn(string title, Func<TRow, bool?> select)
        : this(title, Written(select, static flag => flag ? "1" : "0"), isText: false)
    {
    }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>Whether cells hold text that people wrote, and not numbers, moments or the like.</summary>
    public bool IsText { get; }

    /// <summary>What the column shows of a row; empty for nothing.</summary>
    /// <param name="row">The row.</param>
    public string CellOf(TRow row) => _select(row) ?? "";

    private static Func<TRow, string?> Written<T>(Func<TRow, T?> select, Func<T, string> write)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(select);
        return row => select(row) is { } value ? write(value) : null;
    }
}
