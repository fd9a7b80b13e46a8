// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A suite: a tariff package (套餐).</summary>
public sealed class Suite
{
    /// <summary>Suite id (套餐Id).</summary>
    public int? Id { get; set; }

    /// <summary>Suite name (套餐名称).</summary>
    public string? Name { get; set; }

    /// <summary>Rental period, a positive count of <c>RentType</c> units (租用周期).</summary>
    public int? RentPeriod { get; set; }

    /// <summary>Unit of the rental period (租用类型).</summary>
    public RentType? RentType { get; set; }

    /// <summary>True permits an order that does not cover a full period (非完整订阅).</summary>
    public bool? NonholonomicOrder { get; set; }

    /// <summary>Rental fee, in the currency of the switch (租金).</summary>
    public decimal? RentFee { get; set; }

    /// <summary>Minimum charge, in the currency of the switch (最低消费额).</summary>
    public decimal? MinConsumption { get; set; }

    /// <summary>Consumption from which the suite takes effect, in the currency of the switch (生效消费下限).</summary>
    public decimal? LowerConsumption { get; set; }

    /// <summary>Gift amount, in the currency of the switch (赠送金额).</summary>
    public decimal? GiftMoney { get; set; }

    /// <summary>Gift time rules (赠送时长).</summary>
    [AllowNull]
    [JsonPropertyName("infoGiftTimes")]
    public IReadOnlyList<GiftWindow> GiftTimes { get => field ?? []; set => field = Rows.WithoutNulls(value); }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
