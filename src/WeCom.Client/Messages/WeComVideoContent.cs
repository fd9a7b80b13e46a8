using Sdk.Core;

namespace WeCom.Client;

/// <summary>A video (视频消息, <c>video</c>).</summary>
public sealed class WeComVideoContent : WeComMessageContent
{
    private const int LongestTitle = 128, LongestDescription = 512;

    /// <summary>The id of the upload (<c>media_id</c>).</summary>
    public required string MediaId { get; init; }

    /// <summary>The title (<c>title</c>): at most 128 bytes; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about (<c>description</c>): at most 512 bytes; null for none.</summary>
    public string? Description { get; init; }

    internal override string MessageType => "video";

    internal override bool Allows(WeComConfidentiality confidentiality) => confidentiality != WeComConfidentiality.WithinCompany;

    internal override void Check(MessageUse use, bool limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(MediaId, "content.MediaId");
        MessageChecks.Optional(Title, LongestTitle, "content.Title", limits);
        MessageChecks.Optional(Description, LongestDescription, "content.Description", limits);
    }

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { Video = this }, address);
}
