namespace Sdk.Sandbox;

/// <summary>One request that the sandbox received.</summary>
public sealed class JournalEntry
{
    private int _status;

    internal JournalEntry()
    {
    }

    /// <summary>When the request arrived, by the clock of the sandbox.</summary>
    public DateTimeOffset Time { get; internal init; }

    /// <summary>The provider that was called, for example <c>Vos3000</c>.</summary>
    public string Provider { get; internal init; } = "";

    /// <summary>The provider's name of the operation, for example <c>GetCdr</c>; the path when it names no operation.</summary>
    public string Operation { get; internal init; } = "";

    /// <summary>The HTTP method.</summary>
    public string Method { get; internal init; } = "";

    /// <summary>Path and query as they were sent.</summary>
    public string PathAndQuery { get; internal init; } = "";

    /// <summary>The request headers. Secrets in them are kept as they are.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; internal init; } = [];

    /// <summary>
    /// The request body, read as UTF-8; what came of it when the request was cut off. Secrets in it are kept as they are.
    /// </summary>
    public string Body { get; internal set; } = "";

    /// <summary>The fault that was applied, for example <c>Status(503)</c>; <see langword="null"/> for none.</summary>
    public string? Fault { get; internal set; }

    /// <summary>The HTTP status that was answered; <see langword="null"/> while there is none, and when none was ever sent.</summary>
    public int? Status
    {
        get => Volatile.Read(ref _status) is > 0 and int status ? status : null;
        internal set => Volatile.Write(ref _status, value ?? 0);
    }

    /// <summary>The value of a request header.</summary>
    /// <param name="name">The header, in any case.</param>
    /// <returns><see langword="null"/> when the header was not sent.</returns>
    public string? Header(string name)
    {
        foreach (KeyValuePair<string, string> header in Headers)
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)) return header.Value;
        return null;
    }
}
