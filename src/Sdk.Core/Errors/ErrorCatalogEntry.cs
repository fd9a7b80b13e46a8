namespace Sdk.Core;

/// <summary>What is known about one code of a provider.</summary>
/// <param name="code">The code as text, exactly as <see cref="ApiError.Code"/> shows it.</param>
/// <param name="category">The category that the code stands for.</param>
/// <param name="hint">Advice for the person who reads the error; null for none.</param>
public sealed class ErrorCatalogEntry(string code, ErrorCategory category, ErrorHint? hint = null)
{
    /// <summary>The code as text.</summary>
    public string Code { get; } = code;

    /// <summary>The category that the code stands for.</summary>
    public ErrorCategory Category { get; } = category;

    /// <summary>Advice for the person who reads the error; null for none.</summary>
    public ErrorHint? Hint { get; } = hint;

    /// <summary>
    /// Whether the provider documents that nothing was executed when it answers with this code. An operation that must not be
    /// repeated may then be repeated, and its outcome is known.
    /// </summary>
    public bool ProvesNotExecuted { get; init; }

    /// <summary>Whether the code passes by itself, so that an operation that may be repeated is repeated.</summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// The window of the limit that was violated, where the provider names no waiting time of its own. It becomes
    /// <see cref="ApiError.RetryAfter"/>, and the call is not repeated into the window.
    /// </summary>
    public TimeSpan? Window { get; init; }
}
