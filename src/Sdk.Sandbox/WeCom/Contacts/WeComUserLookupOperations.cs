using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Members by something else than their user id, and their second verification.</summary>
internal static class WeComUserLookupOperations
{
    private const string WrongNumbers = "user/getuserid:wrong";
    private const int ShareOfWrongNumbers = 5;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("POST", "user/getuserid", WeComAccess.AnyToken, ByMobile) { Missing = WeComCodes.EmptyParameter },
        new("POST", "user/get_userid_by_email", WeComAccess.AnyToken, ByMail) { Missing = WeComCodes.EmptyParameter },
        new("POST", "user/convert_to_openid", WeComAccess.AnyToken, ToOpenId) { Missing = 41009 },
        new("POST", "user/convert_to_userid", WeComAccess.AnyToken, FromOpenId) { Missing = WeComCodes.EmptyParameter },
        new("GET", "user/authsucc", WeComAccess.AnyToken, Verified) { Missing = 41009 },
        new("POST", "user/tfa_succ", WeComAccess.AnyToken, VerifiedByCode) { Missing = 41009 },
    ];

    private static WeComAnswer ByMobile(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        string mobile = call.Body.Text("mobile");
        if (Encoding.UTF8.GetByteCount(mobile) is < 5 or > 32) throw WeComRefusal.Of(60103, "mobile");
        // More wrong numbers than a fifth of the staff: somebody tries them out.
        bool isBlocked = sandbox.Limits.Count(WrongNumbers, Day) * ShareOfWrongNumbers > sandbox.Members.Count;
        if (sandbox.EnforcesLimits && isBlocked) throw new WeComRefusal(WeComCodes.FrequencyLimit);
        WeComSandboxMember? found = Find(call, member => member.Mobile.Length > 0
            && WeComMemberReader.Plain(member.Mobile) == WeComMemberReader.Plain(mobile));
        if (found is null) sandbox.Limits.Add(WrongNumbers);
        return UserId(found);
    }

    private static WeComAnswer ByMail(WeComCall call)
    {
        string mail = call.Body.Text("email");
        int type = call.Body.Between("email_type", 1, 2, 1);
        return UserId(Find(call, member => (type == 1 ? member.BizMail : member.Email) == mail));
    }

    private static WeComAnswer ToOpenId(WeComCall call)
    {
        WeComSandboxMember member = call.Member(call.Body.Text("userid", 41009));
        return new JsonObject { ["openid"] = member.OpenId ?? throw new WeComRefusal(43004) };
    }

    private static WeComAnswer FromOpenId(WeComCall call)
    {
        string openId = call.Body.Text("openid");
        return UserId(Find(call, member => member.OpenId == openId) ?? throw new WeComRefusal(40073));
    }

    private static WeComAnswer Verified(WeComCall call) => Confirm(call, call.Member(call.Query("userid", 41009)));

    private static WeComAnswer VerifiedByCode(WeComCall call)
    {
        WeComSandboxMember member = call.Member(call.Body.Text("userid", 41009));
        call.Sandbox.Identity.RedeemVerification(call.Body.Text("tfa_code"), member.UserId);
        return Confirm(call, member);
    }

    private static WeComAnswer Confirm(WeComCall call, WeComSandboxMember member)
    {
        call.Sandbox.Members.Set(member with { Verifications = member.Verifications + 1 });
        return WeComAnswer.Done();
    }

    private static WeComSandboxMember? Find(WeComCall call, Func<WeComSandboxMember, bool> condition) =>
        call.Sandbox.Members.FirstOrDefault(member => condition(member) && call.Range.Sees(member));

    private static WeComAnswer UserId(WeComSandboxMember? member) =>
        new JsonObject { ["userid"] = (member ?? throw new WeComRefusal(46004)).UserId };
}
