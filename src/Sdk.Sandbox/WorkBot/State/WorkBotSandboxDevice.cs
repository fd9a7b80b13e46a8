namespace Sdk.Sandbox;

/// <summary>The phone or tablet on which a robot of the WorkBot sandbox runs, as it described itself.</summary>
public sealed record WorkBotSandboxDevice
{
    /// <summary>The identifier of the device, to which an activation code is bound.</summary>
    public required string DeviceId { get; init; }

    /// <summary>The brand.</summary>
    public string? Brand { get; init; }

    /// <summary>The model.</summary>
    public string? Model { get; init; }

    /// <summary>The operating system.</summary>
    public string? Os { get; init; }

    /// <summary>The version of the operating system.</summary>
    public string? OsVersion { get; init; }

    /// <summary>The manufacturer.</summary>
    public string? Manufacturer { get; init; }

    /// <summary>The kind of network.</summary>
    public string? Network { get; init; }

    /// <summary>The version of the app.</summary>
    public string? AppVersion { get; init; }

    /// <summary>The memory in megabytes.</summary>
    public int? TotalMemory { get; init; }

    /// <summary>The resolution of the screen, for example <c>1080x2400</c>.</summary>
    public string? ScreenResolution { get; init; }
}
