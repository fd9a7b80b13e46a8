using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// A member (成员). Any part may be absent: applications made since June 2022 do not get <c>avatar</c>, <c>gender</c>, <c>mobile</c>, <c>email</c>,
/// <c>biz_mail</c>, <c>qr_code</c> and <c>address</c>. Ids of members are compared without regard to case.
/// </summary>
public sealed class WeComUser
{
    /// <summary>The id within the company (<c>userid</c>).</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>The name (姓名, <c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>Another name (别名, <c>alias</c>).</summary>
    public string? Alias { get; set; }

    /// <summary>The name in English (<c>english_name</c>).</summary>
    public string? EnglishName { get; set; }

    /// <summary>The departments (<c>department</c>). <see cref="Memberships"/> has the same with what belongs to each of them.</summary>
    [AllowNull]
    [JsonPropertyName("department")]
    public IReadOnlyList<int> DepartmentIds { get => field ?? []; set; }

    /// <summary>The place in each department (<c>order</c>), side by side with <see cref="DepartmentIds"/>; may be shorter.</summary>
    [AllowNull]
    [JsonPropertyName("order")]
    public IReadOnlyList<long> DepartmentOrders { get => field ?? []; set; }

    /// <summary>1 where the member leads the department (<c>is_leader_in_dept</c>), side by side with <see cref="DepartmentIds"/>; may be shorter or empty.</summary>
    [AllowNull]
    [JsonPropertyName("is_leader_in_dept")]
    public IReadOnlyList<int> LeaderFlags { get => field ?? []; set; }

    /// <summary>The departments, each with the member's place in it and whether the member leads it, where that is known.</summary>
    [JsonIgnore]
    public IReadOnlyList<WeComMembership> Memberships => [.. DepartmentIds.Select(MembershipAt)];

    /// <summary>The main department (主部门, <c>main_department</c>).</summary>
    [JsonPropertyName("main_department")]
    public int? MainDepartmentId { get; set; }

    /// <summary>The ids of those whom the member reports to (直属上级, <c>direct_leader</c>), one at the most as a rule.</summary>
    [AllowNull]
    [JsonPropertyName("direct_leader")]
    [JsonConverter(typeof(TextListConverter))]
    public IReadOnlyList<string> DirectLeaderIds { get => field ?? []; set; }

    /// <summary>The position (职务, <c>position</c>).</summary>
    public string? Position { get; set; }

    /// <summary>The position that people outside see (对外职务, <c>external_position</c>).</summary>
    public string? ExternalPosition { get; set; }

    /// <summary>The mobile phone number (手机号码, <c>mobile</c>).</summary>
    public string? Mobile { get; set; }

    /// <summary>The gender (性别, <c>gender</c>).</summary>
    public WeComGender? Gender { get; set; }

    /// <summary>The personal e-mail address (邮箱, <c>email</c>).</summary>
    public string? Email { get; set; }

    /// <summary>The e-mail address at the company (企业邮箱, <c>biz_mail</c>).</summary>
    public string? BizMail { get; set; }

    /// <summary>The telephone number (座机, <c>telephone</c>).</summary>
    public string? Telephone { get; set; }

    /// <summary>The address (地址, <c>address</c>).</summary>
    public string? Address { get; set; }

    /// <summary>The address of the picture (头像, <c>avatar</c>).</summary>
    public string? Avatar { get; set; }

    /// <summary>The address of the small picture (头像缩略图, <c>thumb_avatar</c>).</summary>
    public string? ThumbAvatar { get; set; }

    /// <summary>The address of the member's QR code (个人二维码, <c>qr_code</c>).</summary>
    public string? QrCode { get; set; }

    /// <summary>What became of the account (激活状态, <c>status</c>).</summary>
    public WeComUserStatus? Status { get; set; }

    /// <summary>The id across companies (<c>open_userid</c>); only third-party applications get it.</summary>
    [JsonPropertyName("open_userid")]
    public string? OpenUserId { get; set; }

    /// <summary>Further attributes (扩展属性, <c>extattr</c>).</summary>
    [JsonPropertyName("extattr")]
    public WeComExtendedAttributes? ExtendedAttributes { get; set; }

    /// <summary>What people outside the company see (成员对外属性, <c>external_profile</c>).</summary>
    public WeComExternalProfile? ExternalProfile { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    private WeComMembership MembershipAt(int departmentId, int index) => new(
        departmentId,
        index < DepartmentOrders.Count ? DepartmentOrders[index] : null,
        index < LeaderFlags.Count ? LeaderFlags[index] != 0 : null);
}
