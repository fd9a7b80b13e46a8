using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class SessionTests : YunkeTestBase
{
    private static readonly (YunkeExpiredAnswer Answer, int? Code)[] Codes =
    [
        (YunkeExpiredAnswer.Code10001, 10001), (YunkeExpiredAnswer.Code10002, 10002), (YunkeExpiredAnswer.Code10003, 10003),
        (YunkeExpiredAnswer.Code22003, 22003), (YunkeExpiredAnswer.Code22004, 22004), (YunkeExpiredAnswer.Code401, 401),
        (YunkeExpiredAnswer.Code302, 302), (YunkeExpiredAnswer.KeywordOnly, null), (YunkeExpiredAnswer.SuccessFalseOnly, null),
    ];

    private static readonly (YunkeExpiredAnswer Answer, int Status)[] Statuses =
    [
        (YunkeExpiredAnswer.Http401, 401), (YunkeExpiredAnswer.RedirectToLogin, 302), (YunkeExpiredAnswer.RedirectPermanently, 301),
        (YunkeExpiredAnswer.RedirectSeeOther, 303), (YunkeExpiredAnswer.RedirectTemporarily, 307), (YunkeExpiredAnswer.HtmlPage, 200),
    ];

    [Test]
    public async Task A_session_lives_for_a_day_by_the_clock()
    {
        YunkeLogin login = await LogInAsync();
        Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        AssertSuccess(await ListAsync(login));
        Clock.Advance(TimeSpan.FromSeconds(1));
        AssertFailure(await ListAsync(login), 10001);
        Assert.That(Yunke.LivingSessions, Is.Zero);

        Yunke.SessionLifetime = TimeSpan.FromMinutes(1);
        login = await LogInAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        AssertFailure(await ListAsync(login), 10001);
    }

    [Test]
    public async Task Sessions_can_be_revoked_and_a_new_one_works()
    {
        YunkeLogin old = await LogInAsync();
        Yunke.RevokeSessions();
        AssertFailure(await ListAsync(old), 10001);
        AssertSuccess(await ListAsync(await LogInAsync()));
        AssertFailure(await ListAsync(old), 10001);
    }

    [TestCaseSource(nameof(Codes))]
    public async Task An_ended_session_is_told_by_the_body((YunkeExpiredAnswer Answer, int? Code) row)
    {
        YunkeLogin login = await LogInAsync();
        Yunke.RevokeSessions();
        Yunke.ExpiredAnswer = row.Answer;
        JsonObject answer = await ListAsync(login);
        Assert.That((bool)answer["success"]!, Is.False);
        Assert.That((int?)answer["code"], Is.EqualTo(row.Code));
        if (row.Answer == YunkeExpiredAnswer.SuccessFalseOnly) Assert.That(answer, Has.Count.EqualTo(1));
        if (row.Answer == YunkeExpiredAnswer.KeywordOnly) Assert.That((string?)answer["message"], Is.EqualTo("登录已过期，请重新登录"));
    }

    [TestCaseSource(nameof(Statuses))]
    public async Task An_ended_session_is_told_by_the_protocol((YunkeExpiredAnswer Answer, int Status) row)
    {
        YunkeLogin login = await LogInAsync();
        Yunke.RevokeSessions();
        Yunke.ExpiredAnswer = row.Answer;
        using HttpResponseMessage response = await SendAsync(login, "pc/callLog/list", HistoryPage, Json("{}"));
        Assert.That((int)response.StatusCode, Is.EqualTo(row.Status));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        bool redirects = row.Status is > 300 and < 400;
        Assert.That(
            response.Headers.Location?.OriginalString, Is.EqualTo(redirects ? "/cms/auth/login?redirect=%2Fcms%2Fcustomer%2FcallHistory" : null));
    }

    [Test]
    public void Every_way_to_end_is_tested() => Assert.That(
        Codes.Select(row => row.Answer).Concat(Statuses.Select(row => row.Answer)), Is.EquivalentTo(Enum.GetValues<YunkeExpiredAnswer>()));

    [Test]
    public async Task A_session_of_one_host_is_none_on_the_other()
    {
        YunkeLogin first = await LogInAsync();
        YunkeLogin second = await LogInAsync(Second);
        Assert.That(first.UserId, Is.Not.EqualTo(second.UserId));
        AssertFailure(await ListAsync(first with { Host = second.Host }), 10001);
        AssertFailure(await ListAsync(second with { Cookies = first.Cookies }), 10001);
        AssertSuccess(await ListAsync(first));
        Assert.That((int)(await PageAsync(second))["totalCount"]!, Is.EqualTo(300));
    }

    [TestCase("i18next=zh-CN")]
    [TestCase("user=x; userToken=y")]
    public async Task Other_cookies_are_no_session(string cookies) =>
        AssertFailure(await ListAsync(await LogInAsync() with { Cookies = cookies }), 10001);

    [Test]
    public async Task Both_cookies_are_needed_and_escapes_stay_as_they_are()
    {
        YunkeLogin login = await LogInAsync();
        foreach (string half in login.Cookies.Split("; ")) AssertFailure(await ListAsync(login with { Cookies = half }), 10001);
        AssertFailure(await ListAsync(login with { Cookies = Uri.UnescapeDataString(login.Cookies) }), 10001);
    }

    [TestCase("company", "8kd3mz")]
    [TestCase("company", null)]
    [TestCase("userid", "u-2fy7qa-0003")]
    [TestCase("channel", "5")]
    [TestCase("source", null)]
    [TestCase("Referer", null)]
    [TestCase("Referer", "http://127.0.0.1/cms/customer/callHistory")]
    public async Task Every_header_is_checked(string name, string? value)
    {
        YunkeLogin login = await LogInAsync();
        using HttpResponseMessage response = await SendAsync(login, "pc/callLog/list", HistoryPage, Json("{}"), request =>
        {
            request.Headers.Remove(name);
            if (value is not null) request.Headers.Add(name, value);
        });
        AssertFailure(await DocumentOf(response), 500, "请求头 " + name.ToLowerInvariant());
    }

    [Test]
    public async Task Many_calls_that_meet_an_ended_session_together_are_all_refused()
    {
        YunkeLogin login = await LogInAsync();
        Yunke.OnPageRead = _ => Yunke.RevokeSessions();
        AssertSuccess(await ListAsync(login));
        JsonObject[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ListAsync(login)));
        foreach (JsonObject answer in answers) AssertFailure(answer, 10001);
        Assert.That(Yunke.LivingSessions, Is.Zero);
        Assert.That(Yunke.Logins, Is.EqualTo(1));
    }

    [Test]
    public async Task Each_operation_has_a_page_of_its_own()
    {
        YunkeLogin login = await LogInAsync();
        foreach (string path in (string[])["yunke-report-phone/module/getIndexDetail", "pc/callLog/getRecordUrl", "usercenter/dept/tree"])
            AssertFailure(await AnswerAsync(login, path, HistoryPage, "{}"), 500, "referer");
        AssertFailure(await AnswerAsync(login, "pc/callLog/list", CallPage, "{}"), 500, "referer");
    }

    [Test]
    public async Task A_path_that_is_not_there_is_404()
    {
        using HttpResponseMessage response = await Client.GetAsync(new Uri(Yunke.BaseAddress, "pc/callLog/list"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await TextOf(response), Does.StartWith("""{"success":false,"code":404,"""));
        Assert.That(Server.Journal.Entries[^1].Operation, Is.EqualTo("/pc/callLog/list"));
    }
}
