using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>Who may call the operations of a company, and what the others hear.</summary>
internal static class YunkeGuard
{
    public const string LoginPage = "/cms/auth/login";

    public static YunkeSession? SessionOf(YunkeSandbox sandbox, YunkeHost host, HttpRequest request) => sandbox.Sessions.Find(
        YunkeCookies.Read(request, YunkeCookies.User), YunkeCookies.Read(request, YunkeCookies.UserToken), host);

    /// <summary>The headers that a page of the site sends with each call.</summary>
    public static void CheckHeaders(HttpRequest request, YunkeSandboxMember member, string referrer)
    {
        Check("company", member.CompanyCode);
        Check("userid", member.UserId);
        Check("channel", "4");
        Check("source", "yunkepc");
        Check("referer", referrer);

        void Check(string name, string expected)
        {
            if (request.Headers[name].ToString() != expected) throw YunkeRefusal.Illegal("请求头 " + name);
        }
    }

    /// <summary>The answer to a call without a living session.</summary>
    public static SandboxAnswer Expired(YunkeSandbox sandbox, string page) => sandbox.ExpiredAnswer switch
    {
        YunkeExpiredAnswer.Code10001 => sandbox.Envelope.Failure(10001, "token已过期"),
        YunkeExpiredAnswer.Code10002 => sandbox.Envelope.Failure(10002, "会话已过期"),
        YunkeExpiredAnswer.Code10003 => sandbox.Envelope.Failure(YunkeCodes.NotLoggedIn, "未登录"),
        YunkeExpiredAnswer.Code22003 => sandbox.Envelope.Failure(22003, "会话已过期"),
        YunkeExpiredAnswer.Code22004 => sandbox.Envelope.Failure(22004, "登录无效"),
        YunkeExpiredAnswer.Code401 => sandbox.Envelope.Failure(401, "未授权"),
        YunkeExpiredAnswer.Code302 => sandbox.Envelope.Failure(302, "请跳转"),
        YunkeExpiredAnswer.Http401 => SandboxAnswer.Html(StatusCodes.Status401Unauthorized, "401 Authorization Required"),
        YunkeExpiredAnswer.RedirectToLogin => Redirect(StatusCodes.Status302Found, page),
        YunkeExpiredAnswer.RedirectPermanently => Redirect(StatusCodes.Status301MovedPermanently, page),
        YunkeExpiredAnswer.RedirectSeeOther => Redirect(StatusCodes.Status303SeeOther, page),
        YunkeExpiredAnswer.RedirectTemporarily => Redirect(StatusCodes.Status307TemporaryRedirect, page),
        YunkeExpiredAnswer.HtmlPage => SandboxAnswer.Html(StatusCodes.Status200OK, "云客CRM"),
        YunkeExpiredAnswer.KeywordOnly => sandbox.Envelope.Failure(null, "登录已过期，请重新登录"),
        _ => sandbox.Envelope.Failure(null, null),
    };

    /// <summary>What the password of an account is worth; all but the right one is refused.</summary>
    public static void CheckPassword(YunkeSandbox sandbox, string phone, string password)
    {
        bool second = sandbox.UsesSecondCodeFamily;
        switch (sandbox.Accounts.Check(phone, password))
        {
            case YunkePasswordCheck.Wrong: throw new YunkeRefusal(second ? 22001 : 10004, "账号或密码错误");
            case YunkePasswordCheck.Locked: throw new YunkeRefusal(second ? 22002 : 10005, "账号已锁定");
            // The second family has no code of its own for it.
            case YunkePasswordCheck.Disabled: throw new YunkeRefusal(10006, "账号已禁用");
            default: return;
        }
    }

    private static SandboxAnswer Redirect(int status, string page) => SandboxAnswer.Html(status, "云客CRM") with
    {
        Headers = [new("Location", $"{LoginPage}?redirect={Uri.EscapeDataString(page)}")],
    };
}
