using System.Globalization;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.OpenPlatform;

/// <summary>Failures of the open platform, which show in words, in the clock, or not at all.</summary>
internal sealed class OpenPlatformFailureTests
{
    private static readonly ScriptedAnswer Good = ScriptedAnswer.Json("""{"success":true,"data":"call-1"}""");

    [TestCase(7, "ahead of")]
    [TestCase(-12, "behind")]
    public async Task Wrong_clock_is_named_with_its_direction(int minutes, string direction)
    {
        using var mock = new OpenPlatformMock();
        mock.Handler.Then(Refused("签名错误", mock.Clock.GetUtcNow() - TimeSpan.FromMinutes(minutes)));

        ApiResult result = await mock.RunAsync(static client => client.HangUpAsync("c"));

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((YunkeOpenPlatformErrors.ClockSkew, ErrorCategory.InvalidRequest)));
        Assert.That(result.Error!.Message, Does.Contain($"{Math.Abs(minutes)} minutes {direction}").And.Contain("签名错误"));
        Assert.That(mock.Handler.Count, Is.EqualTo(1));
    }

    [TestCase(4)]
    [TestCase(-5)]
    [TestCase(0)]
    public async Task Small_difference_of_clocks_is_no_reason(int minutes)
    {
        using var mock = new OpenPlatformMock();
        mock.Handler.Then(Refused("签名错误", mock.Clock.GetUtcNow() - TimeSpan.FromMinutes(minutes)));

        ApiResult result = await mock.RunAsync(static client => client.HangUpAsync("c"));

        Assert.That((result.Error?.Category, result.Error?.Message), Is.EqualTo((ErrorCategory.ProviderFault, "签名错误")));
    }

    [Test]
    public async Task Too_frequent_waits_a_minute_and_holds_the_next_call_back()
    {
        using var mock = new OpenPlatformMock(ScriptedAnswer.Json("""{"success":false,"message":"操作过于频繁"}""")) { Handler = { Otherwise = Good } };

        ApiResult result = await mock.Clock.RunAsync(mock.Client.With(new CallOptions { MaxRetries = 0 }).HangUpAsync("c"));
        Task<ApiResult> next = mock.Client.HangUpAsync("c");
        await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(59));
        int meanwhile = mock.Handler.Count;
        ApiResult later = await mock.Clock.RunAsync(next);

        Assert.That((result.Error?.Code, result.Error?.Category, result.Error?.RetryAfter), Is.EqualTo((YunkeOpenPlatformErrors.TooFrequent, ErrorCategory.RateLimited, TimeSpan.FromSeconds(60))));
        Assert.That(meanwhile, Is.EqualTo(1), "nothing goes out for a minute");
        Assert.That(later.Error?.Category, Is.Null.Or.EqualTo(ErrorCategory.LocalLimit));
        Assert.That(mock.Handler.Requests.Skip(1).Select(static request => request.At), Has.All.AtLeast(TimeSpan.FromSeconds(60)));
    }

    [TestCase("无效IP访问开放资源")]
    [TestCase("IP无效")]
    [TestCase("the IP is invalid for open resources")]
    [TestCase("不在白名单")]
    public async Task Address_that_is_not_let_in_is_told_with_the_remedy(string message)
    {
        using var mock = new OpenPlatformMock(ScriptedAnswer.Json($$"""{"success":false,"message":"{{message}}"}"""));

        ApiResult<string> result = await mock.RunAsync(static client => client.StartCallAsync("e", "1"));

        Assert.That((result.Error?.Code, result.Error?.Category, result.Error?.OutcomeUnknown), Is.EqualTo((YunkeOpenPlatformErrors.AddressNotAllowed, ErrorCategory.PermissionDenied, false)));
        Assert.That(result.Error!.Hint?.Chinese, Does.Contain("白名单"));
        Assert.That(() => result.GetValueOrThrow(), Throws.TypeOf<YunkeApiException>());
    }

    private static IEnumerable<TestCaseData> Lost =>
    [
        new TestCaseData(ScriptedAnswer.ConnectionLost()).SetArgDisplayNames("connection lost"),
        new TestCaseData(ScriptedAnswer.Empty(500)).SetArgDisplayNames("HTTP 500"),
        new TestCaseData(ScriptedAnswer.Empty(503)).SetArgDisplayNames("HTTP 503"),
        new TestCaseData(ScriptedAnswer.Text("<html>")).SetArgDisplayNames("page"),
        new TestCaseData(ScriptedAnswer.Silence()).SetArgDisplayNames("silence"),
        new TestCaseData(ScriptedAnswer.BodyThatBreaks("{", new HttpIOException(HttpRequestError.ResponseEnded))).SetArgDisplayNames("body that breaks"),
        new TestCaseData(ScriptedAnswer.Json("""{"success":true,"data":null}""")).SetArgDisplayNames("no id"),
    ];

    [TestCaseSource(nameof(Lost))]
    public async Task Call_that_may_ring_is_never_started_twice(ScriptedAnswer fault)
    {
        using var mock = new OpenPlatformMock(fault) { Handler = { Otherwise = Good } };

        ApiResult<string> result = await mock.RunAsync(static client => client.StartCallAsync("e", "1"));

        Assert.That(result.Error?.OutcomeUnknown, Is.True);
        Assert.That(mock.Handler.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Call_that_was_not_sent_is_tried_again()
    {
        using var mock = new OpenPlatformMock(ScriptedAnswer.NoConnection(), Good);

        Assert.That((await mock.RunAsync(static client => client.StartCallAsync("e", "1"))).GetValueOrThrow(), Is.EqualTo("call-1"));
    }

    [Test]
    public async Task Nobody_with_the_number_is_not_found()
    {
        using var mock = new OpenPlatformMock(ScriptedAnswer.Json("""{"success":true,"data":null}"""));

        ApiResult<YunkeUser> result = await mock.RunAsync(static client => client.GetUserByPhoneAsync("1"));

        Assert.That((result.Error?.Code, result.Error?.Category), Is.EqualTo((YunkeOpenPlatformErrors.NoUser, ErrorCategory.NotFound)));
    }

    [Test]
    public async Task Words_of_a_login_mean_nothing_here()
    {
        using var mock = new OpenPlatformMock(ScriptedAnswer.Json("""{"success":false,"code":10001,"message":"token 已过期"}"""));

        ApiResult result = await mock.RunAsync(static client => client.HangUpAsync("c"));

        Assert.That((result.Error?.Category, result.Error?.Code), Is.EqualTo((ErrorCategory.ProviderFault, "10001")));
        Assert.That(mock.Handler.Count, Is.EqualTo(1));
    }

    private static ScriptedAnswer Refused(string message, DateTimeOffset date) =>
        ScriptedAnswer.Json($$"""{"success":false,"message":"{{message}}"}""").With("Date", date.ToString("r", CultureInfo.InvariantCulture));
}
