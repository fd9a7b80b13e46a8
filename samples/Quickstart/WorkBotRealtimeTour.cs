using System.Diagnostics;
using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using WorkBot.Client;

namespace Quickstart;

/// <summary>A robot that is told things over a WebSocket, one of them while its connection is cut.</summary>
internal sealed class WorkBotRealtimeTour(WorkBotClient workBot, WorkBotSandbox sandbox, string robotId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Commands in real time");
        ApiResult<WorkBotRealtimeSession> connected = await workBot.Realtime.ConnectAsync(robotId, cancellationToken: cancellationToken);
        if (!connected.IsSuccess)
        {
            Screen.Show(connected.Error);
            return;
        }

        await using WorkBotRealtimeSession session = connected.Value;
        session.StateChanged += static (_, change) => AnsiConsole.MarkupLineInterpolated($"  [grey]connection: {change}[/]");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        await using IAsyncEnumerator<RobotCommand> commands = session.ReadCommandsAsync(limit.Token).GetAsyncEnumerator(limit.Token);

        await SendAsync("你好！", cancellationToken);
        await CarryOutAsync(commands, cancellationToken);

        Screen.Title("A connection that is cut comes back, and brings what was missed");
        sandbox.AbortSockets();
        await SendAsync("我还在吗？", cancellationToken);
        await CarryOutAsync(commands, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"  {sandbox.Results.Count(result => result.RobotId == robotId)} results on the server");
    }

    private async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        ApiResult<SentCommand> sent = await workBot.Messages.SendTextAsync(
            new SendTextRequest { RobotId = robotId, TitleList = ["测试群1"], Content = text }, cancellationToken: cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"  told: {text} ({sent.Value?.Status?.Value ?? sent.Error?.Describe()})");
    }

    private async Task CarryOutAsync(IAsyncEnumerator<RobotCommand> commands, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        if (!await commands.MoveNextAsync())
        {
            return;
        }

        RobotCommand command = commands.Current;
        TimeSpan waited = Stopwatch.GetElapsedTime(started);
        ApiResult reported = await workBot.Messages.ReportResultAsync(
            new ReportCommandResultRequest
            {
                RobotId = robotId,
                CommandId = command.CommandId ?? "",
                ErrorCode = ExecutionErrorCode.Success,
                SuccessList = command.Parameters?.TitleList ?? [],
            },
            cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            $"  received after {waited.TotalMilliseconds:0} ms: {command.Parameters?.Content}; result reported: {reported.IsSuccess}");
    }
}
