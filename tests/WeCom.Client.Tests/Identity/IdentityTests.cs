using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Media;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Identity;

/// <summary>What codes and tickets stand for, and that they stay secret.</summary>
internal sealed class IdentityTests
{
    private static IEnumerable<AreaExample> Examples()
    {
        yield return AreaExample.Of(
            "WeCom.Identity.GetUserInfo", static client => client.Identity.GetUserInfoAsync("C+1/x"), "GET auth/getuserinfo?code=C%2B1%2Fx", "",
            """{"errcode":0,"errmsg":"ok","userid":"zhangsan","user_ticket":"TICKET"}""",
            static (WeComVisitor visitor) => Assert.That(
                (visitor.UserId, visitor.UserTicket?.Reveal(), visitor.IsMember, visitor.OpenId), Is.EqualTo(("zhangsan", "TICKET", true, (string?)null))));
        yield return AreaExample.Of(
            "WeCom.Identity.GetUserInfo", static client => client.Identity.GetUserInfoAsync("C"), "GET auth/getuserinfo?code=C", "",
            """{"errcode":0,"errmsg":"ok","openid":"oAAAAA","external_userid":"wmAAAA"}""",
            static (WeComVisitor visitor) => Assert.That(
                (visitor.UserId, visitor.IsMember, visitor.OpenId, visitor.ExternalUserId), Is.EqualTo(((string?)null, false, "oAAAAA", "wmAAAA"))));
        yield return AreaExample.Of(
            "WeCom.Identity.GetUserInfo", static client => client.Identity.GetUserInfoAsync("C"), "GET auth/getuserinfo?code=C", "",
            """{"errcode":0,"errmsg":"ok","UserId":"lisi","OpenId":"o","DeviceId":"d"}""",
            static (WeComVisitor visitor) => Assert.That((visitor.UserId, visitor.OpenId, visitor.DeviceId), Is.EqualTo(("lisi", "o", "d")), "the older casing"));
        yield return AreaExample.Of(
            "WeCom.Identity.GetUserDetail", static client => client.Identity.GetUserDetailAsync("T&1"), "POST auth/getuserdetail", """{"user_ticket":"T&1"}""",
            """
            {"errcode":0,"errmsg":"ok","userid":"lisi","gender":"1","avatar":"http://shp.qpic.cn/bizmp/0","qr_code":"https://open.work.weixin.qq.com/wwopen/userQRCode",
             "mobile":"13800000000","email":"zhangsan@gzdev.com","biz_mail":"zhangsan@qyycs2.wecom.work","address":"广州市海珠区新港中路"}
            """,
            Check);
        yield return AreaExample.Of(
            "WeCom.Identity.GetTfaInfo", static client => client.Identity.GetTfaInfoAsync("CODE"), "POST auth/get_tfa_info", """{"code":"CODE"}""",
            """{"errcode":0,"errmsg":"ok","userid":"zhangsan","tfa_code":"TFA"}""",
            static (WeComTfaInfo info) => Assert.That((info.UserId, info.TfaCode?.Reveal()), Is.EqualTo(("zhangsan", "TFA"))));
    }

    [TestCaseSource(nameof(Examples))]
    public Task Endpoint_is_called_as_documented(AreaExample example) => example.RunAsync();

