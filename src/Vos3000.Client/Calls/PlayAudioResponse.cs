// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>What <c>PlayAudio</c> answers (播放语音).</summary>
public sealed class PlayAudioResponse
{
    /// <summary>Same as in the request and in CallStateReport (提交识别码).</summary>
    public string? TransactionId { get; set; }

    /// <summary>Identifier of the call as in CallStateReport (呼叫唯一标识).</summary>
    public string? CallIdentifier { get; set; }
}
