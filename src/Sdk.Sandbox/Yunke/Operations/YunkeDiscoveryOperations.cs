using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>The search for the companies of a phone.</summary>
internal static class YunkeDiscoveryOperations
{
    public static SandboxAnswer CollectCookies(YunkeCall call) => SandboxAnswer.Html(StatusCodes.Status200OK, "云客CRM") with
    {
        Headers = [YunkeCookies.Site("gray", YunkeCookies.MakeValue()), YunkeCookies.Hidden("SESSION", YunkeCookies.MakeValue())],
    };

    public static SandboxAnswer GetKey(YunkeCall call)
    {
        call.Query("account");
        return call.Sandbox.Envelope.SuccessObject(json => WriteKey(json, call.Host.DiscoveryKey));
    }

    public static SandboxAnswer CheckAndGetUsers(YunkeCall call)
    {
        YunkeArguments members = call.Members();
        if (members.Text("method") != "PASSWD") throw YunkeRefusal.WrongParameter("method");
        if (members.Text("scope") != "company") throw YunkeRefusal.WrongParameter("scope");
        members.SentText("smsCode");
        string phone = members.Text("account");
        YunkeGuard.CheckPassword(call.Sandbox, phone, call.Host.DiscoveryKey.Decrypt(members.Text("passwd")));
        return call.Sandbox.Envelope.Success(json =>
        {
            json.WriteStartArray();
            foreach (YunkeSandboxMember member in call.Sandbox.Members.Where(member => member.Phone == phone))
                Write(json, call.Sandbox, member);
            json.WriteEndArray();
        });
    }

    public static void WriteKey(Utf8JsonWriter json, YunkeKeyPair key)
    {
        json.WriteString("modulus", key.Modulus);
        json.WriteString("public_exponent", key.PublicExponent);
    }

    private static void Write(Utf8JsonWriter json, YunkeSandbox sandbox, YunkeSandboxMember member)
    {
        YunkeSandboxCompany company = sandbox.Companies[member.CompanyCode];
        json.WriteStartObject();
        json.WriteString("id", member.UserId);
        json.WriteString("userId", member.UserId);
        json.WriteString("userName", member.Name);
        json.WriteString("companyCode", company.Code);
        json.WriteString("companyName", company.Name);
        json.WriteString("domain", sandbox.HostOf(company).Domain);
        // Nobody knows all members of the real answer: clients must bear more than they know.
        json.WriteStartObject("edition");
        json.WriteNumber("level", 3);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
