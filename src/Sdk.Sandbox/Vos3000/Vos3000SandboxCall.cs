namespace Sdk.Sandbox;

/// <summary>One call in progress of the VOS3000 sandbox.</summary>
public sealed record Vos3000SandboxCall
{
    /// <summary>The identifier inside the softswitch.</summary>
    public required int CallId { get; init; }

    /// <summary>The number that calls.</summary>
    public required string CallerE164 { get; init; }

    /// <summary>The number that is called.</summary>
    public required string CalleeE164 { get; init; }

    /// <summary>The mapping gateway; empty when a phone calls.</summary>
    public string CallerGatewayId { get; init; } = "";

    /// <summary>The routing gateway; empty when a phone is called.</summary>
    public string CalleeGatewayId { get; init; } = "";

    /// <summary>When the call was answered, or arrived while it is not answered.</summary>
    public DateTimeOffset ConnectedTime { get; init; }

    /// <summary>0 while the parties talk; otherwise the negative state code, for example -11 ringing.</summary>
    public int State { get; init; }

    /// <summary>The codec in use.</summary>
    public string CallCodec { get; init; } = "PCMA";

    /// <summary>The codecs that the caller offered.</summary>
    public string CallerCodec { get; init; } = "PCMA,PCMU,G729";

    /// <summary>The codecs that the callee offered.</summary>
    public string CalleeCodec { get; init; } = "PCMA,G729";

    /// <summary>The media address of the caller.</summary>
    public string CallerRtpIp { get; init; } = "";

    /// <summary>The media address of the callee.</summary>
    public string CalleeRtpIp { get; init; } = "";

    /// <summary>How keys are sent and received on both sides, for example 10 RFC 2833.</summary>
    public int Dtmf { get; init; } = 10;

    /// <summary>The device of the caller.</summary>
    public string CallerTerminal { get; init; } = "";

    /// <summary>The device of the callee.</summary>
    public string CalleeTerminal { get; init; } = "";

    /// <summary>The encryption towards the caller: 0 none, 1 RC4.</summary>
    public int CallerCryptoType { get; init; }

    /// <summary>The encryption towards the callee: 0 none, 1 RC4.</summary>
    public int CalleeCryptoType { get; init; }

    /// <summary>The address of the softswitch towards the caller.</summary>
    public string CallerLocalIp { get; init; } = "";

    /// <summary>The address of the softswitch towards the callee.</summary>
    public string CalleeLocalIp { get; init; } = "";

    /// <summary>The identifier by which <c>DisconnectIvrCall</c> finds the call; empty for a call that no request started.</summary>
    public string CallIdentifier { get; init; } = "";

    /// <summary>The identifier that the request that started the call sent or was given; empty for other calls.</summary>
    public string TransactionId { get; init; } = "";
}
