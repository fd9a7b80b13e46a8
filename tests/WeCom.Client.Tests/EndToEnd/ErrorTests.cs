using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Refusals on demand: what a code means, how often the call is made, and what a caller may rely on.</summary>
internal sealed class ErrorTests : SandboxTest
{
    private const int Once = 1;
    private const int WithRetries = 4;

    [TestCase(-1, ErrorCategory.ProviderBusy, WithRetries)]
    [TestCase(6000, ErrorCategory.Conflict, WithRetries)]
    [TestCase(45033, ErrorCategory.RateLimited, WithRetries)]
    [TestCase(45035, ErrorCategory.Conflict, WithRetries)]
    [TestCase(301022, ErrorCategory.ProviderBusy, WithRetries)]
    [TestCase(45009, ErrorCategory.RateLimited, Once)]
    [TestCase(45036, ErrorCategory.RateLimited, Once)]
    [TestCase(40001, ErrorCategory.CredentialsRejected, Once)]
    [TestCase(40013, ErrorCategory.CredentialsRejected, Once)]
    [TestCase(40091, ErrorCategory.CredentialsRejected, Once)]
    [TestCase(45031, ErrorCategory.CredentialsRejected, Once)]
    [TestCase(48001, ErrorCategory.PermissionDenied, Once)]
    [TestCase(48002, ErrorCategory.PermissionDenied, Once)]
    [TestCase(48009, ErrorCategory.PermissionDenied, Once)]
    [TestCase(50002, ErrorCategory.PermissionDenied, Once)]
    [TestCase(50003, ErrorCategory.PermissionDenied, Once)]
    [TestCase(60011, ErrorCategory.PermissionDenied, Once)]
    [TestCase(60020, ErrorCategory.PermissionDenied, Once)]
    [TestCase(60021, ErrorCategory.PermissionDenied, Once)]
    [TestCase(81011, ErrorCategory.PermissionDenied, Once)]
    [TestCase(301042, ErrorCategory.PermissionDenied, Once)]
    [TestCase(701099, ErrorCategory.PermissionDenied, Once)]
    [TestCase(40050, ErrorCategory.NotFound, Once)]
    [TestCase(40088, ErrorCategory.NotFound, Once)]
    [TestCase(43004, ErrorCategory.NotFound, Once)]
    [TestCase(46004, ErrorCategory.NotFound, Once)]
    [TestCase(60003, ErrorCategory.NotFound, Once)]
    [TestCase(60111, ErrorCategory.NotFound, Once)]
    [TestCase(40071, ErrorCategory.Conflict, Once)]
    [TestCase(60008, ErrorCategory.Conflict, Once)]
    [TestCase(60102, ErrorCategory.Conflict, Once)]
    [TestCase(60104, ErrorCategory.Conflict, Once)]
    [TestCase(302008, ErrorCategory.Conflict, Once)]
    [TestCase(45024, ErrorCategory.QuotaExceeded, Once)]
    [TestCase(45029, ErrorCategory.QuotaExceeded, Once)]
    [TestCase(81003, ErrorCategory.QuotaExceeded, Once)]
    [TestCase(40003, ErrorCategory.InvalidRequest, Once)]
    [TestCase(40033, ErrorCategory.InvalidRequest, Once)]
    [TestCase(40058, ErrorCategory.InvalidRequest, Once)]
    [TestCase(42030, ErrorCategory.InvalidRequest, Once)]
    [TestCase(60140, ErrorCategory.InvalidRequest, Once)]
    [TestCase(81013, ErrorCategory.InvalidRequest, Once)]
    [TestCase(86008, ErrorCategory.InvalidRequest, Once)]
    [TestCase(48010, ErrorCategory.Tls, Once)]
    [TestCase(999_999, ErrorCategory.ProviderFault, Once)]
    public async Task A_code_has_its_category_and_is_repeated_only_where_that_helps(int code, ErrorCategory category, int calls)
    {
        Service.FailAlways("user/get", code);
        using WeComClient client = CreateRetryingClient();
        ApiError error = await MustFail(client.Users.GetAsync(WeComSandbox.DemoUserId));

        Assert.Multiple(() =>
        {
            Assert.That(error.Code, Is.EqualTo($"{code}"));
            Assert.That(error.Category, Is.EqualTo(category));
            Assert.That(CountOf("user/get"), Is.EqualTo(calls));
            Assert.That(error.OutcomeUnknown, Is.False);
            Assert.That(error.Details, Is.TypeOf<WeComErrorDetails>());
            Assert.That(error.Message, Does.Not.Contain("access_token="));
            Assert.That(error.Describe(new System.Globalization.CultureInfo("zh-CN")), Is.Not.Empty);
        });
    }

    [Test]
    public async Task A_passing_trouble_is_not_seen_by_the_caller()
    {
        Service.FailNext("user/get", -1, times: 2);
        using WeComClient client = CreateRetryingClient();
        ApiResult<WeComUser> result = await client.Users.GetAsync(WeComSandbox.DemoUserId);

        Assert.Multiple(() =>
        {
            Assert.That(result.IsSuccess, result.ToString());
            Assert.That(result.Call.Attempts, Is.EqualTo(3));
        });
    }

    [TestCase("living/create", "living/create", 60)]
    [TestCase("user/getuserid", "user/getuserid", 86_400)]
    [TestCase("appchat/update", "appchat/update", 3_600)]
    public async Task Too_many_calls_say_how_long_the_window_is(string path, string operation, int seconds)
    {
        Service.FailNext(operation, 45009);
        EndpointCall call = EndpointCalls.All.Single(call => call.Path == path);
        ApiError? error = await call.Call(Client, Service);

        Assert.Multiple(() =>
        {
            Assert.That(error?.Category, Is.EqualTo(ErrorCategory.RateLimited));
            Assert.That(error?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        });
    }

    [Test]
    public async Task A_limit_of_the_service_is_told_as_it_is()
    {
        Service.CallsPerMinute = 3;
        ApiResult<WeComUser>[] results = [];
        for (int index = 0; index < 4; index++)
        {
            results = [.. results, await Client.Users.GetAsync(WeComSandbox.DemoUserId)];
        }

        Assert.That(results.Select(static result => result.Error?.Code), Is.EqualTo(new[] { null, null, null, WeComErrors.TooManyCalls }));
    }

    [Test]
    public async Task Exceptions_are_those_that_a_caller_would_catch_apart()
    {
        Service.FailNext("user/get", 60111);
        ApiResult<WeComUser> missing = await Client.Users.GetAsync("user0003");
        Service.FailNext("user/get", 45009);
        ApiResult<WeComUser> tooMany = await Client.Users.GetAsync("user0003");

        Assert.Multiple(() =>
        {
            Assert.That(missing.GetValueOrThrow, Throws.TypeOf<ClientErrorException>());
            Assert.That(tooMany.GetValueOrThrow, Throws.TypeOf<RateLimitException>());
        });
    }
}
