using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Calls;

/// <summary>What is sent again and what is not: every row of the table in the architecture page, for every safety.</summary>
internal sealed class DecisionTableTests
{
    private const OperationSafety R = OperationSafety.Read;
    private const OperationSafety I = OperationSafety.Idempotent;
    private const OperationSafety N = OperationSafety.NotRepeatable;

    private static readonly ScriptedAnswer Success = ScriptedAnswer.Json(FakeProvider.Success);

    private static readonly Dictionary<string, ScriptedAnswer> Failures = new()
    {
        ["name not resolved"] = ScriptedAnswer.NoSuchHost(),
        ["no connection"] = ScriptedAnswer.NoConnection(),
        ["no proxy"] = ScriptedAnswer.Fault(new HttpRequestException(HttpRequestError.ProxyTunnelError, "proxy")),
        ["connect limit"] = ScriptedAnswer.Fault(new TaskCanceledException("connect", new TimeoutException())),
        ["no handshake"] = ScriptedAnswer.NoHandshake(),
        ["connection lost"] = ScriptedAnswer.ConnectionLost(),
        ["connection lost, unspecified"] = ScriptedAnswer.Fault(new HttpRequestException("reset")),
        ["body breaks"] = ScriptedAnswer.BodyThatBreaks("""{"code":0,"da""", new HttpIOException(HttpRequestError.ResponseEnded, "cut")),
        ["body breaks, plain"] = ScriptedAnswer.BodyThatBreaks("""{"code":0,"da""", new IOException("reset")),
        ["silence"] = ScriptedAnswer.Silence(),
        ["body stalls"] = ScriptedAnswer.BodyThatStalls("""{"code":0,"da"""),
        ["408"] = ScriptedAnswer.Empty(408),
        ["500"] = ScriptedAnswer.Empty(500),
        ["502"] = ScriptedAnswer.Text("<html>bad gateway</html>", 502),
        ["503"] = ScriptedAnswer.Empty(503),
        ["503 with unknown code"] = ScriptedAnswer.Json(FakeProvider.Refusal("59999"), 503),
        ["500 with unknown code"] = ScriptedAnswer.Json(FakeProvider.Refusal("59999"), 500),
        ["504"] = ScriptedAnswer.Empty(504),
        ["522"] = ScriptedAnswer.Text("error 522", 522),
        ["busy code"] = ScriptedAnswer.Json(FakeProvider.Refusal(FakeProvider.Busy)),
        ["busy code that proves"] = ScriptedAnswer.Json(FakeProvider.Refusal("50302")),
        ["429"] = ScriptedAnswer.Empty(429),
        ["rate code"] = ScriptedAnswer.Json(FakeProvider.Refusal("42901")),
        ["rate code with window"] = ScriptedAnswer.Json(FakeProvider.Refusal("42902")),
        ["quota code"] = ScriptedAnswer.Json(FakeProvider.Refusal("42903")),
        ["400"] = ScriptedAnswer.Empty(400),
        ["401"] = ScriptedAnswer.Empty(401),
        ["403"] = ScriptedAnswer.Empty(403),
        ["404"] = ScriptedAnswer.Empty(404),
        ["409"] = ScriptedAnswer.Empty(409),
        ["413"] = ScriptedAnswer.Empty(413),
        ["422"] = ScriptedAnswer.Empty(422),
        ["302"] = ScriptedAnswer.Empty(302).With("Location", "https://other.test/"),
        ["bad request code"] = ScriptedAnswer.Json(FakeProvider.Refusal("40001")),
        ["credentials code"] = ScriptedAnswer.Json(FakeProvider.Refusal(FakeProvider.BadCredentials)),
        ["permission code"] = ScriptedAnswer.Json(FakeProvider.Refusal("40301")),
        ["not found code"] = ScriptedAnswer.Json(FakeProvider.Refusal("40401")),
        ["conflict code"] = ScriptedAnswer.Json(FakeProvider.Refusal("40901")),
        ["unknown code"] = ScriptedAnswer.Json(FakeProvider.Refusal("59999")),
        ["empty"] = ScriptedAnswer.Empty(200),
        ["html"] = ScriptedAnswer.Text("<html></html>"),
        ["text"] = ScriptedAnswer.Text("ok", mediaType: "text/plain"),
        ["truncated"] = ScriptedAnswer.Json("""{"code":0,"data":{"name":"""),
        ["no code"] = ScriptedAnswer.Json("""{"data":{}}"""),
        ["wrong payload"] = ScriptedAnswer.Json("""{"code":0,"data":[1]}"""),
        ["too large"] = ScriptedAnswer.Json($$"""{"code":0,"message":"{{new string('x', 3_000)}}","data":{} }"""),
        ["handler throws"] = ScriptedAnswer.Fault(new NotSupportedException("user's handler")),
    };

