// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateIvrAudio</c> (创建Ivr语音): create an IVR audio entry.</summary>
public sealed class CreateIvrAudioRequest
{
    /// <summary>Kind of audio (语音类型).</summary>
    public required IvrAudioType Type { get; init; }

    /// <summary>Audio name (语音名称).</summary>
    public required string Name { get; init; }

    /// <summary>Language of the voice prompts (语言).</summary>
    public string? Language { get; init; }

    /// <summary>IVR flow the audio belongs to (所属流程名称).</summary>
    public string? IvrServiceName { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateIvrAudioRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Name);
        Check.Optional(request.Language);
        Check.Optional(request.IvrServiceName);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, IvrAudioJson.Default.CreateIvrAudioRequest);
    }
}
