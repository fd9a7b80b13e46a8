// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>An order of a suite (套餐订单).</summary>
public sealed class SuiteOrder
{
    /// <summary>Order id (套餐订单Id).</summary>
    public int? Id { get; set; }

    /// <summary>Suite id (套餐Id).</summary>
    public int? SuiteId { get; set; }

    /// <summary>Moment the order takes effect (生效时间).</summary>
    public DateTimeOffset? AvailableTime { get; set; }

    /// <summary>Moment of expiry, 9223372036854775807 means never (失效时间). <see cref="DateTimeOffset.MaxValue"/> means never.</summary>
    public DateTimeOffset? ExpireTime { get; set; }

    /// <summary>Priority (优先级).</summary>
    public int? Priority { get; set; }

    /// <summary>Percentage of the rent charged (租金百分比).</summary>
    public decimal? RentPercent { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
