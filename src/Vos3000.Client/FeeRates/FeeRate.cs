// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The price of calls to an area (费率).</summary>
public sealed class FeeRate
{
    /// <summary>Rate prefix (费率前缀).</summary>
    public string? FeePrefix { get; set; }

    /// <summary>Area prefix (地区前缀).</summary>
    public string? AreaCode { get; set; }

    /// <summary>Class of call the rate applies to (费率类型).</summary>
    public CallLevel? Type { get; set; }

    /// <summary>Area name (地区名称).</summary>
    public string? AreaName { get; set; }

    /// <summary>Tiered rates (分段费率).</summary>
    [AllowNull]
    [JsonPropertyName("infoFeeRateSections")]
    public IReadOnlyList<FeeRateSection> Sections { get => field ?? []; set => field = Rows.WithoutNulls(value); }

    /// <summary>Rate value, in the currency of the switch (计费费率).</summary>
    public decimal? Fee { get; set; }

    /// <summary>Billing period (计费周期). The unit is not stated, presumably seconds.</summary>
    public int? Period { get; set; }

    /// <summary>Lock state (锁定类型).</summary>
    public FeeRateLockType? LockType { get; set; }

    /// <summary>Rate announced to phone-card users, in the currency of the switch (电话卡提示费率).</summary>
    public decimal? IvrFee { get; set; }

    /// <summary>Billing period announced to phone-card users (电话卡提示计费周期). The unit is not stated, presumably seconds.</summary>
    public int? IvrPeriod { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
