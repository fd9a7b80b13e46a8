namespace Sdk.Core;

/// <summary>What one call sends besides what its operation says.</summary>
public sealed class ApiRequest
{
    /// <summary>The query without its question mark, escaped; null for none.</summary>
    public string? Query { get; init; }

    /// <summary>
    /// The body; null for none. The pipeline sends the same content again on a retry, so an operation whose content can be sent once
    /// only must be <see cref="OperationSafety.NotRepeatable"/>.
    /// </summary>
    public HttpContent? Content { get; init; }

    /// <summary>Headers of this call; null for none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Headers { get; init; }

    internal static ApiRequest Empty { get; } = new();
}
