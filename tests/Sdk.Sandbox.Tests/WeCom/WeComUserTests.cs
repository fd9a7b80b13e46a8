using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComUserTests : WeComTestBase
{
    private const string NewUser = """{"userid":"LiSi","name":"李四","mobile":"+86 13800001234","department":[2,3],"order":[4294967295,0],"gender":"1"}""";

    [Test]
    public async Task A_member_is_read_with_the_types_of_the_reference()
    {
        JsonObject user = await GoodGetAsync("user/get?userid=ZHANGSAN");
        Assert.That((string?)user["userid"], Is.EqualTo("ZhangSan"));
        Assert.That((string?)user["gender"], Is.EqualTo("1"));
        Assert.That((int?)user["main_department"], Is.EqualTo(1));
        WeCom.WritesGenderAsNumber = true;
        Assert.That((int?)(await GoodGetAsync("user/get?userid=ZhangSan"))["gender"], Is.EqualTo(1));
        WeComSandboxMember odd = WeCom.Members.First(member => member.IsLeaderInDepartment.Count < member.Departments.Count);
        JsonObject shorter = await GoodGetAsync("user/get?userid=" + odd.UserId);
        Assert.That(shorter["is_leader_in_dept"]!.AsArray(), Has.Count.LessThan(shorter["department"]!.AsArray().Count));
    }

    [Test]
    public async Task Members_are_created_changed_and_deleted()
    {
        AssertSuccess(await PostAsync("user/create", NewUser, SyncToken), "created");
        Assert.That(WeCom.Members["lisi"].Orders, Is.EqualTo(new[] { uint.MaxValue, 0L }));
        AssertRefused(await PostAsync("user/create", NewUser.Replace("LiSi", "lisi", StringComparison.Ordinal), SyncToken), 60102);
        AssertSuccess(await PostAsync("user/update", """{"userid":"LiSi","name":"李四光","mobile":"13800005555","department":[4]}""", SyncToken), "updated");
        Assert.That(WeCom.Members["LiSi"].Mobile, Is.EqualTo("13800005555"));
        Assert.That(WeCom.Members["LiSi"].Orders, Has.Count.EqualTo(1));
        WeCom.Members.Update("LiSi", member => member with { Status = 1 });
        AssertSuccess(await PostAsync("user/update", """{"userid":"LiSi","mobile":"13800006666"}""", SyncToken), "updated");
        Assert.That(WeCom.Members["LiSi"].Mobile, Is.EqualTo("13800005555"), "an activated member decides alone");
        AssertSuccess(await GetAsync("user/delete?userid=LiSi", SyncToken), "deleted");
        AssertRefused(await GetAsync("user/delete?userid=LiSi", SyncToken), 60111);
        AssertRefused(await GetAsync("user/delete?userid=ZhangSan", SyncToken), 301005);
    }

    [Test]
    public async Task Unknown_departments_are_made_on_creation()
    {
        JsonObject answer = await PostAsync("user/create", """{"userid":"x1","name":"x","email":"x1@a.example","department":[777]}""", SyncToken);
        JsonNode row = AssertSuccess(answer, "created")["created_department_list"]!["department_info"]![0]!;
        Assert.That((int?)row["id"], Is.EqualTo(777));
        Assert.That(WeCom.Departments[777].ParentId, Is.EqualTo(1));
    }

    [TestCase("""{"name":"x","mobile":"13800001111"}""", 41009)]
    [TestCase("""{"userid":"_x","name":"x","mobile":"13800001111"}""", 40003)]
    [TestCase("""{"userid":"x","mobile":"13800001111"}""", 60112)]
    [TestCase("""{"userid":"x","name":"x"}""", 60129)]
    [TestCase("""{"userid":"x","name":"x","mobile":"abc"}""", 60103)]
    [TestCase("""{"userid":"x","name":"x","mobile":"+8613900000002"}""", 60104)]
    [TestCase("""{"userid":"x","name":"x","email":"none"}""", 60105)]
    [TestCase("""{"userid":"x","name":"x","email":"user0002@mail.example.com"}""", 60106)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","department":[]}""", 60127)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","department":"2"}""", 40035)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","department":[2,3],"is_leader_in_dept":[1]}""", 60132)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","department":[2,3],"order":[1]}""", 40035)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","order":[4294967296]}""", 40035)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","direct_leader":["user0002","user0003"]}""", 60257)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","gender":1}""", 40035)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","telephone":"020 1"}""", 40035)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","avatar_mediaid":"no"}""", 40007)]
    [TestCase("""{"userid":"x","name":"x","mobile":"13800001111","main_department":9}""", 40035)]
    public async Task Bad_members_are_refused(string body, int code) => AssertRefused(await PostAsync("user/create", body, SyncToken), code);

    [Test]
    public async Task Seats_and_departments_have_limits()
    {
        string many = string.Join(',', Enumerable.Range(1, 101).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        AssertRefused(await PostAsync("user/create", $$"""{"userid":"x","name":"x","mobile":"13800001111","department":[{{many}}]}""", SyncToken), 60110);
        WeCom.Seats = WeCom.Members.Count;
        AssertRefused(await PostAsync("user/create", NewUser, SyncToken), 45024);
    }

    [Test]
    public async Task One_bad_user_id_fails_a_deletion_of_many()
    {
        AssertRefused(await PostAsync("user/batchdelete", """{"useridlist":["user0002","nobody"]}""", SyncToken), 301021);
        Assert.That(WeCom.Members.TryGet("user0002", out _), Is.True);
        AssertSuccess(await PostAsync("user/batchdelete", """{"useridlist":["USER0002","user0003"]}""", SyncToken), "deleted");
        Assert.That(WeCom.Members.TryGet("user0003", out _), Is.False);
        string ids = string.Join(',', Enumerable.Range(1, 201).Select(id => $"\"u{id}\""));
        AssertRefused(await PostAsync("user/batchdelete", $$"""{"useridlist":[{{ids}}]}""", SyncToken), 40032);
    }

    [Test]
    public async Task Lists_are_not_recursive()
    {
        JsonArray all = (await GoodGetAsync("user/list?department_id=2&fetch_child=1"))["userlist"]!.AsArray();
        Assert.That(all, Has.Count.EqualTo(WeCom.Members.Count(member => member.Departments.Contains(2))));
        JsonArray brief = (await GoodGetAsync("user/simplelist?department_id=2"))["userlist"]!.AsArray();
        Assert.That(Names(brief[0]), Is.EqualTo(new[] { "userid", "name", "department" }));
        Assert.That(brief, Has.Count.EqualTo(all.Count));
        AssertRefused(await GetAsync("user/list?department_id=9999"), 60003);
        AssertRefused(await GetAsync("user/list"), 41019);
        WeCom.LargestList = 3;
        AssertRefused(await GetAsync("user/list?department_id=2"), 45029);
    }

    [Test]
    public async Task A_larger_company_is_walked_department_by_department()
    {
        WeCom.GrowTo(5000);
        HashSet<string> found = [];
        foreach (JsonNode? department in (await GoodGetAsync("department/simplelist"))["department_id"]!.AsArray())
        {
            JsonObject list = await GoodGetAsync($"user/simplelist?department_id={department!["id"]}");
            found.UnionWith(list["userlist"]!.AsArray().Select(row => (string)row!["userid"]!));
        }

        Assert.That(found, Has.Count.EqualTo(5000));
        WeComSandboxMember added = WeCom.AddMember("Own", 3);
        Assert.That((string?)(await GoodPostAsync("user/getuserid", $$"""{"mobile":"{{added.Mobile}}"}"""))["userid"], Is.EqualTo("Own"));
        Assert.That(() => WeCom.AddMember("own"), Throws.ArgumentException);
        Assert.That(WeCom.RemoveMember("OWN"), Is.True);
    }

    [Test]
    public async Task All_ids_come_page_by_page_with_a_row_for_each_membership()
    {
        List<string> rows = [];
        string cursor = "";
        do
        {
            JsonObject page = await GoodPostAsync("user/list_id", $$"""{"cursor":"{{cursor}}","limit":1000}""", SyncToken);
            rows.AddRange(page["dept_user"]!.AsArray().Select(row => $"{row!["userid"]}:{row["department"]}"));
            cursor = (string)page["next_cursor"]!;
        }
        while (cursor.Length > 0);
        Assert.That(rows, Is.Unique.And.Count.EqualTo(WeCom.Members.Sum(member => member.Departments.Count)));
        Assert.That(rows, Has.Count.GreaterThan(WeCom.Members.Count));
        WeCom.OmitsEmptyCursor = true;
        Assert.That(Names(await GoodPostAsync("user/list_id", "{}", SyncToken)), Does.Not.Contain("next_cursor"));
        AssertRefused(await PostAsync("user/list_id", """{"limit":10001}""", SyncToken), 40035);
        AssertRefused(await PostAsync("user/list_id", """{"cursor":"x"}""", SyncToken), 50100);
    }

    [Test]
    public async Task Members_are_found_by_number_mail_and_open_id()
    {
        WeComSandboxMember member = WeCom.Members["user0012"];
        Assert.That((string?)(await GoodPostAsync("user/getuserid", $$"""{"mobile":"{{member.Mobile}}"}"""))["userid"], Is.EqualTo("user0012"));
        AssertRefused(await PostAsync("user/getuserid", """{"mobile":"13000000000"}"""), 46004);
        Assert.That((string?)(await GoodPostAsync("user/get_userid_by_email", $$"""{"email":"{{member.BizMail}}"}"""))["userid"], Is.EqualTo("user0012"));
        AssertRefused(await PostAsync("user/get_userid_by_email", $$"""{"email":"{{member.Email}}"}"""), 46004);
        await GoodPostAsync("user/get_userid_by_email", $$"""{"email":"{{member.Email}}","email_type":2}""");
        string openId = (string)(await GoodPostAsync("user/convert_to_openid", """{"userid":"user0012"}"""))["openid"]!;
        Assert.That((string?)(await GoodPostAsync("user/convert_to_userid", $$"""{"openid":"{{openId}}"}"""))["userid"], Is.EqualTo("user0012"));
        AssertRefused(await PostAsync("user/convert_to_openid", """{"userid":"user0014"}"""), 43004);
        AssertRefused(await PostAsync("user/convert_to_userid", """{"openid":"none"}"""), 40073);
    }

    [Test]
    public async Task Too_many_wrong_numbers_block_the_search_for_a_day()
    {
        WeCom.Clear();
        WeCom.GrowTo(5);
        WeCom.AddApplication(1, "secret", "app");
        string token = WeCom.IssueToken(1);
        for (int i = 0; i < 2; i++) AssertRefused(await PostAsync("user/getuserid", """{"mobile":"13000000000"}""", token), 46004);
        AssertRefused(await PostAsync("user/getuserid", """{"mobile":"13900000002"}""", token), 45009);
        Clock.Advance(TimeSpan.FromDays(1));
        await GoodPostAsync("user/getuserid", """{"mobile":"13900000002"}""", WeCom.IssueToken(1));
    }

    [Test]
    public async Task Invitations_name_what_is_not_valid_in_lists()
    {
        JsonObject answer = await GoodPostAsync("batch/invite", """{"user":["user0002","Nobody"],"party":[3,9999],"tag":[1,99]}""", SyncToken);
        Assert.That(Texts(answer["invaliduser"]), Is.EqualTo(new[] { "nobody" }));
        Assert.That(Numbers(answer["invalidparty"]), Is.EqualTo(new[] { 9999 }));
        Assert.That(Numbers(answer["invalidtag"]), Is.EqualTo(new[] { 99 }));
        Assert.That(WeCom.Members["user0002"].Invitations, Is.EqualTo(1));
        AssertRefused(await PostAsync("batch/invite", "{}", SyncToken), 40063);
        AssertRefused(await PostAsync("batch/invite", """{"user":["Nobody"]}""", SyncToken), 40031);
    }

    [Test]
    public async Task The_company_has_a_QR_code_and_active_members()
    {
        Assert.That((string?)(await GoodGetAsync("corp/get_join_qrcode?size_type=4"))["join_qrcode"], Does.StartWith("https://"));
        AssertRefused(await GetAsync("corp/get_join_qrcode?size_type=5"), 40035);
        JsonObject active = await GoodPostAsync("user/get_active_stat", """{"date":"2026-05-19"}""", SyncToken);
        Assert.That((int?)active["active_cnt"], Is.EqualTo(WeCom.Members.Count(member => member.Status == 1)));
        AssertRefused(await PostAsync("user/get_active_stat", """{"date":"2026-04-01"}""", SyncToken), 40035);
        AssertRefused(await PostAsync("user/get_active_stat", """{"date":"20260519"}""", SyncToken), 40035);
    }

    [Test]
    public async Task Chinese_is_sent_as_it_is()
    {
        byte[] body = await Client.GetByteArrayAsync("user/get?userid=ZhangSan&access_token=" + Token);
        Assert.That(Encoding.UTF8.GetString(body), Does.Contain("\"name\":\"张三\""));
    }
}
