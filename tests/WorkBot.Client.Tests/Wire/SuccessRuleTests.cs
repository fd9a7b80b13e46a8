using Sdk.Core;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Wire;

/// <summary>What counts as a success, and what an error is made of.</summary>
internal sealed class SuccessRuleTests
{
    private WorkBotBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new WorkBotBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase("0", 200, true)]
    [TestCase("\"0\"", 200, true)]
    [TestCase("200", 200, true)]
    [TestCase("201", 201, true)]
    [TestCase("204", 200, true)]
    [TestCase("299", 200, true)]
    [TestCase("0", 201, true)]
    [TestCase("0", 299, true)]
    [TestCase("1", 200, false)]
    [TestCase("-1", 200, false)]
    [TestCase("199", 200, false)]
    [TestCase("300", 200, false)]
    [TestCase("400", 200, false)]
    [TestCase("500", 200, false)]
    [TestCase("0", 400, false)]
    [TestCase("200", 500, false)]
    [TestCase("201", 404, false)]
    public async Task Success_needs_both_the_status_and_the_code(string code, int status, bool succeeds)
    {
        _bench.Handler.Otherwise = ScriptedAnswer.Json($"{{\"code\":{code},\"message\":\"m\",\"data\":{{}}}}", status);

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.IsSuccess, Is.EqualTo(succeeds), result.ToString());
    }

    [TestCase(200, true)]
    [TestCase(201, true)]
    [TestCase(404, false)]
    [TestCase(500, false)]
    public async Task Without_a_code_the_status_decides(int status, bool succeeds)
    {
        _bench.Handler.Otherwise = ScriptedAnswer.Json("""{"data":{"commandId":"c"}}""", status);

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.IsSuccess, Is.EqualTo(succeeds), result.ToString());
        Assert.That(result.Value?.CommandId, Is.EqualTo(succeeds ? "c" : null));
    }

    [TestCase(400, ErrorCategory.InvalidRequest)]
    [TestCase(403, ErrorCategory.PermissionDenied)]
    [TestCase(404, ErrorCategory.NotFound)]
    [TestCase(409, ErrorCategory.Conflict)]
    [TestCase(429, ErrorCategory.RateLimited)]
    [TestCase(500, ErrorCategory.ProviderFault)]
    public async Task Documented_codes_mean_the_same_with_their_status_and_with_200(int code, ErrorCategory category)
    {
        foreach (int status in new[] { code, 200 })
        {
            using var bench = new WorkBotBench();
            bench.Handler.Otherwise = WorkBotBench.Answer("null", code, status, "错误描述");

            ApiResult<SentCommand> result = await bench.SendAsync();

            Assert.That(result.Error, Has.Property(nameof(ApiError.Category)).EqualTo(category)
                .And.Property(nameof(ApiError.Message)).EqualTo("错误描述")
                .And.Property(nameof(ApiError.HttpStatus)).EqualTo(status)
                .And.Property(nameof(ApiError.Provider)).EqualTo("WorkBot"));
            Assert.That(result.Error!.Code, Is.EqualTo($"{code}"));
            Assert.That(bench.Handler.Count, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Example_of_the_documentation_is_an_invalid_request()
    {
        _bench.Handler.Otherwise = ScriptedAnswer.Json(Examples.Text("0-answer-error"));

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.Error, Has.Property(nameof(ApiError.Category)).EqualTo(ErrorCategory.InvalidRequest));
    }

    [TestCase(404, 403, "404", ErrorCategory.NotFound)]
    [TestCase(409, 500, "409", ErrorCategory.Conflict)]
    [TestCase(500, 400, "500", ErrorCategory.ProviderFault)]
    [TestCase(40001, 403, "40001", ErrorCategory.PermissionDenied)]
    [TestCase(0, 404, "", ErrorCategory.NotFound)]
    public async Task Known_code_decides_and_otherwise_the_status(int code, int status, string expectedCode, ErrorCategory category)
    {
        _bench.Handler.Otherwise = WorkBotBench.Answer("null", code, status);

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.Error!.Category, Is.EqualTo(category), result.Error.ToString());
        Assert.That(result.Error.Code, expectedCode.Length > 0 ? Is.EqualTo(expectedCode) : Is.Not.EqualTo("0"));
    }

    [Test]
    public async Task Example_of_an_empty_success_is_read()
    {
        _bench.Handler.Otherwise = ScriptedAnswer.Json(Examples.Text("0-answer"));

        ApiResult<SentCommand> result = await _bench.SendAsync();

        Assert.That(result.GetValueOrThrow().CommandId, Is.Null);
    }

    [TestCase("""{"code":0,"message":"m","data":null}""")]
    [TestCase("""{"code":0,"message":"m"}""")]
    [TestCase("""{"code":0,"data":{"anything":1}}""")]
    public async Task Calls_without_a_value_ask_nothing_of_the_data(string answer)
    {
        _bench.Handler.Otherwise = ScriptedAnswer.Json(answer);

        ApiResult result = await _bench.RunAsync(_bench.Client.Robots.DeleteAsync("r"));

        Assert.That(result.IsSuccess, Is.True, result.ToString());
    }

    [TestCase("msg")]
    [TestCase("error")]
    [TestCase("message")]
    public async Task Words_of_the_server_are_kept_whatever_the_member_is_called(string member)
    {
        _bench.Handler.Otherwise = ScriptedAnswer.Json($$"""{"code":403,"{{member}}":"禁止访问"}""", 403);

        Assert.That((await _bench.SendAsync()).Error!.Message, Is.EqualTo("禁止访问"));
    }

    [Test]
    public void Every_documented_code_is_known_and_says_what_to_do()
    {
        string[] codes = [WorkBotErrors.BadRequest, WorkBotErrors.Unauthorized, WorkBotErrors.Forbidden, WorkBotErrors.NotFound, WorkBotErrors.Conflict,
            WorkBotErrors.TooManyRequests, WorkBotErrors.ServerError];

        Assert.That(codes, Is.EqualTo(new[] { "400", "401", "403", "404", "409", "429", "500" }));
        Assert.That(codes.Select(WorkBotErrors.Catalog.Find), Has.None.Null);
    }
}
