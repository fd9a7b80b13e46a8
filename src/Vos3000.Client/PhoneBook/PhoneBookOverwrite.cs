// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The entry that a new one replaces (覆盖条件). Set one of the two.</summary>
public sealed class PhoneBookOverwrite
{
    /// <summary>Find the entry to overwrite by phone number, not together with shortE164 (按电话号码查找).</summary>
    public string? E164 { get; init; }

    /// <summary>Find the entry to overwrite by short number (按短号查找).</summary>
    public string? ShortE164 { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(PhoneBookOverwrite phoneBookOverwrite)
    {
        Check.Optional(phoneBookOverwrite.E164);
        Check.Optional(phoneBookOverwrite.ShortE164);
        Check.ExtraMembers(phoneBookOverwrite.ExtraMembers, PhoneBookJson.Default.PhoneBookOverwrite);
    }
}
