using Sdk.Core;

namespace WeCom.Client;

/// <summary>A file. Confidential ones are txt, pdf, doc, docx, ppt, pptx, xls, xlsx, xml, jpg, jpeg, png, bmp or gif (文件消息, <c>file</c>).</summary>
public sealed class WeComFileContent : WeComMessageContent
{
    /// <summary>The id of the upload (<c>media_id</c>).</summary>
    public required string MediaId { get; init; }

    internal override string MessageType => "file";

    internal override bool Allows(WeComConfidentiality confidentiality) => confidentiality != WeComConfidentiality.WithinCompany;

    internal override void Check(MessageUse use, bool limits) => ArgumentException.ThrowIfNullOrWhiteSpace(MediaId, "content.MediaId");

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { File = this }, address);
}
