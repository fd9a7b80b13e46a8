using System.Reflection;

namespace Sdk.Packaging.Tests;

/// <summary>A user's first program, in a directory of its own that knows nothing of this repository.</summary>
internal sealed class ConsumerTests
{
    [TestCase("net10.0")]
    [TestCase("net8.0")]
    public async Task A_project_that_references_the_packages_builds_without_warnings_and_makes_calls(string framework)
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.Combine("Consumer.csproj"), ReadText("Consumer.csproj.txt")
            .Replace("$framework$", framework, StringComparison.Ordinal)
            .Replace("$packages$", PackedPackages.FullPath, StringComparison.Ordinal)
            .Replace("$version$", PackedPackages.Version, StringComparison.Ordinal));
        await File.WriteAllTextAsync(directory.Combine("Program.cs"), ReadText("Program.cs.txt"));

        await Command.DotNet("build", "--configuration", "Release", "-warnaserror").In(directory).SucceedAsync();
        CommandResult run = await Command.DotNet("run", "--configuration", "Release", "--no-build").In(directory).SucceedAsync();

        TestContext.Out.WriteLine(run.Output);
        Assert.That(run.Output, Does.Match("^[1-9][0-9]* customers, the first is 1[0-9]{4}, with a balance of [0-9.]+"));
        Assert.That(run.Output, Does.Contain("The answer for a customer who does not exist: (NotFound)"));
        Assert.That(run.Output, Does.Contain("30 tickets, the first is ticket_001"));
        Assert.That(run.Output, Does.Contain("3 robots of 13800000000"));
        Assert.That(run.Output, Does.Match("[1-9][0-9]{2} calls, and [1-9][0-9]{3,} bytes of a recording: 1 login"));
        Assert.That(run.Output, Does.Contain("A message to 张三, and not to nobody"));
    }

    private static string ReadText(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Consumer/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
