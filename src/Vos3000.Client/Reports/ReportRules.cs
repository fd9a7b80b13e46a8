using System.Runtime.CompilerServices;

namespace Vos3000.Client;

public sealed partial class GetCustomerFeeReportRequest
{
    static partial void CheckRules(GetCustomerFeeReportRequest request) => ReportRules.Check(request.Period, request.BeginTime, request.EndTime);
}

public sealed partial class GetPhoneFeeReportRequest
{
    static partial void CheckRules(GetPhoneFeeReportRequest request) => ReportRules.Check(request.Period, request.BeginTime, request.EndTime);
}

public sealed partial class GetCustomerLocationFeeReportRequest
{
    static partial void CheckRules(GetCustomerLocationFeeReportRequest request) => ReportRules.Check(request.Period, request.BeginTime, request.EndTime);
}

internal static class ReportRules
{
    public static void Check(
        ReportPeriod period, DateOnly begin, DateOnly end,
        [CallerArgumentExpression(nameof(period))] string? periodName = null, [CallerArgumentExpression(nameof(end))] string? endName = null)
    {
        if (period.Value < 1 && period != ReportPeriod.Month)
        {
            throw new ArgumentException("A period is a number of days, or a month.", periodName);
        }

        Client.Check.Order(begin, end, endName);
    }
}
