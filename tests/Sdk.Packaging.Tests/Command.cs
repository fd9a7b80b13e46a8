using System.Diagnostics;
using System.Text;

namespace Sdk.Packaging.Tests;

/// <summary>How a process ended, and all it wrote in the order of arrival.</summary>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Output)
{
    public override string ToString() => $"$ {CommandLine}\n{Output}\n(exit code {ExitCode})";
}

/// <summary>Runs a program with a time limit and keeps what it writes.</summary>
internal sealed class Command(string program, params string[] arguments)
{
    /// <summary>What a running SDK hands down to its children and what would make a nested one behave otherwise than on a command line.</summary>
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "VSTEST", "NUGET_API_KEY", "NUGET_SYMBOL_API_KEY", "CORECLR_"];

    public string WorkingDirectory { get; init; } = Repository.Root;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    public string StandardInput { get; init; } = "";

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public static Command DotNet(params string[] arguments) => new("dotnet", arguments);

    /// <summary>The same command in another directory.</summary>
    public Command In(TemporaryDirectory directory) => new(program, arguments) { WorkingDirectory = directory.FullPath, Timeout = Timeout };

    public static Command Script(string path, params string[] arguments) => new("bash", [path, .. arguments]);

    /// <summary>Skips the test on a machine that has no such program.</summary>
    public static void IgnoreTestWithout(string program)
    {
        string[] path = System.Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!path.Any(directory => File.Exists(Path.Combine(directory, program))))
        {
            Assert.Ignore($"This machine has no {program}.");
        }
    }

    /// <summary>Runs and fails the test, with the whole output, unless the program ends with 0.</summary>
    public async Task<CommandResult> SucceedAsync()
    {
        CommandResult result = await RunAsync();
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result;
    }

    /// <summary>Runs and fails the test, with the whole output, if the program ends with 0.</summary>
    public async Task<CommandResult> RefuseAsync()
    {
        CommandResult result = await RunAsync();
        Assert.That(result.ExitCode, Is.Not.Zero, result.ToString());
        return result;
    }

    public async Task<CommandResult> RunAsync()
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = StartInfo() };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);

        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.StandardInput.WriteAsync(StandardInput);
        process.StandardInput.Close();

        using var limit = new CancellationTokenSource(Timeout);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"$ {CommandLine}\n{Snapshot()}\n(killed after {Timeout})");
        }

        return new CommandResult(CommandLine, process.ExitCode, Snapshot());

        void Append(string? line)
        {
            lock (output)
            {
                _ = line is null ? output : output.AppendLine(line);
            }
        }

        string Snapshot()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private string CommandLine => string.Join(' ', [program, .. arguments]);

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (string name in start.Environment.Keys.ToArray())
        {
            if (InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                start.Environment.Remove(name);
            }
        }

        // A build node that outlives its build would keep the pipes of this process open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
