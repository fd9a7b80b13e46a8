namespace Sdk.Sandbox;

/// <summary>Each part of a card has a code of its own.</summary>
internal static class WeComCardCodes
{
    public const int TaskId = 42014;
    public const int CardType = 42027;
    public const int MainTitle = 42028;
    public const int ActionMenu = 42029;
    public const int ActionText = 42030;
    public const int ActionKey = 42031;
    public const int QuoteArea = 42032;
    public const int ImageTextArea = 42033;
    public const int CardImage = 42034;
    public const int AspectRatio = 42035;
    public const int VerticalContent = 42036;
    public const int HorizontalContent = 42037;
    public const int HorizontalTarget = 42038;
    public const int JumpList = 42039;
    public const int JumpTarget = 42040;
    public const int CardAction = 42041;
    public const int CardActionTarget = 42042;
    public const int ButtonSelection = 42043;
    public const int ButtonSelectionOptions = 42044;
    public const int ButtonList = 42045;
    public const int Button = 42046;
    public const int CheckBox = 42047;
    public const int CheckBoxOptions = 42048;
    public const int SelectList = 42049;
    public const int SelectListOptions = 42050;
    public const int SubmitButton = 42051;

    public static WeComRefusal Refusal(int code, WeComArguments part, string member)
    {
        string path = part.NameOf(member).Replace("template_card", "Template_Card", StringComparison.Ordinal);
        return new WeComRefusal(code, $"{path} missing or illegal");
    }
}
