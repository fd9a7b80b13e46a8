using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.TestKit;

namespace Zhifuyun.Client.Tests.Registration;

/// <summary>How the client gets into a container, and what a host sees of mistakes.</summary>
internal sealed class RegistrationTests
{
    private static readonly (string Name, string Value)[] Valid = [("ClientId", "id"), ("ClientSecret", "secret")];

    private LogCollector _logs = null!;
    private ScriptedHandler _handler = null!;

    [SetUp]
    public void SetUp()
    {
        _logs = new LogCollector();
        _handler = new ScriptedHandler(TimeProvider.System)
        {
            Otherwise = ScriptedAnswer.From(static request => ScriptedAnswer.Json(
                request.Address.AbsolutePath == "/oauth/token" ? """{"access_token":"t","expires_in":3600}""" : """{"code":200,"data":{"id":"1"}}""")),
        };
    }

    [TearDown]
    public void TearDown()
    {
        _handler.Dispose();
        _logs.Dispose();
    }

    [Test]
    public async Task Client_comes_from_configuration()
    {
        using ServiceProvider container = Build(services => services.AddZhifuyunClient(Section(Valid)).ConfigurePrimaryHttpMessageHandler(() => _handler));
        var client = container.GetRequiredService<ZhifuyunClient>();

        Assert.That((await client.Tickets.GetAsync("1")).GetValueOrThrow().Id, Is.EqualTo("1"));
        Assert.That(_handler.Requests.Select(static request => request.Address.AbsoluteUri), Is.EqualTo(new[]
        {
            "https://api.zhifuyun.com/oauth/token", "https://api.zhifuyun.com/v1/tickets/1",
        }));
        Assert.That(container.GetRequiredService<ZhifuyunClient>(), Is.SameAs(client));
    }

    [Test]
    public async Task Named_clients_have_keys_and_tokens_of_their_own()
    {
        using ServiceProvider container = Build(services =>
        {
            services.AddZhifuyunClient("east", Section(Valid), static options => options.ClientId = "east").ConfigurePrimaryHttpMessageHandler(() => _handler);
            services.AddZhifuyunClient("west", static options => (options.ClientId, options.ClientSecret) = ("west", "s")).ConfigurePrimaryHttpMessageHandler(() => _handler);
        });

        await container.GetRequiredKeyedService<ZhifuyunClient>("east").Tickets.GetAsync("1");
        await container.GetRequiredKeyedService<ZhifuyunClient>("west").Tickets.GetAsync("1");

        Assert.That(_handler.Requests.Where(static request => request.Method == HttpMethod.Post).Select(static request => request.BodyText), Is.EqualTo(new[]
        {
            """{"grant_type":"client_credentials","client_id":"east","client_secret":"secret"}""",
            """{"grant_type":"client_credentials","client_id":"west","client_secret":"s"}""",
        }));
        Assert.That(container.GetService<ZhifuyunClient>(), Is.Null);
    }

    [TestCase("ClientId", null, "Zhifuyun:ClientId is required.")]
    [TestCase("ClientId", " ", "Zhifuyun:ClientId is required.")]
    [TestCase("ClientId", "a b", "Zhifuyun:ClientId must hold no white space or line break.")]
    [TestCase("ClientSecret", null, "Zhifuyun:ClientSecret is required.")]
    [TestCase("ClientSecret", "", "Zhifuyun:ClientSecret is required.")]
    [TestCase("ClientSecret", "canary\n", "Zhifuyun:ClientSecret must hold no white space or line break.")]
    [TestCase("BaseAddress", "http://api.zhifuyun.com", "Zhifuyun:BaseAddress must use https.")]
    [TestCase("BaseAddress", "https://api.zhifuyun.com/?canary=1", "Zhifuyun:BaseAddress must hold no user name, query or fragment.")]
    [TestCase("Secret", "canary", "Zhifuyun:Secret is not a setting.")]
    [TestCase("Plan", "canary", "Zhifuyun:Plan must be one of Free, Enterprise.")]
    [TestCase("Plan", "1", "Zhifuyun:Plan must be one of Free, Enterprise.")]
    [TestCase("CallsPerMinute", "-1", "Zhifuyun:CallsPerMinute must be between 0 and 1000000.")]
    public void Mistake_stops_the_start_and_is_named_without_its_value(string key, string? value, string problem)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        Dictionary<string, string?> settings = Valid.ToDictionary(static setting => $"Zhifuyun:{setting.Name}", static setting => (string?)setting.Value);
        settings[$"Zhifuyun:{key}"] = value;
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddZhifuyunClient(builder.Configuration.GetSection("Zhifuyun"));
        using IHost host = builder.Build();

