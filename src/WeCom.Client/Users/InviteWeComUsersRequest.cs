using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>
/// Whom to invite: members, departments, tags, at least one of them. Longer lists than the service takes at once (1,000, 100, 100) go out in several calls.
/// </summary>
public sealed class InviteWeComUsersRequest
{
    /// <summary>The ids of members (<c>user</c>); null for none.</summary>
    [JsonPropertyName("user")]
    public IReadOnlyList<string>? UserIds { get; init; }

    /// <summary>The ids of departments (<c>party</c>); null for none.</summary>
    [JsonPropertyName("party")]
    public IReadOnlyList<int>? DepartmentIds { get; init; }

    /// <summary>The ids of tags (<c>tag</c>); null for none.</summary>
    [JsonPropertyName("tag")]
    public IReadOnlyList<int>? TagIds { get; init; }
}