    [TestCase(40029, ErrorCategory.InvalidRequest)]
    [TestCase(42022, ErrorCategory.InvalidRequest)]
    [TestCase(50001, ErrorCategory.PermissionDenied)]
    public async Task Refusals_have_their_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));
        Assert.That((await mock.RunAsync(static client => client.Identity.GetUserInfoAsync("C"))).Error?.Category, Is.EqualTo(category));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_code_that_may_have_been_used_is_not_sent_again()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.ConnectionLost() };
        ApiResult<WeComVisitor> visitor = await mock.RunAsync(static client => client.Identity.GetUserInfoAsync("C"));
        ApiResult<WeComTfaInfo> info = await mock.RunAsync(static client => client.Identity.GetTfaInfoAsync("C"));
        Assert.That((visitor.Error?.OutcomeUnknown, info.Error?.OutcomeUnknown, mock.Sent.Count), Is.EqualTo(((bool?)true, (bool?)true, 2)));
    }

    [Test]
    public async Task Secrets_are_shown_nowhere()
    {
        using var mock = new WeComMock(
            WeComMock.Refusal(40029), ScriptedAnswer.NoConnection(), ScriptedAnswer.NoConnection(), ScriptedAnswer.NoConnection(), ScriptedAnswer.NoConnection(),
            ScriptedAnswer.Json("""{"userid":"a","user_ticket":"canary-ticket"}"""), ScriptedAnswer.Json("""{"userid":"a","tfa_code":"canary-tfa"}"""));
        ApiResult<WeComVisitor> refused = await mock.RunAsync(static client => client.Identity.GetUserInfoAsync("canary-code"));
        ApiResult<WeComUserDetail> lost = await mock.RunAsync(static client => client.Identity.GetUserDetailAsync("canary-ticket"));
        WeComVisitor visitor = (await mock.RunAsync(static client => client.Identity.GetUserInfoAsync("canary-code"))).GetValueOrThrow();
        WeComTfaInfo info = (await mock.RunAsync(static client => client.Identity.GetTfaInfoAsync("canary-code"))).GetValueOrThrow();
        Assert.That(
            $"{refused.Error} {lost.Error} {lost.Error?.Exception} {visitor.UserTicket} {info.TfaCode} {mock.Logs.AllText()}", Does.Not.Contain("canary"));
    }

    [Test]
    public async Task Absent_members_are_null()
    {
        using var mock = new WeComMock { Otherwise = ScriptedAnswer.Json("""{"userid":null,"user_ticket":null,"tfa_code":null,"gender":null,"mobile":13800000000}""") };
        WeComVisitor visitor = (await mock.RunAsync(static client => client.Identity.GetUserInfoAsync("C"))).GetValueOrThrow();
        WeComUserDetail detail = (await mock.RunAsync(static client => client.Identity.GetUserDetailAsync("T"))).GetValueOrThrow();
        WeComTfaInfo info = (await mock.RunAsync(static client => client.Identity.GetTfaInfoAsync("C"))).GetValueOrThrow();
        Assert.That((visitor.UserId, visitor.UserTicket, info.TfaCode, detail.Gender, detail.Mobile), Is.EqualTo(((string?)null, (Secret?)null, (Secret?)null, (WeComGender?)null, "13800000000")));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData("code", (Func<WeComIdentityClient, Secret, Task>)(static (identity, code) => identity.GetUserInfoAsync(code)));
        yield return new TestCaseData("userTicket", (Func<WeComIdentityClient, Secret, Task>)(static (identity, code) => identity.GetUserDetailAsync(code)));
        yield return new TestCaseData("code", (Func<WeComIdentityClient, Secret, Task>)(static (identity, code) => identity.GetTfaInfoAsync(code)));
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Bad_input_is_named_and_not_sent(string name, Func<WeComIdentityClient, Secret, Task> call)
    {
        using var mock = new WeComMock();
        foreach (Secret? code in new[] { null, new Secret(""), new Secret(" "), new Secret(new string('c', 513)) })
        {
            Assert.That(() => call(mock.Client.Identity, code!), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(name));
        }

        Assert.That(mock.Handler.Requests, Is.Empty);
        using var lenient = new WeComMock(static options => options.ChecksLimits = false, ScriptedAnswer.Json(WeComMock.Ok));
        await lenient.Clock.AdvanceUntilAsync(call(lenient.Client.Identity, new string('c', 513)));
        Assert.That(lenient.Sent, Has.Count.EqualTo(1));
    }

    private static void Check(WeComUserDetail detail)
    {
        Assert.That((detail.UserId, detail.Gender, detail.Avatar), Is.EqualTo(("lisi", (WeComGender?)WeComGender.Male, "http://shp.qpic.cn/bizmp/0")));
        Assert.That(
            (detail.QrCode, detail.Mobile, detail.Email), Is.EqualTo(("https://open.work.weixin.qq.com/wwopen/userQRCode", "13800000000", "zhangsan@gzdev.com")));
        Assert.That((detail.BizMail, detail.Address), Is.EqualTo(("zhangsan@qyycs2.wecom.work", "广州市海珠区新港中路")));
    }
}
