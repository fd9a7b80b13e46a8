using Microsoft.Extensions.Hosting;

namespace Sdk.Sandbox;

/// <summary>Keeps the host from listening to Ctrl+C: the process belongs to the test or to the tool, not to the sandbox.</summary>
internal sealed class NoHostLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
