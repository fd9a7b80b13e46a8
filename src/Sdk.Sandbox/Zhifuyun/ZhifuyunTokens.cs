using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>The issuer: what it handed out, to whom and for how long. Lifetimes follow the timestamps of the clock, not UTC.</summary>
internal sealed class ZhifuyunTokens(TimeProvider time)
{
    private static readonly byte[] SigningKey = "zhifuyun sandbox"u8.ToArray();

    private readonly object _gate = new();
    private readonly Dictionary<string, Issued> _tokens = new(StringComparer.Ordinal);
    private int _made;
    private int _answers;

    public int Count
    {
        get
        {
            lock (_gate) return _answers;
        }
    }

    /// <summary>A token and the time that it still lives.</summary>
    /// <param name="account">Who gets it.</param>
    /// <param name="lifetime">How long a new one lives.</param>
    /// <param name="same">Whether the one that lives is handed out again, even when it was revoked.</param>
    public (string Token, TimeSpan Left) Issue(ZhifuyunAccount account, TimeSpan lifetime, bool same)
    {
        lock (_gate)
        {
            foreach (string ended in _tokens.Values.Where(token => Left(token) <= TimeSpan.Zero).Select(token => token.Text).ToArray())
                _tokens.Remove(ended);

            Issued? issued = same ? _tokens.Values.LastOrDefault(token => token.Account.Id == account.Id) : null;
            if (issued is null)
            {
                issued = new Issued(Make(account.Id, lifetime), account, time.GetTimestamp(), lifetime);
                _tokens.Add(issued.Text, issued);
            }

            _answers++;
            return (issued.Text, Left(issued));
        }
    }

    /// <summary>Whose token it is; <see langword="null"/> when it is unknown, revoked or expired.</summary>
    public ZhifuyunAccount? OwnerOf(string token)
    {
        lock (_gate)
        {
            if (!_tokens.TryGetValue(token, out Issued? issued)) return null;
            return issued.Revoked || Left(issued) <= TimeSpan.Zero ? null : issued.Account;
        }
    }

    public void Revoke()
    {
        lock (_gate)
        {
            foreach (Issued issued in _tokens.Values) issued.Revoked = true;
        }
    }

    private TimeSpan Left(Issued issued) => issued.Lifetime - time.GetElapsedTime(issued.At);

    /// <summary>A token that looks like the vendor's: a JWT with HS256.</summary>
    private string Make(string client, TimeSpan lifetime)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        string header = Encode("""{"alg":"HS256","typ":"JWT"}"""u8);
        ReadOnlyMemory<byte> payload = ZhifuyunJson.Document(json =>
        {
            json.WriteString("sub", client);
            json.WriteNumber("iat", now);
            json.WriteNumber("exp", now + (long)lifetime.TotalSeconds);
            json.WriteString("jti", (++_made).ToString(CultureInfo.InvariantCulture));
        });
        string text = header + "." + Encode(payload.Span);
        return text + "." + Encode(HMACSHA256.HashData(SigningKey, Encoding.ASCII.GetBytes(text)));
    }

    private static string Encode(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record Issued(string Text, ZhifuyunAccount Account, long At, TimeSpan Lifetime)
    {
        public bool Revoked { get; set; }
    }
}
