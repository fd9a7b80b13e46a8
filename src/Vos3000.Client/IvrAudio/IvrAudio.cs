// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>An audio of the IVR (IVR 语音).</summary>
public sealed class IvrAudio
{
    /// <summary>Audio id (语音标识).</summary>
    public int? Id { get; set; }

    /// <summary>Kind of audio (语音类型).</summary>
    public IvrAudioType? Type { get; set; }

    /// <summary>Audio name (语音名称).</summary>
    public string? Name { get; set; }

    /// <summary>Language of the voice prompts (语言).</summary>
    public string? Language { get; set; }

    /// <summary>IVR flow the audio belongs to (所属流程名称).</summary>
    public string? IvrServiceName { get; set; }

    /// <summary>Stored size of the audio (语音存储大小). The unit is not stated, presumably bytes.</summary>
    public int? Size { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
