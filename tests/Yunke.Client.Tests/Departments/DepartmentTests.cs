using System.Text.Json.Nodes;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Departments;

/// <summary>The tree of departments, which comes as an object or as a list.</summary>
internal sealed class DepartmentTests
{
    [TestCase(null, true, """{"showUser":true,"showUserStatus":"","queryQywxStatus":false}""")]
    [TestCase("d-1", false, """{"showUser":false,"showUserStatus":"","queryQywxStatus":false,"id":"d-1"}""")]
    public async Task Request_is_the_documented_one(string? id, bool withUsers, string body)
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json("""{"success":true,"data":[]}"""));

        await mock.RunAsync(client => client.Departments.GetTreeAsync(id, withUsers));

        Assert.That((mock.Only.Method, mock.Only.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Post, "https://crm2.yunkecn.com/usercenter/dept/tree")));
        Assert.That(mock.Only.Header("Referer"), Is.EqualTo("https://crm2.yunkecn.com/cms/home/statistics"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(mock.Only.BodyText), JsonNode.Parse(body)), Is.True, mock.Only.BodyText);
    }

    [TestCase("""{"success":true,"data":TREE}""")]
    [TestCase("""{"code":"10000","data":[TREE]}""")]
    public async Task Tree_is_read_as_an_object_and_as_a_list(string body)
    {
        const string Tree = """
            {"id":1,"name":"总部","children":[{"id":"2","name":"销售部","children":null,"users":[{"id":7,"name":"张三","phone":"1"}]},{"id":"3","children":{"id":"4"}}],"users":null,"neu":true}
            """;
        IReadOnlyList<YunkeDepartment> tree = await ReadAsync(body.Replace("TREE", Tree, StringComparison.Ordinal));
        YunkeDepartment root = tree.Single();

        Assert.That((root.Id, root.Name, root.Users.Count, root.ExtraMembers!["neu"].GetBoolean()), Is.EqualTo(("1", "总部", 0, true)));
        Assert.That(root.Children.Select(static child => child.Id), Is.EqualTo(new[] { "2", "3" }));
        Assert.That(root.Children[0].Children, Is.Empty);
        Assert.That((root.Children[0].Users[0].Id, root.Children[0].Users[0].Name, root.Children[0].Users[0].ExtraMembers!["phone"].GetString()), Is.EqualTo(("7", "张三", "1")));
        Assert.That(root.Children[1].Children.Single().Id, Is.EqualTo("4"));
    }

    [TestCase("""{"success":true,"data":null}""")]
    [TestCase("""{"success":true}""")]
    [TestCase("""{"success":true,"data":[]}""")]
    public async Task No_department_is_an_empty_list(string body)
    {
        Assert.That(await ReadAsync(body), Is.Empty);
    }

    private static async Task<IReadOnlyList<YunkeDepartment>> ReadAsync(string body)
    {
        using var mock = new YunkeMock(ScriptedAnswer.Json(body));
        ApiResult<IReadOnlyList<YunkeDepartment>> tree = await mock.RunAsync(static client => client.Departments.GetTreeAsync());
        return tree.GetValueOrThrow();
    }
}
