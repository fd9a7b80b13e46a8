using System.Globalization;
using System.Text.Json;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Errors;

/// <summary>What becomes of a refusal: its category, whether the call is sent again, and for how long to wait.</summary>
internal sealed class RefusalTests
{
    private static readonly ScriptedAnswer Good = ScriptedAnswer.Json(WeComMock.Ok);
    private static readonly ApiOperation Send = WeComClient.Endpoint(HttpMethod.Post, "message/send", OperationSafety.NotRepeatable);

    [TestCase(-1, true, false)]
    [TestCase(301022, true, false)]
    [TestCase(302005, true, false)]
    [TestCase(6000, true, true)]
    [TestCase(45033, true, true)]
    [TestCase(45035, true, true)]
    [TestCase(40001, false, false)]
    [TestCase(40035, false, false)]
    [TestCase(45009, false, false)]
    [TestCase(45036, false, false)]
    [TestCase(48002, false, false)]
    [TestCase(60020, false, false)]
    [TestCase(60111, false, false)]
    [TestCase(81026, false, false)]
    [TestCase(302008, false, false)]
    [TestCase(9999999, false, false)]
    public async Task Refusal_is_sent_again_as_the_documentation_allows(int code, bool read, bool send)
    {
        using var reading = new WeComMock(WeComMock.Refusal(code), Good);
        using var sending = new WeComMock(WeComMock.Refusal(code), Good);

        ApiResult<WeComAddresses> listed = await reading.RunAsync(static client => client.Network.ListApiAddressesAsync());
        ApiResult sent = await sending.RunAsync(static client => client.SendAsync(Send, new ApiRequest()));

        Assert.That((reading.Sent.Count, listed.IsSuccess), Is.EqualTo((read ? 2 : 1, read)), listed.Error?.ToString());
        Assert.That((sending.Sent.Count, sent.IsSuccess), Is.EqualTo((send ? 2 : 1, send)), sent.Error?.ToString());
        if (read)
        {
            Assert.That(reading.Sent[1].At.TotalSeconds, Is.InRange(1, 2), "the first wait: a random half to all of two seconds");
        }
    }

