using Sdk.Sandbox;
using Spectre.Console;

namespace WorkBot.Agent;

/// <summary>What a day brings, in a few seconds: texts, a server that is gone for a while, and texts that waited meanwhile.</summary>
internal sealed class Rehearsal(WorkBotSandbox server, string robotId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private int _queued;

    /// <returns>Whether every text was carried out and reported once.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await server.WaitForSocketsAsync(1, limit.Token);
            Queue("你好！", "发货了吗？", "谢谢！");
            await WaitForResultsAsync(limit.Token);

            AnsiConsole.MarkupLine("[yellow]server   stops[/]");
            await server.StopAsync(limit.Token);
            Queue("还在吗？", "稍后回复");
            await Task.Delay(Outage, limit.Token);
            await server.StartAsync(limit.Token);
            AnsiConsole.MarkupLine("[yellow]server   is back[/]");
            Queue("欢迎回来！");
            await WaitForResultsAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]Not done within {Patience.TotalSeconds:0} s.[/]");
        }

        string[] results = Results();
        int once = results.Distinct().Count();
        AnsiConsole.MarkupLineInterpolated($"{_queued} texts, {results.Length} results on the server, {results.Length - once} of them twice");
        return once == _queued && results.Length == _queued;
    }

    private void Queue(params string[] texts)
    {
        foreach (string text in texts)
        {
            server.QueueCommand(robotId, "send_message", $$"""{"type":"text","titleList":["测试群1"],"content":"{{text}}"}""");
            _queued++;
        }
    }

    private async Task WaitForResultsAsync(CancellationToken cancellationToken)
    {
        while (Results().Length < _queued)
        {
            await Task.Delay(Look, cancellationToken);
        }
    }

    private string[] Results() => [.. server.Results.Where(result => result.RobotId == robotId).Select(static result => result.CommandId)];
}
