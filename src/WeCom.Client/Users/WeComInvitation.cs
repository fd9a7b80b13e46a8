using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What came of an invitation (邀请成员): whom it did not reach. All others were invited.</summary>
public sealed class WeComInvitation
{
    /// <summary>Members that do not exist or may not be invited (<c>invaliduser</c>).</summary>
    [AllowNull]
    [JsonPropertyName("invaliduser")]
    [JsonConverter(typeof(PipeListConverter))]
    public IReadOnlyList<string> InvalidUsers { get => field ?? []; set; }

    /// <summary>Departments that do not exist or may not be invited (<c>invalidparty</c>).</summary>
    [AllowNull]
    [JsonPropertyName("invalidparty")]
    [JsonConverter(typeof(PipeNumberListConverter))]
    public IReadOnlyList<int> InvalidDepartments { get => field ?? []; set; }

    /// <summary>Tags that do not exist or may not be invited (<c>invalidtag</c>).</summary>
    [AllowNull]
    [JsonPropertyName("invalidtag")]
    [JsonConverter(typeof(PipeNumberListConverter))]
    public IReadOnlyList<int> InvalidTags { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show; of several calls those of the last one.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal void Follow(WeComInvitation? earlier)
    {
        if (earlier is not null)
        {
            InvalidUsers = [.. earlier.InvalidUsers, .. InvalidUsers];
            InvalidDepartments = [.. earlier.InvalidDepartments, .. InvalidDepartments];
            InvalidTags = [.. earlier.InvalidTags, .. InvalidTags];
        }
    }
}