    // Trap 30.
    [TestCase(-1)]
    [TestCase(301022)]
    public async Task Message_to_a_busy_service_is_sent_once_and_may_have_been_taken(int code)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code));

        ApiResult<WeComSentMessage> result = await mock.RunAsync(static client => client.Messages.SendTextAsync(["zhangsan"], "你好"));

        Assert.That((result.Error?.Category, result.Error?.OutcomeUnknown, mock.Sent.Count), Is.EqualTo(((ErrorCategory?)ErrorCategory.ProviderBusy, (bool?)true, 1)));
    }

    private static IEnumerable<TestCaseData> Losses =>
    [
        new TestCaseData(ScriptedAnswer.ConnectionLost()).SetArgDisplayNames("connection lost"),
        new TestCaseData(ScriptedAnswer.Silence()).SetArgDisplayNames("silence"),
        new TestCaseData(ScriptedAnswer.Empty(500)).SetArgDisplayNames("HTTP 500"),
        new TestCaseData(ScriptedAnswer.Text("<html>")).SetArgDisplayNames("HTML"),
        new TestCaseData(ScriptedAnswer.Text("{\"errcode\":0,")).SetArgDisplayNames("truncated"),
    ];

    [TestCaseSource(nameof(Losses))]
    public async Task Message_whose_answer_was_lost_is_sent_once_and_may_have_been_taken(ScriptedAnswer loss)
    {
        using var mock = new WeComMock(loss);

        ApiResult<WeComSentMessage> result = await mock.RunAsync(static client => client.Messages.SendTextAsync(["zhangsan"], "你好"));

        Assert.That((result.Error?.OutcomeUnknown, mock.Sent.Count), Is.EqualTo(((bool?)true, 1)), result.Error?.ToString());
    }

    [Test]
    public async Task Message_that_found_no_connection_is_sent_again()
    {
        using var mock = new WeComMock(ScriptedAnswer.NoConnection(), Good);

        ApiResult<WeComSentMessage> result = await mock.RunAsync(static client => client.Messages.SendTextAsync(["zhangsan"], "你好"));

        Assert.That((result.Error, mock.Sent.Count), Is.EqualTo(((ApiError?)null, 2)));
    }

    [Test]
    public async Task Busy_service_is_asked_four_times_at_the_most()
    {
        using var mock = new WeComMock { Otherwise = WeComMock.Refusal(-1, "system busy") };

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That((result.Error?.Code, result.Error?.Category, result.Call.Attempts), Is.EqualTo((WeComErrors.Busy, (ErrorCategory?)ErrorCategory.ProviderBusy, 4)));
        Assert.That(mock.Sent, Has.Count.EqualTo(4));
    }

    [TestCase("appchat/create", 1_440)]
    [TestCase("appchat/update", 60)]
    [TestCase("appchat/send", 60)]
    [TestCase("get_jsapi_ticket", 60)]
    [TestCase("ticket/get", 60)]
    [TestCase("media/uploadimg", 1_440)]
    [TestCase("user/create", 43_200)]
    [TestCase("user/getuserid", 1_440)]
    [TestCase("user/get", 1)]
    [TestCase("message/send", 1_440)]
    [TestCase("webhook/send", 1)]
    public async Task Too_many_calls_say_for_how_long_the_endpoint_is_shut(string path, int minutes)
    {
        using var mock = new WeComMock(WeComMock.Refusal(45009));
        ApiOperation endpoint = WeComClient.Endpoint(HttpMethod.Post, path, OperationSafety.Read);

        ApiResult result = await mock.RunAsync(client => client.SendAsync(endpoint, new ApiRequest()));

        Assert.That((result.Error?.Category, result.Error?.RetryAfter, result.Error?.OutcomeUnknown),
            Is.EqualTo(((ErrorCategory?)ErrorCategory.RateLimited, (TimeSpan?)TimeSpan.FromMinutes(minutes), (bool?)false)));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
        Assert.That(result.Error!.IsTransient, Is.True);
    }

    [Test]
    public async Task Robot_that_posted_too_often_waits_a_minute()
    {
        using var mock = new WeComMock(WeComMock.Refusal(45009));

        ApiResult result = await mock.RunAsync(static client => client.Robot("k").SendTextAsync("a"));

        Assert.That((result.Error?.Category, result.Error?.RetryAfter, mock.Sent.Count), Is.EqualTo(((ErrorCategory?)ErrorCategory.RateLimited, (TimeSpan?)TimeSpan.FromMinutes(1), 1)));
    }

    // Trap 27: words decide nothing. Trap 5: success may lack the code.
    [TestCase("""{"errcode":0,"errmsg":"access_token expired","ip_list":["1.2.3.4"]}""")]
    [TestCase("""{"errcode":0,"errmsg":"system busy","ip_list":["1.2.3.4"]}""")]
    [TestCase("""{"errcode":0,"errmsg":"created","ip_list":["1.2.3.4"]}""")]
    [TestCase("""{"errcode":0,"errmsg":"","ip_list":["1.2.3.4"]}""")]
    [TestCase("""{"errcode":"0","errmsg":null,"ip_list":["1.2.3.4"]}""")]
    [TestCase("""{"errmsg":"invalid credential","ip_list":["1.2.3.4"]}""")]
    [TestCase("""{"ip_list":["1.2.3.4"]}""")]
    public async Task Success_is_what_the_code_says_or_its_absence(string answer)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));

        Assert.That((await mock.RunAsync(static client => client.Network.ListApiAddressesAsync())).GetValueOrThrow().Addresses, Is.EqualTo(new[] { "1.2.3.4" }));
    }

    [TestCase("""{"errcode":60111,"errmsg":"ok"}""", "60111", ErrorCategory.NotFound)]
    [TestCase("""{"errcode":"60111","errmsg":"ok"}""", "60111", ErrorCategory.NotFound)]
    [TestCase("""{"errcode":60111,"errmsg":"","ip_list":[]}""", "60111", ErrorCategory.NotFound)]
    [TestCase("""{"ip_list":["1.2.3.4"],"errcode":48002}""", "48002", ErrorCategory.PermissionDenied)]
    [TestCase("""{"errcode":777777,"errmsg":"access_token expired"}""", "777777", ErrorCategory.ProviderFault)]
    public async Task Failure_is_what_the_code_says(string answer, string code, ErrorCategory category)
    {
        using var mock = new WeComMock(ScriptedAnswer.Json(answer));

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That((result.Error?.Code, result.Error?.Category, result.Error?.Provider), Is.EqualTo((code, (ErrorCategory?)category, "WeCom")));
        Assert.That((mock.Sent.Count, mock.Fetches.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Code_without_a_token_to_renew_is_what_the_caller_gave()
    {
        using var mock = new WeComMock(WeComMock.Refusal(40014));

        ApiResult result = await mock.RunAsync(static client => client.Robot("k").SendTextAsync("a"));

        Assert.That((result.Error?.Category, mock.Sent.Count, mock.Fetches.Count), Is.EqualTo(((ErrorCategory?)ErrorCategory.CredentialsRejected, 1, 0)));
    }

    [Test]
    public async Task Error_is_a_sentence_in_two_languages()
    {
        using var mock = new WeComMock(WeComMock.Refusal(60021, "not in visible range"));

        ApiError error = (await mock.RunAsync(static client => client.Network.ListApiAddressesAsync())).Error!;

        Assert.That(error.Describe(CultureInfo.InvariantCulture), Does.Contain("60021").And.Contain("not in visible range").And.Contain("visible range"));
        Assert.That(error.Describe(CultureInfo.GetCultureInfo("zh-CN")), Does.Contain("60021").And.Contain("可见范围"));
    }

    private static IEnumerable<TestCaseData> Exceptions =>
    [
        new(40001, typeof(AuthenticationException)), new(42001, typeof(AuthenticationException)), new(45009, typeof(RateLimitException)),
        new(-1, typeof(ServerErrorException)), new(40035, typeof(ClientErrorException)), new(48002, typeof(AuthenticationException)),
    ];

    [TestCaseSource(nameof(Exceptions))]
    public async Task Exception_is_of_the_kind_that_a_caller_catches(int code, Type type)
    {
        using var mock = new WeComMock { Otherwise = WeComMock.Refusal(code) };

        ApiResult<WeComAddresses> result = await mock.RunAsync(static client => client.Network.ListApiAddressesAsync());

        Assert.That(() => result.GetValueOrThrow(), Throws.TypeOf(type));
    }

    [Test]
    public async Task Escape_hatch_has_the_same_errors_and_reads_any_answer()
    {
        ApiOperation endpoint = WeComClient.Endpoint(HttpMethod.Get, "externalcontact/get", OperationSafety.Read);
        using var mock = new WeComMock(WeComMock.Refusal(-1), ScriptedAnswer.Json("""{"errcode":0,"external_contact":{"name":"李四 🙂"}}"""), WeComMock.Refusal(84061));

        JsonElement answer = (await mock.RunAsync(client => client.SendAsync(endpoint, new ApiRequest(), Tokens.TestJson.Default.JsonElement))).GetValueOrThrow();
        ApiResult<JsonElement> refused = await mock.RunAsync(client => client.SendAsync(endpoint, new ApiRequest(), Tokens.TestJson.Default.JsonElement));

        Assert.That(answer.GetProperty("external_contact").GetProperty("name").GetString(), Is.EqualTo("李四 🙂"));
        Assert.That((refused.Error?.Code, refused.Error?.Operation), Is.EqualTo(("84061", "WeCom.Endpoint(externalcontact/get)")));
    }
}
