namespace WeCom.Client;

/// <summary>The picture of a card (图片样式).</summary>
public sealed class WeComCardImage
{
    /// <summary>The address of the picture (<c>url</c>).</summary>
    public required string Url { get; init; }

    /// <summary>Width divided by height (<c>aspect_ratio</c>): from 1.3 to 2.25; null for the default, 1.3.</summary>
    public double? AspectRatio { get; init; }
}
