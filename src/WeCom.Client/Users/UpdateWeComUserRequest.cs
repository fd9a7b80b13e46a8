using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What to change of a member. Only what is given goes out, and only that changes.</summary>
public sealed class UpdateWeComUserRequest : WeComUserFields
{
    /// <summary>The id of the member (<c>userid</c>).</summary>
    [JsonPropertyName("userid")]
    public required string UserId { get; init; }

    /// <summary>The name, 1 to 64 characters (姓名, <c>name</c>).</summary>
    public string? Name { get; init; }

    /// <summary>Another id, which can be given once, and only where the present one was made by the service (<c>new_userid</c>).</summary>
    [JsonPropertyName("new_userid")]
    public string? NewUserId { get; init; }

    /// <summary>The further e-mail addresses at the company, 5 at the most, in place of those there are (<c>biz_mail_alias</c>); an empty list removes them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? BizMailAliases { get; init; }

    [JsonInclude]
    [JsonPropertyName("biz_mail_alias")]
    internal BizMailAliasBody? BizMailAliasBody => BizMailAliases is { } aliases ? new BizMailAliasBody { Item = aliases } : null;
}
