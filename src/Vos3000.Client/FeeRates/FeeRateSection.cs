// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A step of a price: what the first so many units cost (分段费率).</summary>
public sealed class FeeRateSection
{
    /// <summary>Amount of the section, in the currency of the switch (金额).</summary>
    public decimal? Fee { get; set; }

    /// <summary>Length of the section (计费时长). The unit is not stated.</summary>
    public int? Time { get; set; }

    /// <summary>Position in the sequence (序号).</summary>
    public int? Position { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
