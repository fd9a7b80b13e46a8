namespace WeCom.Client;

/// <summary>An option of a vote (选项).</summary>
public sealed class WeComCardCheckOption
{
    /// <summary>What comes back when it is chosen (<c>id</c>): at most 128 bytes.</summary>
    public required string Id { get; init; }

    /// <summary>What it says (<c>text</c>): about 17 characters.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it is chosen at first (<c>is_checked</c>).</summary>
    public bool IsChecked { get; init; }
}
