// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The area of a mobile prefix (号段归属地).</summary>
public sealed class MobileArea
{
    /// <summary>Seven-digit mobile prefix, for example 1300000 (手机前缀).</summary>
    public string? MobilePrefix { get; set; }

    /// <summary>Area code without the leading zero, for example 10 for Beijing (地区区号).</summary>
    public string? AreaCode { get; set; }

    /// <summary>Area name (地区名称).</summary>
    public string? AreaName { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(MobileArea mobileArea)
    {
        Check.Required(mobileArea.MobilePrefix);
        Check.Required(mobileArea.AreaCode);
        Check.Optional(mobileArea.AreaName);
        Check.Optional(mobileArea.Memo);
        Check.ExtraMembers(mobileArea.ExtraMembers, MobileAreasJson.Default.MobileArea);
    }
}