    // Sent again by all, because nothing was executed.
    [TestCase("name not resolved", true, true, ErrorCategory.Network, false)]
    [TestCase("no connection", true, true, ErrorCategory.Network, false)]
    [TestCase("no proxy", true, true, ErrorCategory.Network, false)]
    [TestCase("connect limit", true, true, ErrorCategory.Network, false)]
    [TestCase("429", true, true, ErrorCategory.RateLimited, false)]
    [TestCase("rate code", true, true, ErrorCategory.RateLimited, false)]
    [TestCase("busy code that proves", true, true, ErrorCategory.ProviderBusy, false)]

    // Sent again only by those that may be.
    [TestCase("connection lost", true, false, ErrorCategory.Network, true)]
    [TestCase("connection lost, unspecified", true, false, ErrorCategory.Network, true)]
    [TestCase("body breaks", true, false, ErrorCategory.Network, true)]
    [TestCase("body breaks, plain", true, false, ErrorCategory.Network, true)]
    [TestCase("408", true, false, ErrorCategory.Timeout, true)]
    [TestCase("500", true, false, ErrorCategory.ProviderFault, true)]
    [TestCase("502", true, false, ErrorCategory.ProviderFault, true)]
    [TestCase("503", true, false, ErrorCategory.ProviderBusy, true)]
    [TestCase("503 with unknown code", true, false, ErrorCategory.ProviderBusy, true)]
    [TestCase("500 with unknown code", true, false, ErrorCategory.ProviderFault, true)]
    [TestCase("504", true, false, ErrorCategory.ProviderFault, true)]
    [TestCase("522", true, false, ErrorCategory.ProviderFault, true)]
    [TestCase("busy code", true, false, ErrorCategory.ProviderBusy, true)]
    [TestCase("silence", true, false, ErrorCategory.Timeout, true)]
    [TestCase("body stalls", true, false, ErrorCategory.Timeout, true)]

    // Sent again by none.
    [TestCase("no handshake", false, false, ErrorCategory.Tls, false)]
    [TestCase("rate code with window", false, false, ErrorCategory.RateLimited, false)]
    [TestCase("quota code", false, false, ErrorCategory.QuotaExceeded, false)]
    [TestCase("400", false, false, ErrorCategory.InvalidRequest, false)]
    [TestCase("401", false, false, ErrorCategory.CredentialsRejected, false)]
    [TestCase("403", false, false, ErrorCategory.PermissionDenied, false)]
    [TestCase("404", false, false, ErrorCategory.NotFound, false)]
    [TestCase("409", false, false, ErrorCategory.Conflict, false)]
    [TestCase("413", false, false, ErrorCategory.InvalidRequest, false)]
    [TestCase("422", false, false, ErrorCategory.InvalidRequest, false)]
    [TestCase("302", false, false, ErrorCategory.ProviderFault, true)]
    [TestCase("bad request code", false, false, ErrorCategory.InvalidRequest, false)]
    [TestCase("credentials code", false, false, ErrorCategory.CredentialsRejected, false)]
    [TestCase("permission code", false, false, ErrorCategory.PermissionDenied, false)]
    [TestCase("not found code", false, false, ErrorCategory.NotFound, false)]
    [TestCase("conflict code", false, false, ErrorCategory.Conflict, false)]
    [TestCase("unknown code", false, false, ErrorCategory.ProviderFault, false)]
    [TestCase("too large", false, false, ErrorCategory.TooLarge, true)]
    [TestCase("handler throws", false, false, ErrorCategory.Unknown, true)]
    public async Task A_failure_is_sent_again_as_the_table_says(
        string failure, bool repeatable, bool notRepeatable, ErrorCategory category, bool unknownIfSent)
    {
        foreach (OperationSafety safety in new[] { R, I, N })
        {
            bool again = safety == N ? notRepeatable : repeatable;
            using (Setup once = Start(failure, answersBefore: 1))
            {
                ApiResult<FakeItem> result = await once.CallAsync(FakeProvider.For(safety));
                Assert.That(result.IsSuccess, Is.EqualTo(again), () => $"{safety}: {result.Error}");
                Assert.That(once.Handler.Count, Is.EqualTo(again ? 2 : 1), safety.ToString());
                Assert.That(result.Call.Attempts, Is.EqualTo(once.Handler.Count));
            }

            using Setup forever = Start(failure, answersBefore: int.MaxValue);
            ApiError? error = (await forever.CallAsync(FakeProvider.For(safety))).Error;
            using (Assert.EnterMultipleScope())
            {
                Assert.That(forever.Handler.Count, Is.EqualTo(again ? 4 : 1), safety.ToString());
                Assert.That(error?.Category, Is.EqualTo(category), safety.ToString());
                Assert.That(error?.OutcomeUnknown, Is.EqualTo(safety == N && unknownIfSent), safety.ToString());
                Assert.That(forever.SentAt, Is.Ordered, "waits lie between the requests");
            }
        }
    }

