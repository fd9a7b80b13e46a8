// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A group of numbers (号码组).</summary>
public sealed class NumberGroup
{
    /// <summary>Number group name (号码群组名称).</summary>
    public string? Name { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
