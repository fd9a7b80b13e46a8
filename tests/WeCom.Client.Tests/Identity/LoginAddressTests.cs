using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Identity;

/// <summary>Login addresses: the order of the parameters and the fragment are exact.</summary>
internal sealed class LoginAddressTests
{
    private static readonly Uri Redirect = new("https://app.example.com:8443/登录?next=/a&b=1");

    private const string Encoded = "https%3A%2F%2Fapp.example.com%3A8443%2F%25E7%2599%25BB%25E5%25BD%2595%3Fnext%3D%2Fa%26b%3D1";

    [Test]
    public void Address_inside_WeCom_is_the_documented_one()
    {
        using var mock = new WeComMock();
        Assert.That(
            mock.Client.Identity.GetOAuthUrl(Redirect, "State1").AbsoluteUri,
            Is.EqualTo("https://open.weixin.qq.com/connect/oauth2/authorize?appid=ww6a112864f8022910&redirect_uri=" + Encoded
                + "&response_type=code&scope=snsapi_base&state=State1&agentid=1000002#wechat_redirect"));
        Assert.That(
            mock.Client.Identity.GetOAuthUrl(Redirect, "s", WeComOAuthScope.PrivateInfo, 7).AbsoluteUri,
            Does.EndWith("&response_type=code&scope=snsapi_privateinfo&state=s&agentid=7#wechat_redirect"));
        Assert.That(mock.Handler.Requests, Is.Empty);
    }

    [Test]
    public void Without_an_application_the_id_alone_is_told()
    {
        using var mock = new WeComMock(static options => options.AgentId = null);
        Assert.That(mock.Client.Identity.GetOAuthUrl(Redirect, "s").AbsoluteUri, Does.EndWith("&scope=snsapi_base&state=s#wechat_redirect"));
        Assert.That(
            () => mock.Client.Identity.GetOAuthUrl(Redirect, "s", WeComOAuthScope.PrivateInfo), Throws.ArgumentException.With.Property("ParamName").EqualTo("agentId"));
        Assert.That(() => mock.Client.Identity.GetWebLoginUrl(Redirect, "s"), Throws.ArgumentException.With.Property("ParamName").EqualTo("agentId"));
    }

    [Test]
    public void Address_of_the_web_login_is_the_documented_one()
    {
        using var mock = new WeComMock();
        Assert.That(
            mock.Client.Identity.GetWebLoginUrl(Redirect, "State1").AbsoluteUri,
            Is.EqualTo("https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&appid=ww6a112864f8022910&agentid=1000002&redirect_uri="
                + Encoded + "&state=State1"));
        Assert.That(
            mock.Client.Identity.GetServiceLoginUrl("dkSuite", Redirect, "s", WeComLoginLanguage.English).AbsoluteUri,
            Is.EqualTo("https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=ServiceApp&appid=dkSuite&redirect_uri=" + Encoded + "&state=s&lang=en"));
        Assert.That(mock.Client.Identity.GetWebLoginUrl(Redirect, "s", 3, WeComLoginLanguage.Chinese).AbsoluteUri, Does.EndWith("&state=s&lang=zh"));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a-b")]
    [TestCase("a b")]
    [TestCase("状态")]
    public void A_state_holds_letters_and_digits(string state)
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false);
        WeComIdentityClient identity = mock.Client.Identity;
        Assert.That(() => identity.GetOAuthUrl(Redirect, state), Throws.ArgumentException.With.Property("ParamName").EqualTo("state"));
        Assert.That(() => identity.GetWebLoginUrl(Redirect, state), Throws.ArgumentException.With.Property("ParamName").EqualTo("state"));
        Assert.That(() => identity.GetServiceLoginUrl("s", Redirect, state), Throws.ArgumentException.With.Property("ParamName").EqualTo("state"));
    }

    [Test]
    public void A_state_has_128_bytes_at_the_most()
    {
        string state = new('a', 129);
        using var mock = new WeComMock();
        using var lenient = new WeComMock(static options => options.ChecksLimits = false);
        Assert.That(() => mock.Client.Identity.GetOAuthUrl(Redirect, state), Throws.ArgumentException.With.Property("ParamName").EqualTo("state"));
        Assert.That(lenient.Client.Identity.GetOAuthUrl(Redirect, state).AbsoluteUri, Does.Contain(state));
        Assert.That(mock.Client.Identity.GetOAuthUrl(Redirect, state[1..]).AbsoluteUri, Does.Contain(state[1..]));
    }

    [Test]
    public void Other_arguments_are_checked_too()
    {
        using var mock = new WeComMock();
        WeComIdentityClient identity = mock.Client.Identity;
        Assert.That(() => identity.GetOAuthUrl(null!, "s"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("redirectUri"));
        Assert.That(() => identity.GetOAuthUrl(new Uri("/a", UriKind.Relative), "s"), Throws.ArgumentException.With.Property("ParamName").EqualTo("redirectUri"));
        Assert.That(() => identity.GetWebLoginUrl(new Uri("app://a"), "s"), Throws.ArgumentException.With.Property("ParamName").EqualTo("redirectUri"));
        Assert.That(() => identity.GetOAuthUrl(Redirect, "s", default(WeComOAuthScope)), Throws.ArgumentException.With.Property("ParamName").EqualTo("scope"));
        Assert.That(() => identity.GetServiceLoginUrl(" ", Redirect, "s"), Throws.ArgumentException.With.Property("ParamName").EqualTo("suiteId"));
    }
}
