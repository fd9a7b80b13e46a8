using Sdk.Core;

namespace WeCom.Client;

/// <summary>Articles that open addresses (图文消息, <c>news</c>).</summary>
public sealed class WeComNewsContent : WeComMessageContent
{
    /// <summary>The articles (<c>articles</c>): 1 to 8.</summary>
    public required IReadOnlyList<WeComNewsArticle> Articles { get; init; }

    internal override string MessageType => "news";

    internal override void Check(MessageUse use, bool limits) =>
        MessageChecks.Articles(Articles, "content.Articles", limits, allowsMiniPrograms: use == MessageUse.Message);

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { News = this }, address);
}
