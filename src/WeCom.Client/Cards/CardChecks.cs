using System.Globalization;

namespace WeCom.Client;

/// <summary>What the documentation says of cards. What is wrong is named after the member of the card.</summary>
internal static class CardChecks
{
    private const int LongestTaskId = 128, LongestOptionId = 128, LongestKey = 1_024;
    private const int MostMenuActions = 3, MostFields = 6, MostJumps = 3, MostParagraphs = 4, MostButtons = 6;
    private const int MostSelections = 3, MostOptions = 10, MostCheckOptions = 20;
    private const int FirstStyle = 1, LastStyle = 4, FirstColor = 0, LastColor = 3;
    private const double NarrowestImage = 1.3, WidestImage = 2.25;

    public static ArgumentException Wrong(string path, string problem) => new(problem, path);

    public static void Text(string? value, string path) => ArgumentException.ThrowIfNullOrWhiteSpace(value, path);

    public static void Optional(string? value, string path) => Check.Optional(value, path);

    public static void Source(WeComCardSource? source, bool limits)
    {
        Optional(source?.IconUrl, "card.Source.IconUrl");
        Optional(source?.Description, "card.Source.Description");
        if (limits)
        {
            Check.Range(source?.DescriptionColor?.Value, FirstColor, LastColor, "card.Source.DescriptionColor");
        }
    }

    public static void NoColor(WeComCardSource? source, bool limits)
    {
        if (limits && source?.DescriptionColor is not null)
        {
            throw Wrong("card.Source.DescriptionColor", "The source of votes and multiple choices has no color.");
        }
    }

    public static void Title(WeComCardTitle? title)
    {
        ArgumentNullException.ThrowIfNull(title, "card.MainTitle");
        Text(title.Title, "card.MainTitle.Title");
    }

    public static void TaskId(string? value, bool isRequired, bool limits)
    {
        const string path = "card.TaskId";
        if (value is null && !isRequired)
        {
            return;
        }

        Text(value, path);
        if (!value!.All(static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '@'))
        {
            throw Wrong(path, "A task id has letters, digits and _ - @ only.");
        }

        Limit(value, LongestTaskId, path, limits);
    }

    public static void Link(WeComCardLink? link, string path, bool isRequired)
    {
        if (isRequired)
        {
            ArgumentNullException.ThrowIfNull(link, path);
        }

        if (link is null)
        {
            return;
        }

        Optional(link.Url, $"{path}.Url");
        Optional(link.AppId, $"{path}.AppId");
        Optional(link.PagePath, $"{path}.PagePath");
        if (link.Url is null == link.AppId is null)
        {
            throw Wrong(path, $"A link leads to an address ({path}.Url) or to a mini program ({path}.AppId), and not to both.");
        }

        if (link.AppId is null && link.PagePath is not null)
        {
            throw Wrong($"{path}.PagePath", $"A page belongs to a mini program ({path}.AppId).");
        }
    }

    public static void Menu(WeComCardMenu? menu, string? taskId, CardUse use, bool limits)
    {
        const string path = "card.ActionMenu";
        if (menu is null)
        {
            return;
        }

        Optional(menu.Description, $"{path}.Description");
        Each(menu.Actions, MostMenuActions, $"{path}.Actions", limits, (action, at) =>
        {
            Text(action.Text, $"{at}.Text");
            Key(action.EventKey, $"{at}.EventKey", limits);
        });
        if (limits && use == CardUse.Robot)
        {
            throw Wrong(path, "Cards of robots have no menu: nothing comes back to them.");
        }

        if (limits && menu.Actions.DistinctBy(static action => action.EventKey, StringComparer.Ordinal).Count() < menu.Actions.Count)
        {
            throw Wrong($"{path}.Actions", "Every entry of the menu has a key of its own.");
        }

        if (limits && taskId is null)
        {
            throw Wrong("card.TaskId", "A card with a menu (card.ActionMenu) needs a task id.");
        }
    }

    public static void Quote(WeComCardQuote? quote)
    {
        Link(quote?.Link, "card.QuoteArea.Link", isRequired: false);
        Optional(quote?.Title, "card.QuoteArea.Title");
        Optional(quote?.QuoteText, "card.QuoteArea.QuoteText");
    }

    public static void Image(WeComCardImage? image, bool limits)
    {
        if (image is null)
        {
            return;
        }

        Text(image.Url, "card.CardImage.Url");
        if (image.AspectRatio is { } ratio && (!double.IsFinite(ratio) || (limits && ratio is < NarrowestImage or > WidestImage)))
        {
            throw Wrong("card.CardImage.AspectRatio", "The width of the picture is 1.3 to 2.25 times its height.");
        }
    }

    public static void ImageText(WeComCardImageText? area)
    {
        if (area is not null)
        {
            Link(area.Link, "card.ImageTextArea.Link", isRequired: false);
            Text(area.ImageUrl, "card.ImageTextArea.ImageUrl");
            Optional(area.Title, "card.ImageTextArea.Title");
            Optional(area.Description, "card.ImageTextArea.Description");
        }
    }

