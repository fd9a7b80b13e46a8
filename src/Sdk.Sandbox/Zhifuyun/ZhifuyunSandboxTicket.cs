namespace Sdk.Sandbox;

/// <summary>One ticket of the Zhifuyun sandbox.</summary>
public sealed record ZhifuyunSandboxTicket
{
    /// <summary>The unique id, for example <c>ticket_001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The description.</summary>
    public string Description { get; init; } = "";

    /// <summary>The status: <c>pending</c> for a new ticket; any text that an update sends, for example <c>resolved</c>.</summary>
    public string Status { get; init; } = "pending";

    /// <summary>The priority, for example <c>medium</c>.</summary>
    public string Priority { get; init; } = "medium";

    /// <summary>Who works on the ticket; <see langword="null"/> for nobody.</summary>
    public string? AssigneeId { get; init; }

    /// <summary>The e-mail address of the customer; null for none.</summary>
    public string? CustomerEmail { get; init; }

    /// <summary>The comments of the updates, oldest first. No answer carries them.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>When the ticket was opened.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the ticket was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
