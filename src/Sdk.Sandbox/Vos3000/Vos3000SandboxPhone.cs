namespace Sdk.Sandbox;

/// <summary>One phone of the VOS3000 sandbox, and its registration.</summary>
public sealed record Vos3000SandboxPhone
{
    /// <summary>The unique number.</summary>
    public required string E164 { get; init; }

    /// <summary>The account that pays for the phone.</summary>
    public required string Account { get; init; }

    /// <summary>Whether the phone is registered now.</summary>
    public bool IsOnline { get; init; }

    /// <summary>The address of the phone.</summary>
    public string RemoteIp { get; init; } = "";

    /// <summary>The address of the softswitch that the phone talks to.</summary>
    public string LocalIp { get; init; } = "";

    /// <summary>When the phone registered.</summary>
    public DateTimeOffset RegisterTime { get; init; }

    /// <summary>When the phone last refreshed its registration.</summary>
    public DateTimeOffset UpdateTime { get; init; }

    /// <summary>The signalling protocol: 0 H.323, 1 SIP.</summary>
    public int Protocol { get; init; } = 1;

    /// <summary>The encryption of the signalling: 0 none, 1 RC4.</summary>
    public int CryptoType { get; init; }

    /// <summary>The name of the device.</summary>
    public string ProductId { get; init; } = "";

    /// <summary>
    /// The further members of <c>InfoPhone</c>, for example <c>password</c>, as they were sent. <c>e164</c> and <c>account</c> in here
    /// do not count.
    /// </summary>
    public Vos3000SandboxRecord Details { get; init; } = Vos3000SandboxRecord.Empty;
}
