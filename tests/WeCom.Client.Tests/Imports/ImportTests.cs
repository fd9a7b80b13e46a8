using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Media;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Imports;

/// <summary>Imports: three ways to start one, what comes of it, and the way from rows to rows.</summary>
internal sealed class ImportTests
{
    private const string AesKey = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private const string Job = """{"errcode":0,"errmsg":"ok","jobid":"xxxxx"}""";
    private const string Media = """{"errcode":0,"type":"file","media_id":"M"}""";

    private static readonly WeComImportCallback Callback = new() { Url = new Uri("https://example.com/cb?a=1&b=2"), Token = "tk", EncodingAesKey = AesKey };

    private static readonly WeComImportUser[] Users = [new() { Name = "张三", UserId = "zhangsan", DepartmentIds = [1, 2] }];

    private static IEnumerable<AreaExample> Examples()
    {
        yield return AreaExample.Of(
            "WeCom.Imports.SyncUsers", static client => client.Imports.SyncUsersAsync("M", true, Callback), "POST batch/syncuser",
            $$$"""{"media_id":"M","to_invite":true,"callback":{"url":"https://example.com/cb?a=1&b=2","token":"tk","encodingaeskey":"{{{AesKey}}}"}}""",
            Job, static (WeComJob job) => Assert.That(job.JobId, Is.EqualTo("xxxxx")), contacts: true);
        yield return AreaExample.Of(
            "WeCom.Imports.ReplaceUsers", static client => client.Imports.ReplaceUsersAsync("M", false), "POST batch/replaceuser",
            """{"media_id":"M","to_invite":false}""", Job, static (WeComJob job) => Assert.That(job.JobId, Is.EqualTo("xxxxx")), contacts: true);
        yield return AreaExample.Of(
            "WeCom.Imports.ReplaceDepartments", static client => client.Imports.ReplaceDepartmentsAsync("M"), "POST batch/replaceparty",
            """{"media_id":"M"}""", Job, static (WeComJob job) => Assert.That(job.JobId, Is.EqualTo("xxxxx")), contacts: true);
        yield return AreaExample.Of(
            "WeCom.Imports.GetResult", static client => client.Imports.GetResultAsync("a&b"), "GET batch/getresult?jobid=a%26b", "",
            """
            {"errcode":0,"errmsg":"ok","status":3,"type":"sync_user","total":3,"percentage":"100",
             "result":[{"userid":"lisi","errcode":0,"errmsg":"ok"},{"userid":"zhangsan","errcode":60102,"errmsg":"userid existed"},
                       {"action":5,"partyid":"2","errcode":0,"errmsg":"ok"}]}
            """,
            Check, contacts: true);
    }

    [TestCaseSource(nameof(Examples))]
    public Task Endpoint_is_called_as_documented(AreaExample example) => example.RunAsync();

