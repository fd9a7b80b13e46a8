// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A soft switch that is connected (软交换).</summary>
public sealed class SoftSwitch
{
    /// <summary>Access name of the softswitch (软交换接入名称).</summary>
    public string? Name { get; set; }

    /// <summary>Softswitch identification (软交换标识).</summary>
    public string? Identification { get; set; }

    /// <summary>Creation time (创建时间).</summary>
    public DateTimeOffset? CreateTime { get; set; }

    /// <summary>Time of connection (接入时间).</summary>
    public DateTimeOffset? AccessTime { get; set; }

    /// <summary>Address it connects from (接入地址).</summary>
    public string? AccessAddress { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
