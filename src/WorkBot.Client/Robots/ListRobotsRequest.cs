namespace WorkBot.Client;

/// <summary>Which robots to list. Everything may be left out.</summary>
public sealed class ListRobotsRequest
{
    /// <summary>The number of the page, from 1, which is the default (<c>page</c>).</summary>
    public int? Page { get; init; }

    /// <summary>How many items a page has, 20 by default (<c>pageSize</c>).</summary>
    public int? PageSize { get; init; }

    /// <summary>Only robots in this state (<c>status</c>).</summary>
    public RobotStatus? Status { get; init; }

    internal static void Validate(ListRobotsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Positive(request.Page);
        Check.Positive(request.PageSize);
        Check.Optional(request.Status);
    }

    internal ListRobotsRequest At(int page) => new()
    {
        Page = page,
        PageSize = PageSize,
        Status = Status,
    };
}
