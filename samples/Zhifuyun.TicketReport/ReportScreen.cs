using System.Globalization;
using Spectre.Console;

namespace Zhifuyun.TicketReport;

/// <summary>A report as a table and a chart.</summary>
internal static class ReportScreen
{
    private const int ChartWidth = 70;

    public static void Show(Report report)
    {
        Table table = new Table().Title($"Tickets from {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}").LeftAligned();
        table.AddColumn("From").AddColumn("To");
        foreach (string column in new[] { "Tickets", "Done", "Open", "Talks", "Reply", "Satisfied" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (ReportLine line in report.Lines)
        {
            table.AddRow(
                $"{line.From:yyyy-MM-dd}", $"{line.To:yyyy-MM-dd}", $"{line.Tickets}", $"{line.Done}", $"{line.Open}", $"{line.Conversations}",
                line.AverageResponseTime is { } seconds ? $"{seconds:0} s" : "–", Percent(line.SatisfactionRate));
        }

        AnsiConsole.Write(table);
        var chart = new BarChart { Width = ChartWidth, Label = "Tickets" };
        foreach (ReportLine line in report.Lines)
        {
            chart.AddItem($"{line.From:MM-dd}", line.Tickets, Color.Aqua);
        }

        AnsiConsole.Write(chart);
        AnsiConsole.MarkupLineInterpolated(
            $"{report.Lines.Sum(static line => line.Tickets)} tickets, {report.Lines.Sum(static line => line.Open)} still open, {Percent(report.SatisfactionRate)} of the customers satisfied");
    }

    private static string Percent(double? share) => share?.ToString("P0", CultureInfo.InvariantCulture) ?? "–";
}
