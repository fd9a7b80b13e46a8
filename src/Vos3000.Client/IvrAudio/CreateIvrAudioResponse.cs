// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>What <c>CreateIvrAudio</c> answers (创建Ivr语音).</summary>
public sealed class CreateIvrAudioResponse
{
    /// <summary>Id of the new audio (语音标识).</summary>
    public int? Id { get; set; }
}
