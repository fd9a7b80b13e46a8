using System.Globalization;
using System.Text;

namespace WorkBot.Client.Tests.Support;

/// <summary>Tokens in the form of JSON Web Tokens.</summary>
internal static class JsonWebTokens
{
    public static string EndingAt(DateTimeOffset end) =>
        WithClaims($$"""{"sub":"张三?>","exp":{{end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}}}""");

    public static string WithClaims(string claims) => $"{Encode("""{"alg":"HS256","typ":"JWT"}""")}.{Encode(claims)}.c2lnbmF0dXJl";

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
