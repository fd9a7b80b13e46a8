using Sdk.Core;

namespace WeCom.Client;

/// <summary>One thing that was fetched, or that could not be.</summary>
public sealed class WeComWarmUpStep
{
    /// <summary>The name that the client is registered under; empty for the one without a name.</summary>
    public string ClientName { get; init; } = "";

    /// <summary>What was fetched.</summary>
    public WeComWarmUpStage Stage { get; init; }

    /// <summary>Why it could not be fetched; null when it was.</summary>
    public ApiError? Error { get; init; }

    /// <summary>How many steps are done, this one included.</summary>
    public int Done { get; init; }

    /// <summary>How many steps there are.</summary>
    public int Total { get; init; }
}
