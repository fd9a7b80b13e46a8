namespace Yunke.Client;

/// <summary>Tells of a session.</summary>
/// <param name="session">The session.</param>
public sealed class YunkeSessionEventArgs(YunkeSession session) : EventArgs
{
    /// <summary>The session.</summary>
    public YunkeSession Session { get; } = session ?? throw new ArgumentNullException(nameof(session));
}
