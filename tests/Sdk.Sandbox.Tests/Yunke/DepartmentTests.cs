using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class DepartmentTests : YunkeTestBase
{
    private YunkeLogin _login = null!;

    [SetUp]
    public async Task LogInFirstAsync() => _login = await LogInAsync();

    [Test]
    public async Task The_tree_holds_the_departments_and_the_users_of_the_company()
    {
        JsonNode top = await TreeAsync("""{"showUser":true,"showUserStatus":"","queryQywxStatus":false}""");
        Assert.That(Names(top), Is.EqualTo(new[] { "id", "name", "parentId", "children", "users" }));
        Assert.That((string?)top["name"], Is.EqualTo("云图科技"));
        Assert.That(top["children"]!.AsArray().Select(child => (string)child!["name"]!), Is.EqualTo(new[] { "销售中心", "客服中心" }));
        Assert.That(top["children"]![0]!["children"]!.AsArray().Select(child => (string)child!["name"]!), Is.EqualTo(new[] { "华东组", "华南组" }));
        Assert.That((string?)top["users"]![0]!["id"], Is.EqualTo(YunkeSandbox.DemoPartnerId));
        Assert.That(Names(top["users"]![0]!), Is.EqualTo(new[] { "id", "name", "phone" }));
    }

    [Test]
    public async Task Users_and_their_status_come_when_they_are_asked_for()
    {
        Assert.That(Names(await TreeAsync("{}")), Does.Not.Contain("users"));
        JsonNode sales = await TreeAsync("""{"showUser":true,"showUserStatus":"1","queryQywxStatus":true,"id":"dept-2fy7qa-3"}""");
        Assert.That(Names(sales["users"]![0]!), Is.EqualTo(new[] { "id", "name", "phone", "status", "qywxStatus" }));
    }

    [Test]
    public async Task A_subtree_begins_at_an_id()
    {
        Assert.That((string?)(await TreeAsync("""{"id":"dept-2fy7qa-2"}"""))["name"], Is.EqualTo("销售中心"));
        foreach (string id in (string[])["nothing", "dept-8kd3mz-1"])
            AssertFailure(await AnswerAsync(_login, "usercenter/dept/tree", "cms/home/statistics", $$"""{"id":"{{id}}"}"""), 500, "id");
    }

    [Test]
    public async Task It_may_be_a_list()
    {
        Yunke.DepartmentsAsList = true;
        JsonNode list = await TreeAsync("{}");
        Assert.That(list.GetValueKind(), Is.EqualTo(JsonValueKind.Array));
        Assert.That((string?)list[0]!["id"], Is.EqualTo("dept-2fy7qa-1"));
        Yunke.DepartmentsAsList = false;
        Yunke.Departments.Set(new YunkeSandboxDepartment { Id = "dept-x", CompanyCode = First, Name = "分公司" });
        Assert.That((await TreeAsync("{}")).AsArray(), Has.Count.EqualTo(2), "two tops are a list in any case");
    }

    private async Task<JsonNode> TreeAsync(string body) =>
        AssertSuccess(await AnswerAsync(_login, "usercenter/dept/tree", "cms/home/statistics", body))["data"]!;
}
