using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What is known of a robot's tokens.</summary>
internal sealed class RobotCredential(string robotId, TokenKey key)
{
    private WorkBotToken? _token;

    public string RobotId { get; } = robotId;

    /// <summary>Under which the token manager keeps the token.</summary>
    public TokenKey Key { get; } = key;

    /// <summary>The latest token; null when the robot was never activated here.</summary>
    public WorkBotToken? Token
    {
        get => Volatile.Read(ref _token);
        set => Volatile.Write(ref _token, value);
    }

    /// <summary>Replaces the token, unless it is not the expected one any more.</summary>
    public bool TryReplace(WorkBotToken expected, WorkBotToken token) => Interlocked.CompareExchange(ref _token, token, expected) == expected;
}
