using Sdk.Core;

namespace WeCom.Client;

/// <summary>A picture (图片消息, <c>image</c>).</summary>
public sealed class WeComImageContent : WeComMessageContent
{
    /// <summary>The id of the upload (<c>media_id</c>).</summary>
    public required string MediaId { get; init; }

    internal override string MessageType => "image";

    internal override bool Allows(WeComConfidentiality confidentiality) => confidentiality != WeComConfidentiality.WithinCompany;

    internal override void Check(MessageUse use, bool limits) => ArgumentException.ThrowIfNullOrWhiteSpace(MediaId, "content.MediaId");

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { Image = this }, address);
}
