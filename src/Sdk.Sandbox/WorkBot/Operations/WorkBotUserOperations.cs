using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Text message codes, login, and what a user is told about themselves.</summary>
internal static class WorkBotUserOperations
{
    private const int PhoneLength = 11;

    public static IReadOnlyList<WorkBotOperation> All { get; } =
    [
        new("SendSms", "POST", "/api/user/send-sms", WorkBotAccess.Anyone, SendSms),
        new("Login", "POST", "/api/user/login", WorkBotAccess.Anyone, Login),
        new("GetUserInfo", "GET", "/api/user/info", WorkBotAccess.User, GetInfo),
    ];

    private static WorkBotAnswer SendSms(WorkBotCall call)
    {
        call.Sandbox.Sms.Send(Phone(call));
        return new(json => json.WriteNumber("expiresIn", WorkBotSms.LifetimeSeconds), "验证码已发送");
    }

    private static WorkBotAnswer Login(WorkBotCall call)
    {
        WorkBotSandbox sandbox = call.Sandbox;
        string phone = Phone(call);
        sandbox.Sms.Redeem(phone, call.Body.Text("code"));
        WorkBotSandboxUser user = sandbox.UserOf(phone) ?? sandbox.AddUser(phone, "user", "用户" + phone[^4..]);
        if (user.Status == "disabled") throw WorkBotRefusal.Forbidden("用户已被禁用");

        sandbox.Users.Update(user.UserId, row => row with { LastLoginAt = call.Now });
        WorkBotSandboxAudience audience = user.Role == "admin" ? WorkBotSandboxAudience.Admin : WorkBotSandboxAudience.User;
        WorkBotToken token = sandbox.Tokens.Issue(audience, phone);
        WorkBotToken refresh = sandbox.Tokens.Issue(audience, phone, isRefresh: true);
        return new(
            json =>
            {
                WriteProfile(json, user);
                json.WriteString("token", token.Text);
                json.WriteString("refreshToken", refresh.Text);
            },
            "登录成功");
    }

    private static WorkBotAnswer GetInfo(WorkBotCall call) => new(json =>
    {
        WriteProfile(json, call.User);
        json.Time("createdAt", call.User.CreatedAt);
    });

    private static void WriteProfile(Utf8JsonWriter json, WorkBotSandboxUser user)
    {
        json.WriteNumber("userId", user.UserId);
        json.WriteString("nickname", user.Nickname);
        json.WriteString("avatar", user.Avatar);
        json.WriteString("phone", user.Phone);
        json.WriteString("role", user.Role);
    }

    private static string Phone(WorkBotCall call)
    {
        string phone = call.Body.Text("phone");
        return phone.Length == PhoneLength && phone.All(char.IsAsciiDigit) ? phone : throw WorkBotRefusal.BadRequest("手机号格式错误");
    }
}
