using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Media;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Exports;

/// <summary>Exports: four ways to start one, and files that are whole or nothing.</summary>
internal sealed class ExportTests
{
    private const string Key = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private const string Job = """{"errcode":0,"errmsg":"ok","jobid":"jobid_1"}""";
    private const string Url = "https://wework.example.com/export/1?sign=s%2Bs";

    private static IEnumerable<AreaExample> Examples()
    {
        yield return Start("WeCom.Exports.StartUsers", static client => client.Exports.StartUsersAsync(Key, 10_000), "export/user", $$"""{"encoding_aeskey":"{{Key}}","block_size":10000}""");
        yield return Start("WeCom.Exports.StartSimpleUsers", static client => client.Exports.StartSimpleUsersAsync(Key), "export/simple_user", $$"""{"encoding_aeskey":"{{Key}}"}""");
        yield return Start(
            "WeCom.Exports.StartDepartments", static client => client.Exports.StartDepartmentsAsync(Key, 1_000_000), "export/department",
            $$"""{"encoding_aeskey":"{{Key}}","block_size":1000000}""");
        yield return Start(
            "WeCom.Exports.StartTagMembers", static client => client.Exports.StartTagMembersAsync(7, Key), "export/taguser", $$"""{"tagid":7,"encoding_aeskey":"{{Key}}"}""");
        yield return AreaExample.Of(
            "WeCom.Exports.GetResult", static client => client.Exports.GetResultAsync("jobid_1"), "GET export/get_result?jobid=jobid_1", "",
            """{"errcode":0,"errmsg":"ok","status":2,"data_list":[{"url":"https://xxxxx","size":"5368709120","md5":"xxxxxxxxx"},{"url":"https://yyyyy","size":1,"md5":"y"}]}""",
            static (WeComExportResult result) =>
            {
                Assert.That(result.Status, Is.EqualTo(WeComExportStatus.Done));
                Assert.That(
                    result.Files.Select(static file => (file.Url, file.Size, file.Md5)),
                    Is.EqualTo(new[] { ("https://xxxxx", (long?)5_368_709_120, "xxxxxxxxx"), ("https://yyyyy", 1, "y") }));
            });
    }

    [TestCaseSource(nameof(Examples))]
    public Task Endpoint_is_called_as_documented(AreaExample example) => example.RunAsync();

