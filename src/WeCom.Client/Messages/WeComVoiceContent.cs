using Sdk.Core;

namespace WeCom.Client;

/// <summary>A recording (语音消息, <c>voice</c>).</summary>
public sealed class WeComVoiceContent : WeComMessageContent
{
    /// <summary>The id of the upload (<c>media_id</c>).</summary>
    public required string MediaId { get; init; }

    internal override string MessageType => "voice";

    internal override void Check(MessageUse use, bool limits) => ArgumentException.ThrowIfNullOrWhiteSpace(MediaId, "content.MediaId");

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { Voice = this }, address);
}
