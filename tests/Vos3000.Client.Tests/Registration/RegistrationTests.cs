using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.TestKit;

namespace Vos3000.Client.Tests.Registration;

/// <summary>How the client gets into a container, and what a host sees of mistakes.</summary>
internal sealed class RegistrationTests
{
    private const string Success = """{"retCode":0,"e164s":["1"]}""";

    private LogCollector _logs = null!;
    private ScriptedHandler _handler = null!;

    [SetUp]
    public void SetUp()
    {
        _logs = new LogCollector();
        _handler = new ScriptedHandler(TimeProvider.System) { Otherwise = ScriptedAnswer.Json(Success) };
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
        using ServiceProvider container = Build(services => services
            .AddVos3000Client(Section(("BaseAddress", "http://10.1.2.3:8080"), ("RequestContentType", "application/json;charset=UTF-8"), ("MaxRetries", "0")))
            .ConfigurePrimaryHttpMessageHandler(() => _handler));

        var client = container.GetRequiredService<Vos3000Client>();

        ApiResult<GetAllPhoneOnlineResponse> result = await client.Phones.GetAllOnlineAsync();

        Assert.That(result.GetValueOrThrow().E164s, Is.EqualTo(new[] { "1" }));
        Assert.That(_handler.Requests.Single().Address, Is.EqualTo(new Uri("http://10.1.2.3:8080/external/server/GetAllPhoneOnline")));
        Assert.That(_handler.Requests.Single().Header("Content-Type"), Is.EqualTo("application/json;charset=UTF-8"));
        Assert.That(container.GetRequiredService<Vos3000Client>(), Is.SameAs(client));
    }

    [Test]
    public async Task Code_changes_what_configuration_says()
    {
        using ServiceProvider container = Build(services => services
            .AddVos3000Client("a", Section(("BaseAddress", "http://10.1.2.3:8080")), static options => options.BaseAddress = new Uri("http://10.9.9.9/"))
            .ConfigurePrimaryHttpMessageHandler(() => _handler));

        await container.GetRequiredKeyedService<Vos3000Client>("a").Phones.GetAllOnlineAsync();

        Assert.That(_handler.Requests.Single().Address.Host, Is.EqualTo("10.9.9.9"));
    }

    [Test]
    public async Task Handlers_of_the_user_are_on_the_way()
    {
        using ServiceProvider container = Build(services => services
            .AddVos3000Client(static options => options.BaseAddress = new Uri("http://10.1.2.3/"))
            .AddHttpMessageHandler(static () => new Stamp())
            .ConfigurePrimaryHttpMessageHandler(() => _handler));

        await container.GetRequiredService<Vos3000Client>().Phones.GetAllOnlineAsync();

        Assert.That(_handler.Requests.Single().Header("X-Stamp"), Is.EqualTo("here"));
    }

