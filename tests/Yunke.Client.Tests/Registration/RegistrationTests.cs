using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.TestKit;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Registration;

/// <summary>How the clients get into a container, and what a host sees of mistakes.</summary>
internal sealed class RegistrationTests
{
    private static readonly (string Name, string Value)[] Valid =
        [("Phone", "13800138000"), ("Password", "p"), ("CompanyCode", "2fy7qa"), ("CompanyAddress", "https://crm2.yunkecn.com")];

    private LogCollector _logs = null!;
    private ScriptedHandler _handler = null!;

    [SetUp]
    public void SetUp()
    {
        _logs = new LogCollector();
        _handler = new ScriptedHandler(TimeProvider.System)
        {
            Otherwise = ScriptedAnswer.From(static request =>
                request.Address.AbsolutePath == YunkeMock.LoginPath ? YunkeMock.Grant(request.BodyText.Contains("13800138001", StringComparison.Ordinal) ? 2 : 1)
                : YunkeMock.IsLogin(request) ? YunkeMock.Usual(request)
                : ScriptedAnswer.Json(YunkeMock.EmptyPage)),
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
        using ServiceProvider container = Build(services => services.AddYunkeClient(Section(Valid)).ConfigurePrimaryHttpMessageHandler(() => _handler));
        var client = container.GetRequiredService<YunkeClient>();

        Assert.That((await client.CallLogs.ListAsync()).Error, Is.Null);
        Assert.That(_handler.Requests[^1].Header("company"), Is.EqualTo("2fy7qa"));
        Assert.That(container.GetRequiredService<YunkeClient>(), Is.SameAs(client));
    }

    [Test]
    public void Every_setting_can_stand_in_configuration()
    {
        YunkeOptions? read = null;
        using ServiceProvider container = Build(services => services.AddYunkeClient(
            Section(
            [
                .. Valid, ("BaseAddress", "https://crm9.yunkecn.com"), ("SessionLifetime", "12:00:00"), ("TimeZoneId", "Europe/Berlin"), ("RecognizesLoginByMessage", "false"),
                ("DangerousAcceptAnyCertificate", "true"), ("AttemptTimeout", "00:00:05"), ("TotalTimeout", "00:00:50"), ("MaxRetries", "1"), ("CallsPerMinute", "7"), ("MaxConcurrentCalls", "3"),
            ]),
            options => read = options));

        _ = container.GetRequiredService<YunkeClient>();

        Assert.That((read!.Phone, read.Password, read.CompanyCode, read.CompanyAddress), Is.EqualTo(("13800138000", new Secret("p"), "2fy7qa", new Uri("https://crm2.yunkecn.com"))));
        Assert.That((read.BaseAddress, read.SessionLifetime, read.TimeZoneId, read.RecognizesLoginByMessage, read.DangerousAcceptAnyCertificate),
            Is.EqualTo((new Uri("https://crm9.yunkecn.com"), TimeSpan.FromHours(12), "Europe/Berlin", false, true)));
        Assert.That((read.AttemptTimeout, read.TotalTimeout, read.MaxRetries, read.CallsPerMinute, read.MaxConcurrentCalls),
            Is.EqualTo((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(50), 1, (int?)7, (int?)3)));
    }

    [Test]
    public void Defaults_are_gentle()
    {
        var options = new YunkeOptions();

        Assert.That((options.BaseAddress, options.CallsPerMinute, options.MaxConcurrentCalls), Is.EqualTo((new Uri("https://crm.yunkecn.com"), (int?)60, (int?)2)));
        Assert.That((options.TimeZoneId, options.SessionLifetime, options.RecognizesLoginByMessage, options.DangerousAcceptAnyCertificate),
            Is.EqualTo(("China Standard Time", TimeSpan.FromHours(24), true, false)));
        Assert.That(new YunkeOpenPlatformOptions().BaseAddress, Is.EqualTo(new Uri("https://phone.yunkecn.com")));
    }

    [Test]
    public async Task Two_companies_live_side_by_side_with_hosts_and_sessions_of_their_own()
    {
        using ServiceProvider container = Build(services =>
        {
            services.AddYunkeClient("east", Section(Valid)).ConfigurePrimaryHttpMessageHandler(() => _handler);
            services.AddYunkeClient("west", static options =>
                (options.Phone, options.Password, options.CompanyCode, options.CompanyAddress) = ("13800138001", "q", "west99", new Uri("https://crm3.yunkecn.com")))
                .ConfigurePrimaryHttpMessageHandler(() => _handler);
        });

        await container.GetRequiredKeyedService<YunkeClient>("east").CallLogs.ListAsync();
        await container.GetRequiredKeyedService<YunkeClient>("west").CallLogs.ListAsync();
        await container.GetRequiredKeyedService<YunkeClient>("east").CallLogs.ListAsync();

        Assert.That(_handler.Requests.Where(static request => !YunkeMock.IsLogin(request)).Select(static request => (request.Address.Host, request.Header("company"), request.Header("userid"), request.Header("Cookie"))), Is.EqualTo(new[]
        {
            ("crm2.yunkecn.com", "2fy7qa", "user-1", "user=u1; userToken=t1"), ("crm3.yunkecn.com", "west99", "user-2", "user=u2; userToken=t2"), ("crm2.yunkecn.com", "2fy7qa", "user-1", "user=u1; userToken=t1"),
        }));
        Assert.That(container.GetService<YunkeClient>(), Is.Null);
    }

    [Test]
    public async Task Open_platform_stands_beside_with_connections_of_its_own()
    {
        using var other = new ScriptedHandler(TimeProvider.System) { Otherwise = ScriptedAnswer.Json("""{"success":true}""") };
        using ServiceProvider container = Build(services =>
        {
            services.AddYunkeClient(Section(Valid)).ConfigurePrimaryHttpMessageHandler(() => _handler);
            services.AddYunkeOpenPlatformClient(Section(("CompanyCode", "2fy7qa"), ("PartnerId", "a"), ("SigningKey", "k"))).ConfigurePrimaryHttpMessageHandler(() => other);
        });

        Assert.That((await container.GetRequiredService<YunkeOpenPlatformClient>().HangUpAsync("c")).Error, Is.Null);
        Assert.That((await container.GetRequiredService<YunkeClient>().CallLogs.ListAsync()).Error, Is.Null);

        Assert.That(other.Requests.Single().Address.Host, Is.EqualTo("phone.yunkecn.com"));
        Assert.That(_handler.Requests.Select(static request => request.Address.Host), Has.All.EqualTo("crm2.yunkecn.com"));
    }

    [TestCase("Phone", "138x", "Yunke:Phone must hold digits only.")]
    [TestCase("Phone", null, "Yunke:Phone is required beside Password.")]
    [TestCase("Password", null, "Yunke:Password is required beside Phone.")]
    [TestCase("CompanyCode", "canary x", "Yunke:CompanyCode must hold visible ASCII characters only.")]
    [TestCase("CompanyCode", null, "Yunke:CompanyCode is required beside CompanyAddress.")]
    [TestCase("CompanyAddress", "http://crm2.yunkecn.com", "Yunke:CompanyAddress must use https.")]
    [TestCase("CompanyAddress", "https://crm2.yunkecn.com/canary", "Yunke:CompanyAddress must hold nothing but scheme, host and port.")]
    [TestCase("BaseAddress", "https://crm.yunkecn.com/canary", "Yunke:BaseAddress must hold no path.")]
    [TestCase("BaseAddress", "http://crm.yunkecn.com", "Yunke:BaseAddress must use https.")]
    [TestCase("SessionLifetime", "00:00:00", "Yunke:SessionLifetime must be positive and at most 30 days.")]
    [TestCase("SessionLifetime", "31.00:00:00", "Yunke:SessionLifetime must be positive and at most 30 days.")]
    [TestCase("TimeZoneId", "canary", "Yunke:TimeZoneId must be the id of a time zone of this machine.")]
    [TestCase("Passwort", "canary", "Yunke:Passwort is not a setting.")]
    [TestCase("AutoLogin", "canary", "Yunke:AutoLogin is not a setting.")]
    public void Mistake_stops_the_start_and_is_named_without_its_value(string key, string? value, string problem)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        Dictionary<string, string?> settings = Valid.ToDictionary(static setting => $"Yunke:{setting.Name}", static setting => (string?)setting.Value);
        settings[$"Yunke:{key}"] = value;
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddYunkeClient(builder.Configuration.GetSection("Yunke"));
        using IHost host = builder.Build();

        OptionsValidationException? refused = Assert.CatchAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.That(refused!.Failures, Is.EqualTo(new[] { problem }));
        Assert.That(refused.ToString(), Does.Not.Contain("canary"));
    }

