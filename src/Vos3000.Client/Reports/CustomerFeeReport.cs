// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A row of the fee report of accounts (账户费用报表).</summary>
public sealed class CustomerFeeReport
{
    /// <summary>Start of the range (开始时间).</summary>
    public DateTimeOffset? BeginTime { get; set; }

    /// <summary>End of the range (终止时间).</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Account name (账户名称).</summary>
    public string? AccountName { get; set; }

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

    /// <summary>Charge of on-net calls, in the currency of the switch (网内通话费用).</summary>
    public decimal? NetFee { get; set; }

    /// <summary>Billed time of on-net calls (网内通话时长).</summary>
    public TimeSpan? NetTime { get; set; }

    /// <summary>Number of on-net calls (网内通话数量).</summary>
    public int? NetCount { get; set; }

    /// <summary>Charge of local calls, in the currency of the switch (本地通话费用).</summary>
    public decimal? LocalFee { get; set; }

    /// <summary>Billed time of local calls (本地通话时长).</summary>
    public TimeSpan? LocalTime { get; set; }

    /// <summary>Number of local calls (本地通话数量).</summary>
    public int? LocalCount { get; set; }

    /// <summary>Charge of domestic long-distance calls, in the currency of the switch (国内长途费用).</summary>
    public decimal? DomesticFee { get; set; }

    /// <summary>Billed time of domestic long-distance calls (国内长途时长).</summary>
    public TimeSpan? DomesticTime { get; set; }

    /// <summary>Number of domestic long-distance calls (国内长途数量).</summary>
    public int? DomesticCount { get; set; }

    /// <summary>Charge of international calls, in the currency of the switch (国际长途费用).</summary>
    public decimal? InternationalFee { get; set; }

    /// <summary>Billed time of international calls (国际长途时长).</summary>
    public TimeSpan? InternationalTime { get; set; }

    /// <summary>Number of international calls (国际长途数量).</summary>
    public int? InternationalCount { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
