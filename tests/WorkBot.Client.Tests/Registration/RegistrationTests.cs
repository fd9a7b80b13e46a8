using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sdk.TestKit;
using WorkBot.Client.Tests.Support;

namespace WorkBot.Client.Tests.Registration;

/// <summary>How the client gets into a container, and what a host sees of mistakes.</summary>
internal sealed class RegistrationTests
{
    private LogCollector _logs = null!;
    private ScriptedHandler _handler = null!;

    [SetUp]
    public void SetUp()
    {
        _logs = new LogCollector();
        _handler = new ScriptedHandler(TimeProvider.System) { Otherwise = WorkBotBench.Answer("{}") };
    }

    [TearDown]
    public void TearDown()
    {
        _handler.Dispose();
        _logs.Dispose();
    }

    [TestCase("Query", WorkBotRealtimeDialect.Query)]
    [TestCase("Frame", WorkBotRealtimeDialect.Frame)]
    [TestCase("Automatic", WorkBotRealtimeDialect.Automatic)]
    [TestCase("automatic", WorkBotRealtimeDialect.Automatic)]
    public async Task Client_comes_from_configuration(string name, WorkBotRealtimeDialect dialect)
    {
        WorkBotOptions? read = null;
        using ServiceProvider container = Build(services => services
            .AddWorkBotClient(Section(("BaseAddress", "https://bot.example.com/sub"), ("RealtimeDialect", name), ("CallsPerMinute", "30")), options => read = options)
            .ConfigurePrimaryHttpMessageHandler(() => _handler));

        var client = container.GetRequiredService<WorkBotClient>();
        await client.Users.SendSmsCodeAsync("13800000000");

        Assert.That(_handler.Requests.Single().Address, Is.EqualTo(new Uri("https://bot.example.com/sub/api/user/send-sms")));
        Assert.That((read!.RealtimeDialect, read.CallsPerMinute), Is.EqualTo((dialect, 30)));
        Assert.That(container.GetRequiredService<WorkBotClient>(), Is.SameAs(client));
    }

    [Test]
    public void Defaults_are_the_documented_ones()
    {
        var options = new WorkBotOptions();

        Assert.That((options.CallsPerMinute, options.RealtimeDialect, options.BaseAddress), Is.EqualTo(((int?)60, WorkBotRealtimeDialect.Query, (Uri?)null)));
    }

    [Test]
    public async Task Named_clients_are_strangers_to_each_other()
    {
        using ServiceProvider container = Build(services =>
        {
            foreach (string name in new[] { "east", "west" })
            {
                services.AddWorkBotClient(name, options => options.BaseAddress = new Uri($"https://{name}.example.com/")).ConfigurePrimaryHttpMessageHandler(() => _handler);
            }
        });
        var east = container.GetRequiredKeyedService<WorkBotClient>("east");
        var west = container.GetRequiredKeyedService<WorkBotClient>("west");

        east.Tokens.Set(WorkBotBench.TokenOfPerson("token-of-east"));
        await east.Users.GetAsync();
        await west.Users.GetAsync();

        Assert.That(_handler.Requests.Select(static request => request.Address.Host), Is.EqualTo(new[] { "east.example.com" }));
        Assert.That(west.Tokens.Find(WorkBotAudience.User), Is.Null);
        Assert.That(container.GetService<WorkBotClient>(), Is.Null);
    }

    [Test]
    public void Second_registration_of_a_name_is_refused()
    {
        var services = new ServiceCollection();
        services.AddWorkBotClient(static options => options.BaseAddress = new Uri("https://10.1.2.3/"));
        services.AddWorkBotClient("a", static options => options.BaseAddress = new Uri("https://10.1.2.3/"));

        Assert.That(() => services.AddWorkBotClient(static _ => { }), Throws.InvalidOperationException.With.Message.Contains("WorkBotClient"));
        Assert.That(() => services.AddWorkBotClient("a", static _ => { }), Throws.InvalidOperationException.With.Message.Contains("\"a\""));
        Assert.That(() => services.AddWorkBotClient(" ", static _ => { }), Throws.ArgumentException);
        Assert.That(() => services.AddWorkBotClient((IConfigurationSection)null!), Throws.ArgumentNullException);
        Assert.That(() => services.AddWorkBotClient((Action<WorkBotOptions>)null!), Throws.ArgumentNullException);
        Assert.That(() => services.AddWorkBotClient("b", (IConfigurationSection)null!), Throws.ArgumentNullException);
    }

