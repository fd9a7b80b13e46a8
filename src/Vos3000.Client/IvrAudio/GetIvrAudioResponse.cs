// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetIvrAudio</c> answers (获取Ivr语音).</summary>
public sealed class GetIvrAudioResponse
{
    /// <summary>IVR audio entries (语音信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoIvrAudios")]
    public IReadOnlyList<IvrAudio> Audios { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
