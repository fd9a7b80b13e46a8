namespace Yunke.Client;

/// <summary>Which report to get.</summary>
public sealed class GetCallReportRequest
{
    /// <summary>Which calls it counts (<c>childModule</c>). All by default.</summary>
    public CallReportKind Kind { get; init; }

    /// <summary>The first day, in the zone of the company (<c>starttime</c>).</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, which counts too (<c>endtime</c>).</summary>
    public required DateOnly To { get; init; }

    /// <summary>Only this department (<c>departId</c>).</summary>
    public string? DepartmentId { get; init; }

    /// <summary>Only this member of staff (<c>searchUserId</c>).</summary>
    public string? UserId { get; init; }

    /// <summary>The number of the page, from 1, which is the default (<c>page</c>).</summary>
    public int? Page { get; init; }

    /// <summary>How many rows a page has, 1 to 100 (<c>pageSize</c>). By default 10 for a single page, and 100 when the whole report is walked.</summary>
    public int? PageSize { get; init; }

    internal static void Validate(GetCallReportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Enum.IsDefined(request.Kind))
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "There is no such Kind.");
        }

        Check.Order<DateOnly>(request.From, request.To);
        Check.Optional(request.DepartmentId);
        Check.Optional(request.UserId);
        Check.Page(request.Page);
        Check.PageSize(request.PageSize, Check.LargestReportPage);
    }
}
