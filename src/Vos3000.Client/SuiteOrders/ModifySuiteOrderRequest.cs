// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>ModifySuiteOrder</c> (修改套餐订单): change a suite order.</summary>
public sealed class ModifySuiteOrderRequest
{
    /// <summary>Order id (key) (套餐订单Id).</summary>
    public required int Id { get; init; }

    /// <summary>Moment of expiry, midnight of the server time zone; 9223372036854775807 means never (失效时间). <see cref="DateTimeOffset.MaxValue"/> is written as that number.</summary>
    public DateTimeOffset? ExpireTime { get; init; }

    /// <summary>Priority, omitted or 2147483647 means none (优先级). Must be set, because a missing one has that meaning.</summary>
    public required int Priority { get; init; }

    /// <summary>What happens when the balance does not cover the rent (余额不足处理模式). Must be set: the manual gives a missing one a meaning.</summary>
    public required FailedProcessMode FailedProcessMode { get; init; }

    /// <summary>Percentage of the rent charged (租金百分比).</summary>
    public decimal? RentPercent { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ModifySuiteOrderRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Moment(request.ExpireTime);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, SuiteOrdersJson.Default.ModifySuiteOrderRequest);
    }
}
