namespace WorkBot.Client;

/// <summary>A frame as the server sends it, in either dialect.</summary>
internal sealed class RealtimeFrame
{
    public string? Type { get; set; }

    public RealtimeFrameData? Data { get; set; }

    /// <summary>Of error frames that have no data.</summary>
    public int? Code { get; set; }

    /// <summary>Of error frames that have no data.</summary>
    public string? Message { get; set; }
}
