namespace Sdk.Sandbox;

/// <summary>Where the WorkBot sandbox sends what happens to one robot.</summary>
public sealed record WorkBotSandboxThirdParty
{
    /// <summary>The robot.</summary>
    public required string RobotId { get; init; }

    /// <summary>Where messages go; <see langword="null"/> for nowhere.</summary>
    public string? MessageCallbackUrl { get; init; }

    /// <summary>Where results go; <see langword="null"/> for nowhere.</summary>
    public string? ResultCallbackUrl { get; init; }

    /// <summary>Whether callbacks are signed.</summary>
    public bool EnableSignature { get; init; }

    /// <summary>The key of the signature. No answer shows it.</summary>
    public string? SecretKey { get; init; }

    /// <summary>Whether callbacks are sent.</summary>
    public bool IsActive { get; init; } = true;
}
