// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A number of a group (号码组号码).</summary>
public sealed class NumberGroupEntry
{
    /// <summary>Phone number (号码).</summary>
    public string? E164 { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(NumberGroupEntry numberGroupEntry)
    {
        Check.Required(numberGroupEntry.E164);
        Check.Optional(numberGroupEntry.Memo);
        Check.ExtraMembers(numberGroupEntry.ExtraMembers, NumberGroupsJson.Default.NumberGroupEntry);
    }
}
