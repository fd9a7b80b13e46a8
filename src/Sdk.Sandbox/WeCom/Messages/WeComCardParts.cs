namespace Sdk.Sandbox;

/// <summary>The parts of a card that only show something or lead somewhere.</summary>
internal static class WeComCardParts
{
    private const double NarrowestRatio = 1.3;
    private const double WidestRatio = 2.25;
    private const int MaximumVertical = 4;
    private const int MaximumHorizontal = 6;
    private const int MaximumJumps = 3;
    private const int MaximumActions = 3;
    private const int Link = 1;
    private const int File = 2;
    private const int Member = 3;

    public static void CheckCommon(WeComSandbox sandbox, WeComArguments card, bool isNotice)
    {
        if (card.ObjectOrNull("quote_area") is { } quote) CheckTarget(quote, 0, WeComCardCodes.QuoteArea, WeComCardCodes.QuoteArea);
        IReadOnlyList<WeComArguments> rows = card.Objects("horizontal_content_list");
        if (rows.Count > MaximumHorizontal) throw WeComCardCodes.Refusal(WeComCardCodes.HorizontalContent, card, "horizontal_content_list");
        foreach (WeComArguments row in rows) CheckRow(sandbox, row);
        IReadOnlyList<WeComArguments> jumps = card.Objects("jump_list");
        if (jumps.Count > (isNotice ? MaximumJumps : 0)) throw WeComCardCodes.Refusal(WeComCardCodes.JumpList, card, "jump_list");
        foreach (WeComArguments jump in jumps)
        {
            WeComCardReader.Text(jump, "title", WeComCardCodes.JumpList);
            CheckTarget(jump, 0, WeComCardCodes.JumpList, WeComCardCodes.JumpTarget);
        }

        WeComArguments? action = card.ObjectOrNull("card_action");
        if (action is null && isNotice) throw WeComCardCodes.Refusal(WeComCardCodes.CardAction, card, "card_action");
        if (action is not null) CheckTarget(action, isNotice ? Link : 0, WeComCardCodes.CardAction, WeComCardCodes.CardActionTarget);
    }

    /// <summary>Whether there is a menu, which must be whole.</summary>
    public static bool HasMenu(WeComArguments card, bool allowed)
    {
        if (card.ObjectOrNull("action_menu") is not { } menu) return false;
        IReadOnlyList<WeComArguments> actions = menu.Objects("action_list");
        if (!allowed || actions.Count is < 1 or > MaximumActions) throw WeComCardCodes.Refusal(WeComCardCodes.ActionMenu, menu, "action_list");
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (WeComArguments action in actions)
        {
            WeComCardReader.Text(action, "text", WeComCardCodes.ActionText);
            if (!keys.Add(WeComCardReader.Text(action, "key", WeComCardCodes.ActionKey)))
                throw WeComCardCodes.Refusal(WeComCardCodes.ActionKey, action, "key");
        }

        return true;
    }

    public static void CheckNews(WeComArguments card, bool needsImage)
    {
        WeComArguments? image = card.ObjectOrNull("card_image");
        WeComArguments? area = card.ObjectOrNull("image_text_area");
        if (image is null && (area is null || needsImage)) throw WeComCardCodes.Refusal(WeComCardCodes.CardImage, card, "card_image");
        if (image is not null)
        {
            WeComContentReader.CheckUrl(WeComCardReader.Text(image, "url", WeComCardCodes.CardImage, 2048));
            if (image.FractionOrNull("aspect_ratio") is { } ratio && ratio is < NarrowestRatio or >= WidestRatio)
                throw WeComCardCodes.Refusal(WeComCardCodes.AspectRatio, image, "aspect_ratio");
        }

        if (area is not null)
        {
            WeComCardReader.Text(area, "image_url", WeComCardCodes.ImageTextArea, 2048);
            CheckTarget(area, 0, WeComCardCodes.ImageTextArea, WeComCardCodes.ImageTextArea);
        }

        IReadOnlyList<WeComArguments> rows = card.Objects("vertical_content_list");
        if (rows.Count > MaximumVertical) throw WeComCardCodes.Refusal(WeComCardCodes.VerticalContent, card, "vertical_content_list");
        foreach (WeComArguments row in rows) WeComCardReader.Text(row, "title", WeComCardCodes.VerticalContent);
    }

    private static void CheckRow(WeComSandbox sandbox, WeComArguments row)
    {
        WeComCardReader.Text(row, "keyname", WeComCardCodes.HorizontalContent);
        switch (row.NumberOrNull("type") ?? 0)
        {
            case 0: return;
            case Link: WeComContentReader.CheckUrl(WeComCardReader.Text(row, "url", WeComCardCodes.HorizontalTarget, 2048)); return;
            case File: sandbox.LivingMedia(WeComCardReader.Text(row, "media_id", WeComCardCodes.HorizontalTarget)); return;
            case Member: WeComCardReader.Text(row, "userid", WeComCardCodes.HorizontalTarget); return;
            default: throw WeComCardCodes.Refusal(WeComCardCodes.HorizontalContent, row, "type");
        }
    }

    /// <summary>0 leads nowhere, 1 to a URL, 2 to a mini program.</summary>
    private static void CheckTarget(WeComArguments part, int smallestType, int typeCode, int targetCode)
    {
        int type = part.NumberOrNull("type") ?? 0;
        if (type < smallestType || type > 2) throw WeComCardCodes.Refusal(typeCode, part, "type");
        if (type == 1) WeComContentReader.CheckUrl(WeComCardReader.Text(part, "url", targetCode, 2048));
        if (type == 2) WeComCardReader.Text(part, "appid", targetCode);
    }
}
