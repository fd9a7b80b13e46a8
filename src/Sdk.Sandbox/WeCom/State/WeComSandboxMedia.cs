namespace Sdk.Sandbox;

/// <summary>One medium of the WeCom sandbox.</summary>
public sealed record WeComSandboxMedia
{
    /// <summary>The media id.</summary>
    public required string MediaId { get; init; }

    /// <summary>The kind: <c>image</c>, <c>voice</c>, <c>video</c> or <c>file</c>.</summary>
    public string Kind { get; init; } = "file";

    /// <summary>The name that users see, byte for byte as it was sent.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The content type of the part.</summary>
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>The content.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The key of the only robot that may use it; <see langword="null"/> for all applications.</summary>
    public string? RobotKey { get; init; }

    /// <summary>Whether it was uploaded by URL: then messages may not use it.</summary>
    public bool IsFromUrl { get; init; }

    /// <summary>Whether it is stored encrypted: then ranges must be multiples of 16 bytes.</summary>
    public bool IsEncrypted { get; init; }
}
