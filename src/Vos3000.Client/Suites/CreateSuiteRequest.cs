// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateSuite</c> (创建套餐): create a suite (tariff suite).</summary>
public sealed partial class CreateSuiteRequest
{
    /// <summary>Suite name (套餐名称).</summary>
    public required string Name { get; init; }

    /// <summary>Rental period, a positive count of <c>RentType</c> units (租用周期).</summary>
    public required int RentPeriod { get; init; }

    /// <summary>Unit of the rental period (租用类型).</summary>
    public required RentType RentType { get; init; }

    /// <summary>True permits an order that does not cover a full period (非完整订阅).</summary>
    public required bool NonholonomicOrder { get; init; }

    /// <summary>Rental fee, in the currency of the switch (租金).</summary>
    public required decimal RentFee { get; init; }

    /// <summary>Minimum charge, in the currency of the switch (最低消费额).</summary>
    public required decimal MinConsumption { get; init; }

    /// <summary>Consumption from which the suite takes effect, in the currency of the switch (生效消费下限).</summary>
    public required decimal LowerConsumption { get; init; }

    /// <summary>Gift amount, in the currency of the switch (赠送金额).</summary>
    public required decimal GiftMoney { get; init; }

    /// <summary>Gift time rules (赠送时长).</summary>
    [JsonPropertyName("infoGiftTimes")]
    public IReadOnlyList<GiftWindow>? GiftTimes { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateSuiteRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Name);
        Check.Items(request.GiftTimes, GiftWindow.Validate);
        Check.Optional(request.Memo);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, SuitesJson.Default.CreateSuiteRequest);
    }

    static partial void CheckRules(CreateSuiteRequest request);
}
