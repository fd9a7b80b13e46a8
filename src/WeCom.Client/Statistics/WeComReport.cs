using System.Text;

namespace WeCom.Client;

/// <summary>A report of one's own (自定义统计报表): rows of whatever was read, in columns of one's choice, as a table or as CSV.</summary>
/// <remarks>
/// The CSV follows RFC 4180: commas, lines that end in CR LF, and quotation marks around cells that need them. Spreadsheet programs run a cell that
/// starts with <c>= + - @</c>, a tab or a line break as a formula, and names and themes are written by other people: a text that starts so gets a leading
/// apostrophe. Numbers, moments and durations stay as they are.
/// </remarks>
/// <typeparam name="TRow">What a row is about, for example <see cref="WeComLiveSummary"/>.</typeparam>
public sealed class WeComReport<TRow>
{
    /// <summary>How many rows are written at once.</summary>
    private const int RowsPerWrite = 256;

    /// <summary>A report with these columns.</summary>
    /// <param name="columns">The columns, from left to right.</param>
    /// <exception cref="ArgumentException">There are none, or one is null.</exception>
    public WeComReport(params IEnumerable<WeComReportColumn<TRow>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        WeComReportColumn<TRow>[] all = [.. columns];
        Check.Count(all, 1, int.MaxValue, nameof(columns));
        Columns = all;
    }

    /// <summary>The columns, from left to right.</summary>
    public IReadOnlyList<WeComReportColumn<TRow>> Columns { get; }

    /// <summary>The cells of a row, as they are: nothing is quoted.</summary>
    /// <param name="row">The row.</param>
    public IReadOnlyList<string> CellsOf(TRow row) => [.. Columns.Select(column => column.CellOf(row))];

    /// <summary>Writes the report as CSV.</summary>
    /// <param name="rows">The rows.</param>
    public string ToCsv(IEnumerable<TRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var csv = new StringBuilder();
        AppendTitles(csv);
        foreach (TRow row in rows)
        {
            AppendRow(csv, row);
        }

        return csv.ToString();
    }

    /// <summary>Writes the report as CSV in UTF-8, as the rows come.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="destination">Where to; stays open.</param>
    /// <param name="withByteOrderMark">Whether to begin with a byte order mark, which Excel tells UTF-8 by.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteCsvAsync(
        IAsyncEnumerable<TRow> rows, Stream destination, bool withByteOrderMark = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(destination);
        var csv = new StringBuilder(withByteOrderMark ? "\uFEFF" : "");
        AppendTitles(csv);
        int count = 0;
        await foreach (TRow row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            AppendRow(csv, row);
            if (++count % RowsPerWrite == 0)
            {
                await FlushAsync(csv, destination, cancellationToken).ConfigureAwait(false);
            }
        }

        await FlushAsync(csv, destination, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the report as CSV in UTF-8.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="destination">Where to; stays open.</param>
    /// <param name="withByteOrderMark">Whether to begin with a byte order mark, which Excel tells UTF-8 by.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteCsvAsync(
        IEnumerable<TRow> rows, Stream destination, bool withByteOrderMark = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var csv = new StringBuilder(withByteOrderMark ? "\uFEFF" : "").Append(ToCsv(rows));
        await FlushAsync(csv, destination, cancellationToken).ConfigureAwait(false);
    }

    private static async Task FlushAsync(StringBuilder csv, Stream destination, CancellationToken cancellationToken)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(csv.ToString());
        csv.Clear();
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    private void AppendTitles(StringBuilder csv)
    {
        for (int index = 0; index < Columns.Count; index++)
        {
            CsvCell.Append(csv, Columns[index].Title, isText: true, isLast: index == Columns.Count - 1);
        }
    }

    private void AppendRow(StringBuilder csv, TRow row)
    {
        for (int index = 0; index < Columns.Count; index++)
        {
            CsvCell.Append(csv, Columns[index].CellOf(row), Columns[index].IsText, isLast: index == Columns.Count - 1);
        }
    }
}
