using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>Tokens and lists of addresses.</summary>
internal static class WeComTokenOperations
{
    private static readonly string[] ApiAddresses = ["101.226.103.*", "101.226.62.77", "182.254.11.176", "182.254.78.66"];
    private static readonly string[] CallbackAddresses = ["101.226.103.*", "112.60.1.69", "182.254.86.*"];

    public static IReadOnlyList<WeComOperation> All { get; } =
    [
        new("GET", "gettoken", WeComAccess.Anyone, GetToken) { Missing = 41002 },
        new("GET", "get_api_domain_ip", WeComAccess.AnyToken, _ => Addresses(ApiAddresses)) { EmptyList = "ip_list" },
        new("GET", "getcallbackip", WeComAccess.AnyToken, _ => Addresses(CallbackAddresses)) { EmptyList = "ip_list" },
    ];

    private static WeComAnswer GetToken(WeComCall call)
    {
        WeComSandbox sandbox = call.Sandbox;
        sandbox.TokenRequests++;
        string corpId = call.Query("corpid", 41002);
        string secret = call.Query("corpsecret", 41004);
        if (sandbox.IsBanned) throw new WeComRefusal(WeComCodes.FrequencyLimit);
        if (corpId != sandbox.CorpId) throw WrongSecret(sandbox, 40013);
        if (sandbox.ForeignSecrets.Contains(secret)) throw WrongSecret(sandbox, 40091);
        if (!sandbox.TryFindSecret(secret, out int? agentId)) throw WrongSecret(sandbox, 40001);

        sandbox.WrongSecrets = 0;
        WeComToken token = sandbox.Tokens.Issue(agentId, sandbox.IssuesNewTokens);
        return new JsonObject
        {
            ["access_token"] = token.Text,
            ["expires_in"] = (int)Math.Max(0, sandbox.Tokens.Left(token).TotalSeconds),
        };
    }

    private static WeComRefusal WrongSecret(WeComSandbox sandbox, int code)
    {
        sandbox.NoteWrongSecret();
        return new WeComRefusal(code);
    }

    private static WeComAnswer Addresses(string[] addresses) => new JsonObject { ["ip_list"] = WeComJson.Texts(addresses) };
}
