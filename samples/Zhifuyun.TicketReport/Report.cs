namespace Zhifuyun.TicketReport;

/// <summary>One day, week or month. The first and the last may be shorter.</summary>
internal sealed record ReportLine(
    DateOnly From, DateOnly To, int Tickets, int Done, long? Conversations, double? AverageResponseTime, double? SatisfactionRate)
{
    public int Open => Tickets - Done;
}

/// <summary>All lines, and what they have in common.</summary>
internal sealed record Report(DateOnly From, DateOnly To, IReadOnlyList<ReportLine> Lines, double? SatisfactionRate);
