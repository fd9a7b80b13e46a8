// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetIvrAudio</c> (获取Ivr语音): which audios to read: by kind or by id. At least one of the two is needed.</summary>
public sealed partial class GetIvrAudioRequest
{
    /// <summary>Kind of audio, alternative to ids (语音类型).</summary>
    public IvrAudioType? Type { get; init; }

    /// <summary>Audio ids, alternative to type (语音标识列表).</summary>
    public IReadOnlyList<int>? Ids { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetIvrAudioRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, IvrAudioJson.Default.GetIvrAudioRequest);
    }

    static partial void CheckRules(GetIvrAudioRequest request);
}
