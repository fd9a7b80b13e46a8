namespace Zhifuyun.Client;

/// <summary>Which tickets to list. Everything may be left out.</summary>
public sealed class ListTicketsRequest
{
    /// <summary>The number of the page, from 1, which is the default (<c>page</c>).</summary>
    public int? Page { get; init; }

    /// <summary>
    /// How many items a page has, 1 to 100 (<c>limit</c>). By default 20 for a single page, and 100 when the whole list is walked.
    /// </summary>
    public int? Limit { get; init; }

    /// <summary>Only tickets in this state (<c>status</c>).</summary>
    public TicketStatus? Status { get; init; }

    /// <summary>Only tickets of this priority (<c>priority</c>).</summary>
    public TicketPriority? Priority { get; init; }

    /// <summary>Only tickets that this person deals with (<c>assignee_id</c>).</summary>
    public string? AssigneeId { get; init; }

    internal static void Validate(ListTicketsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Page(request.Page);
        Check.Limit(request.Limit);
        Check.Optional(request.Status);
        Check.Optional(request.Priority);
        Check.Optional(request.AssigneeId);
    }

    internal ListTicketsRequest At(int page, int limit) => new()
    {
        Page = page,
        Limit = limit,
        Status = Status,
        Priority = Priority,
        AssigneeId = AssigneeId,
    };
}
