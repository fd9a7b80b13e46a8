using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Media;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Agents;

/// <summary>Applications.</summary>
internal sealed class AgentTests
{
    private const string Full = """
        {"errcode":0,"errmsg":"ok","agentid":1000005,"name":"HR助手","square_logo_url":"https://p.qlogo.cn/bizmail/0","description":"HR服务与员工自助平台",
         "allow_userinfos":{"user":[{"userid":"zhangshan"},{"userid":"lisi"}]},"allow_partys":{"partyid":[1,"2"]},"allow_tags":{"tagid":[1,2,3]},
         "close":0,"redirect_domain":"open.work.weixin.qq.com","report_location_flag":1,"isreportenter":"0","home_url":"https://open.work.weixin.qq.com",
         "customized_publish_status":1,"neu":"x"}
        """;

    private static IEnumerable<AreaExample> Examples()
    {
        yield return AreaExample.Of("WeCom.Agents.Get", static client => client.Agents.GetAsync(1000005), "GET agent/get?agentid=1000005", "", Full, Check);
        yield return AreaExample.Of(
            "WeCom.Agents.Get", static client => client.Agents.GetAsync(), "GET agent/get?agentid=1000002", "", """{"agentid":"1000002"}""",
            static (WeComAgent agent) => Assert.That(agent.AgentId, Is.EqualTo(1000002)));
        yield return AreaExample.Of(
            "WeCom.Agents.List", static client => client.Agents.ListAsync(), "GET agent/list", "",
            """{"errcode":0,"errmsg":"ok","agentlist":[{"agentid":1000005,"name":"HR助手","square_logo_url":"https://p.qlogo.cn/bizmail/0"}]}""",
            static (WeComAgentList list) => Assert.That(
                list.Agents.Select(static agent => (agent.AgentId, agent.Name, agent.SquareLogoUrl)),
                Is.EqualTo(new[] { ((int?)1000005, "HR助手", "https://p.qlogo.cn/bizmail/0") })));
    }

    [TestCaseSource(nameof(Examples))]
    public Task Endpoint_is_called_as_documented(AreaExample example) => example.RunAsync();

    [Test]
    public async Task Absent_members_are_null_and_lists_are_empty()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"name":null,"allow_userinfos":{"user":null},"allow_partys":{},"allow_tags":null,"close":null}"""), ScriptedAnswer.Json("{}"));
        WeComAgent agent = (await mock.RunAsync(static client => client.Agents.GetAsync())).GetValueOrThrow();
        Assert.That((agent.Name, agent.AllowedTags, agent.IsClosed, agent.Description), Is.EqualTo(((string?)null, (WeComAgentTags?)null, (bool?)null, (string?)null)));
        Assert.That(agent.AllowedUsers!.Users, Is.Empty);
        Assert.That(agent.AllowedDepartments!.DepartmentIds, Is.Empty);
        Assert.That((await mock.RunAsync(static client => client.Agents.ListAsync())).GetValueOrThrow().Agents, Is.Empty);
    }

    [TestCase(301002, ErrorCategory.PermissionDenied)]
    [TestCase(40056, ErrorCategory.InvalidRequest)]
    public async Task Refusals_have_their_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));
        Assert.That((await mock.RunAsync(static client => client.Agents.GetAsync(7))).Error?.Category, Is.EqualTo(category));
    }

    [Test]
    public void Without_an_id_nothing_is_sent()
    {
        using var mock = new WeComMock(static options => options.AgentId = null);
        Assert.That(() => mock.Client.Agents.GetAsync(), Throws.ArgumentException.With.Property("ParamName").EqualTo("agentId"));
        Assert.That(mock.Handler.Requests, Is.Empty);
    }

    private static void Check(WeComAgent agent)
    {
        Assert.That(
            (agent.AgentId, agent.Name, agent.SquareLogoUrl, agent.Description, agent.IsClosed, agent.RedirectDomain),
            Is.EqualTo(((int?)1000005, "HR助手", "https://p.qlogo.cn/bizmail/0", "HR服务与员工自助平台", (bool?)false, "open.work.weixin.qq.com")));
        Assert.That(
            (agent.ReportsLocation, agent.ReportsEntering, agent.HomeUrl, agent.CustomizedPublishStatus),
            Is.EqualTo(((bool?)true, (bool?)false, "https://open.work.weixin.qq.com", (int?)1)));
        Assert.That(agent.AllowedUsers!.Users.Select(static user => user.UserId), Is.EqualTo(new[] { "zhangshan", "lisi" }));
        Assert.That(agent.AllowedDepartments!.DepartmentIds, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(agent.AllowedTags!.TagIds, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(agent.ExtraMembers!["neu"].GetString(), Is.EqualTo("x"));
    }
}
