namespace WeCom.Client;

/// <summary>What the cards that ask for an answer have in common: <see cref="WeComButtonCard"/>, <see cref="WeComVoteCard"/>, <see cref="WeComMultipleChoiceCard"/>. Not for robots.</summary>
public abstract class WeComInteractiveCard : WeComCard
{
    private protected WeComInteractiveCard()
    {
    }

    /// <summary>The title (<c>main_title</c>): about 36 characters, of a vote about 16; its description about 44, of votes and multiple choices about 160.</summary>
    public required WeComCardTitle MainTitle { get; init; }

    /// <summary>
    /// The id of the card within the application (<c>task_id</c>): at most 128 letters, digits and <c>_ - @</c>, never used before. Comes back with each
    /// click.
    /// </summary>
    public required string TaskId { get; init; }

    /// <summary>
    /// What the buttons say from now on (<c>replace_text</c>), which makes them gray. Only where the card takes the place of another
    /// (<see cref="WeComCardUpdate.ReplaceCard"/>); null for none.
    /// </summary>
    public string? ReplaceText { get; init; }

    internal override void Check(CardUse use, bool limits)
    {
        CardChecks.Source(Source, limits);
        CardChecks.Title(MainTitle);
        CardChecks.TaskId(TaskId, isRequired: true, limits);
        CardChecks.Optional(ReplaceText, "card.ReplaceText");
        if (limits)
        {
            CardChecks.OnlyInUpdates(ReplaceText is not null, use, "card.ReplaceText");
        }
    }
}
