using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Looks into a token for its end. A hint only: tokens may be anything.</summary>
internal static class JsonWebToken
{
    private const int LongestToken = 8 * 1024;

    /// <summary>The end that the token names; null when it is no JSON Web Token or names none.</summary>
    public static DateTimeOffset? ExpiryOf(Secret token)
    {
        string[] parts = token.Length <= LongestToken ? token.Reveal().Split('.') : [];
        if (parts.Length != 3)
        {
            return null;
        }

        string claims = parts[1].Replace('-', '+').Replace('_', '/');
        claims = claims.PadRight((claims.Length + 3) / 4 * 4, '=');
        byte[] utf8 = new byte[claims.Length];
        return Convert.TryFromBase64String(claims, utf8, out int length)
            && JsonFrame.TryRead(utf8.AsSpan(0, length), TokensJson.Default.JsonWebTokenClaims, out JsonWebTokenClaims? found)
            && found.Exp is > 0 and { } seconds && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }
}
