namespace WorkBot.Client;

/// <summary>Whose token a call carries.</summary>
public enum WorkBotAudience
{
    /// <summary>The token of a user who logged in.</summary>
    User,

    /// <summary>The token of a robot that was activated.</summary>
    Robot,

    /// <summary>The token of an administrator who logged in.</summary>
    Admin,
}
