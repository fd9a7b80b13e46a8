// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyIvrAudio</c> (修改Ivr语音): change an IVR audio entry.</summary>
public sealed class ModifyIvrAudioRequest
{
    /// <summary>Audio id (key) (语音标识).</summary>
    public required int Id { get; init; }

    /// <summary>Language of the voice prompts (语言).</summary>
    public string? Language { get; init; }

    /// <summary>IVR flow the audio belongs to (所属流程名称).</summary>
    public string? IvrServiceName { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ModifyIvrAudioRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Optional(request.Language);
        Check.Optional(request.IvrServiceName);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, IvrAudioJson.Default.ModifyIvrAudioRequest);
    }
}
