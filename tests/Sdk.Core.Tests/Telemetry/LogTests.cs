using Microsoft.Extensions.Logging;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Telemetry;

internal sealed class LogTests
{
    [Test]
    public async Task A_success_is_told_at_debug_only()
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Success));
        await setup.CallAsync(FakeProvider.Put);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(setup.Log.Entries.Select(entry => entry.Level), Is.All.EqualTo(LogLevel.Debug));
            Assert.That(setup.Log.Entries, Has.Count.EqualTo(2), "the request and its end");
            Assert.That(setup.Log.Entries.Select(entry => entry.Category), Is.All.EqualTo("Fake.Client"));
            Assert.That(setup.Log.AllText(), Does.Not.Contain("Ann").And.Not.Contain("一"), "bodies are never logged");
        }
    }

    [TestCase("40401", ErrorCategory.NotFound)]
    [TestCase("40102", ErrorCategory.CredentialsRejected)]
    [TestCase("99999", ErrorCategory.ProviderFault)]
    [TestCase("42902", ErrorCategory.RateLimited)]
    public async Task What_the_provider_refuses_is_one_warning(string code, ErrorCategory category)
    {
        using var setup = new Setup(ScriptedAnswer.Json(FakeProvider.Refusal(code)));
        await setup.CallAsync(FakeProvider.Read);
        LogEntry entry = setup.Log.Entries.Single(entry => entry.Level > LogLevel.Debug);
        Assert.That(entry.Level, Is.EqualTo(LogLevel.Warning));
        Assert.That(entry.Message, Does.Contain("Fake.Items.Get").And.Contain(category.ToString()).And.Contain(code));
    }

    [TestCase(false, ErrorCategory.Network)]
    [TestCase(true, ErrorCategory.InvalidResponse)]
    public async Task What_the_transport_breaks_is_one_error(bool answered, ErrorCategory category)
    {
        using var setup = new Setup();
        setup.Handler.Otherwise = answered ? ScriptedAnswer.Text("<html>") : ScriptedAnswer.ConnectionLost();
        await setup.CallAsync(FakeProvider.Read);
        LogEntry entry = setup.Log.Entries.Single(entry => entry.Level > LogLevel.Debug);
        Assert.That(entry.Level, Is.EqualTo(LogLevel.Error));
        Assert.That(entry.Message, Does.Contain(category.ToString()));
    }

    [Test]
    public async Task Each_retry_is_told_at_debug()
    {
        using var setup = new Setup(ScriptedAnswer.Empty(503), ScriptedAnswer.Empty(503), ScriptedAnswer.Json(FakeProvider.Success));
        await setup.CallAsync(FakeProvider.Read);
        Assert.That(setup.Log.Entries.Count(entry => entry.EventId.Id == 3), Is.EqualTo(2));
        Assert.That(setup.Log.Entries.Select(entry => entry.Level), Is.All.EqualTo(LogLevel.Debug));
    }

    [Test]
    public void Plain_http_beyond_this_machine_is_one_warning_at_the_start()
    {
        using var setup = new Setup(options =>
        {
            options.PlainHttpAllowed = true;
            options.BaseAddress = new Uri("http://switch.test:8080/");
        });
        LogEntry entry = setup.Log.Entries.Single();
        Assert.That(entry.Level, Is.EqualTo(LogLevel.Warning));
        Assert.That(entry.Message, Does.Contain("plain HTTP").And.Contain("switch.test:8080"));
    }

    [Test]
    public async Task S01_no_secret_reaches_a_log_an_error_or_an_exception()
    {
        ScriptedAnswer[] answers =
        [
            ScriptedAnswer.Json(FakeProvider.Success), ScriptedAnswer.Empty(500), ScriptedAnswer.Empty(401), ScriptedAnswer.ConnectionLost(), ScriptedAnswer.NoConnection(),
            ScriptedAnswer.Json(FakeProvider.Refusal("40001", "access_token=canary-token is wrong")), ScriptedAnswer.Text("<html>canary</html>"),
            ScriptedAnswer.Json(FakeProvider.Refusal("1", "Authorization: Bearer canary-token")), ScriptedAnswer.BodyThatBreaks("canary", new IOException("reset")),
        ];
        foreach (ScriptedAnswer answer in answers)
        {
            using var setup = new Setup(options => options.Secret = "canary-secret");
            setup.Handler.Otherwise = answer;
            TokenManager<string> tokens = setup.Client.Pipeline.CreateTokenManager<string>(
                new TokenOptions { Provider = "Fake", Operation = "Fake.Token" },
                (_, _) => Task.FromResult(ApiResult.Success(new TokenGrant<string>("canary-token", null))));
            setup.Client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(
                tokens, static _ => TokenKey.Create("canary-secret"), static (request, token) =>
                {
                    request.RequestUri = new Uri($"{request.RequestUri}?access_token={token}");
                    request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
                }));
            ApiResult<FakeItem> result = await setup.CallAsync(FakeProvider.PayWithToken);
            Assert.That(setup.Handler.Requests[0].ToString(), Does.Contain("canary-token"), "it was really sent");
            string shown = $"{setup.Log.AllText()}\n{result}\n{result.Error?.Describe()}\n{result.Error?.ToException()}\n{result.Error?.Exception}";
            Assert.That(shown, Does.Not.Contain("canary"));
        }
    }
}
