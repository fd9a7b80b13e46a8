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
            string domain = cookie.Domain.TrimStart('.');
            bool fits = host.Host.Equals(domain, StringComparison.OrdinalIgnoreCase)
                || (cookie.Domain.StartsWith('.') && host.Host.EndsWith(cookie.Domain, StringComparison.OrdinalIgnoreCase));
            if (fits && !cookie.Expired)
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
