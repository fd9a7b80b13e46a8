using System.Globalization;
using Sdk.Core;
using Spectre.Console;

namespace Quickstart;

/// <summary>What all tours show alike.</summary>
internal static class Screen
{
    public static void Heading(string name, string about) =>
        AnsiConsole.Write(new Panel(new Markup($"[bold]{Markup.Escape(name)}[/]  {Markup.Escape(about)}")) { Border = BoxBorder.Double });

    public static void Title(string text) => AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified());

    public static string Money(decimal? amount) => amount?.ToString("N2", CultureInfo.InvariantCulture) ?? "–";

    public static string Time(DateTimeOffset? time) => time?.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "–";

    public static Table Table(params ReadOnlySpan<string> columns)
    {
        var table = new Table();
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

    public static void Show(ApiError error)
    {
        AnsiConsole.MarkupLineInterpolated($"  [red]{error.Category}[/] {error.Describe(CultureInfo.GetCultureInfo("en"))}");
        AnsiConsole.MarkupLineInterpolated($"  [red]{error.Category}[/] {error.Describe(CultureInfo.GetCultureInfo("zh-CN"))}");
    }
}
