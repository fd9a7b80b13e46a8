using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>A member of staff to add, or to change when the platform knows the phone number. The members are documented behind its login only.</summary>
public sealed class SaveUserRequest
{
    /// <summary>The name (<c>name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The phone number: digits (<c>phone</c>).</summary>
    public required string Phone { get; init; }

    /// <summary>The department (<c>departmentId</c>).</summary>
    public string? DepartmentId { get; init; }

    /// <summary>Further members by their names on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(IReadOnlyList<SaveUserRequest> users)
    {
        Check.Batch(users);
        foreach (SaveUserRequest user in users)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(user.Name);
            Check.Phone(user.Phone);
            Check.Optional(user.DepartmentId);
        }
    }
}
