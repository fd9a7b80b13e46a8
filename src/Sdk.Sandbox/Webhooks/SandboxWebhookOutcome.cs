namespace Sdk.Sandbox;

/// <summary>What became of a delivery.</summary>
public enum SandboxWebhookOutcome
{
    /// <summary>It is on its way, or waits for the next attempt.</summary>
    Pending,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>The receiver took none of the attempts.</summary>
    GivenUp,

    /// <summary>The sandbox stopped before the end.</summary>
    Stopped,
}
