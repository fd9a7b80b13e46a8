namespace Sdk.Core;

/// <summary>How a call went, whether it succeeded or not.</summary>
public readonly struct CallInfo
{
    /// <summary>The operation that was called.</summary>
    public string Operation { get => field ?? ""; init; }

    /// <summary>How many requests were sent or tried, at least 1 unless the call ended before anything was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The time from the start of the call to its result, waiting included.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The HTTP status of the last answer; null when none came.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The provider's code in the last answer, of a success too; null when it held none, or none that is a number.</summary>
    public long? ProviderCode { get; init; }

    /// <summary>The provider's id of the request; null when it gives none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Where the result comes from.</summary>
    public ResultSource Source { get; init; }

    /// <summary>How old the answer is, when it is one that was kept; zero for a live one.</summary>
    public TimeSpan Age { get; init; }
}
