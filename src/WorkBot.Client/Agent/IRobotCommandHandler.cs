namespace WorkBot.Client;

/// <summary>Carries out the commands of a robot.</summary>
public interface IRobotCommandHandler
{
    /// <summary>
    /// Carries out one command. Called once per command by a <see cref="RobotAgent"/>, for several commands at the same time. What it throws
    /// becomes a failed result (<see cref="ExecutionErrorCode.ServerError"/>).
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Is cancelled when the time is up, or when the agent had to stop without waiting any longer.</param>
    /// <returns>What became of it.</returns>
    Task<RobotCommandResult> HandleAsync(RobotCommand command, CancellationToken cancellationToken);
}
