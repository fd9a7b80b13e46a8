using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A vote (投票选择型, <c>vote_interaction</c>).</summary>
public sealed class WeComVoteCard : WeComInteractiveCard
{
    /// <summary>What there is to vote on (<c>checkbox</c>).</summary>
    [JsonPropertyName("checkbox")]
    public required WeComCardChecklist Checklist { get; init; }

    /// <summary>The button that sends the vote (<c>submit_button</c>).</summary>
    public required WeComCardSubmitButton SubmitButton { get; init; }

    internal override void Check(CardUse use, bool limits)
    {
        base.Check(use, limits);
        CardChecks.NoColor(Source, limits);
        CardChecks.Checklist(Checklist, use, limits);
        CardChecks.SubmitButton(SubmitButton, limits);
    }
}
