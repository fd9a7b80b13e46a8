using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Sessions;

/// <summary>The account behind the sessions: its password goes out seldom, whatever happens and whoever asks.</summary>
internal sealed class AccountTests
{
    // An unreadable answer is asked for once more by every call, after the pause: those are played without repetitions.
    private static IEnumerable<TestCaseData> Unanswered =>
    [
        new TestCaseData(ScriptedAnswer.ConnectionLost(), 3).SetArgDisplayNames("connection lost"),
        new TestCaseData(ScriptedAnswer.Silence(), 3).SetArgDisplayNames("silence"),
        new TestCaseData(ScriptedAnswer.Empty(500), 3).SetArgDisplayNames("HTTP 500"),
        new TestCaseData(ScriptedAnswer.Empty(503), 3).SetArgDisplayNames("HTTP 503"),
        new TestCaseData(ScriptedAnswer.Text("<html></html>"), 0).SetArgDisplayNames("page"),
        new TestCaseData(ScriptedAnswer.Json("{\"success\":tr"), 0).SetArgDisplayNames("half an answer"),
        new TestCaseData(ScriptedAnswer.Empty(200), 0).SetArgDisplayNames("no answer"),
    ];

    [TestCaseSource(nameof(Unanswered))]
    public async Task Password_without_an_answer_goes_out_again_after_a_minute_at_the_earliest(ScriptedAnswer fault, int retries)
    {
        using var mock = new YunkeMock(options => options.MaxRetries = retries)
        {
            Login = number => number == 1 ? fault : YunkeMock.Grant(number), Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage),
        };

        ApiResult<YunkePage<CallLog>>[] results = await mock.CrowdAsync(50);
        Assert.That(results, Has.All.Property(nameof(ApiResult.Error)).Not.Null);
        await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(59));
        Assert.That((await mock.ListAsync()).Error, Is.Not.Null);
        Assert.That(mock.Logins, Is.EqualTo(1));
        await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.That((await mock.ListAsync()).Error, Is.Null);
        Assert.That(mock.Logins, Is.EqualTo(2));
    }

    [Test]
    public async Task Session_that_is_refused_again_and_again_does_not_log_in_again_and_again()
    {
        using var mock = new YunkeMock(static options => options.MaxRetries = 0) { Otherwise = ScriptedAnswer.Json(YunkeMock.Expired) };

        for (int i = 0; i < 50; i++)
        {
            Assert.That((await mock.ListAsync()).Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
            await mock.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        Assert.That(mock.Logins, Is.InRange(2, 3));
    }

    [TestCase(true, 1)]
    [TestCase(false, 2)]
    public async Task Refusal_to_one_client_counts_for_the_other_of_the_same_account(bool same, int logins)
    {
        var clock = new ManualTimeProvider();
        using var handler = new ScriptedHandler(clock)
        {
            Otherwise = ScriptedAnswer.From(static request =>
                request.Address.AbsolutePath == YunkeMock.LoginPath ? ScriptedAnswer.Json("""{"code":10004,"message":"no"}""") : YunkeMock.Usual(request)),
        };
        YunkeOptions second = YunkeMock.Options();
        (second.CompanyCode, second.Password) = ("other1", same ? YunkeMock.Password : "another");
        var services = new ApiClientServices { Handler = handler, TimeProvider = clock };
        using var one = YunkeClient.Create(YunkeMock.Options(), services);
        using var two = YunkeClient.Create(second, services);

        string?[] codes = [(await clock.RunAsync(one.CallLogs.ListAsync())).Error?.Code, (await clock.RunAsync(two.CallLogs.ListAsync())).Error?.Code];

        Assert.That(codes, Has.All.EqualTo("10004"));
        Assert.That(handler.Requests.Count(static request => request.Address.AbsolutePath == YunkeMock.LoginPath), Is.EqualTo(logins));
    }

    [Test]
    public async Task Ended_session_can_be_tried_without_an_exception()
    {
        using var mock = new YunkeMock { Otherwise = ScriptedAnswer.Json(YunkeMock.EmptyPage) };
        YunkeSession session = YunkeMock.Session();
        var ended = new YunkeSession
        {
            CompanyAddress = session.CompanyAddress, CompanyCode = session.CompanyCode, UserId = session.UserId, Cookies = session.Cookies, ExpiresAt = mock.Clock.GetUtcNow(),
        };

        Assert.That(mock.Client.Sessions.TrySet(ended), Is.False);
        Assert.That(mock.Client.Sessions.Current, Is.Null);
        await mock.ListAsync();
        Assert.That(mock.Client.Sessions.TrySet(session), Is.True);
        await mock.ListAsync();

        Assert.That(mock.Sent.Select(static request => request.Header("userid")), Is.EqualTo(new[] { "user-1", "user-9" }));
        Assert.That(() => mock.Client.Sessions.TrySet(YunkeMock.Session(company: "other1")), Throws.ArgumentException);
    }
}
