using System.Diagnostics;

namespace Yunke.Client.Tests.EndToEnd;

/// <summary>The sample program that uses this client does what it says, as a process, against the sandbox that it starts itself.</summary>
internal sealed class SampleTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private string _directory = "";

    [SetUp]
    public void SetUp() => _directory = Directory.CreateTempSubdirectory("call-report-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_directory, recursive: true);

    [Test]
    public async Task Call_report_shows_a_day_and_downloads_the_longest_calls()
    {
        (int exitCode, string output, string errors) = await RunAsync("--recordings", "2", "--out", _directory);

        string[] files = Directory.GetFiles(_directory);
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero, errors);
            Assert.That(output, Does.Contain("rows in the report").And.Contain("Calls by hour").And.Contain("h of talk"));
            Assert.That(files, Has.Length.EqualTo(2).And.All.EndsWith(".mp3"));
            Assert.That(files.Select(static file => new FileInfo(file).Length), Is.All.GreaterThan(10_000));
        });
    }

    [Test]
    public async Task Call_report_of_a_day_without_calls_is_empty()
    {
        (int exitCode, string output, _) = await RunAsync("--day", "2001-01-01", "--out", Path.Combine(_directory, "none"));

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Does.Contain("0 calls"));
            Assert.That(Directory.Exists(Path.Combine(_directory, "none")), Is.False);
        });
    }

    [TestCase("--day", "tomorrow")]
    [TestCase("--recordings", "51")]
    [TestCase("--recordings", "-1")]
    [TestCase("--out")]
    public async Task Call_report_explains_its_options(params string[] arguments)
    {
        (int exitCode, _, string errors) = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.StartWith("usage: Yunke.CallReport"));
        });
    }

    [Test]
    public async Task Call_report_names_what_the_service_needs()
    {
        (int exitCode, _, string errors) = await RunAsync("--live");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.Contain("Yunke"));
        });
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Yunke.CallReport.dll");
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
