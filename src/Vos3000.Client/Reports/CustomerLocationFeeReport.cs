// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A row of the fee report of an account by area (账户地区费用报表).</summary>
public sealed class CustomerLocationFeeReport
{
    /// <summary>Start of the range (开始时间).</summary>
    public DateTimeOffset? BeginTime { get; set; }

    /// <summary>End of the range (终止时间).</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Area prefix (地区前缀).</summary>
    public string? AreaCode { get; set; }

    /// <summary>Area name (地区名称).</summary>
    public string? AreaName { get; set; }

    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Account name (账户名称).</summary>
    public string? AccountName { get; set; }

    /// <summary>Account number of the agent (reseller) that owns the account (代理商账号).</summary>
    public string? AgentAccount { get; set; }

    /// <summary>Number of records (话单总计).</summary>
    public long? CdrCount { get; set; }

    /// <summary>Total charge, in the currency of the switch (费用总计).</summary>
    public decimal? TotalFee { get; set; }

    /// <summary>Total billed time (计费时长总计).</summary>
    public TimeSpan? TotalTime { get; set; }

    /// <summary>Total covered by suites, in the currency of the switch (套餐费用总计).</summary>
    public decimal? TotalSuiteFee { get; set; }

    /// <summary>Total time covered by suites (套餐赠送时长总计).</summary>
    public TimeSpan? TotalSuiteFeeTime { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
