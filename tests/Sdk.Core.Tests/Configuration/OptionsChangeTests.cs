using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sdk.Core.Tests.Fakes;
using Sdk.TestKit;

namespace Sdk.Core.Tests.Configuration;

internal sealed class OptionsChangeTests
{
    private readonly ManualTimeProvider _clock = new();
    private IConfigurationRoot _configuration = null!;
    private ScriptedHandler _handler = null!;
    private ServiceProvider _provider = null!;
    private FakeClient _client = null!;

    [SetUp]
    public void Start()
    {
        _configuration = ConfigurationMistakeTests.Configuration(new Dictionary<string, string?>
        {
            ["Fake:BaseAddress"] = "https://one.test/v1",
            ["Fake:AppId"] = "app",
            ["Fake:Secret"] = "secret",
        });
        _handler = new ScriptedHandler(_clock) { Otherwise = ScriptedAnswer.Json(FakeProvider.Success) };
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        ConfigurationMistakeTests.Add(services, "Fake", _configuration).ConfigurePrimaryHttpMessageHandler(() => _handler);
        _provider = services.BuildServiceProvider();
        _client = _provider.GetRequiredService<FakeClient>();
    }

    [TearDown]
    public void End()
    {
        _client.Dispose();
        _provider.Dispose();
        _handler.Dispose();
    }

    [Test]
    public async Task A_change_applies_to_the_next_call()
    {
        await _client.GetAsync();
        Change("BaseAddress", "https://two.test/v2/");
        await _client.GetAsync();
        Assert.That(
            _handler.Requests.Select(request => request.Address.AbsoluteUri),
            Is.EqualTo(new[] { "https://one.test/v1/items/get", "https://two.test/v2/items/get" }));
    }

    [Test]
    public async Task A_call_under_way_keeps_the_options_it_started_with()
    {
        _handler.Then(ScriptedAnswer.Empty(503));
        Task<ApiResult<FakeItem>> call = _client.GetAsync();
        await Pool.SettleAsync();
        Change("BaseAddress", "https://two.test/");
        await _clock.AdvanceUntilAsync(call);
        Assert.That(_handler.Requests.Select(request => request.Address.Host), Is.EqualTo(new[] { "one.test", "one.test" }));
    }

    [Test]
    public async Task A_change_that_is_wrong_is_reported_where_it_was_made_and_the_client_goes_on()
    {
        Exception? exception = Assert.Catch(() => Change("Secret", "canary secret"));
        Assert.That(exception!.ToString(), Does.Contain("Fake:Secret must hold no white space").And.Not.Contain("canary"));
        Assert.That(exception.GetBaseException(), Is.InstanceOf<OptionsValidationException>());
        Assert.That((await _client.GetAsync()).IsSuccess, Is.True);
        Assert.That(((FakeOptions)_client.Pipeline.Options).Secret, Is.EqualTo("secret"));

        Change("Secret", "better");
        Assert.That(((FakeOptions)_client.Pipeline.Options).Secret, Is.EqualTo("better"));
    }

    [Test]
    public async Task A_view_sees_the_change_too()
    {
        FakeClient view = _client.With(new CallOptions { Priority = RequestPriority.High });
        Change("BaseAddress", "https://two.test/");
        await view.GetAsync();
        Assert.That(_handler.Requests[0].Address.Host, Is.EqualTo("two.test"));
    }

    [Test]
    public async Task K13_a_changed_secret_is_another_token_for_the_next_call_and_the_old_one_is_never_sent_again()
    {
        int fetches = 0;
        TokenManager<string> tokens = _client.Pipeline.CreateTokenManager<string>(
            new TokenOptions { Provider = "Fake", Operation = "Fake.Token" },
            (key, _) =>
            {
                fetches++;
                return Task.FromResult(ApiResult.Success(new TokenGrant<string>($"{key}", TimeSpan.FromHours(2))));
            });
        _client.Pipeline.AddCredential("token", new TokenAuthenticator<string>(
            tokens, static context => TokenKey.Create(((FakeOptions)context.Options).Secret), static (request, token) =>
                request.Headers.TryAddWithoutValidation("Authorization", token)));
        await _client.SendAsync(FakeProvider.ReadWithToken);
        await _client.SendAsync(FakeProvider.ReadWithToken);
        Change("Secret", "changed");
        await _client.SendAsync(FakeProvider.ReadWithToken);
        await _client.SendAsync(FakeProvider.ReadWithToken);
        string old = $"{TokenKey.Create("secret")}", changed = $"{TokenKey.Create("changed")}";
        Assert.That(_handler.Requests.Select(request => request.Header("Authorization")), Is.EqualTo(new[] { old, old, changed, changed }));
        Assert.That(fetches, Is.EqualTo(2));
    }

    private void Change(string name, string value)
    {
        _configuration[$"Fake:{name}"] = value;
        _configuration.Reload();
    }
}
