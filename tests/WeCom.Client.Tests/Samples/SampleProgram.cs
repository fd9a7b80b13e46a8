using System.Diagnostics;

namespace WeCom.Client.Tests.Samples;

/// <summary>A sample program, run as a process that starts its own sandbox.</summary>
internal static class SampleProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string name, params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", "--roll-forward", "Major", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Settings of whoever runs the tests must not reach the programs: one of them asks for the settings that are missing.
        foreach (string variable in start.Environment.Keys.Where(static key => key.StartsWith("WeCom", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        using var process = new Process { StartInfo = start };
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
