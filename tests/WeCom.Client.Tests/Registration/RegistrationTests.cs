using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Registration;

/// <summary>How clients get into a container, and what a host sees of mistakes.</summary>
internal sealed class RegistrationTests
{
    private LogCollector _logs = null!;
    private ScriptedHandler _handler = null!;

    [SetUp]
    public void SetUp()
    {
        _logs = new LogCollector();
        _handler = new ScriptedHandler(TimeProvider.System)
        {
            Otherwise = ScriptedAnswer.From(static request => request.Address.AbsolutePath.EndsWith("/gettoken", StringComparison.Ordinal)
                ? WeComMock.Grant(1) : ScriptedAnswer.Json(WeComMock.Ok)),
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
        using ServiceProvider container = Build(services => services.AddWeComClient(Section(("CorpId", "ww1"), ("CorpSecret", "s")))
            .ConfigurePrimaryHttpMessageHandler(() => _handler));
        var client = container.GetRequiredService<WeComClient>();

        Assert.That((await client.Network.ListApiAddressesAsync()).Error, Is.Null);
        Assert.That(_handler.Requests.Select(static request => request.Address.AbsoluteUri), Is.EqualTo(new[]
        {
            "https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=ww1&corpsecret=s",
            "https://qyapi.weixin.qq.com/cgi-bin/get_api_domain_ip?access_token=token-1",
        }));
        Assert.That(container.GetRequiredService<WeComClient>(), Is.SameAs(client));
    }

    [Test]
    public async Task Named_clients_have_keys_and_tokens_of_their_own()
    {
        using ServiceProvider container = Build(services =>
        {
            services.AddWeComClient("hr", Section(("CorpId", "ww1"), ("CorpSecret", "s")), static options => options.CorpSecret = "hr")
                .ConfigurePrimaryHttpMessageHandler(() => _handler);
            services.AddWeComClient("it", static options => (options.CorpId, options.CorpSecret) = ("ww1", "it"))
                .ConfigurePrimaryHttpMessageHandler(() => _handler);
        });

        await container.GetRequiredKeyedService<WeComClient>("hr").Tokens.GetAsync();
        await container.GetRequiredKeyedService<WeComClient>("it").Tokens.GetAsync();

        Assert.That(_handler.Requests.Select(static request => request.Address.Query), Is.EqualTo(new[]
        {
            "?corpid=ww1&corpsecret=hr", "?corpid=ww1&corpsecret=it",
        }));
        Assert.That(container.GetService<WeComClient>(), Is.Null);
    }

    [Test]
    public async Task Client_without_a_container_is_made_from_options()
    {
        using var client = WeComClient.Create(new WeComOptions { CorpId = "ww1", CorpSecret = "s" }, new ApiClientServices { Handler = _handler });

        Assert.That((await client.Tokens.CheckAsync()).Error, Is.Null);
        client.With(new CallOptions()).Dispose();
        Assert.That((await client.Tokens.CheckAsync()).Error, Is.Null, "disposing a view does nothing");
        client.Dispose();
        Assert.That(() => client.Tokens.CheckAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Robots_are_registered_by_themselves()
    {
        using ServiceProvider container = Build(services =>
        {
            services.AddWeComClient(static options => (options.CorpId, options.CorpSecret) = ("ww1", "s"));
            services.AddWeComRobotClient(Section(("Key", "k1"))).ConfigurePrimaryHttpMessageHandler(() => _handler);
            services.AddWeComRobotClient("alarms", static options => options.WebhookAddress = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k2")
                .ConfigurePrimaryHttpMessageHandler(() => _handler);
        });

        await container.GetRequiredService<WeComRobotClient>().SendTextAsync("a");
        await container.GetRequiredKeyedService<WeComRobotClient>("alarms").SendTextAsync("b");

        Assert.That(_handler.Requests.Select(static request => request.Address.AbsoluteUri), Is.EqualTo(new[]
        {
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k1", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k2",
        }));
    }

    [TestCase("CorpId", null, "CorpId is required.")]
    [TestCase("CorpId", " ", "CorpId is required.")]
    [TestCase("CorpId", "a b", "CorpId must hold no white space or line break.")]
    [TestCase("CorpSecret", null, "CorpSecret is required.")]
    [TestCase("CorpSecret", "", "CorpSecret is required.")]
    [TestCase("CorpSecret", "canary\n", "CorpSecret must hold no white space or line break.")]
    [TestCase("ContactsSecret", "canary ", "ContactsSecret must hold no white space or line break.")]
    [TestCase("AgentId", "canary", "AgentId must be a whole number.")]
    [TestCase("AgentId", "-1", "AgentId must be between 0 and 2147483647.")]
    [TestCase("ChecksLimits", "canary", "ChecksLimits must be true or false.")]
    [TestCase("CacheEnabled", "canary", "CacheEnabled must be true or false.")]
    [TestCase("CacheTimeToLive", "3600", "CacheTimeToLive must be a duration such as 00:00:30.")]
    [TestCase("CacheTimeToLive", "00:00:00", "CacheTimeToLive must be longer than zero and at most a day.")]
    [TestCase("CacheStaleFor", "canary", "CacheStaleFor must be a duration such as 00:00:30.")]
    [TestCase("CacheStaleFor", "-00:00:01", "CacheStaleFor must not be negative.")]
    [TestCase("CacheMaxBytes", "1", "CacheMaxBytes must be between 65536 and 2147483647.")]
    [TestCase("CacheMaxBytes", "canary", "CacheMaxBytes must be a whole number.")]
    [TestCase("Limits", "canary", "Limits must be limits by name.")]
    [TestCase("Limits:appchat/create", "canary", "Limits:appchat/create must be calls per duration such as 100 / 01:00:00.")]
    [TestCase("Limits:appchat/create", "0 / 01:00:00", "Limits:appchat/create must be calls per duration such as 100 / 01:00:00.")]
    [TestCase("Limits:appchat/create", "100 / 60", "Limits:appchat/create must be calls per duration such as 100 / 01:00:00.")]
    [TestCase("Secret", "canary", "Secret is not a setting.")]
    [TestCase("BaseAddress", "http://qyapi.weixin.qq.com/cgi-bin", "BaseAddress must use https.")]
    [TestCase("BaseAddress", "https://qyapi.weixin.qq.com/cgi-bin?canary=1", "BaseAddress must hold no user name, query or fragment.")]
    public void Mistake_stops_the_start_and_is_named_without_its_value(string key, string? value, string problem)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        var settings = new Dictionary<string, string?> { ["WeCom:CorpId"] = "ww1", ["WeCom:CorpSecret"] = "s", [$"WeCom:{key}"] = value };
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddWeComClient(builder.Configuration.GetSection("WeCom"));
        using IHost host = builder.Build();

        OptionsValidationException? refused = Assert.CatchAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.That(refused!.Failures, Is.EqualTo(new[] { $"WeCom:{problem}" }));
        Assert.That(refused.ToString(), Does.Not.Contain("canary"));
    }

    [Test]
    public void All_mistakes_are_named_at_once()
    {
        using ServiceProvider container = Build(static services => services.AddWeComClient(Section(
            ("AgentId", "x"), ("CacheTimeToLive", "x"), ("Limits:message/send", "x"), ("Neu", "x"), ("MaxRetries", "-1"))));

        OptionsValidationException? refused = Assert.Catch<OptionsValidationException>(() => container.GetRequiredService<WeComClient>());

        Assert.That(refused!.Failures.Select(static failure => failure.Split(' ')[0]), Is.EquivalentTo(new[]
        {
            "WeCom:AgentId", "WeCom:CacheTimeToLive", "WeCom:Limits:message/send", "WeCom:Neu", "WeCom:MaxRetries", "WeCom:CorpId", "WeCom:CorpSecret",
        }));
    }

    [Test]
    public void Missing_section_is_named()
    {
        using ServiceProvider container = Build(static services => services.AddWeComClient(new ConfigurationBuilder().Build().GetSection("WeCom")));

        Assert.That(() => container.GetRequiredService<WeComClient>(), Throws.TypeOf<OptionsValidationException>().With.Message.Contains("WeCom is missing"));
    }

    [Test]
    public void Mistakes_in_code_are_refused_too()
    {
        Assert.That(() => WeComClient.Create((WeComOptions)null!), Throws.ArgumentNullException);
        OptionsValidationException? refused = Assert.Catch<OptionsValidationException>(() => WeComClient.Create(new WeComOptions
        {
            BaseAddress = null, AgentId = -1, ContactsSecret = "", CacheMaxBytes = 0, CacheStaleFor = TimeSpan.FromTicks(-1),
        }));
        Assert.That(refused!.Message, Does.Contain("CorpId is required").And.Contain("CorpSecret is required").And.Contain("BaseAddress is required")
            .And.Contain("AgentId must be").And.Contain("ContactsSecret is required").And.Contain("CacheMaxBytes must be").And.Contain("CacheStaleFor must not"));
        using var client = WeComClient.Create(new WeComOptions { CorpId = "a", CorpSecret = "b", BaseAddress = new Uri("http://127.0.0.1:1/") });
        Assert.That(client.Network, Is.Not.Null, "plain HTTP on this machine is fine");
    }

    [Test]
    public void Second_registration_of_a_name_is_refused()
    {
        var services = new ServiceCollection();
        services.AddWeComClient(static _ => { });
        services.AddWeComClient("a", static _ => { });
        services.AddWeComRobotClient(static _ => { });

        Assert.That(() => services.AddWeComClient(static _ => { }), Throws.InvalidOperationException.With.Message.Contains("WeComClient"));
        Assert.That(() => services.AddWeComClient("a", static _ => { }), Throws.InvalidOperationException.With.Message.Contains("\"a\""));
        Assert.That(() => services.AddWeComRobotClient(static _ => { }), Throws.InvalidOperationException.With.Message.Contains("WeComRobotClient"));
        Assert.That(() => services.AddWeComClient(" ", static _ => { }), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
        Assert.That(() => services.AddWeComClient((IConfigurationSection)null!), Throws.ArgumentNullException);
        Assert.That(() => services.AddWeComClient((Action<WeComOptions>)null!), Throws.ArgumentNullException);
        Assert.That(() => services.AddWeComClient("b", (IConfigurationSection)null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task Everything_public_can_be_faked()
    {
        IEnumerable<System.Reflection.MethodInfo> methods =
            from type in typeof(WeComClient).Assembly.GetExportedTypes()
            where type.Name.EndsWith("Client", StringComparison.Ordinal)
            from method in type.GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly)
            where method.Name != nameof(IDisposable.Dispose)
            select method;
        using var fake = new FakeClient();

        Assert.That(methods, Is.Not.Empty.And.All.Matches<System.Reflection.MethodInfo>(static method => method.IsVirtual && !method.IsFinal));
        Assert.That((await fake.Network.ListApiAddressesAsync()).GetValueOrThrow().Addresses, Is.EqualTo(new[] { "fake" }));
        Assert.That(fake.With(new CallOptions()), Is.SameAs(fake));
    }

    [Test]
    public void Endpoint_beyond_the_library_is_checked()
    {
        Assert.That(() => WeComClient.Endpoint(HttpMethod.Get, "https://example.com/a", OperationSafety.Read), Throws.ArgumentException);
        Assert.That(() => WeComClient.Endpoint(HttpMethod.Get, "a?b=1", OperationSafety.Read), Throws.ArgumentException);
        Assert.That(() => WeComClient.Endpoint(null!, "a", OperationSafety.Read), Throws.InstanceOf<ArgumentException>());
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void Endpoint_needs_a_path(string? path) => Assert.That(
        () => WeComClient.Endpoint(HttpMethod.Get, path!, OperationSafety.Read), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("path"));

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create($"WeCom:{setting.Name}", (string?)setting.Value))).Build().GetSection("WeCom");

    private ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(_logs);
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class FakeClient : WeComClient
    {
        public override WeComNetworkClient Network { get; } = new FakeNetwork();

        public override WeComClient With(CallOptions options) => this;
    }

    private sealed class FakeNetwork : WeComNetworkClient
    {
        public override Task<ApiResult<WeComAddresses>> ListApiAddressesAsync(
            WeComSecretKind secret = WeComSecretKind.Application, CancellationToken cancellationToken = default) => Task.FromResult(ApiResult.Success(new WeComAddresses { Addresses = ["fake"] }));
    }
}
