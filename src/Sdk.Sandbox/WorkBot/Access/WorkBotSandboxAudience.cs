namespace Sdk.Sandbox;

/// <summary>Whom a token of the WorkBot sandbox speaks for.</summary>
public enum WorkBotSandboxAudience
{
    /// <summary>A user.</summary>
    User,

    /// <summary>A robot.</summary>
    Robot,

    /// <summary>An administrator.</summary>
    Admin,
}
