using Sdk.Sandbox;

namespace Sdk.Packaging.Tests;

/// <summary>A trimmed, self-contained program that uses the client: what the analyzers promise, seen to hold.</summary>
internal sealed class TrimmedAppTests
{
    [Test]
    public async Task A_trimmed_program_is_published_without_a_warning_and_every_call_succeeds()
    {
        using var directory = new TemporaryDirectory();
        string project = Path.Combine(Repository.Root, "tests", "Sdk.TrimSmoke", "Sdk.TrimSmoke.csproj");

        CommandResult publish = await Command.DotNet("publish", project, "--configuration", "Release", "--output", directory.FullPath, "-warnaserror").SucceedAsync();
        Assert.That(publish.Output, Does.Not.Contain("warning"), publish.ToString());

        await using SandboxServer server = await SandboxServer.StartAsync();
        string program = directory.Combine(OperatingSystem.IsWindows() ? "Sdk.TrimSmoke.exe" : "Sdk.TrimSmoke");
        CommandResult run = await new Command(program, server.Vos3000.BaseAddress.ToString()) { Timeout = TimeSpan.FromMinutes(1) }.SucceedAsync();

        TestContext.Out.WriteLine(run.Output);
        foreach (string file in new[] { "Sdk.Core.dll", "Vos3000.Client.dll" })
        {
            TestContext.Out.WriteLine($"{file}: {new FileInfo(directory.Combine(file)).Length:N0} bytes are left");
        }
    }
}
