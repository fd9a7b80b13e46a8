using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A notice of texts (文本通知型, <c>text_notice</c>).</summary>
public sealed class WeComTextNoticeCard : WeComNoticeCard
{
    /// <summary>The title (<c>main_title</c>): about 36 characters, its description about 44. Its title or the <see cref="SubTitleText"/> must be there.</summary>
    public WeComCardTitle? MainTitle { get; init; }

    /// <summary>What stands out (<c>emphasis_content</c>), such as a number: about 14 characters, its description about 22. Null for nothing.</summary>
    [JsonPropertyName("emphasis_content")]
    public WeComCardTitle? Emphasis { get; init; }

    /// <summary>The text below the title (<c>sub_title_text</c>): about 160 characters.</summary>
    public string? SubTitleText { get; init; }

    internal override void Check(CardUse use, bool limits)
    {
        CardChecks.Optional(MainTitle?.Title, "card.MainTitle.Title");
        CardChecks.Optional(SubTitleText, "card.SubTitleText");
        if (limits && MainTitle?.Title is null && SubTitleText is null)
        {
            throw CardChecks.Wrong("card.MainTitle.Title", "A text notice has a title (card.MainTitle.Title) or a text (card.SubTitleText).");
        }

        base.Check(use, limits);
    }
}
