using System.Text;

namespace Zhifuyun.TicketReport;

/// <summary>A report as CSV in UTF-8. The file is written aside and then put in place, so that nobody reads half of it.</summary>
internal static class ReportFile
{
    public static async Task WriteAsync(Report report, string file)
    {
        string aside = $"{file}.new";
        await using (var output = new StreamWriter(aside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            var csv = new CsvWriter(output);
            await csv.WriteRowAsync("from", "to", "tickets", "done", "open", "conversations", "averageResponseTime", "satisfactionRate");
            foreach (ReportLine line in report.Lines)
            {
                await csv.WriteRowAsync(
                    line.From, line.To, line.Tickets, line.Done, line.Open, line.Conversations, line.AverageResponseTime, line.SatisfactionRate);
            }
        }

        File.Move(aside, file, overwrite: true);
        await Console.Error.WriteLineAsync($"{report.Lines.Count} lines in {file}");
    }
}
