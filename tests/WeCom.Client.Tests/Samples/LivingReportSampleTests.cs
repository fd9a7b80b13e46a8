using System.Globalization;
using Folder = System.IO.Directory;

namespace WeCom.Client.Tests.Samples;

/// <summary>The program that reports on lives does what it says.</summary>
internal sealed class LivingReportSampleTests
{
    private const string Name = "WeCom.LivingReport";

    private string _directory = "";

    [SetUp]
    public void SetUp() => _directory = Folder.CreateTempSubdirectory("living-report-").FullName;

    [TearDown]
    public void TearDown() => Folder.Delete(_directory, recursive: true);

    [Test]
    public async Task A_month_of_lives_is_a_table_a_chart_and_csv()
    {
        string file = Path.Combine(_directory, "lives.csv");

        (int exitCode, string output, string errors) = await SampleProgram.RunAsync(Name, "--out", file);

        string[] lines = await File.ReadAllLinesAsync(file);
        string[] titles = lines[0].Split(',');
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        int members = rows.Sum(row => Number(row[Array.IndexOf(titles, "internal_viewers")]));
        int others = rows.Sum(row => Number(row[Array.IndexOf(titles, "external_viewers")]));
        int replays = rows.Count(row => row[Array.IndexOf(titles, "replay_ready")] == "1");
        int firstBucket = Array.IndexOf(titles, "watched_from_0s");
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero, errors);
            Assert.That(rows, Has.Length.EqualTo(24), "all lives that have begun, or were to begin, by today");
            Assert.That(members, Is.GreaterThan(0));
            Assert.That(others, Is.GreaterThan(0));
            Assert.That(output, Does.Contain("Lives from ").And.Contain("Viewers by the time that they watched").And.Contain("from 60 min"));
            Assert.That(output, Does.Contain($"24 lives, {members} members and {others} others watched"));
            Assert.That(output, Does.Contain($"{replays} replays can be watched"));
            Assert.That(rows.Sum(row => row.Skip(firstBucket).Sum(Number)), Is.EqualTo(members + others), "everybody stands in one bucket");
        });
    }

    [Test]
    public async Task A_month_without_lives_is_a_report_of_none()
    {
        (int exitCode, string output, _) = await SampleProgram.RunAsync(Name, "--month", "2001-02");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Does.Contain("2001-02-01 to 2001-02-28").And.Contain("0 lives"));
        });
    }

    [Test]
    public async Task An_anchor_who_is_not_there_is_an_error_beside_the_lives_of_the_other()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync(Name, "--anchors", "nobody,ZhangSan");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(output, Does.Contain("24 lives"));
            Assert.That(errors, Does.Contain("WeCom.Living.ListIds"));
        });
    }

    [TestCase("--month", "2026-13")]
    [TestCase("--from", "2026-02-02", "--to", "2026-02-01")]
    [TestCase("--out")]
    [TestCase("--live")]
    public async Task Options_that_make_no_sense_are_explained(params string[] arguments)
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, arguments);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.StartWith("usage: WeCom.LivingReport"));
        });
    }

    [Test]
    public async Task The_service_needs_settings_which_are_named()
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, "--live", "--anchors", "ZhangSan");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.Contain("WeCom:CorpId").And.Contain("WeCom:CorpSecret"));
        });
    }

    [Test]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        (int exitCode, _, string errors) = await SampleProgram.RunAsync(Name, "--out", Path.Combine(_directory, "missing", "lives.csv"));

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(errors, Does.Contain("missing"));
        });
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
