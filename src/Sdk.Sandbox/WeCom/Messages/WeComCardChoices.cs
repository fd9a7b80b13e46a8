namespace Sdk.Sandbox;

/// <summary>The parts of a card that members answer with.</summary>
internal static class WeComCardChoices
{
    private const int MaximumButtons = 6;
    private const int MaximumStyle = 4;
    private const int MaximumOptions = 10;
    private const int MaximumVotes = 20;
    private const int MaximumSelects = 3;
    private const int MaximumIdBytes = 128;

    public static void CheckButtons(WeComArguments card)
    {
        if (card.ObjectOrNull("button_selection") is { } selection)
            CheckSelection(selection, WeComCardCodes.ButtonSelection, WeComCardCodes.ButtonSelectionOptions);
        IReadOnlyList<WeComArguments> buttons = card.Objects("button_list");
        if (buttons.Count is < 1 or > MaximumButtons) throw WeComCardCodes.Refusal(WeComCardCodes.ButtonList, card, "button_list");
        foreach (WeComArguments button in buttons)
        {
            WeComCardReader.Text(button, "text", WeComCardCodes.Button);
            int type = button.NumberOrNull("type") ?? 0;
            int style = button.NumberOrNull("style") ?? 1;
            if (type is not (0 or 1)) throw WeComCardCodes.Refusal(WeComCardCodes.Button, button, "type");
            if (style is < 1 or > MaximumStyle) throw WeComCardCodes.Refusal(WeComCardCodes.Button, button, "style");
            if (type == 0) WeComCardReader.Text(button, "key", WeComCardCodes.Button);
            else WeComContentReader.CheckUrl(WeComCardReader.Text(button, "url", WeComCardCodes.Button, 2048));
        }
    }

    public static void CheckVote(WeComArguments card)
    {
        if (card.ObjectOrNull("checkbox") is not { } box) throw WeComCardCodes.Refusal(WeComCardCodes.CheckBox, card, "checkbox");
        WeComCardReader.Text(box, "question_key", WeComCardCodes.CheckBox);
        if (box.NumberOrNull("mode") is { } mode && mode is not (0 or 1)) throw WeComCardCodes.Refusal(WeComCardCodes.CheckBox, box, "mode");
        foreach (WeComArguments option in Options(box, MaximumVotes, WeComCardCodes.CheckBoxOptions))
            if (option.FlagOrNull("is_checked") is null) throw WeComCardCodes.Refusal(WeComCardCodes.CheckBoxOptions, option, "is_checked");
        CheckSubmit(card);
    }

    public static void CheckSelects(WeComArguments card)
    {
        IReadOnlyList<WeComArguments> lists = card.Objects("select_list");
        if (lists.Count is < 1 or > MaximumSelects) throw WeComCardCodes.Refusal(WeComCardCodes.SelectList, card, "select_list");
        foreach (WeComArguments list in lists) CheckSelection(list, WeComCardCodes.SelectList, WeComCardCodes.SelectListOptions);
        CheckSubmit(card);
    }

    private static void CheckSelection(WeComArguments selection, int code, int optionCode)
    {
        WeComCardReader.Text(selection, "question_key", code);
        string[] ids = [.. Options(selection, MaximumOptions, optionCode).Select(option => option.TextOrEmpty("id"))];
        if (selection.TextOrNull("selected_id") is { Length: > 0 } selected && !ids.Contains(selected))
            throw WeComCardCodes.Refusal(code, selection, "selected_id");
    }

    private static IReadOnlyList<WeComArguments> Options(WeComArguments part, int maximum, int code)
    {
        IReadOnlyList<WeComArguments> options = part.Objects("option_list");
        if (options.Count < 1 || options.Count > maximum) throw WeComCardCodes.Refusal(code, part, "option_list");
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (WeComArguments option in options)
        {
            WeComCardReader.Text(option, "text", code);
            if (!ids.Add(WeComCardReader.Text(option, "id", code, MaximumIdBytes))) throw WeComCardCodes.Refusal(code, option, "id");
        }

        return options;
    }

    private static void CheckSubmit(WeComArguments card)
    {
        if (card.ObjectOrNull("submit_button") is not { } button) throw WeComCardCodes.Refusal(WeComCardCodes.SubmitButton, card, "submit_button");
        WeComCardReader.Text(button, "text", WeComCardCodes.SubmitButton);
        WeComCardReader.Text(button, "key", WeComCardCodes.SubmitButton);
    }
}