    [TestCase("{}")]
    [TestCase("""{"status":null,"data_list":null}""")]
    [TestCase("""{"status":3,"data_list":[{"url":null,"size":null,"md5":null}]}""")]
    public async Task Absent_members_are_null(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));
        WeComExportResult result = (await mock.RunAsync(static client => client.Exports.GetResultAsync("j"))).GetValueOrThrow();
        Assert.That(result.Files.Select(static file => file.Size), Has.All.Null);
    }

    [Test]
    public async Task Waiting_lasts_while_the_job_is_queued_or_running()
    {
        using var mock = new WeComMock(
            ScriptedAnswer.Json("""{"status":0}"""), ScriptedAnswer.Json("""{"status":1}"""), ScriptedAnswer.Json("""{"status":3}"""));
        var told = new Told<WeComExportResult>();
        WeComExportResult result = (await mock.RunAsync(client => client.Exports.WaitAsync("j", told))).GetValueOrThrow();
        Assert.That((result.Status, told.All.Count), Is.EqualTo(((WeComExportStatus?)WeComExportStatus.Failed, 3)));
        Assert.That(mock.Sent.Select(static request => request.At.TotalSeconds), Is.EqualTo(new[] { 0, 1, 2.5 }));
    }

    [Test]
    public async Task Waiting_ends_with_documented_states_alone()
    {
        using var mock = new WeComMock(ScriptedAnswer.Json("""{"status":9}"""), ScriptedAnswer.Json("""{"status":2}"""), ScriptedAnswer.Json("{}"));
        WeComExportResult result = (await mock.RunAsync(static client => client.Exports.WaitAsync("j"))).GetValueOrThrow();
        Assert.That((result.Status, mock.Sent.Count), Is.EqualTo(((WeComExportStatus?)WeComExportStatus.Done, 2)));
        ApiError? error = (await mock.RunAsync(static client => client.Exports.WaitAsync("j"))).Error;
        Assert.That((error?.Code, error?.Category), Is.EqualTo(("no-status", (ErrorCategory?)ErrorCategory.InvalidResponse)));
    }

    // The storage says nothing in its answers but the file: its media type is what somebody entered.
    [TestCase("text/plain")]
    [TestCase("application/xml")]
    public async Task A_file_may_come_under_the_media_type_of_text(string mediaType)
    {
        byte[] cipher = Encrypt("{}"u8.ToArray(), Key);
        using var mock = new WeComMock(ScriptedAnswer.Bytes(cipher, 200, mediaType));
        using var file = new MemoryStream();
        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Exports.DownloadAsync(FileOf(cipher), Key, file));
        Assert.That((result.Error, Encoding.ASCII.GetString(file.ToArray())), Is.EqualTo(((ApiError?)null, "{}")));
    }

    [Test]
    public async Task What_is_announced_as_too_large_for_memory_is_not_asked_for()
    {
        using var mock = new WeComMock();
        var file = new WeComExportFile { Url = Url, Size = (512L * 1024 * 1024) + 1 };
        ApiError? error = (await mock.RunAsync(client => client.Exports.ReadUsersAsync(file, Key))).Error;
        Assert.That((error?.Category, error?.Code), Is.EqualTo(((ErrorCategory?)ErrorCategory.TooLarge, "too-large")));
        Assert.That(mock.Handler.Requests, Is.Empty);
    }

    [Test]
    public async Task What_turns_out_too_large_for_memory_is_not_read()
    {
        using var body = new OddStream(new byte[32]);
        using var mock = new WeComMock(ScriptedAnswer.Body(() => new StreamContent(body)).With("Content-Length", "536870913"));
        ApiError? error = (await mock.RunAsync(static client => client.Exports.ReadUsersAsync(new WeComExportFile { Url = Url }, Key))).Error;
        Assert.That((error?.Category, error?.Code), Is.EqualTo(((ErrorCategory?)ErrorCategory.TooLarge, "too-large")));
    }

    [TestCase(48009, ErrorCategory.PermissionDenied)]
    [TestCase(45009, ErrorCategory.RateLimited)]
    public async Task Refusals_have_their_category(int code, ErrorCategory category)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));
        Assert.That((await mock.RunAsync(static client => client.Exports.StartUsersAsync(Key))).Error?.Category, Is.EqualTo(category));
    }

    // Trap 17: a padding of 1 to 32.
    [Test]
    public async Task Every_padding_is_taken_off([Range(1, 33)] int length)
    {
        byte[] plain = Encoding.ASCII.GetBytes(new string('p', length));
        byte[] cipher = Encrypt(plain, Key);
        using var mock = new WeComMock(ScriptedAnswer.Bytes(cipher, 200, "application/octet-stream"));
        using var file = new MemoryStream();
        DownloadedContent content = (await mock.RunAsync(client => client.Exports.DownloadAsync(FileOf(cipher), Key, file))).GetValueOrThrow();
        Assert.That((content.Length, Encoding.ASCII.GetString(file.ToArray())), Is.EqualTo(((long)cipher.Length, Encoding.ASCII.GetString(plain))));
        Assert.That(mock.Handler.Requests.Single().Address.AbsoluteUri, Is.EqualTo(Url), "as it is, and without a token");
    }

    [TestCase(1)]
    [TestCase(15)]
    [TestCase(17)]
    [TestCase(40_000)]
    public async Task Content_may_come_in_any_blocks(int block)
    {
        byte[] plain = new byte[100_003];
        new Random(5).NextBytes(plain);
        byte[] cipher = Encrypt(plain, Key);
        using var mock = new WeComMock(ScriptedAnswer.Body(() => new StreamContent(new OddStream(cipher) { Block = block })));
        using var file = new MemoryStream();
        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Exports.DownloadAsync(FileOf(cipher), Key, file));
        Assert.That((result.Error, file.ToArray().AsSpan().SequenceEqual(plain)), Is.EqualTo(((ApiError?)null, true)));
    }

    [Test]
    public async Task A_download_that_breaks_off_goes_on_in_the_middle_of_a_block()
    {
        byte[] plain = Encoding.ASCII.GetBytes(new string('a', 500) + new string('b', 500));
        byte[] cipher = Encrypt(plain, Key);
        using var mock = new WeComMock(
            ScriptedAnswer.Body(() => new StreamContent(new OddStream(cipher[..101]) { Fault = new IOException("reset") })),
            ScriptedAnswer.Bytes(cipher[101..], 206, "application/octet-stream").With("Content-Range", $"bytes 101-{cipher.Length - 1}/{cipher.Length}"));
        using var file = new MemoryStream();
        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Exports.DownloadAsync(FileOf(cipher), Key, file));
        Assert.That((result.Error, file.ToArray().AsSpan().SequenceEqual(plain)), Is.EqualTo(((ApiError?)null, true)));
        Assert.That(mock.Handler.Requests[1].Header("Range"), Is.EqualTo("bytes=101-"));
    }

    private static IEnumerable<TestCaseData> Damaged()
    {
        byte[] cipher = Encrypt("{\"userlist\":[]}"u8.ToArray(), Key);
        byte[] flipped = [.. cipher];
        flipped[0] ^= 1;
        yield return new TestCaseData(cipher, FileOf(cipher, size: cipher.Length + 1), Key).SetArgDisplayNames("fewer bytes than announced");
        yield return new TestCaseData(flipped, FileOf(cipher), Key).SetArgDisplayNames("another MD5");
        yield return new TestCaseData(cipher, FileOf(cipher), new string('A', 43)).SetArgDisplayNames("another key");
        yield return new TestCaseData(cipher[..^1], FileOf(cipher[..^1]), Key).SetArgDisplayNames("no whole blocks");
        yield return new TestCaseData(cipher[..16], new WeComExportFile { Url = Url }, Key).SetArgDisplayNames("cut off, nothing announced");
        yield return new TestCaseData(Array.Empty<byte>(), FileOf([]), Key).SetArgDisplayNames("empty");
        yield return new TestCaseData(EncryptRaw(Filled(32, 0)), FileOf(EncryptRaw(Filled(32, 0))), Key).SetArgDisplayNames("padding of 0");
        yield return new TestCaseData(EncryptRaw(Filled(64, 33)), FileOf(EncryptRaw(Filled(64, 33))), Key).SetArgDisplayNames("padding of 33");
        yield return new TestCaseData(EncryptRaw([.. Filled(30, 1), 3, 3]), FileOf(EncryptRaw([.. Filled(30, 1), 3, 3])), Key).SetArgDisplayNames("uneven padding");
        yield return new TestCaseData(cipher, new WeComExportFile { Url = "nowhere" }, Key).SetArgDisplayNames("no address");
        yield return new TestCaseData(cipher, new WeComExportFile { Url = "http://example.com/1" }, Key).SetArgDisplayNames("plain address");
        yield return new TestCaseData(cipher, new WeComExportFile(), Key).SetArgDisplayNames("address missing");
    }

    [TestCaseSource(nameof(Damaged))]
    public async Task A_damaged_file_is_an_error(byte[] answer, WeComExportFile file, string key)
    {
        using var mock = new WeComMock(ScriptedAnswer.Bytes(answer, 200, "application/octet-stream"));
        using var destination = new MemoryStream();
        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Exports.DownloadAsync(file, key, destination));
        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((WeComErrors.DamagedExport, (ErrorCategory?)ErrorCategory.InvalidResponse)));
        Assert.That($"{result.Error} {mock.Logs.AllText()}", Does.Not.Contain("s%2Bs").And.Not.Contain(key));
    }

    [Test]
    public async Task More_bytes_than_announced_are_not_taken()
    {
        byte[] cipher = Encrypt(new byte[100], Key);
        using var mock = new WeComMock(ScriptedAnswer.Bytes(cipher, 200, "application/octet-stream"));
        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Exports.DownloadAsync(FileOf(cipher, size: cipher.Length - 1), Key, Stream.Null));
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.TooLarge));
    }

    [Test]
    public async Task An_address_that_has_ended_is_the_error_of_its_status()
    {
        using var mock = new WeComMock(ScriptedAnswer.Text("<Error>expired</Error>", 403, "application/xml"));
        ApiResult<DownloadedContent> result = await mock.RunAsync(static client => client.Exports.DownloadAsync(new WeComExportFile { Url = Url }, Key, Stream.Null));
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
    }

    // Trap 16: the last character holds two bits that stand for nothing.
    [TestCase('C')]
    [TestCase('D')]
    [TestCase('B')]
    public async Task A_key_may_have_dirty_bits(char last)
    {
        byte[] cipher = Encrypt("{}"u8.ToArray(), Key);
        using var mock = new WeComMock(ScriptedAnswer.Bytes(cipher, 200, "application/octet-stream"));
        using var file = new MemoryStream();
        ApiResult<DownloadedContent> result = await mock.RunAsync(client => client.Exports.DownloadAsync(FileOf(cipher), Key[..^1] + last, file));
        Assert.That((result.Error, Encoding.ASCII.GetString(file.ToArray())), Is.EqualTo(((ApiError?)null, "{}")));
    }

    [Test]
    public void Keys_are_made_of_letters_and_digits_and_never_twice()
    {
        Secret[] keys = [.. Enumerable.Range(0, 100).Select(static _ => WeComAesKey.Create())];
        Assert.That(keys.Select(static key => key.Reveal()), Is.Unique.And.All.Match("^[A-Za-z0-9]{43}$"));
        Assert.That(keys.Select(static key => Convert.ToBase64String(Convert.FromBase64String(key.Reveal() + "="))[..43] == key.Reveal()), Is.All.True);
    }

    [Test]
    public async Task Files_are_read_as_what_they_hold()
    {
        byte[] users = Encrypt("""{"userlist":[{"userid":"zhangsan","name":"李四","department":[1,2],"gender":"1","status":1}]}"""u8.ToArray(), Key);
        byte[] simple = Encrypt("""{"userlist":[{"userid":"zhangsan","name":"李四","department":[1]}]}"""u8.ToArray(), Key);
        byte[] departments = Encrypt("""{"department":[{"id":2,"name":"广州研发中心","parentid":1,"order":10}]}"""u8.ToArray(), Key);
        byte[] tags = Encrypt("""{"userlist":[{"userid":"zhangsan"}],"partylist":[1,2]}"""u8.ToArray(), Key);
        using var mock = new WeComMock(new[] { users, simple, departments, tags }.Select(static cipher => ScriptedAnswer.Bytes(cipher, 200, "application/octet-stream")));

        WeComUser user = (await mock.RunAsync(client => client.Exports.ReadUsersAsync(FileOf(users), Key))).GetValueOrThrow().Single();
        WeComUserSummary summary = (await mock.RunAsync(client => client.Exports.ReadSimpleUsersAsync(FileOf(simple), Key))).GetValueOrThrow().Single();
        WeComDepartment department = (await mock.RunAsync(client => client.Exports.ReadDepartmentsAsync(FileOf(departments), Key))).GetValueOrThrow().Single();
        WeComTagMembers members = (await mock.RunAsync(client => client.Exports.ReadTagMembersAsync(FileOf(tags), Key))).GetValueOrThrow();

        Assert.That((user.UserId, user.Name, user.Gender), Is.EqualTo(("zhangsan", "李四", (WeComGender?)WeComGender.Male)));
        Assert.That((summary.Name, department.Name, members.Users.Single().UserId), Is.EqualTo(("李四", "广州研发中心", "zhangsan")));
        Assert.That(members.DepartmentIds, Is.EqualTo(new[] { 1, 2 }));
    }

    [TestCase("""{"userlist":[{"userid":{}}]}""")]
    [TestCase("null")]
    [TestCase("no JSON")]
    [TestCase("""{"userlist":[""")]
    public async Task A_file_of_something_else_is_an_error(string text)
    {
        byte[] cipher = Encrypt(Encoding.UTF8.GetBytes(text), Key);
        using var mock = new WeComMock(ScriptedAnswer.Bytes(cipher, 200, "application/octet-stream"));
        ApiResult<IReadOnlyList<WeComUser>> result = await mock.RunAsync(client => client.Exports.ReadUsersAsync(FileOf(cipher), Key));
        Assert.That(result.Error?.Code, Is.EqualTo(WeComErrors.DamagedExport));
    }

    [Test]
    public async Task Nothing_of_a_damaged_file_is_read()
    {
        byte[] cipher = Encrypt("""{"userlist":[]}"""u8.ToArray(), Key);
        using var mock = new WeComMock(ScriptedAnswer.Bytes(cipher, 200, "application/octet-stream"));
        ApiResult<IReadOnlyList<WeComUserSummary>> result = await mock.RunAsync(client => client.Exports.ReadSimpleUsersAsync(
            new WeComExportFile { Url = Url, Md5 = new string('0', 32) }, Key));
        Assert.That(result.Error?.Code, Is.EqualTo(WeComErrors.DamagedExport));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        var file = new WeComExportFile { Url = Url };
        yield return Case("encodingAesKey", static exports => exports.StartUsersAsync(null!));
        yield return Case("encodingAesKey", static exports => exports.StartSimpleUsersAsync(Key[1..]));
        yield return Case("encodingAesKey", static exports => exports.StartDepartmentsAsync(Key[1..] + "*"));
        yield return Case("encodingAesKey", static exports => exports.StartTagMembersAsync(1, " " + Key[1..]));
        yield return Case("encodingAesKey", exports => exports.DownloadAsync(file, "short", Stream.Null));
        yield return Case("encodingAesKey", exports => exports.ReadUsersAsync(file, "short"));
        yield return Case("jobId", static exports => exports.GetResultAsync(""));
        yield return Case("jobId", static exports => exports.WaitAsync(" "));
        yield return Case("file", static exports => exports.DownloadAsync(null!, Key, Stream.Null));
        yield return Case("file", static exports => exports.ReadTagMembersAsync(null!, Key));
        yield return Case("destination", exports => exports.DownloadAsync(file, Key, null!));
        yield return Case("destination", exports => exports.DownloadAsync(file, Key, new MemoryStream([], writable: false)));
        yield return Case("options", exports => exports.DownloadAsync(file, Key, Stream.Null, new DownloadOptions { Offset = 16 }));
        yield return Case("options", exports => exports.DownloadAsync(file, Key, Stream.Null, new DownloadOptions { RangeBytes = 16 }));
        yield return Case("blockSize", static exports => exports.StartUsersAsync(Key, 9_999));
        yield return Case("blockSize", static exports => exports.StartTagMembersAsync(1, Key, 1_000_001));
    }

    [TestCaseSource(nameof(Wrong))]
    public void Bad_input_is_named_and_not_sent(string name, Func<WeComExportsClient, Task> call)
    {
        using var mock = new WeComMock();
        Assert.That(() => call(mock.Client.Exports), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(name));
        Assert.That(mock.Handler.Requests, Is.Empty);
    }

    [Test]
    public async Task The_number_of_rows_can_be_left_to_the_service()
    {
        using var mock = new WeComMock(static options => options.ChecksLimits = false, ScriptedAnswer.Json(Job));
        Assert.That((await mock.RunAsync(static client => client.Exports.StartUsersAsync(Key, 5))).IsSuccess, Is.True);
    }

    private static AreaExample Start(string operation, Func<WeComClient, Task<ApiResult<WeComJob>>> call, string path, string body) => AreaExample.Of(
        operation, call, $"POST {path}", body, Job, static (WeComJob job) => Assert.That(job.JobId, Is.EqualTo("jobid_1")));

    [SuppressMessage("Security", "CA5351", Justification = "The service says MD5.")]
    private static WeComExportFile FileOf(byte[] cipher, long? size = null) =>
        new() { Url = Url, Size = size ?? cipher.Length, Md5 = Convert.ToHexString(MD5.HashData(cipher)) };

    private static byte[] Encrypt(byte[] plain, string key)
    {
        int padding = 32 - (plain.Length % 32);
        return EncryptRaw([.. plain, .. Filled(padding, (byte)padding)], key);
    }

    private static byte[] EncryptRaw(byte[] padded, string key = Key)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(key + "=");
        return aes.EncryptCbc(padded, aes.Key.AsSpan(0, 16), PaddingMode.None);
    }

    private static byte[] Filled(int count, byte value) => [.. Enumerable.Repeat(value, count)];

    private static TestCaseData Case(string name, Func<WeComExportsClient, Task> call) => new(name, call);
}
