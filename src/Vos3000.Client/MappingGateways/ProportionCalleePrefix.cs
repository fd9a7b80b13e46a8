// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A share of the calls that gets a prefix (被叫前缀比例).</summary>
public sealed class ProportionCalleePrefix
{
    /// <summary>Ratio value (比例值).</summary>
    public int? Proportion { get; set; }

    /// <summary>Prefix to add (添加前缀).</summary>
    public string? AddPrefix { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ProportionCalleePrefix proportionCalleePrefix)
    {
        Check.Present(proportionCalleePrefix.Proportion);
        Check.Required(proportionCalleePrefix.AddPrefix);
        Check.ExtraMembers(proportionCalleePrefix.ExtraMembers, MappingGatewaysJson.Default.ProportionCalleePrefix);
    }
}
