using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A card with lists to choose from (多项选择型, <c>multiple_interaction</c>).</summary>
public sealed class WeComMultipleChoiceCard : WeComInteractiveCard
{
    /// <summary>The lists (<c>select_list</c>): 1 to 3, each with 1 to 10 options.</summary>
    [JsonPropertyName("select_list")]
    public required IReadOnlyList<WeComCardSelection> Selections { get; init; }

    /// <summary>The button that sends the answer (<c>submit_button</c>).</summary>
    public required WeComCardSubmitButton SubmitButton { get; init; }

    internal override void Check(CardUse use, bool limits)
    {
        base.Check(use, limits);
        CardChecks.NoColor(Source, limits);
        CardChecks.Selections(Selections, use, limits);
        CardChecks.SubmitButton(SubmitButton, limits);
    }
}
