using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WeCom;

internal sealed class WeComJobTests : WeComTestBase
{
    private const string AesKey = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private const string ExportBody = $$"""{"encoding_aeskey":"{{AesKey}}","block_size":10000}""";

    [Test]
    public async Task An_export_moves_on_with_the_clock_and_can_be_decrypted()
    {
        WeCom.LargestExportFile = 1300;
        string jobId = (string)(await GoodPostAsync("export/user", ExportBody))["jobid"]!;
        Assert.That((int?)(await GoodGetAsync("export/get_result?jobid=" + jobId))["status"], Is.Zero);
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That((int?)(await GoodGetAsync("export/get_result?jobid=" + jobId))["status"], Is.EqualTo(1));
        Clock.Advance(TimeSpan.FromSeconds(5));
        JsonObject done = await GoodGetAsync("export/get_result?jobid=" + jobId);
        Assert.That((int?)done["status"], Is.EqualTo(2));
        Assert.That(done["data_list"]!.AsArray(), Has.Count.EqualTo(3));

        int members = 0;
        foreach (JsonNode? file in done["data_list"]!.AsArray())
        {
            byte[] cipher = await Client.GetByteArrayAsync((string)file!["url"]!);
            Assert.That(cipher, Has.Length.EqualTo((int)file["size"]!));
            Assert.That(cipher.Length % 32, Is.Zero);
            Assert.That(Md5(cipher), Is.EqualTo((string?)file["md5"]));
            members += Decrypt(cipher)["userlist"]!.AsArray().Count;
        }

        Assert.That(members, Is.EqualTo(WeComSandbox.DemoMemberCount));
    }

