using Sdk.Core;
using Spectre.Console;
using WorkBot.Client;

namespace WorkBot.Agent;

/// <summary>
/// Shows how the connection of an agent is doing. An agent has no event of its own, and its session may be replaced by another one: so this
/// looks for a new session now and then, and follows the changes of the one that it finds.
/// </summary>
internal sealed class ConnectionScreen(RobotAgent agent)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        WorkBotRealtimeSession? known = null;
        TimeSpan? latency = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            WorkBotRealtimeSession? session = agent.Session;
            if (session is not null && session != known)
            {
                AnsiConsole.MarkupLineInterpolated($"[grey]session  of {session.RobotId}: {session.State}[/]");
                session.StateChanged += static (_, change) => Show(change);
            }

            known = session;
            if (session?.Latency is { } measured && measured != latency)
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
