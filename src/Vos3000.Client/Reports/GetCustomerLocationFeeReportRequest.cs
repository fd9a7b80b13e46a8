// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetReportCustomerLocationFee</c> (查询账户地区明细报表): account fee report by area.</summary>
public sealed partial class GetCustomerLocationFeeReportRequest
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public required string Account { get; init; }

    /// <summary>Area prefix (地区前缀).</summary>
    public string? AreaCode { get; init; }

    /// <summary>Days per row, -2 groups by month (统计周期).</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>Start of the range (开始时间).</summary>
    public required DateOnly BeginTime { get; init; }

    /// <summary>End of the range (终止时间).</summary>
    public required DateOnly EndTime { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetCustomerLocationFeeReportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Account);
        Check.Optional(request.AreaCode);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, ReportsJson.Default.GetCustomerLocationFeeReportRequest);
    }

    static partial void CheckRules(GetCustomerLocationFeeReportRequest request);
}
