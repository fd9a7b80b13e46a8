// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateIpLimit</c> (创建地理围栏): create a geo-fence IP range.</summary>
public sealed partial class CreateIpLimitRequest
{
    /// <summary>Area name (地区名称).</summary>
    public string? Area { get; init; }

    /// <summary>First IPv4 address of the range (起始IP地址).</summary>
    public required string Ip { get; init; }

    /// <summary>Size of the range counted from the start address (IP段总数).</summary>
    public int? Count { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateIpLimitRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Optional(request.Area);
        Check.Required(request.Ip);
        Check.Optional(request.Memo);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, IpLimitsJson.Default.CreateIpLimitRequest);
    }

    static partial void CheckRules(CreateIpLimitRequest request);
}
