using System.Security.Cryptography;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>The tokens that were issued. Used under the gate of the sandbox only.</summary>
internal sealed class WorkBotTokens(WorkBotSandbox sandbox)
{
    private static readonly byte[] Key = "workbot-sandbox"u8.ToArray();

    private readonly Dictionary<string, WorkBotToken> _tokens = new(StringComparer.Ordinal);
    private long _issued;

    public WorkBotToken Issue(WorkBotSandboxAudience audience, string account, bool isRefresh = false)
    {
        TimeSpan lifetime = isRefresh ? sandbox.RefreshTokenLifetime
            : audience == WorkBotSandboxAudience.Robot ? sandbox.RobotTokenLifetime
            : sandbox.UserTokenLifetime;
        DateTimeOffset now = sandbox.Time.GetUtcNow();
        string text = Text(audience, account, now, now + lifetime, isRefresh);
        return _tokens[text] = new WorkBotToken(text, audience, account, now + lifetime, isRefresh);
    }

    public WorkBotToken? Find(string? text, bool isRefresh = false) =>
        text is not null && _tokens.TryGetValue(text, out WorkBotToken? token) && token.IsRefresh == isRefresh ? token : null;

    public bool IsExpired(WorkBotToken token) => sandbox.Time.GetUtcNow() >= token.ExpiresAt;

    public void Revoke(Func<WorkBotToken, bool> which)
    {
        foreach (WorkBotToken token in _tokens.Values.Where(which).ToArray()) _tokens.Remove(token.Text);
    }

    private static string Part(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private string Text(WorkBotSandboxAudience audience, string account, DateTimeOffset now, DateTimeOffset expiresAt, bool isRefresh)
    {
        long number = ++_issued;
        byte[] payload = WorkBotJson.Write(json =>
        {
            json.WriteString("sub", account);
            json.WriteString("aud", audience.ToString());
            json.WriteString("use", isRefresh ? "refresh" : "access");
            json.WriteNumber("jti", number);
            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteNumber("exp", expiresAt.ToUnixTimeSeconds());
        }).ToArray();
        if (sandbox.TokenFormat == WorkBotTokenFormat.Opaque)
            return Convert.ToHexString(HMACSHA256.HashData(Key, payload)).ToLowerInvariant();

        string signed = Part("""{"alg":"HS256","typ":"JWT"}"""u8) + "." + Part(payload);
        return signed + "." + Part(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(signed)));
    }
}
