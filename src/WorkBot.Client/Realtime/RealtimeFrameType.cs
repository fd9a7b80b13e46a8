namespace WorkBot.Client;

/// <summary>All that is read of a frame whose other members are not as they should be.</summary>
internal sealed class RealtimeFrameType
{
    public string? Type { get; set; }
}
