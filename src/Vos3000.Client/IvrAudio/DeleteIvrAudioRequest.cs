// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteIvrAudio</c> (删除Ivr语音): delete an IVR audio entry.</summary>
internal sealed class DeleteIvrAudioRequest
{
    public required int Id { get; init; }
}
