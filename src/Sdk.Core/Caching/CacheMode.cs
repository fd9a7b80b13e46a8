namespace Sdk.Core;

/// <summary>What a call does with answers that are kept, where the client keeps any.</summary>
public enum CacheMode
{
    /// <summary>A fresh answer serves in place of the call; the answer of a call is kept.</summary>
    Use,

    /// <summary>The provider is asked; its answer is kept, and an earlier one serves when it cannot be reached.</summary>
    Refresh,

    /// <summary>The provider is asked; nothing is kept, and nothing that was kept is served.</summary>
    Bypass,
}
