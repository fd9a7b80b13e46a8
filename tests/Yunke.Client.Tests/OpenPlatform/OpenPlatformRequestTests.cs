using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.OpenPlatform;

/// <summary>Requests of the open platform: path, body, and a signature that anybody can compute.</summary>
internal sealed class OpenPlatformRequestTests
{
    private static IEnumerable<TestCaseData> Requests =>
    [
        Case("save users", static async client => (await client.SaveUsersAsync(
            [
                new SaveUserRequest
                {
                    Name = "张三", Phone = "13800138000", DepartmentId = "d", ExtraMembers = new Dictionary<string, JsonElement> { ["sex"] = JsonElement.Parse("1") },
                },
                new SaveUserRequest { Name = "b", Phone = "1" },
            ])).Error, "open/user/addOrUpdate", """[{"name":"张三","phone":"13800138000","departmentId":"d","sex":1},{"name":"b","phone":"1"}]"""),
        Case("find user", static async client => (await client.GetUserByPhoneAsync("13800138000")).Error, "open/user/getUserByPhone", """{"phone":"13800138000"}"""),
        Case("departments", static async client => (await client.GetDepartmentsAsync()).Error, "open/department/newTree/deptAndUsers", "{}"),
        Case("fields", static async client => (await client.GetCustomerFieldsAsync()).Error, "open/customer/customFields", "{}"),
        Case("add customers", static async client => (await client.AddCustomersAsync(
            [
                new SaveCustomerRequest
                {
                    Name = "客户", Phone = "1", UserId = "u", Collaborators = ["a", "b"],
                    CustomFieldValues = [new CustomerFieldValue { Id = "f", Values = ["x"], FieldType = "text" }],
                },
            ])).Error, "open/customer/add",
            """[{"name":"客户","phone":"1","userId":"u","collaborators":["a","b"],"customFieldValues":[{"id":"f","values":["x"],"fieldType":"text"}]}]"""),
        Case("update customers", static async client => (await client.UpdateCustomersAsync([new SaveCustomerRequest { CustomerId = "c-1", Name = "n" }])).Error,
            "open/customer/update", """[{"name":"n","customerId":"c-1"}]"""),
        Case("start call", static async client => (await client.StartCallAsync("emp-2", "13800138000")).Error, "open/call/partnerCustomer", """{"phone":"13800138000","callModel":"1"}""", "emp-2"),
        Case("start call, other mode", static async client => (await client.StartCallAsync("emp-2", "1", CallMode.Alternative)).Error, "open/call/partnerCustomer", """{"phone":"1","callModel":"6"}""", "emp-2"),
        Case("hang up", static async client => (await client.HangUpAsync("call-1")).Error, "open/call/hangUp", """{"callId":"call-1"}"""),
        Case("failed records", static async client => (await client.GetFailedCallRecordsAsync()).Error, "open/sync/getFailedCallRecords", """{"autoDelete":false,"size":100}"""),
        Case("failed records, sorted", static async client => (await client.GetFailedCallRecordsAsync(7, "asc")).Error, "open/sync/getFailedCallRecords", """{"autoDelete":false,"size":7,"sort":"asc"}"""),
        Case("acknowledge", static async client => (await client.AcknowledgeFailedCallRecordsAsync("b-1")).Error, "open/sync/removeFailedCallRecordsByBatchId", """{"batchId":"b-1"}"""),
    ];

