namespace Sdk.Core;

/// <summary>Tells one kept answer from another. Another version of the area is another key: what was kept before a change is found no more.</summary>
internal sealed record CacheKey(object? Identity, string Operation, string Address, string? BodyHash, string Area, long Version);