    [TestCase(302008, ErrorCategory.Conflict)]
    [TestCase(45026, ErrorCategory.QuotaExceeded)]
    [TestCase(40092, ErrorCategory.InvalidRequest)]
    [TestCase(48002, ErrorCategory.PermissionDenied)]
    public async Task Refusals_have_their_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock(static options => options.MaxRetries = 0, WeComMock.Refusal(code));
        ApiResult<WeComJob> result = await mock.RunAsync(static client => client.Imports.ReplaceUsersAsync("M"));
        Assert.That((result.Error?.Category, result.Error?.OutcomeUnknown), Is.EqualTo(((ErrorCategory?)category, (bool?)false)), result.Error?.ToString());
    }

    [TestCase("""{}""")]
    [TestCase("""{"status":null,"type":null,"total":null,"percentage":null,"result":null}""")]
    [TestCase("""{"status":1,"result":[{"userid":null,"errcode":null,"action":null,"partyid":null}]}""")]
    public async Task Absent_members_are_null(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        WeComImportResult result = (await mock.RunAsync(static client => client.Imports.GetResultAsync("j"))).GetValueOrThrow();
        Assert.That((result.Type, result.Total, result.Percentage), Is.EqualTo(((WeComImportType?)null, (int?)null, (int?)null)));
        Assert.That(result.FailedRows, Is.Empty);
        Assert.That(result.JobId, Is.EqualTo("j"));
    }

    [Test]
    public async Task Waiting_ends_with_the_documented_state_alone()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"status":4}"""), ScriptedAnswer.Json("""{"status":0}"""), ScriptedAnswer.Json("""{"status":3}"""), ScriptedAnswer.Json("{}"));
        WeComImportResult result = (await mock.RunAsync(static client => client.Imports.WaitAsync("j"))).GetValueOrThrow();
        Assert.That((result.Status, mock.Sent.Count), Is.EqualTo(((WeComImportStatus?)WeComImportStatus.Done, 3)));
        ApiError? error = (await mock.RunAsync(static client => client.Imports.WaitAsync("j"))).Error;
        Assert.That((error?.Code, error?.Category), Is.EqualTo(("no-status", (ErrorCategory?)ErrorCategory.InvalidResponse)));
    }

    [Test]
    public async Task An_error_of_the_wait_names_the_job_and_keeps_what_the_service_added()
    {
        using var mock = new WeComMock(
            static options => options.MaxRetries = 0, ScriptedAnswer.Json(Media), ScriptedAnswer.Json(Job), WeComMock.Refusal(48002, "no, hint: [1606198323_14_8a6c], from ip: 10.1.2.3"),
            ScriptedAnswer.Json(Media), ScriptedAnswer.Json(Job), ScriptedAnswer.Json("{}"), ScriptedAnswer.Json(Media), WeComMock.Refusal(302008));
        ApiError? refused = (await mock.RunAsync(static client => client.Imports.SyncUsersAndWaitAsync(Users))).Error;
        ApiError? odd = (await mock.RunAsync(static client => client.Imports.ReplaceUsersAndWaitAsync(Users))).Error;
        ApiError? before = (await mock.RunAsync(static client => client.Imports.SyncUsersAndWaitAsync(Users))).Error;
        var details = refused?.Details as WeComImportFailure;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((details?.JobId, details?.Refusal?.CallerAddress), Is.EqualTo(("xxxxx", "10.1.2.3")));
            Assert.That(details?.ToString(), Does.StartWith("job xxxxx, hint 1606198323_14_8a6c"));
            Assert.That(odd?.Details?.ToString(), Is.EqualTo("job xxxxx"));
            Assert.That(before?.Details, Is.Null, "nothing was started");
        }
    }

    [Test]
    public async Task A_wait_that_is_cancelled_has_told_the_job()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Media), ScriptedAnswer.Json(Job)) { Otherwise = ScriptedAnswer.Json("""{"status":2}""") };
        using var caller = new CancellationTokenSource();
        var told = new Told<WeComImportResult>();
        Task<ApiResult<WeComImportResult>> run = mock.Client.Imports.SyncUsersAndWaitAsync(Users, null, told, caller.Token);
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await caller.CancelAsync();
        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(told.All[0].JobId, Is.EqualTo("xxxxx"));
    }

    [TestCase("""{"status":2}""", false)]
    [TestCase("""{"status":3}""", true)]
    [TestCase("""{"errcode":45026,"errmsg":"too many"}""", true)]
    [TestCase("""{"errcode":40089,"errmsg":"gone"}""", true)]
    public async Task What_was_kept_while_an_import_ran_does_not_survive_it(string state, bool dropped)
    {
        using var mock = new WeComMock(
            static options => (options.CacheEnabled, options.MaxRetries) = (true, 0), ScriptedAnswer.Json("""{"userid":"a","name":"before"}"""), ScriptedAnswer.Json(state),
            ScriptedAnswer.Json("""{"userid":"a","name":"after"}"""));
        await mock.RunAsync(static client => client.Users.GetAsync("a"));
        await mock.RunAsync(static client => client.Imports.GetResultAsync("j"));
        WeComUser user = (await mock.RunAsync(static client => client.Users.GetAsync("a"))).GetValueOrThrow();
        Assert.That(user.Name, Is.EqualTo(dropped ? "after" : "before"));
    }

    [Test]
    public async Task From_rows_to_result_it_takes_one_call()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json(Media), ScriptedAnswer.Json(Job), ScriptedAnswer.Json("""{"status":1}"""), ScriptedAnswer.Json("""{"status":2,"percentage":50}"""),
            ScriptedAnswer.Json("""{"status":3,"percentage":100,"result":[{"userid":"zhangsan","errcode":0}]}"""));
        var told = new Told<WeComImportResult>();
        WeComImportResult result = (await mock.RunAsync(client => client.Imports.SyncUsersAndWaitAsync(Users, false, told))).GetValueOrThrow();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Rows.Single().UserId, Is.EqualTo("zhangsan"));
            Assert.That(mock.Sent[0].BodyText, Does.Contain("filename=\"users.csv\"").And.Contain("\r\n\r\n姓名,帐号,所在部门\r\n张三,zhangsan,1;2\r\n\r\n--"));
            Assert.That(mock.Sent[1].BodyText, Is.EqualTo("""{"media_id":"M","to_invite":false}"""));
            Assert.That(mock.Sent.Skip(2).Select(AreaExample.RequestOf).Distinct().Single(), Does.StartWith("GET batch/getresult?jobid=xxxxx"));
            Assert.That(told.All.Select(static state => state.Percentage), Is.EqualTo(new int?[] { null, null, 50, 100 }));
            Assert.That(told.All.Append(result).Select(static state => state.JobId), Has.All.EqualTo("xxxxx"));
            Assert.That(told.All[0].Status, Is.Null);
        }
    }

    [Test]
    public async Task Replacing_takes_the_same_way()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json(Media), ScriptedAnswer.Json(Job), ScriptedAnswer.Json("""{"status":3}"""),
            ScriptedAnswer.Json(Media), ScriptedAnswer.Json(Job), ScriptedAnswer.Json("""{"status":3}"""));
        await mock.RunAsync(static client => client.Imports.ReplaceUsersAndWaitAsync(Users));
        await mock.RunAsync(static client => client.Imports.ReplaceDepartmentsAndWaitAsync(
            [new() { Name = "研发, \"二\"部", DepartmentId = 2, ParentId = 1, Order = 4294967295 }, new() { Name = "销售", DepartmentId = 3, ParentId = 1 }]));
        Assert.That(mock.Sent[1].Address.AbsolutePath, Does.EndWith("/batch/replaceuser"));
        Assert.That(mock.Sent[4].Address.AbsolutePath, Does.EndWith("/batch/replaceparty"));
        Assert.That(mock.Sent[3].BodyText, Does.Contain(
            "\r\n\r\n部门名称,部门ID,父部门ID,排序\r\n\"研发, \"\"二\"\"部\",2,1,4294967295\r\n销售,3,1,\r\n\r\n--"));
    }

    [Test]
    public async Task Columns_are_those_that_somebody_fills()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(Media), ScriptedAnswer.Json(Job), ScriptedAnswer.Json("""{"status":3}"""));
        await mock.RunAsync(static client => client.Imports.SyncUsersAndWaitAsync(
        [
            new() { Name = "a", UserId = "a", Mobile = "+86 13800000000", OtherColumns = [new("性别", "男")] },
            new() { Name = "b\nc", UserId = "b", Email = "b@example.com", Position = "经理", OtherColumns = [new("工号", "7"), new("性别", "女")] },
        ]));
        Assert.That(mock.Sent[0].BodyText, Does.Contain(
            "\r\n\r\n姓名,帐号,手机号,邮箱,职位,性别,工号\r\na,a,+86 13800000000,,,男,\r\n\"b\nc\",b,,b@example.com,经理,女,7\r\n\r\n--"));
    }

    [TestCase(0, ErrorCategory.InvalidRequest)]
    [TestCase(1, ErrorCategory.Conflict)]
    [TestCase(2, ErrorCategory.NotFound)]
    [TestCase(3, ErrorCategory.InvalidResponse)]
    [TestCase(4, ErrorCategory.InvalidResponse)]
    public async Task The_step_that_fails_is_the_last(int step, ErrorCategory category)
    {
        ScriptedAnswer[][] scripts =
        [
            [WeComMock.Refusal(40004)],
            [ScriptedAnswer.Json(Media), WeComMock.Refusal(302008)],
            [ScriptedAnswer.Json(Media), ScriptedAnswer.Json(Job), WeComMock.Refusal(40088)],
            [ScriptedAnswer.Json(WeComMock.Ok)],
            [ScriptedAnswer.Json(Media), ScriptedAnswer.Json(WeComMock.Ok)],
        ];
        using var mock = new WeComMock(static options => options.MaxRetries = 0, scripts[step]);
        ApiResult<WeComImportResult> result = await mock.RunAsync(static client => client.Imports.SyncUsersAndWaitAsync(Users));
        Assert.That((result.Error?.Category, mock.Sent.Count), Is.EqualTo(((ErrorCategory?)category, scripts[step].Length)));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("mediaId", static imports => imports.SyncUsersAsync(" "));
        yield return Case("mediaId", static imports => imports.ReplaceUsersAsync(null!));
        yield return Case("mediaId", static imports => imports.ReplaceDepartmentsAsync(""));
        yield return Case("callback.Url", static imports => imports.SyncUsersAsync("M", null, With(url: "/cb")));
        yield return Case("callback.Token", static imports => imports.ReplaceUsersAsync("M", null, With(token: " ")));
        yield return Case("callback.EncodingAesKey", static imports => imports.ReplaceDepartmentsAsync("M", With(key: AesKey[1..])));
        yield return Case("callback.EncodingAesKey", static imports => imports.ReplaceDepartmentsAsync("M", With(key: AesKey[1..] + "-")));
        yield return Case("jobId", static imports => imports.GetResultAsync(" "));
        yield return Case("jobId", static imports => imports.WaitAsync(" "));
        yield return Case("users", static imports => imports.SyncUsersAndWaitAsync(null!));
        yield return Case("users", static imports => imports.SyncUsersAndWaitAsync([]));
        yield return Case("users", static imports => imports.ReplaceUsersAndWaitAsync([null!]));
        yield return Case("users[1].Name", static imports => imports.SyncUsersAndWaitAsync([Users[0], new() { Name = " ", UserId = "a" }]));
        yield return Case("users[0].UserId", static imports => imports.SyncUsersAndWaitAsync([new() { Name = "a", UserId = "张三" }]));
        yield return Case("users[0].DepartmentIds", static imports => imports.SyncUsersAndWaitAsync([new() { Name = "a", UserId = "a", DepartmentIds = null! }]));
        yield return Case("users[0].OtherColumns", static imports => imports.SyncUsersAndWaitAsync([new() { Name = "a", UserId = "a", OtherColumns = [new("姓名", "b")] }]));
        yield return Case("users[0].OtherColumns", static imports => imports.SyncUsersAndWaitAsync([new() { Name = "a", UserId = "a", OtherColumns = [new("x", "1"), new("x", "2")] }]));
        yield return Case("departments", static imports => imports.ReplaceDepartmentsAndWaitAsync([]));
        yield return Case("departments[0].Name", static imports => imports.ReplaceDepartmentsAndWaitAsync([new() { Name = "", DepartmentId = 2, ParentId = 1 }]));
    }

    [TestCaseSource(nameof(Wrong))]
    public void Bad_input_is_named_and_not_sent(string name, Func<WeComImportsClient, Task> call)
    {
        using var mock = new WeComMock();
        Assert.That(() => call(mock.Client.Imports), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(name));
        Assert.That(mock.Handler.Requests, Is.Empty);
    }

    [Test]
    public async Task The_id_of_a_job_has_64_bytes_at_the_most()
    {
        using var mock = new WeComMock();
        Assert.That(() => mock.Client.Imports.GetResultAsync(new string('j', 65)), Throws.ArgumentException.With.Property("ParamName").EqualTo("jobId"));
        using var lenient = new WeComMock(static options => options.ChecksLimits = false, ScriptedAnswer.Json("{}"));
        Assert.That((await lenient.RunAsync(static client => client.Imports.GetResultAsync(new string('j', 65)))).IsSuccess, Is.True);
    }

    private static WeComImportCallback With(string url = "https://example.com/", string token = "t", string key = AesKey) =>
        new() { Url = new Uri(url, UriKind.RelativeOrAbsolute), Token = token, EncodingAesKey = key };

    private static void Check(WeComImportResult result)
    {
        Assert.That(
            (result.Status, result.Type, result.Total, result.Percentage),
            Is.EqualTo(((WeComImportStatus?)WeComImportStatus.Done, (WeComImportType?)WeComImportType.SyncUsers, (int?)3, (int?)100)));

        // Trap 4: rows that failed are part of a success.
        Assert.That(
            result.FailedRows.Select(static row => (row.UserId, row.ErrorCode, row.ErrorMessage)), Is.EqualTo(new[] { ("zhangsan", (int?)60102, "userid existed") }));
        Assert.That(
            (result.Rows[2].DepartmentId, result.Rows[2].Actions, result.Rows[2].UserId),
            Is.EqualTo(((int?)2, (WeComDepartmentActions?)(WeComDepartmentActions.Create | WeComDepartmentActions.Move), (string?)null)));
    }

    private static TestCaseData Case(string name, Func<WeComImportsClient, Task> call) => new(name, call);
}
