using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComRightTests : WeComTestBase
{
    [TestCase("user/create", "{}")]
    [TestCase("user/list_id", "{}")]
    [TestCase("department/create", "{}")]
    [TestCase("batch/syncuser", "{}")]
    [TestCase("user/get_active_stat", "{}")]
    public async Task Only_contact_sync_writes_the_address_book(string path, string body) => AssertRefused(await PostAsync(path, body), 48002);

    [TestCase("message/send")]
    [TestCase("appchat/send")]
    [TestCase("living/get_watch_stat")]
    [TestCase("message/recall")]
    public async Task Contact_sync_may_not_do_what_applications_do(string path) => AssertRefused(await PostAsync(path, "{}", SyncToken), 48002);

    [Test]
    public async Task Lives_chats_and_uploads_by_url_need_their_own_permissions()
    {
        AssertRefused(await GetAsync("living/get_living_info?livingid=x", SecondToken), 48002);
        AssertRefused(await PostAsync("appchat/create", "{}", SecondToken), 48002);
        AssertRefused(await PostAsync("media/upload_by_url", "{}", SecondToken), 48002);
    }

    [Test]
    public async Task An_application_sees_its_range_only()
    {
        await GoodGetAsync("user/get?userid=" + WeComSandbox.DemoSecondUserId, SecondToken);
        AssertRefused(await GetAsync("user/get?userid=" + WeComSandbox.DemoUserId, SecondToken), 60021);
        AssertRefused(await GetAsync("user/get?userid=nobody", SecondToken), 60111);
        AssertRefused(await GetAsync("user/list?department_id=3", SecondToken), 60011);
        JsonArray departments = (await GoodGetAsync("department/simplelist", SecondToken))["department_id"]!.AsArray();
        Assert.That(departments, Has.Count.LessThan(WeComSandbox.DemoDepartmentCount).And.Count.GreaterThan(1));
        AssertRefused(await GetAsync($"agent/get?agentid={WeComSandbox.DemoAgentId}", SecondToken), 301002);
    }

    [Test]
    public async Task A_closed_application_may_do_nothing()
    {
        WeCom.Applications.Update(WeComSandbox.DemoSecondAgentId, application => application with { IsClosed = true });
        AssertRefused(await GetAsync("agent/list", SecondToken), 50003);
        await GoodGetAsync("agent/list");
    }

    [Test]
    public async Task New_applications_get_no_private_members()
    {
        string path = "user/get?userid=" + WeComSandbox.DemoSecondUserId;
        string[] all = Names(await GoodGetAsync(path));
        string[] few = Names(await GoodGetAsync(path, SecondToken));
        Assert.That(all.Except(few), Is.EquivalentTo(new[]
        {
            "avatar", "thumb_avatar", "gender", "mobile", "email", "biz_mail", "qr_code", "address",
        }));
    }

    [Test]
    public async Task Contact_sync_may_be_kept_from_details()
    {
        WeCom.RefusesContactSyncDetails = true;
        AssertRefused(await GetAsync("user/get?userid=ZhangSan", SyncToken), 48009);
        AssertRefused(await GetAsync("department/list", SyncToken), 48009);
        await GoodGetAsync("department/simplelist", SyncToken);
        await GoodPostAsync("user/list_id", "{}", SyncToken);
    }

    [Test]
    public async Task Members_without_a_licence_are_refused_to_applications()
    {
        WeCom.Members.Update(WeComSandbox.DemoSecondUserId, member => member with { IsUnlicensed = true });
        AssertRefused(await GetAsync("user/get?userid=user0002"), 701099);
        await GoodGetAsync("user/get?userid=user0002", SyncToken);
    }
}
