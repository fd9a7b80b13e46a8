using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>Addresses of the service.</summary>
public sealed class WeComAddresses
{
    /// <summary>
    /// The addresses (<c>ip_list</c>): IPv4, some with a wildcard at the end (<c>101.226.103.*</c>). Old and new ones overlap for a while: ask once a day.
    /// </summary>
    [AllowNull]
    [JsonPropertyName("ip_list")]
    public IReadOnlyList<string> Addresses { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
