namespace Sdk.Core;

/// <summary>Where a result comes from.</summary>
public enum ResultSource
{
    /// <summary>The provider answered this very call.</summary>
    Live,

    /// <summary>A stored answer that is still fresh.</summary>
    Cache,

    /// <summary>A stored answer past its life, served because the provider cannot be reached.</summary>
    Stale,
}
