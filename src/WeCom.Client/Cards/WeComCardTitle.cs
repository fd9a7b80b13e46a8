using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A title with what it is about.</summary>
public sealed class WeComCardTitle
{
    /// <summary>The title (<c>title</c>); only a text notice can be without one.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about (<c>desc</c>); null for none.</summary>
    [JsonPropertyName("desc")]
    public string? Description { get; init; }

    /// <summary>A title alone.</summary>
    /// <param name="title">The title.</param>
    public static implicit operator WeComCardTitle(string title) => FromString(title);

    /// <summary>A title alone.</summary>
    /// <param name="title">The title.</param>
    public static WeComCardTitle FromString(string title) => new() { Title = title };
}
