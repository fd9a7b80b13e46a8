namespace WeCom.Client;

internal sealed class CardButtonBody
{
    public required string ReplaceName { get; init; }
}
