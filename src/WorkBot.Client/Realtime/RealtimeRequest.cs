using Sdk.Core;

namespace WorkBot.Client;

/// <summary>A frame as robots send it.</summary>
internal sealed class RealtimeRequest
{
    public required string Type { get; init; }

    public RealtimeRequestData? Data { get; init; }

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    public long? Timestamp { get; init; }
}

internal sealed class RealtimeRequestData
{
    public required string RobotId { get; init; }

    public Secret? Token { get; init; }

    public string? Status { get; init; }

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    public long? Timestamp { get; init; }
}
