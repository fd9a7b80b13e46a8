namespace Sdk.Packaging.Tests;

internal sealed class ToolTests
{
    [Test]
    public async Task The_sandbox_is_installed_as_a_command_and_runs()
    {
        using var directory = new TemporaryDirectory();

        await Command.DotNet(
            "tool", "install", "Sdk.Sandbox.Tool", "--tool-path", directory.FullPath, "--version", PackedPackages.Version, "--source", PackedPackages.FullPath)
            .SucceedAsync();
        CommandResult help = await new Command(directory.Combine("sdk-sandbox"), "--help").SucceedAsync();

        Assert.That(help.Output, Does.Contain("--port").And.Contain("--zhifuyun-port").And.Contain("--workbot-port").And.Contain("--yunke-port")
            .And.Contain("--wecom-port"));
    }
}
