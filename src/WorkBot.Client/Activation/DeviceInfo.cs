namespace WorkBot.Client;

/// <summary>The device that a robot runs on, as it describes itself.</summary>
public sealed class DeviceInfo
{
    /// <summary>Tells the device from all others; the activation code is bound to it (<c>deviceId</c>).</summary>
    public required string DeviceId { get; init; }

    /// <summary>The brand (<c>brand</c>).</summary>
    public string? Brand { get; init; }

    /// <summary>The model (<c>model</c>).</summary>
    public string? Model { get; init; }

    /// <summary>The operating system (<c>os</c>).</summary>
    public string? Os { get; init; }

    /// <summary>Its version (<c>osVersion</c>).</summary>
    public string? OsVersion { get; init; }

    /// <summary>The manufacturer (<c>manufacturer</c>).</summary>
    public string? Manufacturer { get; init; }

    /// <summary>The kind of network (<c>network</c>).</summary>
    public string? Network { get; init; }

    /// <summary>The version of the robot program (<c>appVersion</c>).</summary>
    public string? AppVersion { get; init; }

    /// <summary>Memory in MB (<c>totalMemory</c>).</summary>
    public int? TotalMemory { get; init; }

    /// <summary>The screen in pixels, for example 1080x2400 (<c>screenResolution</c>).</summary>
    public string? ScreenResolution { get; init; }

    internal static void Validate(DeviceInfo request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.DeviceId, "request.DeviceInfo.DeviceId");
        ArgumentOutOfRangeException.ThrowIfLessThan(request.TotalMemory ?? 1, 1, "request.DeviceInfo.TotalMemory");
    }
}
