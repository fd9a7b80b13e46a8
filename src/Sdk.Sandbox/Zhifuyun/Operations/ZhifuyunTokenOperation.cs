using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Sdk.Sandbox;

/// <summary>The token endpoint. It is the only one without an envelope.</summary>
internal static class ZhifuyunTokenOperation
{
    private const string FormType = "application/x-www-form-urlencoded";

    public static SandboxAnswer Issue(ZhifuyunCall call)
    {
        ZhifuyunSandbox sandbox = call.Sandbox;
        try
        {
            Func<string, string?> member = Reader(call);
            string grant = member("grant_type") ?? throw new ZhifuyunRefusal(ZhifuyunCodes.WrongParameter, "grant_type");
            if (grant != "client_credentials") return Refused(sandbox, ZhifuyunCodes.WrongParameter, "unsupported_grant_type", grant);
            if (sandbox.AccountOf(member("client_id"), member("client_secret")) is { } account) return Issued(sandbox, account);
        }
        catch (ZhifuyunRefusal refusal)
        {
            return Refused(sandbox, refusal.Code, "invalid_request", refusal.Message);
        }

        return Refused(sandbox, ZhifuyunCodes.Unauthorized, "invalid_client", "Client authentication failed");
    }

    private static SandboxAnswer Issued(ZhifuyunSandbox sandbox, ZhifuyunAccount account)
    {
        (string token, TimeSpan left) = sandbox.Tokens.Issue(account, sandbox.TokenLifetime, sandbox.ReturnsSameToken);
        string? expiresIn = sandbox.ExpiresInText;
        return ZhifuyunJson.Answer(ZhifuyunCodes.Success, json =>
        {
            json.WriteString("access_token", token);
            json.WriteString("token_type", "Bearer");
            if (expiresIn is null) return;
            if (expiresIn == ZhifuyunSandbox.LifetimeLeft)
            {
                json.WriteNumber("expires_in", (long)left.TotalSeconds);
                return;
            }

            json.WritePropertyName("expires_in");
            json.WriteRawValue(expiresIn, skipInputValidation: true);
        });
    }

    private static SandboxAnswer Refused(ZhifuyunSandbox sandbox, int code, string error, string description)
    {
        if (sandbox.TokenErrors == ZhifuyunSandboxTokenErrors.Envelope)
            return ZhifuyunJson.Failure(sandbox.ErrorsInBody ? ZhifuyunCodes.Success : code, code, description);
        return ZhifuyunJson.Answer(code, json =>
        {
            json.WriteString("error", error);
            json.WriteString("error_description", description);
        });
    }

    private static Func<string, string?> Reader(ZhifuyunCall call)
    {
        if (!call.HasType(FormType)) return call.Members().Optional;
        Dictionary<string, StringValues> form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body.Span));
        return name => form.TryGetValue(name, out StringValues values) ? values.LastOrDefault() : null;
    }
}