    [Test]
    public void Primary_handler_follows_the_rules_of_the_house()
    {
        SocketsHttpHandler? primary = null;
        using ServiceProvider container = Build(services => services
            .AddVos3000Client(static options =>
            {
                options.BaseAddress = new Uri("https://10.1.2.3/");
                options.ConnectTimeout = TimeSpan.FromSeconds(3);
            })
            .ConfigurePrimaryHttpMessageHandler((handler, _) => primary = (SocketsHttpHandler)handler));

        container.GetRequiredService<Vos3000Client>();

        Assert.That((primary!.AllowAutoRedirect, primary.UseCookies, primary.ConnectTimeout), Is.EqualTo((false, false, TimeSpan.FromSeconds(3))));
        Assert.That(primary.PooledConnectionLifetime, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(primary.SslOptions.RemoteCertificateValidationCallback, Is.Null);
    }

    [Test]
    public void Second_registration_of_a_name_is_refused()
    {
        var services = new ServiceCollection();
        services.AddVos3000Client(static options => options.BaseAddress = new Uri("http://10.1.2.3/"));
        services.AddVos3000Client("a", static options => options.BaseAddress = new Uri("http://10.1.2.3/"));

        Assert.That(() => services.AddVos3000Client(static _ => { }), Throws.InvalidOperationException.With.Message.Contains("Vos3000Client"));
        Assert.That(() => services.AddVos3000Client("a", static _ => { }), Throws.InvalidOperationException.With.Message.Contains("\"a\""));
        Assert.That(() => services.AddVos3000Client(" ", static _ => { }), Throws.ArgumentException);
        Assert.That(() => services.AddVos3000Client((IConfigurationSection)null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Host_does_not_start_with_mistakes_and_names_all_of_them()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(Values(
            ("BaseAddress", "ftp://10.1.2.3/"), ("RequestContentType", "text/html"), ("AttemptTimeout", "30"), ("MaxRetrys", "3"), ("DangerousAcceptAnyCertificate", "ja")));
        builder.Services.AddVos3000Client(builder.Configuration.GetSection("Vos3000"));
        using IHost host = builder.Build();

        OptionsValidationException? refused = Assert.CatchAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.That(refused!.Failures, Is.EquivalentTo(new[]
        {
            "Vos3000:AttemptTimeout must be a duration such as 00:00:30.",
            "Vos3000:DangerousAcceptAnyCertificate must be true or false.",
            "Vos3000:MaxRetrys is not a setting.",
            "Vos3000:BaseAddress must be an absolute http or https address.",
            "Vos3000:RequestContentType must be a media type with charset=UTF-8.",
        }));
    }

    [Test]
    public void Missing_section_is_named()
    {
        using ServiceProvider container = Build(static services => services.AddVos3000Client(new ConfigurationBuilder().Build().GetSection("Vos3000")));

        Assert.That(
            container.GetRequiredService<Vos3000Client>,
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("section Vos3000 is missing").And.Message.Contains("Vos3000:BaseAddress is required"));
    }

    [Test]
    public async Task Changed_configuration_applies_from_the_next_call_on_and_a_bad_change_does_not()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(Values(("BaseAddress", "http://10.0.0.1/"))).Build();
        using ServiceProvider container = Build(services => services
            .AddVos3000Client(configuration.GetSection("Vos3000"))
            .ConfigurePrimaryHttpMessageHandler(() => _handler));
        var client = container.GetRequiredService<Vos3000Client>();
        await client.Phones.GetAllOnlineAsync();

        configuration["Vos3000:BaseAddress"] = "http://10.0.0.2/";
        configuration.Reload();
        await client.Phones.GetAllOnlineAsync();

        configuration["Vos3000:BaseAddress"] = "nonsense";
        Assert.That(configuration.Reload, Throws.Exception.With.Message.Contains("Vos3000:BaseAddress"));
        await client.Phones.GetAllOnlineAsync();

        Assert.That(_handler.Requests.Select(static request => request.Address.Host), Is.EqualTo(new[] { "10.0.0.1", "10.0.0.2", "10.0.0.2" }));
    }

    [TestCase("http://10.1.2.3/", 1)]
    [TestCase("http://vos.example.com:8080/", 1)]
    [TestCase("http://127.0.0.1:8080/", 0)]
    [TestCase("http://localhost/", 0)]
    [TestCase("https://vos.example.com/", 0)]
    public async Task Plain_http_beyond_loopback_is_warned_of_once(string address, int warnings)
    {
        using ServiceProvider container = Build(services => services
            .AddVos3000Client(options => options.BaseAddress = new Uri(address))
            .ConfigurePrimaryHttpMessageHandler(() => _handler));
        var client = container.GetRequiredService<Vos3000Client>();

        await client.Phones.GetAllOnlineAsync();
        await client.With(new CallOptions()).Phones.GetAllOnlineAsync();

        Assert.That(_logs.At(LogLevel.Warning), Has.Count.EqualTo(warnings).And.All.Property(nameof(LogEntry.Message)).Contains("plain HTTP"));
    }

    [Test]
    public void Accepting_any_certificate_is_warned_of()
    {
        using Vos3000Client client = Vos3000Client.Create(
            new Vos3000Options { BaseAddress = new Uri("https://10.1.2.3/"), DangerousAcceptAnyCertificate = true },
            new ApiClientServices { LoggerFactory = _logs });

        Assert.That(_logs.At(LogLevel.Warning).Single().Message, Does.Contain("any TLS certificate"));
    }

    [Test]
    public void Client_needs_no_container()
    {
        Assert.That(() => Vos3000Client.Create(null!), Throws.ArgumentNullException);
        Assert.That(
            () => Vos3000Client.Create(new Vos3000Options()),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("Vos3000Options.BaseAddress is required"));
        using Vos3000Client client = Vos3000Client.Create(new Vos3000Options { BaseAddress = new Uri("http://127.0.0.1/") });
        Assert.That(client.Customers, Is.Not.Null);
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(Values(settings)).Build().GetSection("Vos3000");

    private static IEnumerable<KeyValuePair<string, string?>> Values(params (string Name, string Value)[] settings) =>
        settings.Select(static setting => KeyValuePair.Create($"Vos3000:{setting.Name}", (string?)setting.Value));

    private ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_logs);
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "here");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
