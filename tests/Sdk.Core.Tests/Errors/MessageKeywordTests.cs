using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Errors;

/// <summary>Failures that a provider tells of in words only.</summary>
internal sealed class MessageKeywordTests
{
    private static readonly EnvelopeFormat Flagged = new()
    {
        CodeNames = ["code"],
        SuccessFlagNames = ["success"],
        MessageNames = ["message"],
        PayloadPath = ["data"],
    };

    private static readonly ErrorCatalog Catalog = new(new ErrorCatalogEntry("7", ErrorCategory.NotFound))
    {
        MessageKeywords =
        [
            new("locked", new ErrorCatalogEntry("-2", ErrorCategory.PermissionDenied, new("Unlock it.", "请解锁。"))),
            new("Session", new ErrorCatalogEntry("-1", ErrorCategory.Conflict)),
            new("过期", new ErrorCatalogEntry("-3", ErrorCategory.QuotaExceeded)),
        ],
    };

    [TestCase("The session is over", ErrorCategory.Conflict, "-1")]
    [TestCase("SESSION OVER", ErrorCategory.Conflict, "-1")]
    [TestCase("Account LOCKED", ErrorCategory.PermissionDenied, "-2")]
    [TestCase("your session is locked", ErrorCategory.PermissionDenied, "-2")]
    [TestCase("套餐已过期", ErrorCategory.QuotaExceeded, "-3")]
    public async Task A_message_without_a_code_says_what_it_is_and_the_first_word_of_the_list_counts(string message, ErrorCategory category, string code)
    {
        ApiError error = await FailAsync($$"""{"success":false,"message":"{{message}}"}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Category, Is.EqualTo(category));
            Assert.That(error.Code, Is.EqualTo(code));
            Assert.That(error.Message, Is.EqualTo(message));
        }
    }

    [Test]
    public async Task The_advice_of_the_word_is_the_advice_of_the_error()
    {
        ApiError error = await FailAsync("""{"success":false,"message":"locked"}""");
        Assert.That(error.Hint?.English, Is.EqualTo("Unlock it."));
    }

    [Test]
    public async Task A_message_with_an_unlisted_code_says_what_it_is_and_the_code_stays()
    {
        ApiError error = await FailAsync("""{"code":999,"message":"session over"}""");
        Assert.That(error.Category, Is.EqualTo(ErrorCategory.Conflict));
        Assert.That(error.Code, Is.EqualTo("999"));
        Assert.That(error.CodeIsForeign, Is.True, "metrics must not hold it");
    }

    [Test]
    public async Task A_listed_code_says_more_than_any_word()
    {
        ApiError error = await FailAsync("""{"code":7,"message":"session locked"}""");
        Assert.That(error.Category, Is.EqualTo(ErrorCategory.NotFound));
        Assert.That(error.Hint, Is.Null);
    }

    [Test]
    public async Task A_message_without_any_of_the_words_says_nothing()
    {
        ApiError error = await FailAsync("""{"success":false,"message":"no such thing"}""");
        Assert.That(error.Category, Is.EqualTo(ErrorCategory.ProviderFault));
        Assert.That(error.Code, Is.EqualTo("missing-code"));
    }

    [TestCase(200, ErrorCategory.Conflict)]
    [TestCase(299, ErrorCategory.Conflict)]
    [TestCase(401, ErrorCategory.Conflict)]
    [TestCase(403, ErrorCategory.Conflict)]
    [TestCase(400, ErrorCategory.InvalidRequest)]
    [TestCase(404, ErrorCategory.NotFound)]
    [TestCase(429, ErrorCategory.RateLimited)]
    [TestCase(500, ErrorCategory.ProviderFault)]
    public async Task Words_count_only_where_the_status_leaves_it_open(int status, ErrorCategory category)
    {
        ApiError error = await FailAsync("""{"success":false,"message":"session over"}""", status);
        Assert.That(error.Category, Is.EqualTo(category));
    }

    [TestCase(false, ErrorCategory.ProviderFault)]
    [TestCase(true, ErrorCategory.Conflict)]
    public async Task Options_may_switch_it_off(bool reads, ErrorCategory category)
    {
        ApiError error = await FailAsync("""{"success":false,"message":"session over"}""", reads: reads);
        Assert.That(error.Category, Is.EqualTo(category));
    }

    [Test]
    public async Task A_success_may_hold_any_word()
    {
        using var setup = new Setup(null, FakeProvider.Create(Flagged, errors: Catalog), ScriptedAnswer.Json("""{"success":true,"message":"session locked","data":{}}"""));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).IsSuccess, Is.True);
    }

    [Test]
    public async Task Where_nothing_was_sent_that_could_expire_an_expiry_is_a_refusal_of_what_was_given()
    {
        var catalog = new ErrorCatalog { MessageKeywords = [new("session", new ErrorCatalogEntry("-1", ErrorCategory.AuthenticationExpired))] };
        using var setup = new Setup(null, FakeProvider.Create(Flagged, errors: catalog), ScriptedAnswer.Json("""{"success":false,"message":"session over"}"""));
        Assert.That((await setup.CallAsync(FakeProvider.Read)).Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
    }

    private static async Task<ApiError> FailAsync(string json, int status = 200, bool reads = true)
    {
        var clock = new ManualTimeProvider();
        using var handler = new ScriptedHandler(clock) { Otherwise = ScriptedAnswer.Json(json, status) };
        ChoiceOptions options = ChoiceOptions.Valid();
        options.MessagesRead = reads;
        options.MaxRetries = 0;
        using var pipeline = ApiPipeline.Create(
            FakeProvider.Create(Flagged, errors: Catalog), options, new ApiClientServices { Handler = handler, TimeProvider = clock });
        ApiResult result = await clock.RunAsync(pipeline.SendAsync(FakeProvider.Read, new ApiRequest()));
        Assert.That(result.Error, Is.Not.Null);
        return result.Error!;
    }
}
