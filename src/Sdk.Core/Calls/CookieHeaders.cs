using System.Net;
using System.Net.Http.Headers;

namespace Sdk.Core;

/// <summary>Carries cookies between the steps of a login, in the place of a handler that would keep them for everybody.</summary>
internal static class CookieHeaders
{
    public static void Apply(CookieContainer cookies, HttpRequestMessage request)
    {
        if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
        {
            request.Headers.TryAddWithoutValidation("Cookie", header);
        }
    }

    public static void Keep(CookieContainer cookies, Uri address, HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Set-Cookie", out HeaderStringValues values))
        {
            return;
        }

        foreach (string value in values)
        {
            try
            {
                cookies.SetCookies(address, value);
            }
            catch (CookieException)
            {
                // What is no cookie, or one for another host, is not kept; browsers do the same.
            }
        }
    }
}