    [Test]
    public async Task Exported_files_come_in_ranges_and_die()
    {
        string jobId = (string)(await GoodPostAsync("export/taguser", $$"""{"tagid":5,"encoding_aeskey":"{{AesKey}}"}"""))["jobid"]!;
        WeCom.FinishJobs();
        string url = (string)(await GoodGetAsync("export/get_result?jobid=" + jobId))["data_list"]![0]!["url"]!;
        byte[] whole = await Client.GetByteArrayAsync(url);
        Assert.That(Numbers(Decrypt(whole)["partylist"]), Is.EqualTo(new[] { 7 }));
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(32, 63);
        using HttpResponseMessage part = await Client.SendAsync(request);
        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await part.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[32..64]));
        Assert.That(part.Content.Headers.ContentRange!.ToString(), Is.EqualTo($"bytes 32-63/{whole.Length}"));
        Clock.Advance(TimeSpan.FromHours(2));
        using HttpResponseMessage dead = await Client.GetAsync(url);
        Assert.That(dead.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("export/user", """{"encoding_aeskey":"short"}""", 40035)]
    [TestCase("export/user", """{}""", 40063)]
    [TestCase("export/department", $$"""{"encoding_aeskey":"{{AesKey}}","block_size":9999}""", 40035)]
    [TestCase("export/simple_user", $$"""{"encoding_aeskey":"{{AesKey}}","block_size":1000001}""", 40035)]
    [TestCase("export/taguser", $$"""{"encoding_aeskey":"{{AesKey}}","tagid":99}""", 40068)]
    public async Task Bad_exports_are_refused(string path, string body, int code) => AssertRefused(await PostAsync(path, body), code);

    [Test]
    public async Task Only_its_owner_reads_an_export()
    {
        string jobId = (string)(await GoodPostAsync("export/department", ExportBody))["jobid"]!;
        WeCom.FinishJobs();
        AssertRefused(await GetAsync("export/get_result?jobid=" + jobId, SecondToken), 60011);
        AssertRefused(await GetAsync("export/get_result?jobid=none"), 40088);
        JsonNode file = (await GoodGetAsync("export/get_result?jobid=" + jobId))["data_list"]![0]!;
        Assert.That(Decrypt(await Client.GetByteArrayAsync((string)file["url"]!))["department"]!.AsArray(), Has.Count.EqualTo(60));
    }

    [Test]
    public async Task An_import_adds_and_changes_members_and_tells_row_by_row()
    {
        string csv = "姓名,帐号,职务,部门,性别,手机,个人邮箱\n\"王,五\",WangWu,经理,2;3,男,13511112222,\n改名,user0002,,2,,,\n无,bad1,,2,,,\n错,bad2,,x,,13511113333,";
        string jobId = await ImportAsync("syncuser", csv);
        Assert.That((int?)(await ResultAsync(jobId))["status"], Is.EqualTo(1));
        AssertRefused(await PostAsync("batch/replaceparty", await MediaAsync("x"), SyncToken), 302008);
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That((int?)(await ResultAsync(jobId))["status"], Is.EqualTo(2));
        WeCom.FinishJobs();
        JsonObject result = await ResultAsync(jobId);
        Assert.That((int?)result["status"], Is.EqualTo(3));
        Assert.That((string?)result["type"], Is.EqualTo("sync_user"));
        Assert.That((int?)result["percentage"], Is.EqualTo(100));
        Assert.That(result["result"]!.AsArray().Select(row => (int)row!["errcode"]!), Is.EqualTo(new[] { 0, 0, 60129, 40066 }));
        Assert.That(WeCom.Members["wangwu"].Departments, Is.EqualTo(new[] { 2, 3 }));
        Assert.That(WeCom.Members["wangwu"].Name, Is.EqualTo("王,五"));
        Assert.That(WeCom.Members["user0002"].Name, Is.EqualTo("改名"));
        Assert.That(WeCom.Members, Has.Count.EqualTo(WeComSandbox.DemoMemberCount + 1));
    }

    [Test]
    public async Task A_replacement_that_deletes_too_many_is_stopped()
    {
        WeCom.JobDuration = TimeSpan.Zero;
        string jobId = await ImportAsync("replaceuser", "姓名,帐号,部门,手机\n李四,LiSi,2,13511112222");
        AssertRefused(await GetAsync("batch/getresult?jobid=" + jobId, SyncToken), 45026);
        Assert.That(WeCom.Members, Has.Count.EqualTo(WeComSandbox.DemoMemberCount));
    }

    [Test]
    public async Task Departments_are_replaced_when_they_are_empty()
    {
        WeCom.JobDuration = TimeSpan.Zero;
        int empty = WeCom.AddDepartment("空").Id;
        string rows = string.Join('\n', WeCom.Departments.Where(row => row.Id != empty && row.Id != 60)
            .Select(row => $"{(row.Id == 4 ? "客服" : row.Name)},{row.Id},{row.ParentId},{row.Order}"));
        JsonObject result = await ResultAsync(await ImportAsync("replaceparty", "部门名称,部门ID,父部门ID,排序\n" + rows));
        Assert.That(WeCom.Departments.TryGet(empty, out _), Is.False);
        Assert.That(WeCom.Departments.TryGet(60, out _), Is.True, "somebody works there");
        JsonNode renamed = result["result"]!.AsArray().Single(row => (int)row!["partyid"]! == 4)!;
        Assert.That((int?)renamed["action"], Is.EqualTo(2));
    }

    [Test]
    public async Task The_last_five_results_are_kept()
    {
        WeCom.JobDuration = TimeSpan.Zero;
        List<string> jobs = [];
        for (int i = 0; i < 6; i++) jobs.Add(await ImportAsync("syncuser", "姓名,帐号,部门"));
        AssertRefused(await GetAsync("batch/getresult?jobid=" + jobs[0], SyncToken), 40089);
        await ResultAsync(jobs[1]);
        AssertRefused(await GetAsync("batch/getresult?jobid=none", SyncToken), 40088);
        string withoutColumns = await ImportAsync("syncuser", "no columns");
        AssertRefused(await GetAsync("batch/getresult?jobid=" + withoutColumns, SyncToken), 40092);
        AssertRefused(await PostAsync("batch/syncuser", """{"media_id":"none"}""", SyncToken), 40007);
        AssertRefused(await PostAsync("batch/syncuser", "{}", SyncToken), 41006);
    }

    private static JsonNode Decrypt(byte[] cipher)
    {
        byte[] key = Convert.FromBase64String(AesKey + "=");
        using Aes aes = Aes.Create();
        aes.Key = key;
        byte[] padded = aes.DecryptCbc(cipher, key.AsSpan(0, 16), PaddingMode.None);
        Assert.That(padded[^1], Is.InRange(1, 32));
        return JsonNode.Parse(padded.AsSpan(0, padded.Length - padded[^1]))!;
    }

    private async Task<string> ImportAsync(string operation, string csv) =>
        (string)(await GoodPostAsync("batch/" + operation, await MediaAsync(csv), SyncToken))["jobid"]!;

    private async Task<string> MediaAsync(string csv)
    {
        JsonObject media = AssertSuccess(await UploadAsync(Encoding.UTF8.GetBytes(csv.PadRight(6)), "import.csv"));
        return $$"""{"media_id":"{{media["media_id"]}}"}""";
    }

    private Task<JsonObject> ResultAsync(string jobId) => GoodGetAsync("batch/getresult?jobid=" + jobId, SyncToken);
}
