using System.Globalization;
using Sdk.Core;
using Spectre.Console;

namespace Vos3000.Operations;

/// <summary>What all commands show alike.</summary>
internal static class Screen
{
    public static Table Table(string title, params ReadOnlySpan<string> columns)
    {
        Table table = new Table().Title(Markup.Escape(title)).LeftAligned();
        foreach (string column in columns)
        {
            table.AddColumn(Markup.Escape(column));
        }

        return table;
    }

    public static void Row(this Table table, params ReadOnlySpan<string?> cells)
    {
        var row = new List<Markup>(cells.Length);
        foreach (string? cell in cells)
        {
            row.Add(new Markup(Markup.Escape(cell ?? "–")));
        }

        table.AddRow(row);
    }

    public static string? Money(decimal? amount) => amount?.ToString("N2", CultureInfo.InvariantCulture);

    public static string? Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Failures go to standard error; the exit code tells of them too.</summary>
    public static bool Fail(ApiError error)
    {
        Console.Error.WriteLine(error.Describe());
        return false;
    }
}
