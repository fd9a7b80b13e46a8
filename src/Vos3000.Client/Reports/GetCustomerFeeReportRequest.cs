// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetReportCustomerFee</c> (查询账户明细报表): account fee report.</summary>
public sealed partial class GetCustomerFeeReportRequest
{
    /// <summary>Accounts to report on (账户号码列表).</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Days per row, -2 groups by month (统计周期).</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>Start of the range (开始时间).</summary>
    public required DateOnly BeginTime { get; init; }

    /// <summary>End of the range (终止时间).</summary>
    public required DateOnly EndTime { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetCustomerFeeReportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.RequiredList(request.Accounts);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, ReportsJson.Default.GetCustomerFeeReportRequest);
    }

    static partial void CheckRules(GetCustomerFeeReportRequest request);
}
