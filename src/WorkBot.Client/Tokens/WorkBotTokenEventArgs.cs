namespace WorkBot.Client;

/// <summary>Tells of a token.</summary>
/// <param name="token">The token.</param>
public sealed class WorkBotTokenEventArgs(WorkBotToken token) : EventArgs
{
    /// <summary>The token.</summary>
    public WorkBotToken Token { get; } = token ?? throw new ArgumentNullException(nameof(token));
}
