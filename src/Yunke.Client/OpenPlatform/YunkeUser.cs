using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>A member of staff (员工), as the open platform returns it. It documents no member: each of them may be absent.</summary>
public sealed class YunkeUser
{
    /// <summary>The id (<c>id</c>, or <c>userId</c>).</summary>
    public string? Id { get => field ?? Alias.Read(ExtraMembers, "userId"); set; }

    /// <summary>The name (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>The phone number (<c>phone</c>).</summary>
    public string? Phone { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
