using Sdk.Core;
using Sdk.TestKit;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Answers;

/// <summary>What counts as success, and what an error says.</summary>
internal sealed class SuccessRuleTests
{
    private static readonly CreateTicketRequest Ticket = new() { Title = "t" };

    [TestCase(200, """{"code":200,"data":{"id":"1"}}""", 200)]
    [TestCase(200, """{"code":0,"data":{"id":"1"}}""", 0)]
    [TestCase(200, """{"code":201,"data":{"id":"1"}}""", 201)]
    [TestCase(200, """{"code":299,"data":{"id":"1"}}""", 299)]
    [TestCase(200, """{"code":"200","data":{"id":"1"}}""", 200)]
    [TestCase(200, """{"data":{"id":"1"}}""", null)]
    [TestCase(200, """{"code":null,"data":{"id":"1"}}""", null)]
    [TestCase(201, """{"code":200,"data":{"id":"1"}}""", 200)]
    [TestCase(201, """{"code":201,"data":{"id":"1"}}""", 201)]
    [TestCase(202, """{"data":{"id":"1"}}""", null)]
    [TestCase(299, """{"code":200,"data":{"id":"1"}}""", 200)]
    public async Task Good_status_with_no_code_or_a_good_one_is_success(int status, string body, int? code)
    {
        using var mock = new ZhifuyunMock(ScriptedAnswer.Json(body, status));

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.CreateAsync(Ticket));

        Assert.That(result.Error, Is.Null);
        Assert.That(result.Value!.Id, Is.EqualTo("1"));
        Assert.That((result.Call.ProviderCode, result.Call.HttpStatus), Is.EqualTo(((long?)code, (int?)status)));
    }

    [Test]
    public async Task Update_that_is_answered_with_no_content_is_success()
    {
        using var mock = new ZhifuyunMock(ScriptedAnswer.Empty(204));

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.UpdateStatusAsync("ticket_001", TicketStatus.Resolved));

        Assert.That(result.Error, Is.Null, "HTTP 2xx without a code is success");
    }

    [TestCase(200, """{"code":199}""", ErrorCategory.ProviderFault, "199")]
    [TestCase(200, """{"code":300}""", ErrorCategory.ProviderFault, "300")]
    [TestCase(200, """{"code":1}""", ErrorCategory.ProviderFault, "1")]
    [TestCase(200, """{"code":-200}""", ErrorCategory.ProviderFault, "-200")]
    [TestCase(200, """{"code":"FAIL"}""", ErrorCategory.ProviderFault, "FAIL")]
    [TestCase(200, """{"code":400,"message":"m"}""", ErrorCategory.InvalidRequest, "400")]
    [TestCase(200, """{"code":"400","message":"m"}""", ErrorCategory.InvalidRequest, "400")]
    [TestCase(200, """{"code":403}""", ErrorCategory.PermissionDenied, "403")]
    [TestCase(200, """{"code":404}""", ErrorCategory.NotFound, "404")]
    [TestCase(200, """{"code":405}""", ErrorCategory.NotFound, "405")]
    [TestCase(200, """{"code":409}""", ErrorCategory.Conflict, "409")]
    [TestCase(400, """{"code":200,"data":{"id":"1"}}""", ErrorCategory.InvalidRequest, "http-400")]
    [TestCase(404, """{"code":0}""", ErrorCategory.NotFound, "http-404")]
    [TestCase(422, """{"code":422,"message":"m"}""", ErrorCategory.InvalidRequest, "422")]
    [TestCase(400, """{"message":"m"}""", ErrorCategory.InvalidRequest, "http-400")]
    [TestCase(403, """{"code":403,"message":"权限不足"}""", ErrorCategory.PermissionDenied, "403")]
    [TestCase(302, """{"code":200}""", ErrorCategory.ProviderFault, "http-302")]
    public async Task Anything_else_is_an_error_and_sent_once(int status, string body, ErrorCategory category, string code)
    {
        using var mock = new ZhifuyunMock(ScriptedAnswer.Json(body, status));

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.CreateAsync(Ticket));

        Assert.That((result.Error?.Category, result.Error?.Code, result.Error?.HttpStatus), Is.EqualTo(((ErrorCategory?)category, code, (int?)status)));
        Assert.That(result.Error!.OutcomeUnknown, Is.EqualTo(status == 302), "a redirect may mean: done, go and look");
        Assert.That(result.Call.Attempts, Is.EqualTo(1));
    }

    [TestCase("""{"code":400,"message":"的"}""")]
    [TestCase("""{"code":400,"msg":"的"}""")]
    [TestCase("""{"code":400,"error":"的"}""")]
    [TestCase("""{"code":400,"error_description":"的","error":"x"}""")]
    [TestCase("""{"code":400,"error":"x","message":"的","msg":"y"}""")]
    [TestCase("""{"code":400,"error":{"x":1},"message":"的"}""")]
    [TestCase("""{"message":"的"}""")]
    [TestCase("""{"error":"的"}""")]
    public async Task Words_of_the_service_are_in_the_message(string body)
    {
        using var mock = new ZhifuyunMock(ScriptedAnswer.Json(body, 400));

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.GetAsync("ticket_001"));

        Assert.That(result.Error!.Message, Does.Contain("的").And.Not.Contain("x").And.Not.Contain("y"), result.Error.ToString());
    }

    [TestCase(404, """{"code":404,"message":"资源不存在"}""", "404")]
    [TestCase(404, "<html>", "http-404")]
    [TestCase(405, """{"code":405,"message":"请求方法不支持"}""", ZhifuyunErrors.NotOffered)]
    [TestCase(405, "<html>", ZhifuyunErrors.NotOffered)]
    [TestCase(405, "", ZhifuyunErrors.NotOffered)]
    [TestCase(405, """{"message":"no"}""", ZhifuyunErrors.NotOffered)]
    public async Task Details_of_a_ticket_that_the_service_does_not_offer_are_not_found(int status, string body, string code)
    {
        using var mock = new ZhifuyunMock(ScriptedAnswer.Text(body, status));

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.GetAsync("ticket_001"));

        Assert.That((result.Error?.Category, result.Error?.Code), Is.EqualTo(((ErrorCategory?)ErrorCategory.NotFound, code)));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public void Every_documented_code_is_known_and_explains_itself()
    {
        Assert.That(ZhifuyunErrors.Catalog.Entries.Select(static entry => entry.Code), Is.SupersetOf(new[] { "400", "401", "403", "404", "429", "500" }));
        foreach (ErrorCatalogEntry entry in ZhifuyunErrors.Catalog.Entries)
        {
            var error = new ApiError { Provider = "Zhifuyun", Operation = "Zhifuyun.X", Code = entry.Code, Category = entry.Category, Hint = entry.Hint };
            Assert.That(error.Describe(), Does.Contain(entry.Code));
        }
    }
}
