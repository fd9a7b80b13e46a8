// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The value-added services of a phone (话机增值业务). Sent as a whole: read it, change it, send it back.</summary>
public sealed class PhoneValueAdded
{
    /// <summary>True enables caller-id presentation (来电显示).</summary>
    public bool? CallerIdDisplay { get; set; }

    /// <summary>True permits call transfer (呼叫转移).</summary>
    public bool? CallTransfer { get; set; }

    /// <summary>True enables do-not-disturb (免打扰).</summary>
    public bool? DoNotDisturb { get; set; }

    /// <summary>True enables time-of-day forwarding (时段前转).</summary>
    public bool? PeriodForwarding { get; set; }

    /// <summary>Time-of-day forwarding rules (时段转移设置).</summary>
    [JsonPropertyName("infoPhoneValueAddedPeriodForwardings")]
    public IReadOnlyList<ForwardingPeriod>? PeriodForwardings { get; set; }

    /// <summary>True enables unconditional forwarding (无条件前转).</summary>
    public bool? UnconditionalForward { get; set; }

    /// <summary>Target of unconditional forwarding (无条件前转号码).</summary>
    public ForwardTarget? UnconditionalForwardE164 { get; set; }

    /// <summary>True enables forwarding on no answer (无应答前转).</summary>
    public bool? NoAnswerForward { get; set; }

    /// <summary>Target of no-answer forwarding (无应答前转号码).</summary>
    public ForwardTarget? NoAnswerForwardE164 { get; set; }

    /// <summary>True enables forwarding while the phone is offline (不在线前转).</summary>
    public bool? OfflineForward { get; set; }

    /// <summary>Target of offline forwarding (不在线前转号码).</summary>
    public ForwardTarget? OfflineForwardE164 { get; set; }

    /// <summary>True enables forwarding on busy (遇忙前转).</summary>
    public bool? BusyForward { get; set; }

    /// <summary>Target of busy forwarding (遇忙前转号码).</summary>
    public ForwardTarget? BusyForwardE164 { get; set; }

    /// <summary>Number shown to the target of a forwarded call (呼叫前转去电显示).</summary>
    public ForwardDisplayMode? CallForwardDisplay { get; set; }

    /// <summary>Number shown on a blind transfer (普通呼叫转移去电显示).</summary>
    public ForwardDisplayMode? CallTransferNormalDisplay { get; set; }

    /// <summary>Number shown on an attended transfer (询问式呼叫转移去电显示).</summary>
    public ForwardDisplayMode? CallTransferAskDisplay { get; set; }

    /// <summary>True enables color ring-back tone (彩铃).</summary>
    public bool? ColorRing { get; set; }

    /// <summary>True passes the remote ring-back tone through (彩铃透传).</summary>
    public bool? RemoteColorRingPassthrough { get; set; }

    /// <summary>Name of the ring-back audio (彩铃名称).</summary>
    public string? ColorRingName { get; set; }

    /// <summary>Language of the voice prompts (语言).</summary>
    public string? Language { get; set; }

    /// <summary>Play a prompt when the call cannot be connected (无法接通语音提示).</summary>
    public SystemSwitch? UnableToConnectVoicePrompts { get; set; }

    /// <summary>What is announced before the balance runs out (通话剩余时长插播).</summary>
    public CallRemainingTimePrompt? CallRemainingTimePrompts { get; set; }

    /// <summary>Play a prompt when the balance is too low (余额不足语音提示).</summary>
    public SystemSwitch? BalanceNotEnoughAlarm { get; set; }

    /// <summary>True activates voice mail (语音信箱).</summary>
    public bool? VoiceMail { get; set; }

    /// <summary>True asks for a password when entering voice mail (语音信箱校验密码).</summary>
    public bool? VoiceMailCheckPassword { get; set; }

    /// <summary>Messages kept, -1 uses the system parameter (语音信箱条数).</summary>
    public int? VoiceMailMaxNumber { get; set; }

    /// <summary>Days a message is kept, -1 uses the system parameter (留言过期天数).</summary>
    public int? VoiceMailExpireDay { get; set; }

    /// <summary>Default or custom voice-mail greeting (语音信箱提示音类型).</summary>
    public VoiceMailAudioType? VoiceMailAudioType { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(PhoneValueAdded phoneValueAdded)
    {
        Check.Items(phoneValueAdded.PeriodForwardings, ForwardingPeriod.Validate);
        Check.Item(phoneValueAdded.UnconditionalForwardE164, ForwardTarget.Validate);
        Check.Item(phoneValueAdded.NoAnswerForwardE164, ForwardTarget.Validate);
        Check.Item(phoneValueAdded.OfflineForwardE164, ForwardTarget.Validate);
        Check.Item(phoneValueAdded.BusyForwardE164, ForwardTarget.Validate);
        Check.Optional(phoneValueAdded.ColorRingName);
        Check.Optional(phoneValueAdded.Language);
        Check.ExtraMembers(phoneValueAdded.ExtraMembers, PhonesJson.Default.PhoneValueAdded);
    }
}
