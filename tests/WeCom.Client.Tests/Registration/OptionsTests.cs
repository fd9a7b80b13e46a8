using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Registration;

/// <summary>Every setting: its default, how it is read, and what changes while a program runs.</summary>
internal sealed class OptionsTests
{
    [Test]
    public void Defaults_are_those_that_were_asked_for()
    {
        var options = new WeComOptions();

        Assert.That(options.BaseAddress, Is.EqualTo(new Uri("https://qyapi.weixin.qq.com/cgi-bin")));
        Assert.That((options.AttemptTimeout, options.MaxRetries, options.RetryDelay), Is.EqualTo((TimeSpan.FromSeconds(30), 3, TimeSpan.FromSeconds(2))));
        Assert.That((options.CacheEnabled, options.CacheTimeToLive, options.CacheStaleFor), Is.EqualTo((false, TimeSpan.FromSeconds(3_600), TimeSpan.FromDays(1))));
        Assert.That((options.CacheMaxBytes, options.ChecksLimits), Is.EqualTo((32 * 1024 * 1024, true)));
        Assert.That((options.CorpId, options.CorpSecret, options.ContactsSecret, options.AgentId, options.CallsPerMinute),
            Is.EqualTo(((string?)null, (Secret?)null, (Secret?)null, (int?)null, (int?)null)));
        Assert.That(options.Limits, Is.Empty);
        options.Limits = null!;
        Assert.That(options.Limits, Is.Empty);
    }

