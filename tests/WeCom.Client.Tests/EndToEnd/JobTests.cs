using System.Text;
using System.Text.Json;
using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Imports from tables, and exports that are fetched, checked and decrypted.</summary>
internal sealed class JobTests : SandboxTest
{
    private readonly Secret _key = WeComAesKey.Create();

    [Test]
    public async Task Members_are_imported_from_a_table_of_ones_own()
    {
        const string csv = "姓名,帐号,手机,个人邮箱,部门,职务\r\n\"李, \"\"四\"\"😀\",li.si,13712345678,,2;3,工程师\r\n王五,wang.wu,,wang@mail.example.com,9999,\r\n";
        WeComMedia media = await Must(Client.Media.UploadAsync(WeComMediaKind.File, WeComFile.FromBytes("成员.csv", Encoding.UTF8.GetBytes(csv))));
        WeComJob job = await Must(Client.Imports.SyncUsersAsync(media.MediaId!, invite: false));
        WeComImportResult started = await Must(Client.Imports.GetResultAsync(job.JobId!));
        ApiError second = await MustFail(Client.Imports.SyncUsersAsync(media.MediaId!));
        Clock.Advance(TimeSpan.FromSeconds(6));
        WeComImportResult running = await Must(Client.Imports.GetResultAsync(job.JobId!));
        Clock.Advance(TimeSpan.FromSeconds(6));
        WeComImportResult done = await Must(Client.Imports.GetResultAsync(job.JobId!));
        WeComUser created = await Must(Client.Users.GetAsync("li.si"));

        Assert.Multiple(() =>
        {
            Assert.That(started.Status, Is.EqualTo(WeComImportStatus.Started));
            Assert.That(running, Has.Property("Status").EqualTo(WeComImportStatus.Running).And.Property("Percentage").EqualTo(50));
            Assert.That(done, Has.Property("Status").EqualTo(WeComImportStatus.Done).And.Property("Total").EqualTo(2).And.Property("Type").EqualTo(WeComImportType.SyncUsers));
            Assert.That(done.FailedRows.Select(static row => (row.UserId, row.ErrorCode)), Is.EqualTo(new (string?, int?)[] { ("wang.wu", 60003) }));
            Assert.That(created.Name, Is.EqualTo("李, \"四\"😀"));
            Assert.That(created.DepartmentIds, Is.EqualTo(new[] { 2, 3 }));
            Assert.That(second, Has.Property("Code").EqualTo(WeComErrors.ImportRunning).And.Property("Category").EqualTo(ErrorCategory.Conflict));
        });
    }

    [Test]
    public async Task Members_are_imported_from_a_list_in_one_step()
    {
        Service.JobDuration = TimeSpan.Zero;
        WeComImportResult result = await Must(Client.Imports.SyncUsersAndWaitAsync(
        [
            new WeComImportUser { UserId = "li.si", Name = "李,四", Mobile = "13712345678", DepartmentIds = [2, 3], Position = "工程师" },
            new WeComImportUser { UserId = "wang.wu", Name = "王五", Email = "wang@mail.example.com", DepartmentIds = [9999] },
        ]));

        Assert.Multiple(() =>
        {
            Assert.That(result.Rows.Select(static row => row.IsSuccess), Is.EqualTo(new[] { true, false }));
            Assert.That(Service.Members["li.si"], Has.Property("Name").EqualTo("李,四").And.Property("Position").EqualTo("工程师").And.Property("Mobile").EqualTo("13712345678"));
            Assert.That(Service.Members["li.si"].Departments, Is.EqualTo(new[] { 2, 3 }));
        });
    }

    [Test]
    public async Task A_replacement_that_would_empty_the_company_is_stopped_by_the_service()
    {
        Service.JobDuration = TimeSpan.Zero;
        ApiError error = await MustFail(Client.Imports.ReplaceUsersAndWaitAsync(
            [new WeComImportUser { UserId = "li.si", Name = "李四", Mobile = "13712345678", DepartmentIds = [1] }]));

        Assert.Multiple(() =>
        {
            Assert.That(error, Has.Property("Code").EqualTo("45026").And.Property("Category").EqualTo(ErrorCategory.QuotaExceeded));
            Assert.That(Service.Members, Has.Count.EqualTo(WeComSandbox.DemoMemberCount));
        });
    }

    [Test]
    public async Task Departments_are_replaced_and_each_row_says_what_was_done()
    {
        Service.JobDuration = TimeSpan.Zero;
        IEnumerable<WeComImportDepartment> kept = Service.Departments
            .Where(static row => row.Id > 1)
            .Select(static row => new WeComImportDepartment { DepartmentId = row.Id, Name = row.Id == 3 ? "大客户部" : row.Name, ParentId = row.ParentId, Order = row.Order });
        WeComImportDepartment[] departments =
        [
            new WeComImportDepartment { DepartmentId = 1, Name = "沙箱科技", ParentId = 0, Order = 1 },
            .. kept,
            new WeComImportDepartment { DepartmentId = 700, Name = "新设, 部门", ParentId = 2, Order = 5 },
        ];
        WeComImportResult result = await Must(Client.Imports.ReplaceDepartmentsAndWaitAsync(departments));

        Assert.Multiple(() =>
        {
            Assert.That(result.Type, Is.EqualTo(WeComImportType.ReplaceDepartments));
            Assert.That(result.Rows.Single(static row => row.DepartmentId == 3).Actions, Is.EqualTo(WeComDepartmentActions.Rename));
            Assert.That(result.Rows.Single(static row => row.DepartmentId == 700).Actions, Is.EqualTo(WeComDepartmentActions.Create));
            Assert.That(Service.Departments[700], Has.Property("Name").EqualTo("新设, 部门").And.Property("ParentId").EqualTo(2));
        });
    }

