using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sdk.Core;
using Sdk.TestKit;

namespace WeCom.Client.Tests.Robots;

internal sealed class RobotOptionsTests
{
    private const string Webhook = "https://wecom.example.com/proxy/cgi-bin/webhook/send?key=canary-key%2B1";

    [Test]
    public async Task The_webhook_address_says_everything()
    {
        using var mock = new RobotMock(static options => (options.Key, options.WebhookAddress) = (null, Webhook), ScriptedAnswer.Json(RobotMock.Ok));
        Assert.That((await mock.RunAsync(static robot => robot.SendTextAsync("x"))).IsSuccess, Is.True);
        Assert.That(mock.Only.Address.AbsoluteUri, Is.EqualTo(Webhook));
    }

    [TestCase(null, null, "Key is required")]
    [TestCase("a b", null, "Key must hold no white space")]
    [TestCase(null, "https://example.com/webhook/send", "WebhookAddress must be")]
    [TestCase(null, "https://example.com/webhook/send?key=", "WebhookAddress must be")]
    [TestCase(null, "https://example.com/other?key=canary", "WebhookAddress must be")]
    [TestCase(null, "webhook/send?key=canary", "WebhookAddress must be")]
    [TestCase(null, "http://example.com/cgi-bin/webhook/send?key=canary", "BaseAddress must use https")]
    public void What_is_missing_or_wrong_is_an_error_at_start(string? key, string? webhook, string problem)
    {
        var options = new WeComRobotOptions { Key = key, WebhookAddress = webhook };
        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => WeComRobotClient.Create(options).Dispose())!;
        Assert.That(exception.Message, Does.Contain(problem).And.Not.Contain("canary"));
    }

    [Test]
    public void A_key_beside_another_webhook_address_is_an_error_at_start()
    {
        var options = new WeComRobotOptions { WebhookAddress = Webhook, Key = "another" };
        Assert.That(() => WeComRobotClient.Create(options).Dispose(), Throws.InstanceOf<OptionsValidationException>().With.Message.Contain("Key must be absent"));
        var before = new WeComRobotOptions { Key = "another", WebhookAddress = Webhook };
        Assert.That(() => WeComRobotClient.Create(before).Dispose(), Throws.InstanceOf<OptionsValidationException>().With.Message.Contain("Key must be absent"));
        options.Key = "canary-key+1";
        Assert.That(() => WeComRobotClient.Create(options).Dispose(), Throws.Nothing);
    }

    [Test]
    public void A_base_address_beside_another_webhook_address_is_an_error_at_start()
    {
        var other = new Uri("https://other.example.com/cgi-bin");
        WeComRobotOptions[] contradictions =
        [
            new() { WebhookAddress = Webhook, BaseAddress = other },
            new() { BaseAddress = other, WebhookAddress = Webhook },
            new() { BaseAddress = other, Key = "another", WebhookAddress = Webhook },
        ];
        Assert.Multiple(() =>
        {
            foreach (WeComRobotOptions options in contradictions)
            {
                Assert.That(options.BaseAddress, Is.EqualTo(other), "what was set stays");
                Assert.That(
                    () => WeComRobotClient.Create(options).Dispose(),
                    Throws.InstanceOf<OptionsValidationException>().With.Message.Contain("BaseAddress must be absent").And.Message.Not.Contain("canary"));
            }

            Assert.That(
                () => WeComRobotClient.Create(contradictions[2]).Dispose(),
                Throws.InstanceOf<OptionsValidationException>().With.Message.Contain("Key must be absent"));
        });
    }

    [Test]
    public void The_same_base_address_may_stand_beside_a_webhook_address()
    {
        var before = new WeComRobotOptions { BaseAddress = new Uri("https://WeCom.example.com/proxy/cgi-bin/"), Key = "canary-key+1", WebhookAddress = Webhook };
        var after = new WeComRobotOptions { WebhookAddress = Webhook, BaseAddress = new Uri("https://wecom.example.com/proxy/cgi-bin") };
        Assert.That(() => WeComRobotClient.Create(before).Dispose(), Throws.Nothing);
        Assert.That(() => WeComRobotClient.Create(after).Dispose(), Throws.Nothing);
    }

    [Test]
    public void A_webhook_address_replaces_the_one_before()
    {
        var options = new WeComRobotOptions { WebhookAddress = Webhook };
        options.WebhookAddress = "https://example.com/cgi-bin/webhook/send?key=second";
        Assert.That((options.BaseAddress?.AbsoluteUri, options.Key?.Reveal()), Is.EqualTo(("https://example.com/cgi-bin", "second")));
        Assert.That(() => WeComRobotClient.Create(options).Dispose(), Throws.Nothing);
    }

    [Test]
    public void A_base_address_beside_another_webhook_address_is_an_error_in_configuration()
    {
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Robot:WebhookAddress"] = Webhook, ["Robot:BaseAddress"] = "https://other.example.com/cgi-bin",
        }).Build();
        var services = new ServiceCollection();
        services.AddWeComRobotClient(configuration.GetSection("Robot"));
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.That(
            () => provider.GetRequiredService<WeComRobotClient>(),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contain("BaseAddress must be absent").And.Message.Not.Contain("canary"));
    }

    [Test]
    public async Task A_container_makes_robots_from_configuration()
    {
        var handler = new ScriptedHandler(TimeProvider.System) { Otherwise = ScriptedAnswer.Json(RobotMock.Ok) };
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Robot:WebhookAddress"] = Webhook,
            ["Robot:ChecksLimits"] = "false",
            ["Alarms:Key"] = "alarm-key",
        }).Build();
        var services = new ServiceCollection();
        services.AddWeComRobotClient(configuration.GetSection("Robot")).ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddWeComRobotClient("alarms", configuration.GetSection("Alarms")).ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddWeComRobotClient("code", static options => options.Key = "code-key").ConfigurePrimaryHttpMessageHandler(() => handler);
        await using ServiceProvider provider = services.BuildServiceProvider();
        ApiResult answer = await provider.GetRequiredService<WeComRobotClient>().SendTextAsync(new string('x', 3_000));
        await provider.GetRequiredKeyedService<WeComRobotClient>("alarms").SendTextAsync("x");
        await provider.GetRequiredKeyedService<WeComRobotClient>("code").SendTextAsync("x");
        Assert.That(answer.IsSuccess, Is.True, answer.Error?.ToString());
        Assert.That(handler.Requests.Select(static request => request.Address.AbsoluteUri), Is.EqualTo(new[]
        {
            Webhook,
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=alarm-key",
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=code-key",
        }));
    }

    [Test]
    public async Task A_container_makes_a_robot_from_code()
    {
        var handler = new ScriptedHandler(TimeProvider.System, ScriptedAnswer.Json(RobotMock.Ok));
        var services = new ServiceCollection();
        services.AddWeComRobotClient(static options => options.Key = "code-key").ConfigurePrimaryHttpMessageHandler(() => handler);
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.That((await provider.GetRequiredService<WeComRobotClient>().SendTextAsync("x")).IsSuccess, Is.True);
    }
}
