using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Who a login code stands for: a member of the company, or somebody else (访问用户身份).</summary>
public sealed class WeComVisitor
{
    /// <summary>The id of the member (<c>userid</c>); null for a visitor from outside.</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>
    /// What <see cref="WeComIdentityClient.GetUserDetailAsync"/> takes (成员票据, <c>user_ticket</c>), for 30 minutes; only after a login with
    /// <see cref="WeComOAuthScope.PrivateInfo"/> of a member who may see the application.
    /// </summary>
    public Secret? UserTicket { get; set; }

    /// <summary>The id of a visitor from outside, for this company (<c>openid</c>).</summary>
    [JsonPropertyName("openid")]
    public string? OpenId { get; set; }

    /// <summary>The id of a visitor who is a customer (外部联系人, <c>external_userid</c>).</summary>
    [JsonPropertyName("external_userid")]
    public string? ExternalUserId { get; set; }

    /// <summary>The id of the phone; written by older versions of the service (<c>DeviceId</c>).</summary>
    [JsonPropertyName("deviceid")]
    public string? DeviceId { get; set; }

    /// <summary>Whether the visitor is a member of the company.</summary>
    [JsonIgnore]
    [MemberNotNullWhen(true, nameof(UserId))]
    public bool IsMember => !string.IsNullOrEmpty(UserId);

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
