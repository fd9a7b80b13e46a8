using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Who logged in.</summary>
internal static class WeComIdentityOperations
{
    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("GET", "auth/getuserinfo", WeComAccess.Application, GetUserInfo) { Missing = 40029, IsUnlimited = true },
        new("GET", "user/getuserinfo", WeComAccess.Application, GetUserInfoByOldName) { Missing = 40029, IsUnlimited = true },
        new("POST", "auth/getuserdetail", WeComAccess.Application, GetUserDetail) { Missing = 84015 },
        new("POST", "auth/get_tfa_info", WeComAccess.AnyToken, GetVerification) { Missing = 40029 },
    ];

    private static WeComAnswer GetUserInfo(WeComCall call)
    {
        WeComVisitor visitor = call.Sandbox.Identity.RedeemCode(call.Query("code", 40029));
        if (visitor.UserId is null)
        {
            JsonObject stranger = new() { ["openid"] = visitor.OpenId };
            if (visitor.ExternalUserId is { } external) stranger["external_userid"] = external;
            return stranger;
        }

        JsonObject member = new() { ["userid"] = visitor.UserId };
        bool isVisible = call.Sandbox.Members.TryGet(visitor.UserId, out WeComSandboxMember? row) && call.Range.Sees(row);
        if (visitor.IsPrivate && isVisible) member["user_ticket"] = call.Sandbox.Identity.IssueTicket(visitor);
        return member;
    }

    private static WeComAnswer GetUserInfoByOldName(WeComCall call)
    {
        WeComVisitor visitor = call.Sandbox.Identity.RedeemCode(call.Query("code", 40029));
        string name = visitor.UserId is null ? "OpenId" : "UserId";
        return new JsonObject { [name] = visitor.UserId ?? visitor.OpenId, ["DeviceId"] = "74909d1db8e5a1c2" };
    }

    private static WeComAnswer GetUserDetail(WeComCall call)
    {
        WeComVisitor visitor = call.Sandbox.Identity.CheckTicket(call.Body.Text("user_ticket", 84015));
        WeComSandboxMember member = call.Member(visitor.UserId!);
        JsonObject detail = new() { ["userid"] = member.UserId };
        WeComMemberWriter.WritePrivate(call.Sandbox, detail, member);
        return detail;
    }

    private static WeComAnswer GetVerification(WeComCall call)
    {
        WeComVisitor visitor = call.Sandbox.Identity.RedeemCode(call.Body.Text("code", 40029));
        if (visitor.UserId is null) throw new WeComRefusal(40029);
        return new JsonObject { ["userid"] = visitor.UserId, ["tfa_code"] = call.Sandbox.Identity.IssueVerification(visitor) };
    }
}
