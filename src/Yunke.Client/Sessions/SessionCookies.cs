using System.Net;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>The cookies of a session, out of the jar of a login.</summary>
internal static class SessionCookies
{
    /// <summary>
    /// All cookies that are for a host, whatever page they came from: a login page names no path, and its cookies are meant for the pages of
    /// the CRM all the same. Of two with one name the later counts.
    /// </summary>
    public static IReadOnlyDictionary<string, Secret> Of(CookieContainer jar, Uri host)
    {
        var cookies = new Dictionary<string, Secret>(StringComparer.Ordinal);
        foreach (Cookie cookie in jar.GetAllCookies().OrderBy(static cookie => cookie.TimeStamp))
        {
            // The jar knows whether a cookie is for the hosts below its own too; the cookie does not tell. Those for https only count as well.
            Uri page = new UriBuilder(Uri.UriSchemeHttps, host.Host) { Path = cookie.Path }.Uri;
            bool fits = jar.GetCookies(page).Any(found => found.Name == cookie.Name && found.Domain == cookie.Domain && found.Path == cookie.Path);

            // A cookie that no header can carry is one of the pages' own: the session does without.
            if (fits && !cookie.Expired && IsCookie(cookie.Name, cookie.Value))
            {
                cookies[cookie.Name] = new Secret(cookie.Value);
            }
        }

        return cookies;
    }

    /// <summary>Whether a header can carry a cookie: no separator, no control character, nothing beyond ASCII.</summary>
    public static bool IsCookie(string name, Secret? value) =>
        name.Length > 0 && !name.AsSpan().ContainsAnyExceptInRange('!', '~') && !name.AsSpan().ContainsAny('=', ';', ',')
        && value is not null && !value.Reveal().AsSpan().ContainsAnyExceptInRange(' ', '~') && !value.Reveal().Contains(';', StringComparison.Ordinal);

    public static string ToHeader(IReadOnlyDictionary<string, Secret> cookies) =>
        string.Join("; ", cookies.Select(static cookie => $"{cookie.Key}={cookie.Value.Reveal()}"));
}
