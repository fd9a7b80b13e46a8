using System.Net;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

/// <summary>The cookies of a login of several steps.</summary>
internal sealed class CookieTests
{
    private static readonly ScriptedAnswer Success = ScriptedAnswer.Json(FakeProvider.Success);

    [Test]
    public async Task A_request_carries_the_cookies_that_fit_its_address()
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie("here", "1", "/v1", "api.fake.test"));
        cookies.Add(new Cookie("everywhere", "2", "/", "api.fake.test"));
        cookies.Add(new Cookie("elsewhere", "3", "/v2", "api.fake.test"));
        cookies.Add(new Cookie("foreign", "4", "/", "other.test"));
        using var setup = new Setup(Success);
        await SendAsync(setup, cookies);
        Assert.That(Sent(setup, 0), Is.EquivalentTo(new[] { "here=1", "everywhere=2" }));
    }

    [Test]
    public async Task What_an_answer_sets_the_next_request_carries()
    {
        var cookies = new CookieContainer();
        using var setup = new Setup(
            Success.With("Set-Cookie", "sid=a; Path=/; HttpOnly").With("Set-Cookie", "lang=zh; Path=/v1; Expires=Wed, 21 Oct 2099 07:28:00 GMT"),
            Success.With("Set-Cookie", "sid=b; Path=/"),
            Success);
        await SendAsync(setup, cookies);
        await SendAsync(setup, cookies);
        await SendAsync(setup, cookies);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sent(setup, 0), Is.Empty);
            Assert.That(Sent(setup, 1), Is.EquivalentTo(new[] { "sid=a", "lang=zh" }));
            Assert.That(Sent(setup, 2), Is.EquivalentTo(new[] { "sid=b", "lang=zh" }));
        }
    }

    [Test]
    public async Task Each_host_has_its_own()
    {
        var cookies = new CookieContainer();
        using var setup = new Setup(Success.With("Set-Cookie", "sid=a; Path=/"), Success.With("Set-Cookie", "sid=b; Path=/"), Success, Success);
        var other = new Uri("https://node.other.test/login");
        await SendAsync(setup, cookies);
        await SendAsync(setup, cookies, other);
        await SendAsync(setup, cookies);
        await SendAsync(setup, cookies, other);
        Assert.That(Enumerable.Range(0, 4).Select(i => string.Join(';', Sent(setup, i))), Is.EqualTo(new[] { "", "", "sid=a", "sid=b" }));
    }

    [TestCase("sid=; Max-Age=0; Path=/")]
    [TestCase("sid=gone; Max-Age=0; Path=/")]
    [TestCase("sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/")]
    public async Task A_cookie_without_life_is_deleted(string deletion)
    {
        var cookies = new CookieContainer();
        using var setup = new Setup(
            Success.With("Set-Cookie", "sid=a; Path=/").With("Set-Cookie", "lang=zh; Path=/"), Success.With("Set-Cookie", deletion), Success);
        await SendAsync(setup, cookies);
        await SendAsync(setup, cookies);
        await SendAsync(setup, cookies);
        Assert.That(Sent(setup, 1), Is.EquivalentTo(new[] { "sid=a", "lang=zh" }));
        Assert.That(Sent(setup, 2), Is.EqualTo(new[] { "lang=zh" }));
    }

    [TestCase("=no name")]
    [TestCase("")]
    [TestCase(";;;")]
    [TestCase("sid=b; Domain=other.test; Path=/")]
    [TestCase("sid=b; Domain=test; Path=/")]
    [TestCase("$sid=b; Path=/")]
    public async Task What_is_no_cookie_or_one_for_another_host_is_left_out_alone(string wrong)
    {
        var cookies = new CookieContainer();
        using var setup = new Setup(
            Success.With("Set-Cookie", "first=1; Path=/").With("Set-Cookie", wrong).With("Set-Cookie", "last=2; Path=/"), Success);
        ApiResult result = await SendAsync(setup, cookies);
        await SendAsync(setup, cookies);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.IsSuccess, Is.True);
            Assert.That(Sent(setup, 1), Is.EquivalentTo(new[] { "first=1", "last=2" }));
            Assert.That(cookies.GetCookies(new Uri("https://other.test/")), Is.Empty);
        }
    }

    [TestCase(302)]
    [TestCase(401)]
    [TestCase(404)]
    [TestCase(500)]
    public async Task An_answer_adds_its_cookies_whatever_it_says(int status)
    {
        var cookies = new CookieContainer();
        using var setup = new Setup(
            static options => options.MaxRetries = 0, null,
            ScriptedAnswer.Text("<html>", status).With("Set-Cookie", "sid=a; Path=/").With("Location", "/login"), Success);
        ApiResult refused = await SendAsync(setup, cookies);
        await SendAsync(setup, cookies);
        Assert.That(refused.IsSuccess, Is.False);
        Assert.That(Sent(setup, 1), Is.EqualTo(new[] { "sid=a" }));
    }

    [Test]
    public async Task A_retry_carries_what_the_attempt_before_it_was_given()
    {
        var cookies = new CookieContainer();
        using var setup = new Setup(ScriptedAnswer.Empty(503).With("Set-Cookie", "route=2; Path=/"), Success);
        Assert.That((await SendAsync(setup, cookies)).IsSuccess, Is.True);
        Assert.That(Sent(setup, 1), Is.EqualTo(new[] { "route=2" }));
    }

    [Test]
    public async Task Without_a_container_nothing_is_kept()
    {
        var cookies = new CookieContainer();
        using var setup = new Setup(Success.With("Set-Cookie", "sid=a; Path=/"), Success, Success);
        await SendAsync(setup, null);
        await SendAsync(setup, null);
        await SendAsync(setup, cookies);
        Assert.That(setup.Handler.Requests.Select(request => request.Header("Cookie")), Is.All.Null);
        Assert.That(cookies.Count, Is.Zero);
    }

    [Test]
    public async Task A_request_with_a_json_body_carries_them_too()
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie("sid", "a", "/", "api.fake.test"));
        using var setup = new Setup(Success);
        var request = ApiRequest.Json(new FakeBody { Text = "x" }, FakeJson.Default.FakeBody, new ApiRequest { Cookies = cookies });
        await setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(FakeProvider.Pay, request));
        Assert.That(Sent(setup, 0), Is.EqualTo(new[] { "sid=a" }));
        Assert.That(setup.Handler.Requests[0].BodyText, Is.EqualTo("""{"text":"x"}"""));
    }

    private static Task<ApiResult> SendAsync(Setup setup, CookieContainer? cookies, Uri? address = null) =>
        setup.Clock.RunAsync(setup.Client.Pipeline.SendAsync(FakeProvider.Read, new ApiRequest { Cookies = cookies, Address = address }));

    private static string[] Sent(Setup setup, int request) =>
        setup.Handler.Requests[request].Header("Cookie")?.Split("; ") ?? [];
}
