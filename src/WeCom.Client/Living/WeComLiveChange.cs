using Sdk.Core;

namespace WeCom.Client;

/// <summary>What a monitor has seen of a live: another state, that its state cannot be read, or that it can be read again.</summary>
public sealed class WeComLiveChange
{
    /// <summary>The id of the live.</summary>
    public string LivingId { get; init; } = "";

    /// <summary>The state before; null for the first one that was read. After a failure it may be the same as <see cref="Status"/>.</summary>
    public WeComLiveStatus? Previous { get; init; }

    /// <summary>The state now; after a failure the last one that was read, null for none.</summary>
    public WeComLiveStatus? Status { get; init; }

    /// <summary>The live as it was read; null after a failure.</summary>
    public WeComLive? Live { get; init; }

    /// <summary>Why the state could not be read; null when it could.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Whether nothing more comes of this live: its state is final, or the service refuses to tell it.</summary>
    public bool IsLast { get; init; }
}
