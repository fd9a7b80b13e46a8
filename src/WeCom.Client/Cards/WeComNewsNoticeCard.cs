using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A notice with a picture (图文展示型, <c>news_notice</c>): with a <see cref="CardImage"/> or an <see cref="ImageTextArea"/>; of robots with the former.</summary>
public sealed class WeComNewsNoticeCard : WeComNoticeCard
{
    /// <summary>The title (<c>main_title</c>): about 36 characters, its description about 44.</summary>
    public required WeComCardTitle MainTitle { get; init; }

    /// <summary>The picture (<c>card_image</c>); null for none.</summary>
    public WeComCardImage? CardImage { get; init; }

    /// <summary>A picture on the left with a text beside it (<c>image_text_area</c>); null for none.</summary>
    public WeComCardImageText? ImageTextArea { get; init; }

    /// <summary>Titles with texts, one below the other (<c>vertical_content_list</c>): at most 4; null for none.</summary>
    [JsonPropertyName("vertical_content_list")]
    public IReadOnlyList<WeComCardParagraph>? Paragraphs { get; init; }

    internal override void Check(CardUse use, bool limits)
    {
        CardChecks.Title(MainTitle);
        CardChecks.Image(CardImage, limits);
        CardChecks.ImageText(ImageTextArea);
        CardChecks.Paragraphs(Paragraphs, limits);
        if (limits && CardImage is null && (use == CardUse.Robot || ImageTextArea is null))
        {
            throw CardChecks.Wrong("card.CardImage", "A news notice has a picture (card.CardImage) or, unless a robot sends it, a picture with a text (card.ImageTextArea).");
        }

        base.Check(use, limits);
    }
}
