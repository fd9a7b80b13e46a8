using System.Globalization;
using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Errors;

[Parallelizable(ParallelScope.All)]
internal sealed class ApiErrorTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    [Test]
    public void It_describes_itself_to_a_human_in_english() => Assert.That(
        Full().Describe(English),
        Is.EqualTo("Fake.Items.Pay failed: the provider is busy (code 50301): come back. Check the name. "
            + "It may have been executed all the same: look before you try again. Try again after 3 s."));

    [Test]
    public void It_describes_itself_to_a_human_in_chinese() => Assert.That(
        Full().Describe(Chinese),
        Is.EqualTo("Fake.Items.Pay 失败：对方系统繁忙（代码 50301）：come back。请检查名称。该操作可能已经执行：重试前请先核对。请在 3 秒后重试。"));

    [TestCase("zh-CN", true)]
    [TestCase("zh-Hant-TW", true)]
    [TestCase("zh", true)]
    [TestCase("en-US", false)]
    [TestCase("de-DE", false)]
    [TestCase("", false)]
    public void Any_chinese_culture_reads_chinese_and_any_other_english(string culture, bool chinese) =>
        Assert.That(Full().Describe(CultureInfo.GetCultureInfo(culture)).Contains("失败", StringComparison.Ordinal), Is.EqualTo(chinese));

    [Test]
    public void Its_one_line_can_be_pasted_into_a_ticket() => Assert.That(
        Full().ToString(),
        Is.EqualTo("Fake.Items.Pay: ProviderBusy (code 50301, HTTP 503, request r-1, retry after 2.5 s, outcome unknown): come back."));

    [Test]
    public void Without_details_it_is_short()
    {
        ApiError error = Make(ErrorCategory.NotFound);
        Assert.That(error.ToString(), Is.EqualTo("Fake.Items.Get: NotFound (code x)"));
        Assert.That(error.Describe(English), Is.EqualTo("Fake.Items.Get failed: the object does not exist (code x)."));
        Assert.That(error.Describe(Chinese), Is.EqualTo("Fake.Items.Get 失败：对象不存在（代码 x）。"));
    }

    [Test]
    public void Every_category_has_words_in_two_languages()
    {
        foreach (ErrorCategory category in Enum.GetValues<ErrorCategory>())
        {
            ErrorHint words = CategoryTexts.For(category);
            Assert.That(words.English, Does.Match("^[a-z' ]+$"), $"{category}");
            Assert.That(words.Chinese, Does.Match(@"\p{IsCJKUnifiedIdeographs}"), $"{category}");
        }

        Assert.That(Enum.GetValues<ErrorCategory>().Select(category => CategoryTexts.For(category).English), Is.Unique);
        Assert.That(Enum.GetValues<ErrorCategory>().Select(category => CategoryTexts.For(category).Chinese), Is.Unique);
    }

    [TestCase(ErrorCategory.InvalidRequest, typeof(ClientErrorException))]
    [TestCase(ErrorCategory.AuthenticationExpired, typeof(AuthenticationException))]
    [TestCase(ErrorCategory.CredentialsRejected, typeof(AuthenticationException))]
    [TestCase(ErrorCategory.PermissionDenied, typeof(AuthenticationException))]
    [TestCase(ErrorCategory.NotFound, typeof(ClientErrorException))]
    [TestCase(ErrorCategory.Conflict, typeof(ClientErrorException))]
    [TestCase(ErrorCategory.RateLimited, typeof(RateLimitException))]
    [TestCase(ErrorCategory.LocalLimit, typeof(RateLimitException))]
    [TestCase(ErrorCategory.QuotaExceeded, typeof(RateLimitException))]
    [TestCase(ErrorCategory.ProviderBusy, typeof(ServerErrorException))]
    [TestCase(ErrorCategory.ProviderFault, typeof(ServerErrorException))]
    [TestCase(ErrorCategory.Timeout, typeof(TransportException))]
    [TestCase(ErrorCategory.Network, typeof(TransportException))]
    [TestCase(ErrorCategory.Tls, typeof(TransportException))]
    [TestCase(ErrorCategory.InvalidResponse, typeof(TransportException))]
    [TestCase(ErrorCategory.TooLarge, typeof(TransportException))]
    [TestCase(ErrorCategory.Unknown, typeof(ApiException))]
    public void Every_category_has_its_exception(ErrorCategory category, Type type)
    {
        ApiError error = Make(category);
        ApiException exception = error.ToException();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.GetType(), Is.EqualTo(type));
            Assert.That(exception.Error, Is.SameAs(error));
            Assert.That(exception.Category, Is.EqualTo(category));
            Assert.That(exception.Message, Is.EqualTo(error.ToString()));
        }
    }

    [Test]
    public void The_cause_is_inside_the_exception()
    {
        var cause = new IOException("reset");
        var error = new ApiError
        {
            Provider = "Fake", Operation = "Fake.Items.Get", Code = "network", Category = ErrorCategory.Network, Exception = cause,
        };
        Assert.That(error.ToException().InnerException, Is.SameAs(cause));
    }

    [Test]
    public void A_catalog_finds_its_codes_and_no_others()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FakeProvider.Catalog.Find("40401")?.Category, Is.EqualTo(ErrorCategory.NotFound));
            Assert.That(FakeProvider.Catalog.Find("040401"), Is.Null);
            Assert.That(FakeProvider.Catalog.Entries, Has.Count.EqualTo(11));
            Assert.That(FakeProvider.Catalog.Find("40001")?.Hint?.ToString(), Is.EqualTo("Check the name."));
        }
    }

    [Test]
    public void A_catalog_refuses_a_code_that_stands_twice() => Assert.That(
        () => new ErrorCatalog(new ErrorCatalogEntry("1", ErrorCategory.NotFound), new ErrorCatalogEntry("1", ErrorCategory.Conflict)),
        Throws.ArgumentException);

    private static ApiError Make(ErrorCategory category) => new()
    {
        Provider = "Fake", Operation = "Fake.Items.Get", Code = "x", Category = category,
    };

    private static ApiError Full() => new()
    {
        Provider = "Fake",
        Operation = "Fake.Items.Pay",
        Code = "50301",
        Category = ErrorCategory.ProviderBusy,
        Message = "come back.",
        HttpStatus = 503,
        RequestId = "r-1",
        RetryAfter = TimeSpan.FromSeconds(2.5),
        OutcomeUnknown = true,
        Hint = new ErrorHint("Check the name.", "请检查名称。"),
    };
}
