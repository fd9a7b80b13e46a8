using Sdk.Core;

namespace WeCom.Client;

/// <summary>A template card (模板卡片消息, <c>template_card</c>).</summary>
public sealed class WeComCardContent : WeComMessageContent
{
    /// <summary>The card.</summary>
    public required WeComCard Card { get; init; }

    internal override string MessageType => "template_card";

    internal override bool IsForGroupChats => false;

    internal override void Check(MessageUse use, bool limits)
    {
        ArgumentNullException.ThrowIfNull(Card, "content.Card");
        Card.Check(CardUse.Message, limits);
    }

    internal override ApiRequest ToRequest(MessageAddress address) => ApiRequest.Json(
        address.Fill(new CardMessageBody { TemplateCard = Card }, MessageType), CardsJson.Default.CardMessageBody);
}
