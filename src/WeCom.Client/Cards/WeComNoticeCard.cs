using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What the two notices, <see cref="WeComTextNoticeCard"/> and <see cref="WeComNewsNoticeCard"/>, have in common.</summary>
public abstract class WeComNoticeCard : WeComCard
{
    private protected WeComNoticeCard()
    {
    }

    /// <summary>The menu in the corner (<c>action_menu</c>); needs a <see cref="TaskId"/>. Null for none. Not for robots.</summary>
    public WeComCardMenu? ActionMenu { get; init; }

    /// <summary>A quotation (<c>quote_area</c>); null for none.</summary>
    public WeComCardQuote? QuoteArea { get; init; }

    /// <summary>Names with values, one below the other (<c>horizontal_content_list</c>): at most 6; null for none.</summary>
    [JsonPropertyName("horizontal_content_list")]
    public IReadOnlyList<WeComCardField>? Fields { get; init; }

    /// <summary>Links below the card (<c>jump_list</c>): at most 3; null for none.</summary>
    [JsonPropertyName("jump_list")]
    public IReadOnlyList<WeComCardJump>? Jumps { get; init; }

    /// <summary>Where a click on the card leads (<c>card_action</c>).</summary>
    public required WeComCardLink CardAction { get; init; }

    /// <summary>
    /// The id of the card within the application (<c>task_id</c>): at most 128 letters, digits and <c>_ - @</c>, never used before. Required with an
    /// <see cref="ActionMenu"/>; comes back with each click. Not for robots.
    /// </summary>
    public string? TaskId { get; init; }

    internal override void Check(CardUse use, bool limits)
    {
        CardChecks.Source(Source, limits);
        CardChecks.Link(CardAction, "card.CardAction", isRequired: true);
        CardChecks.Menu(ActionMenu, TaskId, use, limits);
        CardChecks.Quote(QuoteArea);
        CardChecks.Fields(Fields, limits);
        CardChecks.Jumps(Jumps, limits);
        CardChecks.TaskId(TaskId, isRequired: false, limits);
        if (limits && use == CardUse.Robot && TaskId is not null)
        {
            throw CardChecks.Wrong("card.TaskId", "Cards of robots have no task id: nothing comes back to them.");
        }
    }
}
