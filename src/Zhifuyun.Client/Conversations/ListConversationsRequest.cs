namespace Zhifuyun.Client;

/// <summary>Which conversations to list. Everything may be left out.</summary>
public sealed class ListConversationsRequest
{
    /// <summary>The number of the page, from 1, which is the default (<c>page</c>).</summary>
    public int? Page { get; init; }

    /// <summary>
    /// How many items a page has, 1 to 100 (<c>limit</c>). By default 20 for a single page, and 100 when the whole list is walked.
    /// </summary>
    public int? Limit { get; init; }

    /// <summary>Only conversations in this state (<c>status</c>).</summary>
    public ConversationStatus? Status { get; init; }

    /// <summary>Only conversations from this moment on (<c>start_time</c>).</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Only conversations up to this moment (<c>end_time</c>). Not before the beginning.</summary>
    public DateTimeOffset? EndTime { get; init; }

    internal static void Validate(ListConversationsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Page(request.Page);
        Check.Limit(request.Limit);
        Check.Optional(request.Status);
        Check.Order(request.StartTime, request.EndTime);
    }

    internal ListConversationsRequest At(int page, int limit) => new()
    {
        Page = page,
        Limit = limit,
        Status = Status,
        StartTime = StartTime,
        EndTime = EndTime,
    };
}
