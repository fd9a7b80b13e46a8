// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateSuiteOrder</c> (创建套餐订单): order a suite for an account or phone.</summary>
public sealed class CreateSuiteOrderRequest
{
    /// <summary>Name of the owner (所有者名称).</summary>
    public required string OwnerName { get; init; }

    /// <summary>Kind of owner (所有者类型).</summary>
    public required SuiteOwnerType OwnerType { get; init; }

    /// <summary>Suite id (套餐Id).</summary>
    public required int SuiteId { get; init; }

    /// <summary>Moment the order takes effect, midnight of the server time zone; 0 means today's midnight and at once (生效时间). <see cref="DateTimeOffset.UnixEpoch"/> is written as that 0.</summary>
    public required DateTimeOffset AvailableTime { get; init; }

    /// <summary>Moment of expiry; null or 9223372036854775807 means never (one-time suite: null means availableTime + rentPeriod*1000) (失效时间). <see cref="DateTimeOffset.MaxValue"/> is written as that number.</summary>
    public DateTimeOffset? ExpireTime { get; init; }

    /// <summary>Priority, null or 2147483647 means none (优先级).</summary>
    public int? Priority { get; init; }

    /// <summary>What happens when the balance does not cover the rent (余额不足处理模式).</summary>
    public FailedProcessMode? FailedProcessMode { get; init; }

    /// <summary>Percentage of the rent charged (租金百分比).</summary>
    public decimal? RentPercent { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateSuiteOrderRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.OwnerName);
        Check.Moment(request.AvailableTime);
        Check.Moment(request.ExpireTime);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, SuiteOrdersJson.Default.CreateSuiteOrderRequest);
    }
}