    [Test]
    public void Every_setting_is_read()
    {
        WeComOptions options = Read(
            ("BaseAddress", "https://wecom.example.com/proxy/cgi-bin"), ("CorpId", "ww1"), ("CorpSecret", "s"), ("ContactsSecret", "c"), ("AgentId", "1000002"),
            ("ChecksLimits", "false"), ("CacheEnabled", "true"), ("CacheTimeToLive", "00:10:00"), ("CacheStaleFor", "00:00:00"), ("CacheMaxBytes", "65536"),
            ("Limits:appchat/create", "5 / 1.00:00:00"), ("Limits:Message/Send", "7/00:01:00"), ("CallsPerMinute", "100"), ("MaxConcurrentCalls", "8"),
            ("AttemptTimeout", "00:00:10"), ("TotalTimeout", "00:00:50"), ("MaxRetries", "1"), ("RetryDelay", "00:00:01"), ("MaxRetryDelay", "00:00:05"),
            ("QueueLimit", "3"), ("MaxResponseBytes", "4096"), ("ConnectTimeout", "00:00:02"));

        Assert.That(options.BaseAddress, Is.EqualTo(new Uri("https://wecom.example.com/proxy/cgi-bin")));
        Assert.That((options.CorpId, options.CorpSecret?.Reveal(), options.ContactsSecret?.Reveal(), options.AgentId), Is.EqualTo(("ww1", "s", "c", (int?)1_000_002)));
        Assert.That((options.ChecksLimits, options.CacheEnabled, options.CacheTimeToLive, options.CacheStaleFor, options.CacheMaxBytes),
            Is.EqualTo((false, true, TimeSpan.FromMinutes(10), TimeSpan.Zero, 65_536)));
        Assert.That(options.Limits["appchat/create"], Is.EqualTo(new RateLimit(5, TimeSpan.FromDays(1))));
        Assert.That(options.Limits["message/send"], Is.EqualTo(new RateLimit(7, TimeSpan.FromMinutes(1))));
        Assert.That((options.CallsPerMinute, options.MaxConcurrentCalls, options.QueueLimit, options.MaxResponseBytes), Is.EqualTo(((int?)100, (int?)8, 3, 4_096)));
        Assert.That((options.AttemptTimeout, options.TotalTimeout, options.ConnectTimeout), Is.EqualTo(
            (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(2))));
        Assert.That((options.MaxRetries, options.RetryDelay, options.MaxRetryDelay), Is.EqualTo((1, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5))));
    }

    [Test]
    public void Every_property_is_a_setting()
    {
        foreach (System.Reflection.PropertyInfo property in typeof(WeComOptions).GetProperties())
        {
            OptionsValidationException? refused = null;
            try
            {
                Read((property.Name, "\t"));
            }
            catch (OptionsValidationException exception)
            {
                refused = exception;
            }

            Assert.That(refused?.Message ?? "", Does.Not.Contain("is not a setting"), property.Name);
        }
    }

    [Test]
    public void Code_has_the_last_word()
    {
        using ServiceProvider container = new ServiceCollection()
            .AddWeComClient(Section(("CorpId", "ww1"), ("CorpSecret", "s"), ("AgentId", "1")), static options => options.AgentId++).Services
            .BuildServiceProvider();

        Assert.That(container.GetRequiredService<IOptionsMonitor<WeComOptions>>().CurrentValue.AgentId, Is.EqualTo(2));
    }

    [Test]
    public void Environments_are_layers_of_configuration()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Settings(("CorpId", "ww1"), ("CorpSecret", "general"), ("AgentId", "1"), ("Limits:message/send", "1 / 00:01:00")))
            .AddInMemoryCollection(Settings(("CorpSecret", "production"), ("CacheEnabled", "true")))
            .Build();
        using ServiceProvider container = new ServiceCollection().AddWeComClient(configuration.GetSection("WeCom")).Services.BuildServiceProvider();

        WeComOptions options = container.GetRequiredService<IOptionsMonitor<WeComOptions>>().CurrentValue;

        Assert.That((options.CorpId, options.CorpSecret?.Reveal(), options.AgentId, options.CacheEnabled, options.Limits.Count),
            Is.EqualTo(("ww1", "production", (int?)1, true, 1)));
    }

    [Test]
    public void Protected_secrets_are_unprotected()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ISecretProtector>(new Reversing());
        services.AddWeComClient(Section(("CorpId", "ww1"), ("CorpSecret", "enc:terces"), ("ContactsSecret", "enc:stcatnoc")));
        services.AddWeComRobotClient(Section(("WebhookAddress", "enc:" + new string([.. "https://example.com/cgi-bin/webhook/send?key=k%2B1".Reverse()]))));
        using ServiceProvider container = services.BuildServiceProvider();

        WeComOptions options = container.GetRequiredService<IOptionsMonitor<WeComOptions>>().CurrentValue;
        WeComRobotOptions robot = container.GetRequiredService<IOptionsMonitor<WeComRobotOptions>>().CurrentValue;

        Assert.That((options.CorpSecret?.Reveal(), options.ContactsSecret?.Reveal()), Is.EqualTo(("secret", "contacts")));
        Assert.That((robot.Key?.Reveal(), robot.BaseAddress?.AbsoluteUri), Is.EqualTo(("k+1", "https://example.com/cgi-bin")));
    }

    [Test]
    public void Protected_secret_that_cannot_be_read_is_named()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ISecretProtector>(new Reversing());
        services.AddWeComClient(Section(("CorpId", "ww1"), ("CorpSecret", "enc:!canary")));
        using ServiceProvider container = services.BuildServiceProvider();

        Exception? refused = Assert.Catch(() => container.GetRequiredService<WeComClient>());

        Assert.That(refused!.Message, Does.Contain("WeCom:CorpSecret"));
        Assert.That(refused.ToString(), Does.Not.Contain("canary"));
    }

    [Test]
    public void Options_show_no_secret()
    {
        WeComOptions options = Read(("CorpId", "ww1"), ("CorpSecret", "canary-1"), ("ContactsSecret", "canary-2"));

        Assert.That($"{options} {options.CorpSecret} {options.ContactsSecret}", Does.Not.Contain("canary"));
    }

    [Test]
    public async Task Changes_apply_from_the_next_call_on()
    {
        var clock = new ManualTimeProvider();
        using var handler = new ScriptedHandler(clock)
        {
            Otherwise = ScriptedAnswer.From(static request => request.Address.AbsolutePath.EndsWith("/gettoken", StringComparison.Ordinal)
                ? WeComMock.Grant(1) : ScriptedAnswer.Json("""{"errcode":0,"ip_list":["1.2.3.4"]}""")),
        };
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings(("CorpId", "ww1"), ("CorpSecret", "s"))).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddWeComClient(configuration.GetSection("WeCom")).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using ServiceProvider container = services.BuildServiceProvider();
        var client = container.GetRequiredService<WeComClient>();
        await CallAsync();
        await CallAsync();
        Assert.That(Calls(), Is.EqualTo(2), "no cache");

        Change("CacheEnabled", "true");
        await CallAsync();
        await CallAsync();
        Assert.That((Calls(), handler.Count), Is.EqualTo((3, 4)), "kept now, and the token is still the first");

        Change("CacheEnabled", "false");
        Change("Limits:get_api_domain_ip", "1 / 00:01:00");
        await CallAsync();
        await CallAsync();
        Assert.That(clock.Elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(1)), "the second waits");

        Assert.That(() => Change("CorpSecret", " "), Throws.Exception.With.Message.Contains("WeCom:CorpSecret"));
        Assert.That((await clock.RunAsync(client.Tokens.GetAsync())).Error, Is.Null, "a bad change does not apply");

        Task CallAsync() => clock.AdvanceUntilAsync(client.Network.ListApiAddressesAsync());

        int Calls() => handler.Requests.Count(static request => request.Address.AbsolutePath.EndsWith("/get_api_domain_ip", StringComparison.Ordinal));

        void Change(string key, string value)
        {
            configuration[$"WeCom:{key}"] = value;
            configuration.Reload();
        }
    }

    private static WeComOptions Read(params (string Name, string Value)[] settings)
    {
        using ServiceProvider container = new ServiceCollection().AddWeComClient(Section(settings)).Services.BuildServiceProvider();
        return container.GetRequiredService<IOptionsMonitor<WeComOptions>>().CurrentValue;
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(Settings(settings)).Build().GetSection("WeCom");

    private static IEnumerable<KeyValuePair<string, string?>> Settings(params (string Name, string Value)[] settings) =>
        settings.Select(static setting => KeyValuePair.Create($"WeCom:{setting.Name}", (string?)setting.Value));

    private sealed class Reversing : ISecretProtector
    {
        public string Protect(string text) => new([.. text.Reverse()]);

        public string Unprotect(string protectedText) => protectedText.StartsWith('!')
            ? throw new System.Security.Cryptography.CryptographicException("The text cannot be read.")
            : new([.. protectedText.Reverse()]);
    }
}
