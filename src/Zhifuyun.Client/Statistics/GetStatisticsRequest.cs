namespace Zhifuyun.Client;

/// <summary>Which statistics to read. What is left out is up to the service.</summary>
public sealed class GetStatisticsRequest
{
    /// <summary>What they are about (<c>type</c>).</summary>
    public StatisticsType? Type { get; init; }

    /// <summary>The first day (<c>start_date</c>).</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day (<c>end_date</c>). Not before the first.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The length of an entry of the trends (<c>group_by</c>).</summary>
    public StatisticsInterval? GroupBy { get; init; }

    internal static void Validate(GetStatisticsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Optional(request.Type);
        Check.Order(request.StartDate, request.EndDate);
        Check.Optional(request.GroupBy);
    }
}
