namespace WorkBot.Client;

/// <summary>A device to activate.</summary>
public sealed class ActivateRequest
{
    /// <summary>The activation code, 8 letters and digits (<c>code</c>).</summary>
    public required string Code { get; init; }

    /// <summary>The device (<c>deviceInfo</c>).</summary>
    public required DeviceInfo DeviceInfo { get; init; }

    internal static void Validate(ActivateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.ActivationCode(request.Code);
        ArgumentNullException.ThrowIfNull(request.DeviceInfo);
        DeviceInfo.Validate(request.DeviceInfo);
    }
}
