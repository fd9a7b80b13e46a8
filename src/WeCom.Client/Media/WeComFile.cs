using System.Diagnostics.CodeAnalysis;

namespace WeCom.Client;

/// <summary>
/// A file to upload: a stream of yours, bytes, or a file on disk. A stream that can seek, bytes and files on disk are sent again where a call is
/// repeated; a stream that cannot seek is sent once.
/// </summary>
public sealed class WeComFile
{
    /// <summary>A file from a stream; name and content are to be set.</summary>
    public WeComFile()
    {
    }

    [SetsRequiredMembers]
    private WeComFile(string fileName, Stream? content, string? path)
    {
        FileName = fileName;
        Content = content;
        Path = path;
    }

    /// <summary>The name that users will see, Chinese as it is. Quotation marks, backslashes and control characters go out as <c>_</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>
    /// The content, from the present position of the stream to its end. The stream stays open; not to be used before the upload has ended. Null for a
    /// file on disk, which is opened whenever it is sent.
    /// </summary>
    public required Stream? Content { get; init; }

    /// <summary>
    /// The media type; null for the one that the documentation names for the extension: <c>image/jpg</c>, <c>image/png</c>, <c>image/bmp</c>,
    /// <c>voice/amr</c>, <c>video/mp4</c>, otherwise <c>application/octet-stream</c>.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// The number of bytes; null for what a stream that can seek, or the disk, says. A stream that holds fewer or more bytes ends the upload with an
    /// <see cref="EndOfStreamException"/> or an <see cref="InvalidDataException"/>.
    /// </summary>
    public long? Length
    {
        get;
        init
        {
            if (value is { } length)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(Length));
            }

            field = value;
        }
    }

    /// <summary>Where the file lies on disk; null for one that is somewhere else.</summary>
    internal string? Path { get; }

    /// <summary>A file from bytes; not to be changed before the upload has ended.</summary>
    /// <param name="fileName">The name that users will see.</param>
    /// <param name="content">The content.</param>
    /// <param name="contentType">The media type; null for the one of the extension.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static WeComFile FromBytes(string fileName, byte[] content, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(content);
        return new WeComFile(fileName, new MemoryStream(content, writable: false), null) { ContentType = contentType };
    }

    /// <summary>A file on disk. It is opened for each request that sends it, and closed again.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="fileName">The name that users will see; null for the one on disk.</param>
    /// <param name="contentType">The media type; null for the one of the extension.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static WeComFile FromPath(string path, string? fileName = null, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Check.Optional(fileName);
        string full = System.IO.Path.GetFullPath(path);
        return File.Exists(full)
            ? new WeComFile(fileName ?? System.IO.Path.GetFileName(full), null, full) { ContentType = contentType }
            : throw new FileNotFoundException("There is no such file.", full);
    }

    /// <summary>How many bytes will be sent; null when nobody can say.</summary>
    internal long? KnownLength() => Length
        ?? (Path is not null ? new FileInfo(Path).Length : Content is { CanSeek: true } stream ? Math.Max(0, stream.Length - stream.Position) : null);
}