    [TestCase("empty")]
    [TestCase("html")]
    [TestCase("text")]
    [TestCase("truncated")]
    [TestCase("no code")]
    [TestCase("wrong payload")]
    public async Task An_unreadable_answer_is_asked_for_once_more_and_never_for_what_may_not_be_repeated(string failure)
    {
        foreach (OperationSafety safety in new[] { R, I, N })
        {
            using Setup setup = Start(failure, answersBefore: int.MaxValue);
            ApiError? error = (await setup.CallAsync(FakeProvider.For(safety))).Error;
            Assert.That(setup.Handler.Count, Is.EqualTo(safety == N ? 1 : 2), safety.ToString());
            Assert.That(error?.Category, Is.EqualTo(ErrorCategory.InvalidResponse));
            Assert.That(error?.OutcomeUnknown, Is.EqualTo(safety == N));
        }
    }

    [TestCase("not found code", true)]
    [TestCase("unknown code", true)]
    [TestCase("busy code", true)]
    [TestCase("bad request code", false)]
    [TestCase("rate code", false)]
    [TestCase("busy code that proves", false)]
    public async Task Money_needs_proof_that_a_refusal_is_one(string failure, bool unknown)
    {
        using Setup setup = Start(failure, answersBefore: int.MaxValue);
        Assert.That((await setup.CallAsync(FakeProvider.PayWithProof)).Error?.OutcomeUnknown, Is.EqualTo(unknown));
    }

    [Test]
    public async Task Waits_double_from_the_first_delay_up_to_the_longest_and_vary()
    {
        using var setup = new Setup(options =>
        {
            options.MaxRetries = 6;
            options.RetryDelay = TimeSpan.FromSeconds(1);
            options.MaxRetryDelay = TimeSpan.FromSeconds(8);
        });
        setup.Handler.Otherwise = ScriptedAnswer.Empty(503);
        await setup.CallAsync(FakeProvider.Read);
        IReadOnlyList<TimeSpan> at = setup.SentAt;
        double[] longest = [1, 2, 4, 8, 8, 8];
        Assert.That(at, Has.Count.EqualTo(7));
        for (int i = 0; i < longest.Length; i++)
        {
            Assert.That((at[i + 1] - at[i]).TotalSeconds, Is.InRange(longest[i] / 2 - 0.001, longest[i]));
        }

        Assert.That(at.Zip(at.Skip(1), (one, other) => other - one).Select(wait => wait.TotalMilliseconds).Distinct().Count(), Is.GreaterThan(3));
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(5, 6)]
    public async Task The_number_of_retries_is_an_option(int retries, int sent)
    {
        using var setup = new Setup(options => options.MaxRetries = retries);
        setup.Handler.Otherwise = ScriptedAnswer.Empty(503);
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(setup.Handler.Count, Is.EqualTo(sent));
        Assert.That(result.Call.Attempts, Is.EqualTo(sent));
        Assert.That(result.Call.Elapsed, Is.EqualTo(setup.Clock.Elapsed));
    }

    [Test]
    public async Task The_last_error_is_the_one_that_is_reported()
    {
        using var setup = new Setup(ScriptedAnswer.Empty(503), ScriptedAnswer.ConnectionLost(), ScriptedAnswer.Json(FakeProvider.Refusal("40401")));
        ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.Read);
        Assert.That(result.Error?.Category, Is.EqualTo(ErrorCategory.NotFound));
        Assert.That(result.Call.Attempts, Is.EqualTo(3));
    }

    [Test]
    public async Task A_repeated_request_is_the_same_request()
    {
        using var setup = new Setup(ScriptedAnswer.NoConnection(), ScriptedAnswer.NoConnection(), Success);
        await setup.CallAsync(FakeProvider.Pay);
        Assert.That(setup.Handler.Requests.Select(request => request.ToString()).Distinct().Count(), Is.EqualTo(1));
        Assert.That(setup.Handler.Requests[2].BodyText, Is.EqualTo("""{"text":"一"}"""));
    }

    private static Setup Start(string failure, int answersBefore)
    {
        var setup = new Setup(options =>
        {
            options.MaxResponseBytes = 2_048;
            options.AttemptTimeout = TimeSpan.FromSeconds(5);
        });
        if (answersBefore == 1)
        {
            setup.Handler.Then(Failures[failure]);
            setup.Handler.Otherwise = Success;
        }
        else
        {
            setup.Handler.Otherwise = Failures[failure];
        }

        return setup;
    }
}
