using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Writes members of the address book.</summary>
internal static class WeComMemberWriter
{
    /// <summary>All that a caller may know of a member.</summary>
    public static JsonObject Details(WeComSandbox sandbox, WeComSandboxMember member, bool withPrivate)
    {
        JsonObject json = new()
        {
            ["userid"] = member.UserId,
            ["name"] = member.Name,
            ["department"] = WeComJson.Numbers(member.Departments),
            ["order"] = WeComJson.Numbers(member.Orders),
            ["position"] = member.Position,
            ["status"] = member.Status,
            ["is_leader_in_dept"] = WeComJson.Numbers(member.IsLeaderInDepartment),
            ["direct_leader"] = WeComJson.Texts(member.DirectLeaders),
            ["main_department"] = member.MainOrFirst,
            ["telephone"] = member.Telephone,
            ["alias"] = member.Alias,
            ["external_position"] = member.ExternalPosition,
        };
        if (member.ExtAttr is { } attributes) json["extattr"] = JsonNode.Parse(attributes);
        if (member.ExternalProfile is { } profile) json["external_profile"] = JsonNode.Parse(profile);
        if (!withPrivate) return json;

        json["thumb_avatar"] = member.Avatar;
        WritePrivate(sandbox, json, member);
        return json;
    }

    public static void WritePrivate(WeComSandbox sandbox, JsonObject json, WeComSandboxMember member)
    {
        json["gender"] = sandbox.WritesGenderAsNumber ? member.Gender : member.Gender.ToString(CultureInfo.InvariantCulture);
        json["avatar"] = member.Avatar;
        json["qr_code"] = $"https://open.work.weixin.qq.com/wwopen/userQRCode?vcode={member.UserId}";
        json["mobile"] = member.Mobile;
        json["email"] = member.Email;
        json["biz_mail"] = member.BizMail;
        json["address"] = member.Address;
    }

    public static JsonObject Brief(WeComSandboxMember member) => new()
    {
        ["userid"] = member.UserId,
        ["name"] = member.Name,
        ["department"] = WeComJson.Numbers(member.Departments),
    };
}
