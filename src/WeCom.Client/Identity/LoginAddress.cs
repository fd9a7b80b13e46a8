using System.Globalization;
using System.Text;

namespace WeCom.Client;

/// <summary>Addresses of login pages. The order of the parameters and the fragment are the service's own.</summary>
internal static class LoginAddress
{
    private const string OAuthPage = "https://open.weixin.qq.com/connect/oauth2/authorize";
    private const string WebPage = "https://login.work.weixin.qq.com/wwlogin/sso/login";

    public static Uri OAuth(string corpId, Uri redirect, WeComOAuthScope scope, string state, int? agentId) => new(Compose(
        OAuthPage,
        ("appid", corpId),
        ("redirect_uri", redirect.AbsoluteUri),
        ("response_type", "code"),
        ("scope", scope.Value),
        ("state", state),
        ("agentid", agentId?.ToString(CultureInfo.InvariantCulture))) + "#wechat_redirect");

    public static Uri Web(string loginType, string appId, int? agentId, Uri redirect, string state, WeComLoginLanguage? language) => new(Compose(
        WebPage,
        ("login_type", loginType),
        ("appid", appId),
        ("agentid", agentId?.ToString(CultureInfo.InvariantCulture)),
        ("redirect_uri", redirect.AbsoluteUri),
        ("state", state),
        ("lang", language?.Value)));

    private static string Compose(string page, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var address = new StringBuilder(page);
        char separator = '?';
        foreach ((string name, string? value) in parameters)
        {
            if (value is not null)
            {
                address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return address.ToString();
    }
}