        OptionsValidationException? refused = Assert.CatchAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.That(refused!.Failures, Is.EqualTo(new[] { problem }));
        Assert.That(refused.ToString(), Does.Not.Contain("canary"));
    }

    [Test]
    public void Mistakes_in_code_are_refused_too()
    {
        Assert.That(() => ZhifuyunClient.Create((ZhifuyunOptions)null!), Throws.ArgumentNullException);
        OptionsValidationException? refused = Assert.Catch<OptionsValidationException>(() => ZhifuyunClient.Create(new ZhifuyunOptions { Plan = (ZhifuyunPlan)7, BaseAddress = null }));
        Assert.That(refused!.Message, Does.Contain("ClientId is required").And.Contain("ClientSecret is required").And.Contain("Plan must be one of").And.Contain("BaseAddress is required"));
        using ZhifuyunClient client = ZhifuyunClient.Create(new ZhifuyunOptions { ClientId = "a", ClientSecret = "b", BaseAddress = new Uri("http://127.0.0.1:1/") });
        Assert.That(client.Tickets, Is.Not.Null, "plain HTTP on this machine is fine");
    }

    [Test]
    public async Task Protected_secret_is_unprotected()
    {
        var protector = new Reversing();
        using ServiceProvider container = Build(services =>
        {
            services.AddSingleton<ISecretProtector>(protector);
            services.AddZhifuyunClient(Section(("ClientId", "id"), ("ClientSecret", "enc:terces"))).ConfigurePrimaryHttpMessageHandler(() => _handler);
        });

        await container.GetRequiredService<ZhifuyunClient>().Tickets.GetAsync("1");

        Assert.That(_handler.Requests[0].BodyText, Does.Contain("\"client_secret\":\"secret\""));
    }

    [Test]
    public async Task Changed_secret_applies_from_the_next_call_on_and_a_bad_change_does_not()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Valid.Select(static setting => KeyValuePair.Create($"Zhifuyun:{setting.Name}", (string?)setting.Value))).Build();
        using ServiceProvider container = Build(services =>
            services.AddZhifuyunClient(configuration.GetSection("Zhifuyun")).ConfigurePrimaryHttpMessageHandler(() => _handler));
        var client = container.GetRequiredService<ZhifuyunClient>();
        await client.Tickets.GetAsync("1");

        configuration["Zhifuyun:ClientSecret"] = "changed";
        configuration.Reload();
        await client.Tickets.GetAsync("1");
        configuration["Zhifuyun:ClientSecret"] = " ";
        Assert.That(configuration.Reload, Throws.Exception.With.Message.Contains("Zhifuyun:ClientSecret"));
        await client.Tickets.GetAsync("1");

        string[] fetches = [.. _handler.Requests.Where(static request => request.Method == HttpMethod.Post).Select(static request => request.BodyText)];
        Assert.That(fetches, Has.Length.EqualTo(2));
        Assert.That(fetches[1], Does.Contain("changed"));
    }

    [Test]
    public async Task Change_of_anything_else_keeps_the_token()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Valid.Select(static setting => KeyValuePair.Create($"Zhifuyun:{setting.Name}", (string?)setting.Value))).Build();
        using ServiceProvider container = Build(services =>
            services.AddZhifuyunClient(configuration.GetSection("Zhifuyun")).ConfigurePrimaryHttpMessageHandler(() => _handler));
        var client = container.GetRequiredService<ZhifuyunClient>();
        await client.Tickets.GetAsync("1");

        configuration["Zhifuyun:Plan"] = "Enterprise";
        configuration.Reload();
        await client.Tickets.GetAsync("1");

        Assert.That(_handler.Requests.Count(static request => request.Method == HttpMethod.Post), Is.EqualTo(1));
    }

    [Test]
    public void Second_registration_of_a_name_is_refused()
    {
        var services = new ServiceCollection();
        services.AddZhifuyunClient(static _ => { });
        services.AddZhifuyunClient("a", static _ => { });

        Assert.That(() => services.AddZhifuyunClient(static _ => { }), Throws.InvalidOperationException.With.Message.Contains("ZhifuyunClient"));
        Assert.That(() => services.AddZhifuyunClient("a", static _ => { }), Throws.InvalidOperationException.With.Message.Contains("\"a\""));
        Assert.That(() => services.AddZhifuyunClient(" ", static _ => { }), Throws.ArgumentException);
        Assert.That(() => services.AddZhifuyunClient((IConfigurationSection)null!), Throws.ArgumentNullException);
        Assert.That(() => services.AddZhifuyunClient((Action<ZhifuyunOptions>)null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Everything_public_can_be_faked()
    {
        IEnumerable<System.Reflection.MethodInfo> methods =
            from type in typeof(ZhifuyunClient).Assembly.GetExportedTypes()
            where type.Name.EndsWith("Client", StringComparison.Ordinal)
            from method in type.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
            where method.Name != nameof(IDisposable.Dispose)
            select method;
        using var fake = new FakeClient();

        Assert.That(methods, Is.Not.Empty.And.All.Matches<System.Reflection.MethodInfo>(static method => method.IsVirtual && !method.IsFinal));
        Assert.That(fake.Tickets.GetAsync("7").Result.GetValueOrThrow().Title, Is.EqualTo("fake 7"));
        Assert.That(fake.With(new CallOptions()), Is.SameAs(fake));
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create($"Zhifuyun:{setting.Name}", (string?)setting.Value))).Build().GetSection("Zhifuyun");

    private ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_logs);
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class Reversing : ISecretProtector
    {
        public string Protect(string text) => new([.. text.Reverse()]);

        public string Unprotect(string protectedText) => new([.. protectedText.Reverse()]);
    }

    private sealed class FakeClient : ZhifuyunClient
    {
        public override ZhifuyunTicketsClient Tickets { get; } = new FakeTickets();

        public override ZhifuyunClient With(CallOptions options) => this;
    }

    private sealed class FakeTickets : ZhifuyunTicketsClient
    {
        public override Task<ApiResult<ZhifuyunTicket>> GetAsync(string ticketId, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success(new ZhifuyunTicket { Id = ticketId, Title = $"fake {ticketId}" }));
    }
}
