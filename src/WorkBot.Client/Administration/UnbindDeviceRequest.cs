namespace WorkBot.Client;

/// <summary>A device to take away from its activation code (解绑设备).</summary>
public sealed class UnbindDeviceRequest
{
    /// <summary>The activation code, 8 letters and digits (<c>code</c>).</summary>
    public required string Code { get; init; }

    /// <summary>Why; goes into the records (<c>reason</c>).</summary>
    public required string Reason { get; init; }

    /// <summary>The number of the administrator who does it (<c>adminId</c>).</summary>
    public required long AdminId { get; init; }

    internal static void Validate(UnbindDeviceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.ActivationCode(request.Code);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Reason);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.AdminId, 1, "request.AdminId");
    }
}
