using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Errors;

/// <summary>Errors that a client makes from its catalog, and what an answer adds to one.</summary>
internal sealed class CatalogErrorTests
{
    private static readonly ErrorCatalog Catalog = new(new ErrorCatalogEntry("no-user", ErrorCategory.NotFound, new("Add the user.", "请添加用户。")))
    {
        ExceptionFactory = static error => error.Code == "no-user" ? new FakeException(error) : null,
    };

    [Test]
    public void An_error_of_the_clients_own_has_the_providers_advice_and_exception()
    {
        ApiError error = Catalog.CreateError("Fake", "Fake.Users.Find", "no-user", ErrorCategory.Conflict, "There is no such user.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Provider, Is.EqualTo("Fake"));
            Assert.That(error.Operation, Is.EqualTo("Fake.Users.Find"));
            Assert.That(error.Code, Is.EqualTo("no-user"));
            Assert.That(error.Category, Is.EqualTo(ErrorCategory.Conflict), "what the client says counts");
            Assert.That(error.Message, Is.EqualTo("There is no such user."));
            Assert.That(error.Hint?.English, Is.EqualTo("Add the user."));
            Assert.That(error.HttpStatus, Is.Null);
            Assert.That(error.IsTransient, Is.False);
            Assert.That(error.ToException(), Is.InstanceOf<FakeException>());
        }
    }

    [Test]
    public void A_code_that_is_not_listed_has_no_advice_and_the_exception_of_this_library()
    {
        ApiError error = Catalog.CreateError("Fake", "Fake.Users.Find", "other", ErrorCategory.NotFound, "Nothing.");
        Assert.That(error.Hint, Is.Null);
        Assert.That(error.ToException(), Is.InstanceOf<ClientErrorException>());
    }

    [TestCase(200)]
    [TestCase(400)]
    public async Task A_refusal_says_what_the_servers_clock_said(int status)
    {
        using var setup = new Setup(
            ScriptedAnswer.Json(FakeProvider.Refusal("40301"), status).With("Date", "Sun, 01 Mar 2026 08:07:06 GMT"));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        Assert.That(error?.ServerTime, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 8, 7, 6, TimeSpan.Zero)));
    }

    [Test]
    public async Task A_refusal_by_status_alone_says_it_too()
    {
        using var setup = new Setup(
            ScriptedAnswer.Json("""{"message":"no"}""", 403).With("Date", "Sun, 01 Mar 2026 08:07:06 GMT"));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        Assert.That(error?.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
        Assert.That(error?.ServerTime, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 8, 7, 6, TimeSpan.Zero)));
    }

    [TestCase(null)]
    [TestCase("yesterday")]
    public async Task A_server_that_does_not_say_is_not_guessed(string? date)
    {
        ScriptedAnswer answer = ScriptedAnswer.Json(FakeProvider.Refusal("40301"));
        using var setup = new Setup(date is null ? answer : answer.With("Date", date));
        ApiError? error = (await setup.CallAsync(FakeProvider.Read)).Error;
        Assert.That(error?.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
        Assert.That(error?.ServerTime, Is.Null);
    }

    private sealed class FakeException(ApiError error) : ApiException(error);
}
