using System.Collections.Frozen;

namespace Sdk.Core;

/// <summary>Recognizes the names of parameters, headers and members that hold secrets, whoever's they are.</summary>
internal static class SecretNames
{
    private static readonly FrozenSet<string> Whole = new[]
    {
        "key", "pin", "sig", "sign", "ticket", "session", "jsessionid", "assertion", "clientassertion",
        "smscode", "tfacode", "responsecode", "livingcode", "wwsharecode", "verifycode", "verificationcode", "activationcode", "authcode",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings =
    [
        "token", "secret", "password", "passwd", "pwd", "cookie", "authorization", "signature", "ticket", "sessionid", "credential", "credentials",
        "apikey", "aeskey", "secretkey", "accesskey", "privatekey", "userkey", "robotkey",
    ];

    /// <summary>Whether the name tells of a secret. Case, underscores and hyphens do not count: <c>X-Api-Key</c>, <c>access_token</c>.</summary>
    public static bool Contains(string name)
    {
        string bare = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        if (Whole.Contains(bare))
        {
            return true;
        }

        foreach (string ending in Endings)
        {
            if (bare.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
