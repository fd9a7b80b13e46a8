using System.Diagnostics;

namespace WorkBot.Client.Tests.EndToEnd;

/// <summary>The sample programs that use this client do what they say, as processes, against the sandbox that they start themselves.</summary>
internal sealed class SampleTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private string _directory = "";

    [SetUp]
    public void SetUp() => _directory = Directory.CreateTempSubdirectory("agent-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_directory, recursive: true);

    [Test]
    public async Task Agent_echoes_survives_an_outage_and_ends_by_itself()
    {
        string file = Path.Combine(_directory, "tokens.json");

        (int exitCode, string output, string errors) = await RunAsync("--tokens", file);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero, output + errors);
            foreach (string text in new[] { "你好！", "发货了吗？", "谢谢！", "还在吗？", "稍后回复", "欢迎回来！" })
            {
                Assert.That(output.Split(text), Has.Length.EqualTo(2), $"{text} is said once");
            }

            Assert.That(output, Does.Contain("6 texts, 6 results on the server, 0 of them twice").And.Contain("6 commands carried out"));
            Assert.That(output, Does.Match("Connected → Waiting").And.Match("Connecting → Connected"), "the outage was seen, and its end");
        });
    }

    [Test]
    public async Task Agent_keeps_the_token_in_a_file_that_only_its_owner_may_read()
    {
        string file = Path.Combine(_directory, "tokens.json");

        (int exitCode, string output, _) = await RunAsync("--tokens", file, "--code", "ABCD1235");

        string kept = await File.ReadAllTextAsync(file);
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero, output);
            Assert.That(kept, Does.Match("\"RobotId\": \"robot_").And.Match("\"RefreshToken\": \"[^*\"]{16,}\""));
            Assert.That(Directory.GetFiles(_directory), Is.EqualTo(new[] { file }), "nothing else is left");
            if (!OperatingSystem.IsWindows())
            {
                Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            }
        });
    }

    [TestCase("--live")]
    [TestCase("--tokens")]
    [TestCase("--loud")]
    public async Task Agent_explains_its_options(params string[] arguments)
    {
        (int exitCode, _, string errors) = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.StartWith("usage: WorkBot.Agent"));
        });
    }

    [Test]
    public async Task Agent_names_the_settings_that_a_server_needs()
    {
        (int exitCode, _, string errors) = await RunAsync("--live", "--tokens", Path.Combine(_directory, "tokens.json"));

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(errors, Does.Contain("WorkBot:BaseAddress"));
        });
    }

    [Test]
    public async Task Agent_tells_why_an_activation_code_is_refused()
    {
        (int exitCode, _, string errors) = await RunAsync("--code", "3CQ4Z9LE");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(errors, Does.Contain("It is used on 9774d56d682e549c since "));
        });
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "WorkBot.Agent.dll");
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
