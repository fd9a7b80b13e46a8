using System.Text.RegularExpressions;

namespace Sdk.Sandbox;

/// <summary>Checks cards, type by type.</summary>
internal static partial class WeComCardReader
{
    private const int MaximumKeyBytes = 1024;

    /// <summary>Checks a card.</summary>
    /// <param name="sandbox">The company.</param>
    /// <param name="card">The card.</param>
    /// <param name="dialect">Which way it goes.</param>
    public static WeComCard Read(WeComSandbox sandbox, WeComArguments card, WeComDialect dialect)
    {
        string type = card.TextOrNull("card_type") ?? "";
        bool isNotice = type is "text_notice" or "news_notice";
        if (!isNotice && (dialect == WeComDialect.Robot || type is not ("button_interaction" or "vote_interaction" or "multiple_interaction")))
            throw WeComCardCodes.Refusal(WeComCardCodes.CardType, card, "card_type");

        Title(card, type);
        card.ObjectOrNull("source")?.Between("desc_color", 0, 3, 0);
        if (isNotice || type == "button_interaction") WeComCardParts.CheckCommon(sandbox, card, isNotice);
        bool hasMenu = WeComCardParts.HasMenu(card, allowed: dialect != WeComDialect.Robot && (isNotice || type == "button_interaction"));
        switch (type)
        {
            case "news_notice": WeComCardParts.CheckNews(card, needsImage: dialect == WeComDialect.Robot); break;
            case "button_interaction": WeComCardChoices.CheckButtons(card); break;
            case "vote_interaction": WeComCardChoices.CheckVote(card); break;
            case "multiple_interaction": WeComCardChoices.CheckSelects(card); break;
            default: break;
        }

        bool isInteractive = !isNotice || hasMenu;
        return new WeComCard(type, TaskId(card, isInteractive), isInteractive);
    }

    /// <summary>A text that must be there, with the code of its part.</summary>
    public static string Text(WeComArguments part, string member, int code, int maximumBytes = MaximumKeyBytes)
    {
        if (part.TextOrNull(member) is not { Length: > 0 } text) throw WeComCardCodes.Refusal(code, part, member);
        return System.Text.Encoding.UTF8.GetByteCount(text) <= maximumBytes ? text : throw WeComCardCodes.Refusal(code, part, member);
    }

    private static void Title(WeComArguments card, string type)
    {
        bool hasTitle = !string.IsNullOrEmpty(card.ObjectOrNull("main_title")?.TextOrNull("title"));
        bool hasSubtitle = type == "text_notice" && !string.IsNullOrEmpty(card.TextOrNull("sub_title_text"));
        if (!hasTitle && !hasSubtitle) throw WeComCardCodes.Refusal(WeComCardCodes.MainTitle, card, "main_title.title");
    }

    private static string? TaskId(WeComArguments card, bool isNeeded)
    {
        string? taskId = card.TextOrNull("task_id");
        if (string.IsNullOrEmpty(taskId)) return isNeeded ? throw WeComCardCodes.Refusal(WeComCardCodes.TaskId, card, "task_id") : null;
        return TaskIdPattern().IsMatch(taskId) ? taskId : throw WeComCardCodes.Refusal(WeComCardCodes.TaskId, card, "task_id");
    }

    [GeneratedRegex(@"\A[0-9A-Za-z_\-@]{1,128}\z")]
    private static partial Regex TaskIdPattern();
}
