using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>Those who watched a live, members and others apart (<c>stat_info</c>).</summary>
public sealed class WeComLiveViewers
{
    /// <summary>The members (<c>users</c>).</summary>
    [AllowNull]
    public IReadOnlyList<WeComLiveViewer> Users { get => field ?? []; set; }

    /// <summary>Those from outside of the company (<c>external_users</c>).</summary>
    [AllowNull]
    public IReadOnlyList<WeComLiveViewer> ExternalUsers { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
