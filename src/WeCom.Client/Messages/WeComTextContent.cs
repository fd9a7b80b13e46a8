using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A text (文本消息, <c>text</c>).</summary>
public sealed class WeComTextContent : WeComMessageContent
{
    /// <summary>The text (<c>content</c>): at most 2,048 bytes; line breaks and <c>&lt;a href&gt;</c> are shown as such.</summary>
    public required string Content { get; init; }

    /// <summary>
    /// The members of a group chat who are mentioned (<c>mentioned_list</c>), <c>@all</c> for everyone; null for nobody. For group chats only, where
    /// <c>&lt;@userid&gt;</c> within the text does the same.
    /// </summary>
    [JsonPropertyName("mentioned_list")]
    public IReadOnlyList<string>? Mentions { get; init; }

    internal override string MessageType => "text";

    internal override bool Allows(WeComConfidentiality confidentiality) => confidentiality != WeComConfidentiality.WithinCompany;

    internal override void Check(MessageUse use, bool limits)
    {
        MessageChecks.Text(Content, MessageChecks.LongestText, "content.Content", limits);
        MessageChecks.Mentions(Mentions, use, limits);
    }

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { Text = this }, address);
}
