using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>
/// A template card (模板卡片, <c>template_card</c>): <see cref="WeComTextNoticeCard"/>, <see cref="WeComNewsNoticeCard"/>, <see cref="WeComButtonCard"/>,
/// <see cref="WeComVoteCard"/> or <see cref="WeComMultipleChoiceCard"/>. What is said of lengths with "about" is what clients show; longer texts
/// are cut on the screen and are no error. The older task cards (<c>taskcard</c>, <c>interactive_taskcard</c>) are replaced by these;
/// <see cref="WeComClient.SendAsync{TAnswer}"/> reaches them.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "card_type")]
[JsonDerivedType(typeof(WeComTextNoticeCard), "text_notice")]
[JsonDerivedType(typeof(WeComNewsNoticeCard), "news_notice")]
[JsonDerivedType(typeof(WeComButtonCard), "button_interaction")]
[JsonDerivedType(typeof(WeComVoteCard), "vote_interaction")]
[JsonDerivedType(typeof(WeComMultipleChoiceCard), "multiple_interaction")]
public abstract class WeComCard
{
    private protected WeComCard()
    {
    }

    /// <summary>Where the card comes from (卡片来源, <c>source</c>); null for nothing. Its color is not for votes and multiple choices.</summary>
    public WeComCardSource? Source { get; init; }

    internal abstract void Check(CardUse use, bool limits);
}
