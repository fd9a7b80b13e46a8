using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Errors;

/// <summary>What a provider's catalog adds to errors: aliases, advice and exceptions of its own.</summary>
internal sealed class ProviderExceptionTests
{
    private static readonly ErrorCatalog Catalog = new(new ErrorCatalogEntry("7", ErrorCategory.Conflict))
    {
        ExceptionFactory = static error => error.Code == "7" ? new FakeException(error) : null,
        ClientFaults = new Dictionary<ClientFault, ErrorCatalogEntry>
        {
            [ClientFault.EmptyBody] = new("-4", ErrorCategory.InvalidResponse, new("Check the list.", "请检查名单。")),
            [ClientFault.HttpStatus] = new("-1", ErrorCategory.ProviderFault),
        },
        HttpStatuses = new Dictionary<int, ErrorCatalogEntry>
        {
            [418] = new("-1", ErrorCategory.PermissionDenied, new("Ask for admission.", "请申请准入。")),
        },
    };

    [Test]
    public async Task A_provider_may_have_exceptions_of_its_own_for_some_errors()
    {
        using var setup = new Setup(null, FakeProvider.Create(errors: Catalog), ScriptedAnswer.Json("""{"code":7}"""), ScriptedAnswer.Empty(404));
        ApiResult<FakeItem> own = await setup.CallAsync(FakeProvider.Read), other = await setup.CallAsync(FakeProvider.Read);
        Assert.That(own.GetValueOrThrow, Throws.InstanceOf<FakeException>());
        Assert.That(other.GetValueOrThrow, Throws.InstanceOf<ClientErrorException>());
    }

    [Test]
    public async Task A_fault_of_the_client_has_the_providers_alias_and_advice()
    {
        using var setup = new Setup(null, FakeProvider.Create(errors: Catalog), ScriptedAnswer.Empty(200));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read, new CallOptions { MaxRetries = 0 })).Error;
        Assert.That(error?.Code, Is.EqualTo("-4"));
        Assert.That(error?.Message, Does.Contain("empty").And.Contain("Check the list."));
        Assert.That(error?.Describe(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), Does.Contain("请检查名单。"));
    }

    [Test]
    public async Task A_status_may_mean_something_particular()
    {
        using var setup = new Setup(null, FakeProvider.Create(errors: Catalog), ScriptedAnswer.Empty(418), ScriptedAnswer.Empty(404));
        ApiError? particular = (await setup.CallAsync(FakeProvider.Read)).Error, other = (await setup.CallAsync(FakeProvider.Read)).Error;
        Assert.That(particular?.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
        Assert.That(particular?.Message, Does.Contain("Ask for admission."));
        Assert.That(other?.Category, Is.EqualTo(ErrorCategory.NotFound));
        Assert.That(other?.Code, Is.EqualTo("-1"));
    }

    private sealed class FakeException(ApiError error) : ApiException(error);
}
