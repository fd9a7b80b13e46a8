using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// A text with marks (markdown 消息, <c>markdown</c>): headings, bold, links, inline code, quotations and
/// <c>&lt;font color="info|comment|warning"&gt;</c>.
/// </summary>
public sealed class WeComMarkdownContent : WeComMessageContent
{
    /// <summary>The text (<c>content</c>): at most 2,048 bytes.</summary>
    public required string Content { get; init; }

    internal override string MessageType => "markdown";

    internal override void Check(MessageUse use, bool limits) =>
        MessageChecks.Text(Content, MessageChecks.LongestText, "content.Content", limits);

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { Markdown = this }, address);
}
