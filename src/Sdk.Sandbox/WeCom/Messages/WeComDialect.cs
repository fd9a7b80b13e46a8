namespace Sdk.Sandbox;

/// <summary>Which way a message goes: each allows other types and other members.</summary>
internal enum WeComDialect
{
    /// <summary>From an application to members.</summary>
    Application,

    /// <summary>From an application to a group chat.</summary>
    GroupChat,

    /// <summary>Through a group robot.</summary>
    Robot,
}