    public static void Paragraphs(IReadOnlyList<WeComCardParagraph>? paragraphs, bool limits) =>
        Each(paragraphs, MostParagraphs, "card.Paragraphs", limits, static (paragraph, at) => Text(paragraph.Title, $"{at}.Title"), isRequired: false);

    public static void Fields(IReadOnlyList<WeComCardField>? fields, bool limits) =>
        Each(fields, MostFields, "card.Fields", limits, (field, at) => Field(field, at, limits), isRequired: false);

    public static void Jumps(IReadOnlyList<WeComCardJump>? jumps, bool limits) => Each(
        jumps, MostJumps, "card.Jumps", limits,
        static (jump, at) =>
        {
            Text(jump.Title, $"{at}.Title");
            Link(jump.Link, $"{at}.Link", isRequired: false);
        },
        isRequired: false);

    public static void Buttons(IReadOnlyList<WeComCardButton> buttons, bool limits) => Each(buttons, MostButtons, "card.Buttons", limits, (button, at) =>
    {
        Text(button.Text, $"{at}.Text");
        Optional(button.Url, $"{at}.Url");
        if (button.Url is null)
        {
            Key(button.EventKey, $"{at}.EventKey", limits);
        }
        else if (button.EventKey is not null)
        {
            throw Wrong(at, $"A button tells the application of its click ({at}.EventKey) or opens an address ({at}.Url), and not both.");
        }

        if (limits)
        {
            Check.Range(button.Style?.Value, FirstStyle, LastStyle, $"{at}.Style");
        }
    });

    public static void Selection(WeComCardSelection selection, string path, bool limits)
    {
        Key(selection.QuestionKey, $"{path}.QuestionKey", limits);
        Optional(selection.Title, $"{path}.Title");
        Optional(selection.SelectedId, $"{path}.SelectedId");
        Each(selection.Options, MostOptions, $"{path}.Options", limits, (option, at) => Option(option.Id, option.Text, at, limits));
    }

    public static void Selections(IReadOnlyList<WeComCardSelection> selections, CardUse use, bool limits) =>
        Each(selections, MostSelections, "card.Selections", limits, (selection, at) =>
        {
            Selection(selection, at, limits);
            if (limits)
            {
                OnlyInUpdates(selection.IsDisabled is not null, use, $"{at}.IsDisabled");
            }
        });

    public static void Checklist(WeComCardChecklist? checklist, CardUse use, bool limits)
    {
        const string path = "card.Checklist";
        ArgumentNullException.ThrowIfNull(checklist, path);
        Key(checklist.QuestionKey, $"{path}.QuestionKey", limits);
        Each(checklist.Options, MostCheckOptions, $"{path}.Options", limits, (option, at) => Option(option.Id, option.Text, at, limits));
        if (limits)
        {
            OnlyInUpdates(checklist.IsDisabled is not null, use, $"{path}.IsDisabled");
        }
    }

    public static void SubmitButton(WeComCardSubmitButton? button, bool limits)
    {
        const string path = "card.SubmitButton";
        ArgumentNullException.ThrowIfNull(button, path);
        Text(button.Text, $"{path}.Text");
        Key(button.EventKey, $"{path}.EventKey", limits);
    }

    public static void OnlyInUpdates(bool isSet, CardUse use, string path)
    {
        if (isSet && use != CardUse.Update)
        {
            throw Wrong(path, "This is for cards that take the place of another one.");
        }
    }

    private static void Field(WeComCardField field, string path, bool limits)
    {
        Text(field.Name, $"{path}.Name");
        Optional(field.Url, $"{path}.Url");
        Optional(field.MediaId, $"{path}.MediaId");
        if (field.UserId is not null)
        {
            Check.UserId(field.UserId, $"{path}.UserId");
        }

        if (new[] { field.Url, field.MediaId, field.UserId }.Count(static value => value is not null) > 1)
        {
            throw Wrong(path, "A field is a link, a file or a member, and only one of them.");
        }

        // A file is shown under its value; a text without one would be a name alone, which the service takes.
        if (limits && field.MediaId is not null)
        {
            Text(field.Value, $"{path}.Value");
        }
    }

    private static void Option(string id, string text, string path, bool limits)
    {
        Text(id, $"{path}.Id");
        Limit(id, LongestOptionId, $"{path}.Id", limits);
        Text(text, $"{path}.Text");
    }

    private static void Key(string? value, string path, bool limits)
    {
        Text(value, path);
        Limit(value, LongestKey, path, limits);
    }

    private static void Limit(string? value, int bytes, string path, bool limits)
    {
        if (limits)
        {
            Check.Bytes(value, bytes, path);
        }
    }

    private static void Each<T>(
        IReadOnlyList<T>? items, int maximum, string path, bool limits, Action<T, string> check, bool isRequired = true)
    {
        if (items is null && !isRequired)
        {
            return;
        }

        Check.Count(items, isRequired ? 1 : 0, limits ? maximum : int.MaxValue, path);
        for (int index = 0; index < items!.Count; index++)
        {
            check(items[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
        }
    }
}
