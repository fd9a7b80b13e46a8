using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComDepartmentAndTagTests : WeComTestBase
{
    [Test]
    public async Task Departments_come_under_odd_names()
    {
        JsonArray list = (await GoodGetAsync("department/list?id=2"))["department"]!.AsArray();
        Assert.That(Names(list[0]), Is.EqualTo(new[] { "id", "name", "name_en", "department_leader", "parentid", "order" }));
        Assert.That((long?)list[0]!["order"], Is.EqualTo(uint.MaxValue));
        JsonArray brief = (await GoodGetAsync("department/simplelist?id=2"))["department_id"]!.AsArray();
        Assert.That(brief.Select(row => (int)row!["id"]!), Is.EqualTo(list.Select(row => (int)row!["id"]!)));
        Assert.That((await GoodGetAsync("department/simplelist"))["department_id"]!.AsArray(), Has.Count.EqualTo(60));
        Assert.That((string?)(await GoodGetAsync("department/get?id=2"))["department"]!["name"], Is.EqualTo("研发中心"));
        AssertRefused(await GetAsync("department/get?id=999"), 60003);
    }

    [Test]
    public async Task Departments_are_created_moved_and_deleted()
    {
        JsonObject created = AssertSuccess(await PostAsync("department/create", """{"name":"新部门","parentid":2,"order":5}""", SyncToken), "created");
        int id = (int)created["id"]!;
        AssertSuccess(await PostAsync("department/update", $$"""{"id":{{id}},"parentid":3,"name":"改名"}""", SyncToken), "updated");
        Assert.That(WeCom.Departments[id].ParentId, Is.EqualTo(3));
        AssertSuccess(await GetAsync($"department/delete?id={id}", SyncToken), "deleted");
        AssertRefused(await GetAsync("department/delete?id=1", SyncToken), 60007);
        AssertRefused(await GetAsync("department/delete?id=2", SyncToken), 60006);
        AssertRefused(await GetAsync("department/delete?id=60", SyncToken), 60005);
    }

    [TestCase("create", """{"parentid":1}""", 60001)]
    [TestCase("create", """{"name":"a:b","parentid":1}""", 60009)]
    [TestCase("create", """{"name":"a"}""", 60004)]
    [TestCase("create", """{"name":"a","parentid":999}""", 60004)]
    [TestCase("create", """{"name":"研发中心","parentid":1}""", 60008)]
    [TestCase("create", """{"name":"a","parentid":1,"id":2}""", 60008)]
    [TestCase("create", """{"name":"a","parentid":1,"id":1}""", 40035)]
    [TestCase("create", """{"name":"a","parentid":1,"order":4294967296}""", 40035)]
    [TestCase("update", """{"id":2,"parentid":8}""", 60010)]
    [TestCase("update", """{"name":"a"}""", 41019)]
    public async Task Bad_departments_are_refused(string operation, string body, int code) =>
        AssertRefused(await PostAsync("department/" + operation, body, SyncToken), code);

    [Test]
    public async Task There_are_15_levels_and_no_more()
    {
        int parent = 1;
        for (int level = 2; level <= 15; level++) parent = WeCom.AddDepartment($"级{level}", parent).Id;
        AssertRefused(await PostAsync("department/create", $$$"""{"name":"太深","parentid":{{{parent}}}}""", SyncToken), 81002);
        WeCom.LargestDepartment = 1;
        AssertRefused(await PostAsync("department/create", """{"name":"太多","parentid":1}""", SyncToken), 81001);
    }

    [Test]
    public async Task Partial_failures_of_tags_are_successes_with_a_text_and_a_list()
    {
        JsonObject answer = await GoodPostAsync("tag/addtagusers", """{"tagid":1,"userlist":["user0500","Nobody","NoOne"],"partylist":[3,999]}""");
        Assert.That((string?)answer["invalidlist"], Is.EqualTo("nobody|noone"));
        Assert.That(Numbers(answer["invalidparty"]), Is.EqualTo(new[] { 999 }));
        Assert.That(WeCom.Tags[1].Users, Does.Contain("user0500"));
        AssertRefused(await PostAsync("tag/addtagusers", """{"tagid":1,"userlist":["Nobody"]}"""), 40070);
        AssertRefused(await PostAsync("tag/deltagusers", """{"tagid":1,"userlist":["Nobody"]}"""), 40031);
        AssertRefused(await PostAsync("tag/addtagusers", """{"tagid":1}"""), 40063);
        AssertSuccess(await PostAsync("tag/deltagusers", """{"tagid":1,"userlist":["USER0500"],"partylist":[3]}"""), "deleted");
        Assert.That(WeCom.Tags[1].Users, Does.Not.Contain("user0500"));
        Assert.That(WeCom.Tags[1].Parties, Is.Empty);
    }

    [Test]
    public async Task Tags_are_created_renamed_read_and_deleted()
    {
        JsonObject created = AssertSuccess(await PostAsync("tag/create", """{"tagname":"新标签"}"""), "created");
        int id = (int)created["tagid"]!;
        Assert.That(id, Is.EqualTo(6));
        AssertSuccess(await PostAsync("tag/update", $$"""{"tagid":{{id}},"tagname":"改名"}"""), "updated");
        JsonObject tag = await GoodGetAsync("tag/get?tagid=5");
        Assert.That(Names(tag), Is.EqualTo(new[] { "errcode", "errmsg", "tagname", "userlist", "partylist" }));
        Assert.That((string?)tag["userlist"]![0]!["userid"], Is.EqualTo("user0050"));
        AssertSuccess(await GetAsync($"tag/delete?tagid={id}"), "deleted");
        Assert.That((await GoodGetAsync("tag/list"))["taglist"]!.AsArray(), Has.Count.EqualTo(5));
    }

    [TestCase("tag/create", """{"tagname":"标签1"}""", 40071)]
    [TestCase("tag/create", """{"tagname":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三"}""", 40072)]
    [TestCase("tag/create", """{"tagname":"a","tagid":1}""", 40068)]
    [TestCase("tag/update", """{"tagid":2,"tagname":"a"}""", 81011)]
    [TestCase("tag/update", """{"tagid":99,"tagname":"a"}""", 40068)]
    [TestCase("tag/update", """{"tagname":"a"}""", 41017)]
    public async Task Bad_tags_are_refused(string path, string body, int code) => AssertRefused(await PostAsync(path, body), code);
}