    [Test]
    public async Task Members_are_exported_decrypted_and_read()
    {
        Service.JobDuration = TimeSpan.Zero;
        WeComJob job = await Must(Client.Exports.StartUsersAsync(_key));
        WeComExportFile file = (await Must(Client.Exports.WaitAsync(job.JobId!))).Files.Single();
        IReadOnlyList<WeComUser> users = await Must(Client.Exports.ReadUsersAsync(file, _key));
        using var plain = new MemoryStream();
        await Must(Client.Exports.DownloadAsync(file, _key, plain));
        using JsonDocument document = JsonDocument.Parse(plain.ToArray());

        Assert.Multiple(() =>
        {
            Assert.That(users, Has.Count.EqualTo(WeComSandbox.DemoMemberCount));
            Assert.That(users.Single(static user => user.UserId == WeComSandbox.DemoUserId).Name, Is.EqualTo("张三"));
            Assert.That(document.RootElement.GetProperty("userlist").GetArrayLength(), Is.EqualTo(users.Count));
            Assert.That(CallsOf("export/file").Select(static entry => entry.PathAndQuery), Has.None.Contains("access_token"));
            Assert.That(Logs.AllText(), Does.Not.Contain(_key.Reveal()));
        });
    }

    [Test]
    public async Task All_kinds_are_exported_and_in_as_many_files_as_it_takes()
    {
        Service.JobDuration = TimeSpan.Zero;
        Service.LargestExportFile = 1_000;
        WeComExportResult simple = await ExportAsync(Client.Exports.StartSimpleUsersAsync(_key));
        WeComExportResult departments = await ExportAsync(Client.Exports.StartDepartmentsAsync(_key));
        WeComExportResult tag = await ExportAsync(Client.Exports.StartTagMembersAsync(5, _key));
        List<WeComUserSummary> users = [];
        foreach (WeComExportFile file in simple.Files)
        {
            users.AddRange(await Must(Client.Exports.ReadSimpleUsersAsync(file, _key)));
        }

        IReadOnlyList<WeComDepartment> rows = await Must(Client.Exports.ReadDepartmentsAsync(departments.Files.Single(), _key));
        WeComTagMembers members = await Must(Client.Exports.ReadTagMembersAsync(tag.Files.Single(), _key));

        Assert.Multiple(() =>
        {
            Assert.That(simple.Files, Has.Count.EqualTo(3));
            Assert.That(users.DistinctBy(static user => user.UserId).Count(), Is.EqualTo(WeComSandbox.DemoMemberCount));
            Assert.That(users, Has.Count.EqualTo(WeComSandbox.DemoMemberCount));
            Assert.That(rows.Select(static row => row.Order), Does.Contain(4_294_967_295L));
            Assert.That(members.Users.Select(static user => user.UserId), Is.EqualTo(Service.Tags[5].Users));
            Assert.That(members.DepartmentIds, Is.EqualTo(Service.Tags[5].Parties));
        });
    }

    [Test]
    public async Task A_wrong_key_and_a_damaged_file_are_told()
    {
        Service.JobDuration = TimeSpan.Zero;
        WeComExportFile file = (await ExportAsync(Client.Exports.StartDepartmentsAsync(_key))).Files.Single();
        ApiError wrong = await MustFail(Client.Exports.ReadDepartmentsAsync(file, WeComAesKey.Create()));
        var foreign = new WeComExportFile { Url = file.Url, Size = file.Size, Md5 = new string('0', 32) };
        ApiError damaged = await MustFail(Client.Exports.ReadDepartmentsAsync(foreign, _key));
        Clock.Advance(TimeSpan.FromHours(3));
        ApiError ended = await MustFail(Client.Exports.ReadDepartmentsAsync(file, _key));

        Assert.Multiple(() =>
        {
            Assert.That(new[] { wrong.Code, damaged.Code }, Is.All.EqualTo(WeComErrors.DamagedExport));
            Assert.That(ended.HttpStatus, Is.EqualTo(403));
        });
    }

    [Test]
    public async Task An_export_that_breaks_off_goes_on_where_it_stopped()
    {
        Service.JobDuration = TimeSpan.Zero;
        WeComExportFile file = (await ExportAsync(Client.Exports.StartUsersAsync(_key))).Files.Single();
        Service.Faults.Enqueue("export/file", Fault.CutBodyAfter(100_003));
        using WeComClient client = CreateRetryingClient();
        IReadOnlyList<WeComUser> users = await Must(client.Exports.ReadUsersAsync(file, _key));

        Assert.Multiple(() =>
        {
            Assert.That(users, Has.Count.EqualTo(WeComSandbox.DemoMemberCount));
            Assert.That(CallsOf("export/file"), Has.Length.EqualTo(2));
        });
    }

    private async Task<WeComExportResult> ExportAsync(Task<ApiResult<WeComJob>> start) => await Must(Client.Exports.WaitAsync((await Must(start)).JobId!));
}
