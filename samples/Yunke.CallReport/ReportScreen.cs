using System.Globalization;
using Spectre.Console;
using Yunke.Client;

namespace Yunke.CallReport;

/// <summary>A day as tables and a chart.</summary>
internal static class ReportScreen
{
    private const int ChartWidth = 70;
    private const int MostColumns = 8;

    /// <summary>The service documents no member of a row: whatever the first one has is a column.</summary>
    public static void ShowReport(DateOnly day, IReadOnlyList<CallReportRow> rows)
    {
        Table table = new Table().Title($"Calls of {day:yyyy-MM-dd}").LeftAligned();
        string[] columns = rows is [{ ExtraMembers: { } members }, ..] ? [.. members.Keys.Take(MostColumns)] : [];
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)));
        }

        foreach (CallReportRow row in rows)
        {
            table.AddRow([.. columns.Select(column => Markup.Escape(row.GetText(column) ?? "–"))]);
        }

        if (columns.Length > 0)
        {
            AnsiConsole.Write(table);
        }

        AnsiConsole.MarkupLineInterpolated($"{rows.Count} rows in the report");
    }

    public static void ShowHours(IReadOnlyList<CallLog> calls)
    {
        var chart = new BarChart { Width = ChartWidth, Label = "Calls by hour" };
        IEnumerable<IGrouping<int, CallLog>> hours = calls
            .Where(static call => call.StartCallTime is not null).GroupBy(static call => call.StartCallTime!.Value.Hour).OrderBy(static hour => hour.Key);
        foreach (IGrouping<int, CallLog> hour in hours)
        {
            chart.AddItem(string.Create(CultureInfo.InvariantCulture, $"{hour.Key:00}:00"), hour.Count(), Color.Aqua);
        }

        if (chart.Data.Count > 0)
        {
            AnsiConsole.Write(chart);
        }

        int connected = calls.Count(static call => call.TalkTime > TimeSpan.Zero);
        int inbound = calls.Count(static call => call.Direction == CallDirection.Inbound);
        var talked = TimeSpan.FromSeconds(calls.Sum(static call => call.TalkTime?.TotalSeconds ?? 0));
        AnsiConsole.MarkupLineInterpolated($"{calls.Count} calls, {inbound} of them inbound, {connected} connected, {talked.TotalHours:0.0} h of talk");
    }

    public static void ShowLongest(IReadOnlyList<CallLog> calls)
    {
        Table table = new Table().Title("The longest calls").LeftAligned();
        table.AddColumn("Began").AddColumn("Staff").AddColumn("Customer").AddColumn(new TableColumn("Talk").RightAligned());
        foreach (CallLog call in calls)
        {
            table.AddRow(
                $"{call.StartCallTime:HH:mm}", Markup.Escape(call.UserIdName ?? "–"), Markup.Escape(call.PlanCustomerName ?? call.CallNumber ?? "–"),
                $"{call.TalkTime:hh\\:mm\\:ss}");
        }

        AnsiConsole.Write(table);
    }
}
