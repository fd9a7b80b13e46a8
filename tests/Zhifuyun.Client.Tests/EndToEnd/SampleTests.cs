using System.Diagnostics;

namespace Zhifuyun.Client.Tests.EndToEnd;

/// <summary>The sample programs that use this client do what they say, as processes, against the sandbox that they start themselves.</summary>
internal sealed class SampleTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private string _directory = "";

    [SetUp]
    public void SetUp() => _directory = Directory.CreateTempSubdirectory("ticket-report-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_directory, recursive: true);

    [Test]
    public async Task Ticket_report_shows_a_table_and_a_chart_and_writes_csv()
    {
        string file = Path.Combine(_directory, "report.csv");

        (int exitCode, string output, _) = await RunAsync("--group", "week", "--out", file);

        string[] lines = await File.ReadAllLinesAsync(file);
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Does.Contain("Tickets from ").And.Contain("of the customers satisfied"));
            Assert.That(lines[0], Is.EqualTo("from,to,tickets,done,open,conversations,averageResponseTime,satisfactionRate"));
            Assert.That(rows, Has.Length.EqualTo(5).Or.Length.EqualTo(6), "30 days lie in five or six weeks");
            Assert.That(rows.Select(row => row.Length), Is.All.EqualTo(8));
            Assert.That(rows.Sum(row => Number(row[2])), Is.GreaterThan(0));
            Assert.That(rows.Select(row => Number(row[3]) + Number(row[4])), Is.EqualTo(rows.Select(row => Number(row[2]))), "done and open are all");
            Assert.That(output, Does.Contain($"{rows.Sum(row => Number(row[2]))} tickets, {rows.Sum(row => Number(row[4]))} still open"));
        });
    }

    [Test]
    public async Task Ticket_report_counts_the_same_tickets_by_day_week_and_month()
    {
        var totals = new List<string>();
        foreach (string group in new[] { "day", "week", "month" })
        {
            (int exitCode, string output, _) = await RunAsync("--group", group);
            Assert.That(exitCode, Is.Zero, output);
            totals.Add(output.Split('\n').Single(line => line.Contains(" still open", StringComparison.Ordinal)));
        }

        Assert.That(totals.Distinct().Count(), Is.EqualTo(1), string.Join('\n', totals));
    }

    [Test]
    public async Task Ticket_report_of_a_time_without_tickets_has_lines_of_zeros()
    {
        (int exitCode, string output, _) = await RunAsync("--from", "2001-01-01", "--to", "2001-02-28", "--group", "month");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Does.Contain("2001-01-31").And.Contain("2001-02-28").And.Contain("0 tickets"));
        });
    }

    [TestCase("--group", "year")]
    [TestCase("--from", "tomorrow")]
    [TestCase("--from", "2026-02-02", "--to", "2026-02-01")]
    [TestCase("--out")]
    public async Task Ticket_report_explains_its_options(params string[] arguments)
    {
        (int exitCode, _, string errors) = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.StartWith("usage: Zhifuyun.TicketReport"));
        });
    }

    [Test]
    public async Task Ticket_report_names_the_settings_that_the_service_needs()
    {
        (int exitCode, _, string errors) = await RunAsync("--live");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.Contain("Zhifuyun:ClientId").And.Contain("Zhifuyun:ClientSecret"));
        });
    }

    [Test]
    public async Task Ticket_report_tells_that_its_file_cannot_be_written()
    {
        (int exitCode, _, string errors) = await RunAsync("--out", Path.Combine(_directory, "missing", "report.csv"));

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(errors, Does.Contain("missing"));
        });
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Zhifuyun.TicketReport.dll");
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", ["exec", "--roll-forward", "Major", program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The sample runs for more than {Limit}.");
        }

        return (process.ExitCode, await output, await errors);
    }
}
