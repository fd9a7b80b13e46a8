using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>The record of a call that the platform could not push (推送失败的通话记录). It documents no member, so that a record is open.</summary>
public sealed class FailedCallRecord
{
    /// <summary>All members, as the platform writes them.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    /// <summary>A member as text; null when there is none of this name, or it is an object or a list.</summary>
    /// <param name="name">The name of the member, in the case of the platform.</param>
    public string? GetText(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Alias.Read(ExtraMembers, name);
    }
}
