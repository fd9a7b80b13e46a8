namespace WeCom.Client;

/// <summary>An option of a list on a card (选项).</summary>
public sealed class WeComCardOption
{
    /// <summary>What comes back when it is chosen (<c>id</c>): at most 128 bytes.</summary>
    public required string Id { get; init; }

    /// <summary>What it says (<c>text</c>): about 16 characters.</summary>
    public required string Text { get; init; }
}
