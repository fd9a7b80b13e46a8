using Sdk.Sandbox;

namespace Sdk.Packaging.Tests;

/// <summary>A trimmed, self-contained program that uses the client: what the analyzers promise, seen to hold.</summary>
internal sealed class TrimmedAppTests
{
    /// <summary>What may be left of a client with many operations when a program calls one of them.</summary>
    private const double LargestShareOfOneCall = 0.12;

    [Test]
    public async Task A_trimmed_program_is_published_without_a_warning_and_every_call_succeeds()
    {
        using var directory = new TemporaryDirectory();
        await PublishAsync("Sdk.TrimSmoke", directory);

        await using SandboxServer server = await SandboxServer.StartAsync();
        CommandResult run = await RunAsync("Sdk.TrimSmoke", directory, server);

        TestContext.Out.WriteLine(run.Output);
        foreach (string file in new[] { "Sdk.Core.dll", "Vos3000.Client.dll" })
        {
            TestContext.Out.WriteLine($"{file}: {new FileInfo(directory.Combine(file)).Length:N0} bytes are left");
        }
    }

    [Test]
    public async Task A_trimmed_program_keeps_little_of_a_client_that_it_calls_once()
    {
        using var directory = new TemporaryDirectory();
        await PublishAsync("Sdk.TrimOneCall", directory);
        await using SandboxServer server = await SandboxServer.StartAsync();
        await RunAsync("Sdk.TrimOneCall", directory, server);

        string whole = Path.Combine(Repository.Root, "src", "Vos3000.Client", "bin", "Release", "net10.0", "Vos3000.Client.dll");
        long before = new FileInfo(whole).Length;
        long after = new FileInfo(directory.Combine("Vos3000.Client.dll")).Length;
        TestContext.Out.WriteLine($"Vos3000.Client.dll: {after:N0} of {before:N0} bytes are left, {(double)after / before:P1}");
        Assert.That(after, Is.LessThanOrEqualTo(before * LargestShareOfOneCall));
    }

    private static async Task PublishAsync(string name, TemporaryDirectory directory)
    {
        string project = Path.Combine(Repository.Root, "tests", name, $"{name}.csproj");
        CommandResult publish = await Command.DotNet("publish", project, "--configuration", "Release", "--output", directory.FullPath, "-warnaserror").SucceedAsync();
        Assert.That(publish.Output, Does.Not.Contain("warning"), publish.ToString());
    }

    private static async Task<CommandResult> RunAsync(string name, TemporaryDirectory directory, SandboxServer server)
    {
        string program = directory.Combine(OperatingSystem.IsWindows() ? $"{name}.exe" : name);
        return await new Command(program, server.Vos3000.BaseAddress.ToString()) { Timeout = TimeSpan.FromMinutes(1) }.SucceedAsync();
    }
}
