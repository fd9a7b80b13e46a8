using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What can be said of a member when it is created or changed. What is null is not sent.</summary>
public abstract class WeComUserFields
{
    private protected WeComUserFields()
    {
    }

    /// <summary>Another name, 1 to 64 characters (别名, <c>alias</c>).</summary>
    public string? Alias { get; init; }

    /// <summary>
    /// The mobile phone number, unique in the company (手机号码, <c>mobile</c>): numbers outside China's mainland with the code of their country, such as
    /// <c>+852 61234567</c>. A change is ignored in silence once the member has activated the account.
    /// </summary>
    public string? Mobile { get; init; }

    /// <summary>
    /// The departments, 100 at the most, with the member's place in each and whether the member leads it (<c>department</c>, <c>order</c>,
    /// <c>is_leader_in_dept</c>). Departments that do not exist are created below 其他(待设置部门).
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<WeComMembership>? Memberships { get; init; }

    /// <summary>The main department (主部门, <c>main_department</c>).</summary>
    [JsonPropertyName("main_department")]
    public int? MainDepartmentId { get; init; }

    /// <summary>The ids of those whom the member reports to, one at the most (直属上级, <c>direct_leader</c>).</summary>
    [JsonPropertyName("direct_leader")]
    public IReadOnlyList<string>? DirectLeaderIds { get; init; }

    /// <summary>The position, 128 characters at the most (职务, <c>position</c>).</summary>
    public string? Position { get; init; }

    /// <summary>The gender, male or female (性别, <c>gender</c>).</summary>
    public WeComGender? Gender { get; init; }

    /// <summary>The personal e-mail address, 6 to 64 bytes, unique in the company (邮箱, <c>email</c>).</summary>
    public string? Email { get; init; }

    /// <summary>The e-mail address at the company, 6 to 64 bytes, 63 in a change (企业邮箱, <c>biz_mail</c>).</summary>
    public string? BizMail { get; init; }

    /// <summary>The telephone number: digits, <c>-</c>, <c>+</c>, <c>,</c>; 32 bytes at the most (座机, <c>telephone</c>).</summary>
    public string? Telephone { get; init; }

    /// <summary>The media id of the picture, from an upload (头像, <c>avatar_mediaid</c>).</summary>
    [JsonPropertyName("avatar_mediaid")]
    public string? AvatarMediaId { get; init; }

    /// <summary>Whether the account is enabled (启用/禁用成员, <c>enable</c>).</summary>
    [JsonPropertyName("enable")]
    [JsonConverter(typeof(NumericFlagConverter))]
    public bool? IsEnabled { get; init; }

    /// <summary>Further attributes; they must exist in the console (扩展属性, <c>extattr</c>).</summary>
    [JsonPropertyName("extattr")]
    public WeComExtendedAttributes? ExtendedAttributes { get; init; }

    /// <summary>What people outside the company see (成员对外属性, <c>external_profile</c>).</summary>
    public WeComExternalProfile? ExternalProfile { get; init; }

    /// <summary>The position that people outside see, 12 characters at the most (对外职务, <c>external_position</c>).</summary>
    public string? ExternalPosition { get; init; }

    /// <summary>The name of the account of Channels; it must be bound to the company (视频号名字, <c>nickname</c>).</summary>
    [JsonPropertyName("nickname")]
    public string? ChannelsNickname { get; init; }

    /// <summary>The address, 128 characters at the most (地址, <c>address</c>).</summary>
    public string? Address { get; init; }

    // The three lists must be of one length: where one of them says something of a department, it says something of each.

    [JsonInclude]
    [JsonPropertyName("department")]
    internal IReadOnlyList<int>? DepartmentIds => Memberships is { } given ? [.. given.Select(static item => item.DepartmentId)] : null;

    [JsonInclude]
    [JsonPropertyName("order")]
    internal IReadOnlyList<long>? DepartmentOrders =>
        Memberships?.Any(static item => item.Order is not null) == true ? [.. Memberships.Select(static item => item.Order ?? 0)] : null;

    [JsonInclude]
    [JsonPropertyName("is_leader_in_dept")]
    internal IReadOnlyList<int>? LeaderFlags =>
        Memberships?.Any(static item => item.IsLeader is not null) == true ? [.. Memberships.Select(static item => item.IsLeader == true ? 1 : 0)] : null;
}
