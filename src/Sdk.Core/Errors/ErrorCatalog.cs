using System.Collections.Frozen;

namespace Sdk.Core;

/// <summary>A provider's table of codes: what each one means, whether it passes, and what to do about it, in two languages.</summary>
public sealed class ErrorCatalog
{
    private readonly FrozenDictionary<string, ErrorCatalogEntry> _codes;

    /// <summary>Makes a catalog from the provider's documented codes.</summary>
    /// <param name="entries">One entry per code.</param>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public ErrorCatalog(params IEnumerable<ErrorCatalogEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ErrorCatalogEntry[] all = [.. entries];
        _codes = all.ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);
        if (_codes.Count != all.Length)
        {
            throw new ArgumentException("A code stands twice in the catalog.", nameof(entries));
        }
    }

    /// <summary>All documented codes.</summary>
    public IReadOnlyCollection<ErrorCatalogEntry> Entries => _codes.Values;

    /// <summary>
    /// What the provider's own documents call the faults that a client notices itself, with provider-specific advice. A fault
    /// that is not listed has the neutral code and advice of this library.
    /// </summary>
    public IReadOnlyDictionary<ClientFault, ErrorCatalogEntry> ClientFaults { get; init; } =
        FrozenDictionary<ClientFault, ErrorCatalogEntry>.Empty;

    /// <summary>HTTP statuses that mean something particular at this provider when the body holds no code.</summary>
    public IReadOnlyDictionary<int, ErrorCatalogEntry> HttpStatuses { get; init; } = FrozenDictionary<int, ErrorCatalogEntry>.Empty;

    /// <summary>
    /// Words in the message of a failure that say what it is, for a provider that leaves codes out; the first that occurs counts, without
    /// regard to case. Asked only when the answer holds no code, or one that is not listed, and <see cref="ApiClientOptions.ReadsMessages"/>
    /// allows it. Empty as a rule: a business message may hold any word.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, ErrorCatalogEntry>> MessageKeywords { get; init; } = [];

    /// <summary>
    /// A part of the address of the provider's login page: a redirect there says that the session ended. Null where a redirect says nothing.
    /// </summary>
    public string? LoginPage { get; init; }

    /// <summary>Takes apart the message of a failure, for a provider that puts more into it than words; null where there is nothing to find.</summary>
    public Func<string, ErrorMessageParts>? ReadMessage { get; init; }

    /// <summary>Makes the provider's own exception type for an error; null or a null result means the type of this library.</summary>
    public Func<ApiError, ApiException?>? ExceptionFactory { get; init; }

    /// <summary>Finds what is known about a code.</summary>
    /// <param name="code">The code as text.</param>
    /// <returns>The entry, or null for a code that the provider does not document.</returns>
    public ErrorCatalogEntry? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _codes.GetValueOrDefault(code);
    }

    /// <summary>Makes an error for what a client notices itself, with the provider's advice and exception type.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="operation">The operation that failed.</param>
    /// <param name="code">The client's code for it.</param>
    /// <param name="category">What kind of failure it is.</param>
    /// <param name="message">One English sentence.</param>
    public ApiError CreateError(string provider, string operation, string code, ErrorCategory category, string message) => new()
    {
        Provider = provider,
        Operation = operation,
        Code = code,
        Category = category,
        Message = message,
        Hint = Find(code)?.Hint,
        ExceptionFactory = ExceptionFactory,
    };

    /// <summary>Finds what is known about a message; null when none of the words occurs.</summary>
    internal ErrorCatalogEntry? FindByMessage(string message)
    {
        foreach (KeyValuePair<string, ErrorCatalogEntry> word in MessageKeywords)
        {
            if (message.Contains(word.Key, StringComparison.OrdinalIgnoreCase))
            {
                return word.Value;
            }
        }

        return null;
    }
}
