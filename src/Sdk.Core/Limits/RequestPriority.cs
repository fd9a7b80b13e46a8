namespace Sdk.Core;

/// <summary>Which of several waiting calls goes first when a limit makes them wait. Waiting long raises a call by itself.</summary>
public enum RequestPriority
{
    /// <summary>Work that nobody waits for, such as statistics.</summary>
    Low,

    /// <summary>The default.</summary>
    Normal,

    /// <summary>Work that somebody waits for, such as commands and heartbeats.</summary>
    High,
}
