using System.Net;
using Sdk.Core;

namespace Yunke.Client.Tests.Sessions;

/// <summary>Which cookies of a login make the session.</summary>
internal sealed class SessionCookieTests
{
    private static readonly Uri Host = new("https://crm2.yunkecn.com");

    [TestCase("userToken=abc; Path=/; Secure; HttpOnly", "abc", TestName = "A_cookie_for_https_only_belongs_to_the_session")]
    [TestCase("userToken=abc; SameSite=None", "abc", TestName = "A_cookie_of_the_login_page_belongs_to_the_session")]
    [TestCase("userToken=abc; Domain=.yunkecn.com; Path=/", "abc", TestName = "A_cookie_of_all_hosts_belongs_to_the_session")]
    [TestCase("userToken=abc; Domain=.elsewhere.com; Path=/", null, TestName = "A_cookie_of_another_domain_does_not_belong_to_the_session")]
    [TestCase("userToken=abc; Path=/; Max-Age=0", null, TestName = "A_cookie_that_ended_does_not_belong_to_the_session")]
    public void Cookie(string header, string? expected)
    {
        var jar = new CookieContainer();
        SetOrIgnore(jar, new Uri(Host, "usercenter/login/pcLogin"), header);

        Assert.That(SessionCookies.Of(jar, Host).GetValueOrDefault("userToken")?.Reveal(), Is.EqualTo(expected));
    }

    [Test]
    public void A_cookie_of_another_host_alone_does_not_belong_to_the_session()
    {
        var jar = new CookieContainer();
        jar.SetCookies(new Uri("https://crm.yunkecn.com/"), "userToken=abc; Path=/");

        Assert.That(SessionCookies.Of(jar, Host), Is.Empty);
    }

    [Test]
    public void Of_two_cookies_of_one_name_the_later_counts()
    {
        var jar = new CookieContainer();
        jar.SetCookies(new Uri(Host, "usercenter/login/getSecureKey"), "userToken=first; Path=/");
        jar.SetCookies(new Uri(Host, "usercenter/login/pcLogin"), "userToken=second; Path=/usercenter");

        Assert.That(SessionCookies.Of(jar, Host)["userToken"], Is.EqualTo(new Secret("second")));
    }

    private static void SetOrIgnore(CookieContainer jar, Uri address, string header)
    {
        try
        {
            jar.SetCookies(address, header);
        }
        catch (CookieException)
        {
            // As the pipeline does.
        }
    }
}
