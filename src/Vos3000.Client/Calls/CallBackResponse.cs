// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>What <c>CallBack</c> answers (回拨).</summary>
public sealed class CallBackResponse
{
    /// <summary>Same as in the request and in CallStateReport (提交识别码).</summary>
    public string? TransactionId { get; set; }

    /// <summary>Identifier of leg A as in CallStateReport; leg B has the same prefix and a higher tail number (A路呼叫唯一标识).</summary>
    public string? CallIdentifier { get; set; }
}
