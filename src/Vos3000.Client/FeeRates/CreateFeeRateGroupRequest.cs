// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateFeeRateGroup</c> (创建费率组): create a rate group.</summary>
public sealed class CreateFeeRateGroupRequest
{
    /// <summary>Rate group name (费率组名称).</summary>
    public required string Name { get; init; }

    /// <summary>Length announced as one minute (60 seconds) on phone cards (电话卡60秒等效时长). The unit is not stated, presumably seconds.</summary>
    public int? FakeMinute { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateFeeRateGroupRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Name);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, FeeRatesJson.Default.CreateFeeRateGroupRequest);
    }
}
