// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The request of <c>PlayAudio</c> (播放语音): call a number and play audio.</summary>
public sealed partial class PlayAudioRequest
{
    /// <summary>Audio names, played in order (语音文件名称).</summary>
    [JsonPropertyName("audioes")]
    [JsonConverter(typeof(CommaTextConverter))]
    public required IReadOnlyList<string> Audios { get; init; }

    /// <summary>Audio language, default is that of the access number's flow (语言).</summary>
    public string? Language { get; init; }

    /// <summary>Number presented for the caller, null for the system default (主叫去电显示).</summary>
    public string? CallerDisplayNumber { get; init; }

    /// <summary>Number to call (被叫号码).</summary>
    public required string Callee { get; init; }

    /// <summary>Access number, i.e. the phone that carries the IVR flow (接入号码).</summary>
    public required string AccessE164 { get; init; }

    /// <summary>Password of the access number's phone (接入号码密码).</summary>
    public required Secret AccessE164Password { get; init; }

    /// <summary>Number that is billed (计费号码).</summary>
    public string? BillingNumber { get; init; }

    /// <summary>Kind of billing number (计费号码类型).</summary>
    public PlayAudioBillingNumberType? BillingNumberType { get; init; }

    /// <summary>Caller-chosen correlation id; characters A-Z a-z 0-9 - _ (提交识别码).</summary>
    public string? TransactionId { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(PlayAudioRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.RequiredCommaText(request.Audios);
        Check.Optional(request.Language);
        Check.Optional(request.CallerDisplayNumber);
        Check.Required(request.Callee);
        Check.Required(request.AccessE164);
        Check.Required(request.AccessE164Password);
        Check.Optional(request.BillingNumber);
        Check.Optional(request.TransactionId);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, CallsJson.Default.PlayAudioRequest);
    }

    static partial void CheckRules(PlayAudioRequest request);
}
