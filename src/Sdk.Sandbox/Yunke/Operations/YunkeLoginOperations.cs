namespace Sdk.Sandbox;

/// <summary>The login at the host of a company.</summary>
internal static class YunkeLoginOperations
{
    private const string Visitor = "JESONG_USER_ID";

    public static SandboxAnswer GetKey(YunkeCall call)
    {
        string phone = call.Members().Text("phone");
        YunkeSandbox sandbox = call.Sandbox;
        SandboxAnswer answer = sandbox.Envelope.SuccessObject(json =>
        {
            bool nested = sandbox.KeyNesting == YunkeKeyNesting.DataOfData;
            if (nested) json.WriteStartObject("data");
            YunkeDiscoveryOperations.WriteKey(json, call.Host.LoginKey);
            if (nested) json.WriteEndObject();
        });
        return answer with
        {
            Headers =
            [
                YunkeCookies.Near(YunkeCookies.Ticket, sandbox.Sessions.MakeTicket(phone, call.Host)),
                // The widget for chats sets it for its visitor: it has nothing to do with the user.
                YunkeCookies.Site(Visitor, YunkeCookies.MakeValue()),
            ],
        };
    }

    public static SandboxAnswer LogIn(YunkeCall call)
    {
        YunkeArguments members = call.Members();
        YunkeSandbox sandbox = call.Sandbox;
        string phone = members.Text("phone");
        string? ticket = call.Cookie(YunkeCookies.Ticket);
        if (!sandbox.Sessions.HasTicket(ticket, phone, call.Host)) throw new YunkeRefusal(YunkeCodes.NotLoggedIn, "请先获取密钥");
        if (members.Text("loginType") != "yunkecn") throw YunkeRefusal.WrongParameter("loginType");
        foreach (string name in (string[])["smsCode", "validCode", "codeUuid"]) members.SentText(name);
        if (!sandbox.Companies.TryGet(members.Text("companyCode"), out YunkeSandboxCompany? company)
            || sandbox.HostOf(company) != call.Host)
            throw YunkeRefusal.WrongParameter("companyCode");

        YunkeGuard.CheckPassword(sandbox, phone, call.Host.LoginKey.Decrypt(members.Text("password")));
        YunkeSandboxMember member = sandbox.MemberOf(company.Code, phone) ?? throw YunkeRefusal.Illegal("该账号不属于此公司");
        sandbox.Sessions.TakeTicket(ticket);
        YunkeSession session = sandbox.LogIn(member, call.Host);
        SandboxAnswer answer = sandbox.Envelope.SuccessObject(json =>
        {
            json.WriteString("id", member.UserId);
            json.WriteString("token", session.UserToken);
            json.WriteString("name", member.Name);
            json.WriteString("companyCode", company.Code);
            json.WriteString("departmentId", member.DepartmentId);
        });
        return answer with
        {
            Headers =
            [
                YunkeCookies.Site(YunkeCookies.User, session.User),
                YunkeCookies.Timed(YunkeCookies.UserToken, session.UserToken, session.Lifetime),
                YunkeCookies.Gone(YunkeCookies.Ticket),
            ],
        };
    }
}
