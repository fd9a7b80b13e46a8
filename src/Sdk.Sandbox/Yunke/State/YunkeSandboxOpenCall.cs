namespace Sdk.Sandbox;

/// <summary>One call that the open platform of the Yunke sandbox was asked to make.</summary>
public sealed record YunkeSandboxOpenCall
{
    /// <summary>The id.</summary>
    public required string CallId { get; init; }

    /// <summary>The user who calls.</summary>
    public required string UserId { get; init; }

    /// <summary>The number of the customer.</summary>
    public required string Phone { get; init; }

    /// <summary>How it is called: <c>1</c> or <c>6</c>.</summary>
    public required string CallModel { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was hung up; <see langword="null"/> for a call that goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