    [TestCaseSource(nameof(Requests))]
    public async Task Request_is_the_documented_one_and_signed(Func<YunkeOpenPlatformClient, Task<ApiError?>> call, string path, string body, string partner)
    {
        using var mock = new OpenPlatformMock(ScriptedAnswer.Json(path.Contains("partnerCustomer", StringComparison.Ordinal)
            ? """{"success":true,"data":"call-1"}""" : path.Contains("Phone", StringComparison.Ordinal) ? """{"success":true,"data":{"id":"u"}}""" : """{"success":true}"""));

        Assert.That(await mock.RunAsync(call), Is.Null);

        RecordedRequest sent = mock.Only;
        string timestamp = mock.Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        Assert.That((sent.Method, sent.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Post, "https://phone.yunkecn.com/" + path)));
        Assert.That((sent.Header("company"), sent.Header("partnerId"), sent.Header("timestamp")), Is.EqualTo(("2fy7qa", partner, timestamp)));
        Assert.That(sent.Header("sign"), Is.EqualTo(Md5($"{OpenPlatformMock.Key}2fy7qa{partner}{timestamp}")));
        Assert.That(sent.Header("Content-Type"), Is.EqualTo("application/json"));
        Assert.That((sent.Header("Cookie"), sent.Header("key"), sent.Header("signKey")), Is.EqualTo(((string?)null, (string?)null, (string?)null)));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(sent.BodyText), JsonNode.Parse(body)), Is.True, sent.BodyText);
    }

    [Test]
    public void Signature_is_the_known_one()
    {
        // echo -n 'k1c1p11700000000000' | md5sum
        Assert.That(RequestSigner.Sign(new Secret("k1"), "c1", "p1", "1700000000000"), Is.EqualTo("DACD52FEFE055B93FD87068D8249F262"));
    }

    [Test]
    public async Task Repeated_request_is_signed_anew()
    {
        using var mock = new OpenPlatformMock(ScriptedAnswer.Empty(503), ScriptedAnswer.Json("""{"success":true}"""));

        Assert.That((await mock.RunAsync(static client => client.HangUpAsync("c"))).Error, Is.Null);

        Assert.That(mock.Handler.Requests.Select(static request => request.Header("timestamp")).Distinct().Count(), Is.EqualTo(2));
        Assert.That(mock.Handler.Requests.Select(static request => request.Header("sign")), Is.EqualTo(
            mock.Handler.Requests.Select(static request => Md5($"{OpenPlatformMock.Key}2fy7qaadmin-1{request.Header("timestamp")}"))));
    }

    [Test]
    public async Task Answers_are_read()
    {
        using var mock = new OpenPlatformMock(
            ScriptedAnswer.Json("""{"success":true,"message":"ok","data":{"userId":7,"name":"张三","phone":13800138000,"neu":1}}"""),
            ScriptedAnswer.Json("""{"success":true,"data":{"id":"1","children":[{"id":"2"}],"users":[{"id":"u"}]}}"""),
            ScriptedAnswer.Json("""{"success":true,"data":[{"id":"f","name":"来源","fieldType":"select","options":["a"]}]}"""),
            ScriptedAnswer.Json("""{"success":true,"data":12345}"""),
            ScriptedAnswer.Json("""{"success":true,"data":{"total":"3","batchId":9,"records":[{"callId":"c","seconds":7}]}}"""));

        YunkeUser user = (await mock.RunAsync(static client => client.GetUserByPhoneAsync("1"))).GetValueOrThrow();
        IReadOnlyList<YunkeDepartment> tree = (await mock.RunAsync(static client => client.GetDepartmentsAsync())).GetValueOrThrow();
        IReadOnlyList<CustomerField> fields = (await mock.RunAsync(static client => client.GetCustomerFieldsAsync())).GetValueOrThrow();
        string call = (await mock.RunAsync(static client => client.StartCallAsync("e", "1"))).GetValueOrThrow();
        FailedCallBatch batch = (await mock.RunAsync(static client => client.GetFailedCallRecordsAsync())).GetValueOrThrow();

        Assert.That((user.Id, user.Name, user.Phone, user.ExtraMembers!["neu"].GetInt32()), Is.EqualTo(("7", "张三", "13800138000", 1)));
        Assert.That((tree.Single().Children.Single().Id, tree[0].Users.Single().Id), Is.EqualTo(("2", "u")));
        Assert.That((fields.Single().Id, fields[0].Name, fields[0].FieldType), Is.EqualTo(("f", "来源", "select")));
        Assert.That(call, Is.EqualTo("12345"));
        Assert.That((batch.Total, batch.BatchId, batch.Records.Single().GetText("callId"), batch.Records[0].GetText("seconds")), Is.EqualTo((3L, "9", "c", "7")));
    }

    private static string Md5(string text)
    {
#pragma warning disable CA5351 // The platform wants MD5.
        return Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
    }

    private static TestCaseData Case(string name, Func<YunkeOpenPlatformClient, Task<ApiError?>> call, string path, string body, string partner = "admin-1") =>
        new TestCaseData(call, path, body, partner).SetArgDisplayNames(name);
}
