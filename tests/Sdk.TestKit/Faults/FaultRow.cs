using Sdk.Core;

namespace Sdk.TestKit.Faults;

/// <summary>A row of the fault matrix as data: what goes wrong, and what a client must make of it.</summary>
public sealed record FaultRow
{
    /// <summary>The number of the row, for example <c>F05</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What goes wrong.</summary>
    public required string Name { get; init; }

    /// <summary>Sets the fault up: for every request, or (false) for the first one only.</summary>
    public required Func<FaultSubject, bool, FaultStage> Arrange { get; init; }

    /// <summary>What the table says.</summary>
    public required FaultExpectation Expected { get; init; }

    /// <summary>Whether the fault cannot pass after the first request.</summary>
    public bool IsLasting { get; init; }

    /// <summary>Whether the row needs something that the provider has; null when it applies to all.</summary>
    public Func<FaultSubject, bool>? Needs { get; init; }

    /// <summary>Looks closer at what came of the fault that lasts; null for no more than the table says.</summary>
    public Action<FaultStage, FaultOperation, FaultOutcome>? Check { get; init; }

    public override string ToString() => $"{Id} {Name}";
}

/// <summary>How often an operation is sent again while a fault lasts.</summary>
public enum Repeats
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>A single time.</summary>
    Once,

    /// <summary>As often as the options allow.</summary>
    ToTheLimit,
}

/// <summary>What a client must make of a fault.</summary>
public sealed record FaultExpectation
{
    /// <summary>The category of the error; null when the call must succeed all the same.</summary>
    public ErrorCategory? Category { get; init; }

    /// <summary>How often R is sent again.</summary>
    public Repeats Read { get; init; }

    /// <summary>How often N is sent again.</summary>
    public Repeats Write { get; init; }

    /// <summary>Whether the outcome of N is unknown.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>Whether the faulty request reaches the server.</summary>
    public bool Reaches { get; init; } = true;

    /// <summary>The call succeeds.</summary>
    public static FaultExpectation Success { get; } = new();

    /// <summary>The request was not sent; both operations are repeated.</summary>
    public static FaultExpectation NoConnection { get; } = new()
    {
        Category = ErrorCategory.Network, Read = Repeats.ToTheLimit, Write = Repeats.ToTheLimit, Reaches = false,
    };

    /// <summary>The handshake failed; nothing is repeated.</summary>
    public static FaultExpectation NoHandshake { get; } = new() { Category = ErrorCategory.Tls, Reaches = false };

    /// <summary>The request may have been executed; only R is repeated.</summary>
    public static FaultExpectation Lost(ErrorCategory category) =>
        new() { Category = category, Read = Repeats.ToTheLimit, OutcomeUnknown = true };

    /// <summary>The answer cannot be read; R is repeated once.</summary>
    public static FaultExpectation Unreadable { get; } =
        new() { Category = ErrorCategory.InvalidResponse, Read = Repeats.Once, OutcomeUnknown = true };

    /// <summary>The answer is too large; nothing is repeated.</summary>
    public static FaultExpectation TooLarge { get; } = new() { Category = ErrorCategory.TooLarge, OutcomeUnknown = true };

    /// <summary>The request was refused for good; nothing is repeated.</summary>
    public static FaultExpectation Refused(ErrorCategory category) => new() { Category = category };

    /// <summary>The request was refused for now and not executed; both are repeated.</summary>
    public static FaultExpectation NotNow { get; } =
        new() { Category = ErrorCategory.RateLimited, Read = Repeats.ToTheLimit, Write = Repeats.ToTheLimit };

    /// <summary>How often an operation is sent again.</summary>
    public Repeats Of(FaultOperation operation) => operation == FaultOperation.Read ? Read : Write;
}
