using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A member to create. Phone number and e-mail address must not both be missing.</summary>
public sealed class CreateWeComUserRequest : WeComUserFields
{
    /// <summary>
    /// The id within the company: 1 to 64 letters, digits and <c>_ - @ .</c>, the first one a letter or digit; unique whatever its case (<c>userid</c>).
    /// </summary>
    [JsonPropertyName("userid")]
    public required string UserId { get; init; }

    /// <summary>The name, 1 to 64 characters (姓名, <c>name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Whether the member is invited, by message or e-mail (<c>to_invite</c>); yes by default.</summary>
    [JsonPropertyName("to_invite")]
    [JsonConverter(typeof(FlagConverter))]
    public bool? Invites { get; init; }
}
