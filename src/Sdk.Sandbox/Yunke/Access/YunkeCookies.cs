using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>The cookies of the login. Some live for the whole site, one for a time, and one goes away again on the way.</summary>
internal static class YunkeCookies
{
    public const string User = "user";
    public const string UserToken = "userToken";

    /// <summary>Proves that a key was asked for. The login takes it away.</summary>
    public const string Ticket = "keyTicket";

    /// <summary>The value of a cookie as it was sent, because its escapes belong to it.</summary>
    public static string? Read(HttpRequest request, string name)
    {
        foreach (string pair in request.Headers.Cookie.SelectMany(line => (line ?? "").Split(';')))
        {
            string[] parts = pair.Split('=', 2);
            if (parts.Length == 2 && parts[0].Trim() == name) return parts[1].Trim();
        }

        return null;
    }

    /// <summary>A value that nobody guesses, of characters that a cookie may hold and a URL may not.</summary>
    public static string MakeValue() =>
        "%2B/" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace("+", "%2B", StringComparison.Ordinal);

    /// <summary>A cookie of the whole site.</summary>
    public static KeyValuePair<string, string> Site(string name, string value) => Set(name, value, "; Path=/");

    /// <summary>A cookie of the whole site that scripts do not see.</summary>
    public static KeyValuePair<string, string> Hidden(string name, string value) => Set(name, value, "; Path=/; HttpOnly");

    /// <summary>A cookie of the whole site for a time.</summary>
    public static KeyValuePair<string, string> Timed(string name, string value, TimeSpan lifetime) =>
        Set(name, value, string.Create(CultureInfo.InvariantCulture, $"; Path=/; Max-Age={(long)lifetime.TotalSeconds}"));

    /// <summary>A cookie of the paths next to the one that was called.</summary>
    public static KeyValuePair<string, string> Near(string name, string value) => Set(name, value, "");

    /// <summary>Takes away a cookie that <see cref="Near"/> set.</summary>
    public static KeyValuePair<string, string> Gone(string name) => Set(name, "", "; Max-Age=0");

    private static KeyValuePair<string, string> Set(string name, string value, string attributes) =>
        new("Set-Cookie", $"{name}={value}{attributes}");
}