    [Test]
    public void Mistakes_in_code_are_refused_too()
    {
        Assert.That(() => YunkeClient.Create((YunkeOptions)null!), Throws.ArgumentNullException);
        Assert.That(
            () => YunkeClient.Create(new YunkeOptions { BaseAddress = null, Phone = "x", TimeZoneId = "nowhere" }),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("BaseAddress").And.Message.Contains("Phone").And.Message.Contains("Password").And.Message.Contains("TimeZoneId"));
        Assert.That(
            () => YunkeOpenPlatformClient.Create(new YunkeOpenPlatformOptions { PartnerId = "a b" }),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("CompanyCode").And.Message.Contains("PartnerId").And.Message.Contains("SigningKey"));
    }

    [Test]
    public void Second_registration_of_a_name_is_refused()
    {
        var services = new ServiceCollection();
        services.AddYunkeClient(static _ => { });
        services.AddYunkeClient("a", static _ => { });
        services.AddYunkeOpenPlatformClient(static _ => { });
        services.AddYunkeOpenPlatformClient("a", static _ => { });

        Assert.That(() => services.AddYunkeClient(static _ => { }), Throws.InvalidOperationException);
        Assert.That(() => services.AddYunkeClient("a", Section(Valid)), Throws.InvalidOperationException.With.Message.Contains("\"a\""));
        Assert.That(() => services.AddYunkeOpenPlatformClient(Section(Valid)), Throws.InvalidOperationException);
        Assert.That(() => services.AddYunkeOpenPlatformClient("a", Section(Valid)), Throws.InvalidOperationException);
        Assert.That(() => services.AddYunkeClient(" ", static _ => { }), Throws.ArgumentException);
        Assert.That(() => services.AddYunkeClient((IConfigurationSection)null!), Throws.ArgumentNullException);
        Assert.That(() => services.AddYunkeOpenPlatformClient((Action<YunkeOpenPlatformOptions>)null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Any_certificate_is_warned_of_once()
    {
        using (YunkeClient.Create(new YunkeOptions { DangerousAcceptAnyCertificate = true }, new ApiClientServices { LoggerFactory = _logs }))
        {
            Assert.That(_logs.At(LogLevel.Warning).Count(static entry => entry.Message.Contains("any TLS certificate", StringComparison.Ordinal)), Is.EqualTo(1));
        }

        using (YunkeClient.Create(new YunkeOptions(), new ApiClientServices { LoggerFactory = _logs }))
        {
            Assert.That(_logs.At(LogLevel.Warning), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void Disposed_client_refuses_calls()
    {
        using var mock = new YunkeMock();
        YunkeClient view = mock.Client.With(new CallOptions());
        view.Dispose();
        mock.Client.Sessions.Set(YunkeMock.Session());
        mock.Client.Dispose();

        Assert.That(async () => await mock.Client.CallLogs.ListAsync(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await view.Recordings.GetUrlAsync("v"), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(mock.Handler.Count, Is.Zero);
    }

    [Test]
    public void Everything_public_can_be_faked()
    {
        IEnumerable<MethodInfo> methods =
            from type in typeof(YunkeClient).Assembly.GetExportedTypes()
            where type.Name.EndsWith("Client", StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where method.Name != nameof(IDisposable.Dispose)
            select method;
        using var fake = new FakeClient();

        Assert.That(methods, Is.Not.Empty.And.All.Matches<MethodInfo>(static method => method.IsVirtual && !method.IsFinal));
        Assert.That(fake.Recordings.GetUrlAsync("7").Result.GetValueOrThrow().AbsolutePath, Is.EqualTo("/7"));
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create($"Yunke:{setting.Name}", (string?)setting.Value))).Build().GetSection("Yunke");

    private ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_logs);
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class FakeClient : YunkeClient
    {
        public override YunkeRecordingsClient Recordings { get; } = new FakeRecordings();
    }

    private sealed class FakeRecordings : YunkeRecordingsClient
    {
        public override Task<ApiResult<Uri>> GetUrlAsync(string voiceId, CancellationToken cancellationToken = default) =>
            Task.FromResult(ApiResult.Success(new Uri($"https://oss.example.com/{voiceId}")));
    }
}
