namespace WeCom.Client;

/// <summary>An article that WeCom keeps (mpnews 图文).</summary>
public sealed class WeComMpNewsArticle
{
    /// <summary>The title (<c>title</c>): at most 128 bytes.</summary>
    public required string Title { get; init; }

    /// <summary>The picture: the id of its upload (<c>thumb_media_id</c>).</summary>
    public required string ThumbMediaId { get; init; }

    /// <summary>Who wrote it (<c>author</c>): at most 64 bytes; null for nobody.</summary>
    public string? Author { get; init; }

    /// <summary>The address of the original (<c>content_source_url</c>); null for none.</summary>
    public string? ContentSourceUrl { get; init; }

    /// <summary>The article as HTML (<c>content</c>): at most 666 KB; its pictures are uploaded with <c>media/uploadimg</c>.</summary>
    public required string Content { get; init; }

    /// <summary>What it is about (<c>digest</c>): at most 512 bytes; null for none.</summary>
    public string? Digest { get; init; }
}
