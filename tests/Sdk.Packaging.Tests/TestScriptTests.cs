using System.Runtime.Versioning;

namespace Sdk.Packaging.Tests;

/// <summary>build/test.sh with a stand-in for the SDK, which writes the result files that a case needs.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class TestScriptTests
{
    private const string Green = """<Counters total="5" executed="5" passed="5" failed="0" error="0" timeout="0" aborted="0" />""";
    private const string Red = """<Counters total="9" executed="7" passed="4" failed="2" error="1" timeout="0" aborted="0" />""";
    private const string Empty = """<Counters total="0" executed="0" passed="0" failed="0" error="0" timeout="0" aborted="0" />""";

    [TestCase(new[] { Green, Green }, 0, 0, "10 passed, 0 failed", TestName = "The_last_line_adds_up_all_result_files")]
    [TestCase(new[] { Green, Red }, 1, 1, "9 passed, 3 failed, 2 skipped", TestName = "Failures_errors_and_skipped_tests_are_counted_over_all_result_files")]
    [TestCase(new[] { Red }, 0, 1, "4 passed, 3 failed, 2 skipped", TestName = "A_failure_counts_even_if_the_runner_says_all_is_well")]
    [TestCase(new[] { Green, Empty }, 1, 1, "5 passed, 1 failed", TestName = "A_test_host_that_crashes_is_a_failure")]
    [TestCase(new[] { Empty }, 0, 1, "0 passed, 1 failed", TestName = "No_test_at_all_is_a_failure")]
    [TestCase(new string[0], 0, 1, "0 passed, 1 failed", TestName = "No_result_file_is_a_failure")]
    public async Task The_last_line_and_the_exit_code_agree(string[] counters, int runnerExitCode, int exitCode, string lastLine)
    {
        using TemporaryDirectory directory = CreateRepository("exit 0", $"exit {runnerExitCode}", counters);

        CommandResult result = await RunAsync(directory);

        Assert.Multiple(() =>
        {
            Assert.That(result.Output.TrimEnd().Split('\n')[^1], Is.EqualTo(lastLine), result.ToString());
            Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.ToString());
        });
    }

    [Test]
    public async Task A_build_that_fails_is_a_failure_and_runs_no_test()
    {
        using TemporaryDirectory directory = CreateRepository("exit 1", "echo the tests ran; exit 0", Green);

        CommandResult result = await RunAsync(directory);

        Assert.Multiple(() =>
        {
            Assert.That(result.Output.TrimEnd().Split('\n')[^1], Is.EqualTo("0 passed, 1 failed"), result.ToString());
            Assert.That(result.Output, Does.Not.Contain("the tests ran"));
            Assert.That(result.ExitCode, Is.Not.Zero);
        });
    }

    [Test]
    public async Task Arguments_are_handed_to_the_runner()
    {
        using TemporaryDirectory directory = CreateRepository("exit 0", """printf '<%s>' "$@"; echo; exit 0""", Green);

        CommandResult result = await RunAsync(directory, "--filter", "Name~A sentence");

        Assert.That(result.Output, Does.Contain("<--filter><Name~A sentence>"));
    }

    private static TemporaryDirectory CreateRepository(string build, string test, params string[] counters)
    {
        var directory = new TemporaryDirectory();
        string scripts = directory.CreateDirectory("build");
        foreach (string name in new[] { "common.sh", "test.sh" })
        {
            File.Copy(Repository.Script(name), Path.Combine(scripts, name));
        }

        string resultFiles = string.Concat(counters.Select((counter, index) =>
            $"""echo '<ResultSummary outcome="Completed"> {counter} </ResultSummary>' > artifacts/test-results/{index}.trx{'\n'}"""));
        string dotnet = Path.Combine(directory.CreateDirectory("bin"), "dotnet");
        File.WriteAllText(dotnet, $"""
            #!/usr/bin/env bash
            if [ "$1" = build ]; then {build}; fi
            mkdir -p artifacts/test-results
            {resultFiles}{test}

            """);
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return directory;
    }

    private static Task<CommandResult> RunAsync(TemporaryDirectory directory, params string[] arguments) =>
        new Command("bash", [directory.Combine("build", "test.sh"), .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            Environment = new Dictionary<string, string>
            {
                ["PATH"] = $"{directory.Combine("bin")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            },
        }.RunAsync();
}
