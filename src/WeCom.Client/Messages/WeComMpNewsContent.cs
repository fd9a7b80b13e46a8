using Sdk.Core;

namespace WeCom.Client;

/// <summary>Articles that WeCom keeps (图文消息 mpnews, <c>mpnews</c>).</summary>
public sealed class WeComMpNewsContent : WeComMessageContent
{
    /// <summary>The articles (<c>articles</c>): 1 to 8.</summary>
    public required IReadOnlyList<WeComMpNewsArticle> Articles { get; init; }

    internal override string MessageType => "mpnews";

    internal override bool Allows(WeComConfidentiality confidentiality) => true;

    internal override void Check(MessageUse use, bool limits) => MessageChecks.Articles(Articles, "content.Articles", limits);

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { Mpnews = this }, address);
}
