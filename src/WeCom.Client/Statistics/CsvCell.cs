using System.Buffers;
using System.Text;

namespace WeCom.Client;

/// <summary>Writes a cell of CSV, so that it comes out as it went in and nothing runs it.</summary>
internal static class CsvCell
{
    private const string EndOfRow = "\r\n";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private static readonly SearchValues<char> StartFormulas = SearchValues.Create("=+-@\t\r\n");

    public static void Append(StringBuilder csv, string cell, bool isText, bool isLast)
    {
        bool isQuoted = cell.AsSpan().ContainsAny(NeedQuotes);
        if (isQuoted)
        {
            csv.Append('"');
        }

        if (isText && cell.Length > 0 && StartFormulas.Contains(cell[0]))
        {
            csv.Append('\'');
        }

        csv.Append(isQuoted ? cell.Replace("\"", "\"\"", StringComparison.Ordinal) : cell);
        if (isQuoted)
        {
            csv.Append('"');
        }

        csv.Append(isLast ? EndOfRow : ",");
    }
}
