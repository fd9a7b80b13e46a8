// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyIvrAudioData</c> (修改Ivr语音数据): upload the WAV data of an IVR audio.</summary>
internal sealed class ModifyIvrAudioDataRequest
{
    public required int Id { get; init; }

    [JsonConverter(typeof(HexConverter))]
    public required ReadOnlyMemory<byte> Data { get; init; }
}
