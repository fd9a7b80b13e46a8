using Spectre.Console;
using WorkBot.Client;

namespace WorkBot.Agent;

/// <summary>Says what it is told to say, on the screen. Called once for each command, for several at the same time.</summary>
internal sealed class EchoHandler(TimeProvider time) : IRobotCommandHandler
{
    private int _handled;

    public int Handled => _handled;

    public Task<RobotCommandResult> HandleAsync(RobotCommand command, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _handled);
        string age = command.CreatedAt is { } created ? $"{(time.GetUtcNow() - created).TotalMilliseconds:0} ms old" : "of unknown age";
        if (command is { CommandType.Value: "send_message", Parameters: { Content: { } content } parameters })
        {
            AnsiConsole.MarkupLineInterpolated($"command  {command.CommandId} ({age}): [green]{content}[/] to {string.Join(", ", parameters.TitleList)}");
            return Task.FromResult(RobotCommandResult.Success(parameters.TitleList));
        }

        AnsiConsole.MarkupLineInterpolated($"command  {command.CommandId} ({age}): [red]{command.CommandType} is nothing to echo[/]");
        return Task.FromResult(RobotCommandResult.Failure(ExecutionErrorCode.IllegalOperation, "This robot echoes texts only."));
    }
}
