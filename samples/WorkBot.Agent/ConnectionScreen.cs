using Sdk.Core;
using Spectre.Console;
using WorkBot.Client;

namespace WorkBot.Agent;

/// <summary>Shows how the connection of an agent is doing: its changes as they come, and the latency when there is a new one.</summary>
internal sealed class ConnectionScreen(RobotAgent agent)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        agent.StateChanged += static (_, change) => Show(change);
        TimeSpan? latency = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            if (agent.Session?.Latency is { } measured && measured != latency)
            {
                AnsiConsole.MarkupLineInterpolated($"[grey]latency  {measured.TotalMilliseconds:0.0} ms[/]");
                latency = measured;
            }

            await Task.Delay(Interval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void Show(SocketStateChange change)
    {
        AnsiConsole.MarkupLineInterpolated($"[grey]session  {change}[/]");
        if (change.Delay is { } delay)
        {
            AnsiConsole.MarkupLineInterpolated($"[grey]session  next attempt in {delay.TotalSeconds:0.0} s[/]");
        }
    }
}
