using Sdk.Core;
using WorkBot.Client;

/// <summary>A session in real time, and an agent.</summary>
internal static class WorkBotRealtimeCalls
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(WorkBotClient workBot, Checks run, string robotId)
    {
        using var limit = new CancellationTokenSource(Patience);
        ApiResult<WorkBotRealtimeSession> connected = await workBot.Realtime.ConnectAsync(robotId, cancellationToken: limit.Token);
        await run.Check("Realtime.Connect", Task.FromResult(connected), session => session.State == SocketState.Connected);
        if (connected.Value is { } open)
        {
            await using WorkBotRealtimeSession session = open;
            await TellAsync(workBot, run, robotId, "二");
            await foreach (RobotCommand command in session.ReadCommandsAsync(limit.Token))
            {
                run.Report("Realtime.ReadCommands", command.Parameters is { Content: "二", TitleList: ["张三"] }, command.CommandId);
                await run.CheckDone("A result", workBot.Messages.ReportResultAsync(
                    new ReportCommandResultRequest { RobotId = robotId, CommandId = command.CommandId ?? "none" }, limit.Token));
                break;
            }
        }

        var handler = new Handler();
        await using var agent = new RobotAgent(workBot, robotId, handler);
        await agent.StartAsync(limit.Token);
        await TellAsync(workBot, run, robotId, "三");
        string? content = await handler.Content.Task.WaitAsync(limit.Token);
        await agent.StopAsync(limit.Token);
        run.Report("RobotAgent", content == "三", content);
    }

    private static Task TellAsync(WorkBotClient workBot, Checks run, string robotId, string text) => run.Check(
        "A text to be received",
        workBot.Messages.SendTextAsync(new SendTextRequest { RobotId = robotId, TitleList = ["张三"], Content = text }),
        sent => sent.CommandId is not null);

    private sealed class Handler : IRobotCommandHandler
    {
        public TaskCompletionSource<string?> Content { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<RobotCommandResult> HandleAsync(RobotCommand command, CancellationToken cancellationToken)
        {
            Content.TrySetResult(command.Parameters?.Content);
            return Task.FromResult(RobotCommandResult.Success(command.Parameters?.TitleList));
        }
    }
}
