namespace Sdk.Core;

/// <summary>What was downloaded.</summary>
public sealed class DownloadedContent
{
    /// <summary>How many bytes the file has now, those of an earlier download included.</summary>
    public long Length { get; init; }

    /// <summary>How many bytes the whole file has; null when the server did not say, and it is not complete.</summary>
    public long? TotalLength { get; init; }

    /// <summary>Whether that is the whole file; false where only a range of it was asked for (<see cref="DownloadOptions.RangeBytes"/>).</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether the download went on where an earlier one, or an attempt before, had ended.</summary>
    public bool IsResumed { get; init; }

    /// <summary>The media type, for example <c>audio/mpeg</c> (<c>Content-Type</c>); null when the server does not say.</summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// The name that the server gives the file (<c>Content-Disposition</c>), without any folder; null when it gives none. Comes from outside.
    /// </summary>
    public string? FileName { get; init; }

    /// <summary>The version of the file (<c>ETag</c>); null when the server does not say.</summary>
    public string? EntityTag { get; init; }
}
