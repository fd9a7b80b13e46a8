namespace Sdk.Sandbox;

/// <summary>The notice of a mini program.</summary>
internal static class WeComNotice
{
    private const int MaximumItems = 10;

    public static void Check(WeComArguments content)
    {
        if (string.IsNullOrEmpty(content.TextOrNull("appid"))) throw new WeComRefusal(90200, "appid is missing");
        content.Bytes("page", 1024, 90204);
        if (content.Text("title", 41016).EnumerateRunes().Count() is < 4 or > 12) throw WeComRefusal.Illegal(content.NameOf("title"));
        if (content.TextOrNull("description") is { Length: > 0 } text && text.EnumerateRunes().Count() is < 4 or > 12)
            throw WeComRefusal.Illegal(content.NameOf("description"));
        _ = content.FlagOrNull("emphasis_first_item");
        IReadOnlyList<WeComArguments> items = content.Objects("content_item");
        if (items.Count > MaximumItems) throw new WeComRefusal(90201, "too many content items");
        foreach (WeComArguments item in items)
        {
            item.Text("key", 90202);
            item.Characters("key", 10, 90202);
            item.Text("value", 90203);
            item.Characters("value", 30, 90203);
        }
    }
}
