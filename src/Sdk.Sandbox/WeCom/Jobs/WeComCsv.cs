using System.Text;

namespace Sdk.Sandbox;

/// <summary>The rows of a CSV file whose first line names the columns.</summary>
internal sealed class WeComCsv
{
    private readonly string[] _columns;

    private WeComCsv(string[] columns, IReadOnlyList<string[]> rows)
    {
        _columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Reads UTF-8 with or without a mark at the start; anything else is refused.</summary>
    public static WeComCsv Parse(ReadOnlySpan<byte> content)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw WeComRefusal.Of(40092, "not UTF-8");
        }

        string[][] lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(Split)];
        return lines.Length == 0 ? throw WeComRefusal.Of(40092, "empty") : new WeComCsv(lines[0], lines[1..]);
    }

    public void Require(params string[] columns)
    {
        foreach (string column in columns)
            if (!_columns.Contains(column)) throw WeComRefusal.Of(40092, column);
    }

    public string Value(string[] row, string column)
    {
        int index = Array.IndexOf(_columns, column);
        return index >= 0 && index < row.Length ? row[index].Trim() : "";
    }

    private static string[] Split(string line)
    {
        List<string> values = [];
        StringBuilder value = new();
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"') value.Append(line[i++]);
            else if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else value.Append(line[i]);
        }

        values.Add(value.ToString());
        return [.. values];
    }
}
