namespace WorkBot.Client;

/// <summary>How a <see cref="RobotAgent"/> works.</summary>
public sealed class RobotAgentOptions
{
    /// <summary>How many commands are carried out at the same time. 4 by default, at least 1.</summary>
    public int MaximumConcurrency { get; set => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "At least one."); } = 4;

    /// <summary>How long a command may take; then its handler is cancelled and the command reported as failed. A minute by default.</summary>
    public TimeSpan HandlerTimeout { get; set => field = Positive(value); } = TimeSpan.FromMinutes(1);

    /// <summary>How often waiting commands are fetched while the WebSocket is down, at least a second. 10 seconds by default.</summary>
    public TimeSpan PollInterval { get; set => field = Positive(value, TimeSpan.FromSeconds(1)); } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long commands under way may go on when the agent is to stop; then they are cancelled, and what was not reported comes again at the
    /// next start. 20 seconds by default.
    /// </summary>
    public TimeSpan ShutdownTimeout { get; set => field = Positive(value); } = TimeSpan.FromSeconds(20);

    private static TimeSpan Positive(TimeSpan value, TimeSpan shortest = default) =>
        value > TimeSpan.Zero && value >= shortest && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A duration is longer than zero and at most a day.");
}
