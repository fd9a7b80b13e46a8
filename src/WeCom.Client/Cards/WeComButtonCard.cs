using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A card with buttons (按钮交互型, <c>button_interaction</c>).</summary>
public sealed class WeComButtonCard : WeComInteractiveCard
{
    /// <summary>The buttons (<c>button_list</c>): 1 to 6.</summary>
    [JsonPropertyName("button_list")]
    public required IReadOnlyList<WeComCardButton> Buttons { get; init; }

    /// <summary>A list to choose from (<c>button_selection</c>), 1 to 10 options; null for none.</summary>
    [JsonPropertyName("button_selection")]
    public WeComCardSelection? Selection { get; init; }

    /// <summary>The text below the title (<c>sub_title_text</c>): about 160 characters.</summary>
    public string? SubTitleText { get; init; }

    /// <summary>The menu in the corner (<c>action_menu</c>); null for none.</summary>
    public WeComCardMenu? ActionMenu { get; init; }

    /// <summary>A quotation (<c>quote_area</c>); null for none.</summary>
    public WeComCardQuote? QuoteArea { get; init; }

    /// <summary>Names with values, one below the other (<c>horizontal_content_list</c>): at most 6; null for none.</summary>
    [JsonPropertyName("horizontal_content_list")]
    public IReadOnlyList<WeComCardField>? Fields { get; init; }

    /// <summary>Where a click on the card leads (<c>card_action</c>); null for nowhere.</summary>
    public WeComCardLink? CardAction { get; init; }

    internal override void Check(CardUse use, bool limits)
    {
        base.Check(use, limits);
        CardChecks.Buttons(Buttons, limits);
        CardChecks.Optional(SubTitleText, "card.SubTitleText");
        CardChecks.Menu(ActionMenu, TaskId, use, limits);
        CardChecks.Quote(QuoteArea);
        CardChecks.Fields(Fields, limits);
        CardChecks.Link(CardAction, "card.CardAction", isRequired: false);
        if (Selection is not null)
        {
            CardChecks.Selection(Selection, "card.Selection", limits);
            if (limits && Selection.IsDisabled is not null)
            {
                throw CardChecks.Wrong("card.Selection.IsDisabled", "The list of a button card cannot be disabled on its own.");
            }
        }
    }
}