    [TestCase("Both")]
    [TestCase("7")]
    public void Host_does_not_start_with_mistakes_and_names_all_of_them(string dialect)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(Values(("RealtimeDialect", dialect), ("Token", "secret-token"), ("CallsPerMinute", "-1")));
        builder.Services.AddWorkBotClient(builder.Configuration.GetSection("WorkBot"));
        using IHost host = builder.Build();

        OptionsValidationException? refused = Assert.CatchAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.That(refused!.Failures, Has.Some.StartsWith("WorkBot:BaseAddress is required"));
        Assert.That(refused.Failures, Has.Some.StartsWith("WorkBot:RealtimeDialect must be one of").And.Some.StartsWith("WorkBot:CallsPerMinute"));
        Assert.That(refused.Failures, Has.Some.EqualTo("WorkBot:Token is not a setting."));
        Assert.That(refused.ToString(), Does.Not.Contain("secret-token"));
    }

    [Test]
    public void Missing_section_is_named()
    {
        using ServiceProvider container = Build(static services => services.AddWorkBotClient(new ConfigurationBuilder().Build().GetSection("WorkBot")));

        Assert.That(
            container.GetRequiredService<WorkBotClient>,
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("section WorkBot is missing").And.Message.Contains("WorkBot:BaseAddress is required"));
    }

    [Test]
    public void Client_needs_no_container()
    {
        Assert.That(() => WorkBotClient.Create((WorkBotOptions)null!), Throws.ArgumentNullException);
        Assert.That(
            () => WorkBotClient.Create(new WorkBotOptions()),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("WorkBotOptions.BaseAddress is required"));
        Assert.That(
            () => WorkBotClient.Create(new WorkBotOptions { BaseAddress = new Uri("https://10.1.2.3/"), RealtimeDialect = (WorkBotRealtimeDialect)9 }),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("RealtimeDialect must be one of Query, Frame, Automatic"));
        using WorkBotClient client = WorkBotClient.Create(new WorkBotOptions { BaseAddress = new Uri("http://127.0.0.1/") });
        Assert.That(client.Robots, Is.Not.Null);
    }

    [Test]
    public async Task Changed_configuration_applies_from_the_next_call_on_and_tokens_stay()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(Values(("BaseAddress", "https://10.0.0.1/"))).Build();
        using ServiceProvider container = Build(services => services
            .AddWorkBotClient(configuration.GetSection("WorkBot"))
            .ConfigurePrimaryHttpMessageHandler(() => _handler));
        var client = container.GetRequiredService<WorkBotClient>();
        client.Tokens.Set(WorkBotBench.TokenOfPerson());
        client.Tokens.Set(WorkBotBench.TokenOfRobot());
        await client.Users.GetAsync();

        configuration["WorkBot:BaseAddress"] = "https://10.0.0.2/";
        configuration.Reload();
        await client.Users.GetAsync();
        await client.Messages.GetPendingCommandsAsync(WorkBotBench.RobotId);

        configuration["WorkBot:RealtimeDialect"] = "nonsense";
        Assert.That(configuration.Reload, Throws.Exception.With.Message.Contains("WorkBot:RealtimeDialect"));
        await client.Users.GetAsync();

        Assert.That(_handler.Requests.Select(static request => request.Address.Host), Is.EqualTo(new[] { "10.0.0.1", "10.0.0.2", "10.0.0.2", "10.0.0.2" }));
        Assert.That(_handler.Requests.Select(WorkBotBench.TokenOf), Is.EqualTo(
            new[] { WorkBotBench.UserToken, WorkBotBench.UserToken, WorkBotBench.RobotToken, WorkBotBench.UserToken }));
    }

    [Test]
    public async Task Disposed_client_says_so()
    {
        var client = WorkBotClient.Create(new WorkBotOptions { BaseAddress = new Uri("https://10.1.2.3/") }, new() { Handler = _handler });
        client.Tokens.Set(WorkBotBench.TokenOfPerson());
        WorkBotClient view = client.With(new Sdk.Core.CallOptions());
        view.Dispose();
        Assert.That((await client.Users.GetAsync()).IsSuccess, Is.True, "disposing a view does nothing");

        client.Dispose();
        client.Dispose();

        Assert.That(() => client.Users.GetAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(Values(settings)).Build().GetSection("WorkBot");

    private static IEnumerable<KeyValuePair<string, string?>> Values(params (string Name, string Value)[] settings) =>
        settings.Select(static setting => KeyValuePair.Create($"WorkBot:{setting.Name}", (string?)setting.Value));

    private ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_logs);
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
