using System.Globalization;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>The issuer: what it handed out, to whom and for how long. Lifetimes follow the timestamps of the clock, not UTC.</summary>
internal sealed class WeComTokens(WeComSandbox sandbox)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly Dictionary<string, WeComToken> _tokens = new(StringComparer.Ordinal);
    private int _made;

    public IEnumerable<WeComToken> All => _tokens.Values;

    public WeComToken Issue(int? agentId, bool anew)
    {
        WeComToken? token = anew ? null : _tokens.Values.LastOrDefault(
            token => token.AgentId == agentId && Left(token) > TimeSpan.Zero && (token.IsHandedOutAgain || token is { IsRevoked: false, IsExpired: false }));
        if (token is not null) return token;

        token = new WeComToken(
            Text(++_made, sandbox.TokenLength), agentId, sandbox.CorpId, sandbox.Time.GetTimestamp(), sandbox.Time.GetUtcNow(), sandbox.TokenLifetime);
        _tokens.Add(token.Text, token);
        return token;
    }

    /// <summary>The token of a text that is still good.</summary>
    public WeComToken Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) throw new WeComRefusal(41001);
        if (!_tokens.TryGetValue(text, out WeComToken? token) || token.IsRevoked) throw new WeComRefusal(40014);
        return token.IsExpired || Left(token) <= TimeSpan.Zero ? throw new WeComRefusal(42001) : token;
    }

    public TimeSpan Left(WeComToken token) => token.Lifetime - sandbox.Time.GetElapsedTime(token.Issued);

    public void Clear() => _tokens.Clear();

    /// <summary>A text that looks random and is the same for the same number.</summary>
    public static string Text(int number, int length)
    {
        StringBuilder text = new(length);
        ulong state = (ulong)number * 0x9E3779B97F4A7C15 + 1;
        text.Append(number.ToString("x8", CultureInfo.InvariantCulture));
        while (text.Length < length)
        {
            state = state * 6364136223846793005 + 1442695040888963407;
            text.Append(Alphabet[(int)(state >> 58)]);
        }

        return text.ToString(0, length);
    }
}
