namespace Sdk.Sandbox;

/// <content>The media store.</content>
public sealed partial class WeComSandbox
{
    /// <summary>How long media live. The default is 3 days.</summary>
    public TimeSpan MediaLifetime { get; set; } = TimeSpan.FromDays(3);

    /// <summary>
    /// Whether images must be JPG or PNG, voices AMR and videos MP4, by their first bytes. The default is yes.
    /// </summary>
    public bool ChecksMediaFormats { get; set; } = true;

    /// <summary>
    /// Whether downloads name every file as <c>filename*</c>. The default is <c>filename</c> for names of plain ASCII, and
    /// <c>filename*</c> for all others.
    /// </summary>
    public bool WritesExtendedFileNames { get; set; }

    /// <summary>How often the same media may be downloaded in a minute before it is 45033. The default is <see langword="null"/>: no limit.</summary>
    public int? DownloadsPerMinute { get; set; }

    internal Dictionary<string, ReadOnlyMemory<byte>> Downloads { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds media without a call.</summary>
    /// <param name="kind">The kind: <c>image</c>, <c>voice</c>, <c>video</c> or <c>file</c>.</param>
    /// <param name="fileName">The name.</param>
    /// <param name="content">The content, of any size and format.</param>
    /// <param name="contentType">The content type.</param>
    public WeComSandboxMedia AddMedia(string kind, string fileName, ReadOnlyMemory<byte> content, string contentType = "application/octet-stream")
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (!WeComFormats.IsKind(kind)) throw new ArgumentException("There is no such kind.", nameof(kind));
        lock (Gate) return StoreMedia(kind, fileName, content, contentType, robotKey: null);
    }

    /// <summary>Registers what an upload by URL finds there. Other URLs fail with 830003.</summary>
    /// <param name="url">The URL, as calls will name it.</param>
    /// <param name="content">The content.</param>
    public void AddDownload(string url, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        lock (Gate) Downloads[url] = content;
    }

    internal WeComSandboxMedia StoreMedia(string kind, string fileName, ReadOnlyMemory<byte> content, string? contentType, string? robotKey)
    {
        WeComSandboxMedia media = new()
        {
            MediaId = NextId("3", 66),
            Kind = kind,
            FileName = fileName,
            ContentType = contentType ?? "application/octet-stream",
            Content = content,
            CreatedAt = Time.GetUtcNow(),
            RobotKey = robotKey,
        };
        Media.Set(media);
        return media;
    }

    /// <summary>Media that are there and have not expired.</summary>
    internal WeComSandboxMedia LivingMedia(string mediaId)
    {
        if (!Media.TryGet(mediaId, out WeComSandboxMedia? media)) throw new WeComRefusal(40007);
        return Time.GetUtcNow() - media.CreatedAt >= MediaLifetime ? throw new WeComRefusal(40145) : media;
    }

    /// <summary>Media of a kind that messages and the address book may use.</summary>
    internal WeComSandboxMedia UsableMedia(string mediaId, string kind, string? robotKey = null)
    {
        WeComSandboxMedia media = LivingMedia(mediaId);
        return media.Kind == kind && media.RobotKey == robotKey && !media.IsFromUrl ? media : throw new WeComRefusal(40007);
    }
}
