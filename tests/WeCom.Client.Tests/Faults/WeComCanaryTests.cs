using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Canaries;

namespace WeCom.Client.Tests.Faults;

/// <summary>
/// Canary secrets wherever WeCom has some: both secrets of a client, tokens in the query, tickets of pages, the key of a robot, and what the service
/// repeats of them. Trap 7 and trap 23.
/// </summary>
internal sealed class WeComCanaryTests
{
    private const string Path = "/cgi-bin/";

    private static readonly CanarySecrets Secrets = CanarySecrets.All;

    private CanaryWatch _watch = null!;

    [SetUp]
    public void Watch() => _watch = new CanaryWatch();

    [TearDown]
    public void StopWatching() => _watch.Dispose();

    [Test]
    public async Task Nothing_secret_comes_out_whatever_the_service_answers()
    {
        string echo = JsonEncodedText.Encode(Secrets.Echo(0)).ToString();
        ScriptedAnswer[] answers =
        [
            ScriptedAnswer.Json("""{"errcode":0,"errmsg":"ok"}"""),
            .. new[] { -1, 40001, 40014, 42001, 45009, 45033, 48002, 60020, 93000, 1234567 }
                .Select(code => ScriptedAnswer.Json($$"""{"errcode":{{code.ToString(CultureInfo.InvariantCulture)}},"errmsg":"{{echo}}"}""")),
            ScriptedAnswer.Json($$"""{"errcode":"access_token={{JsonEncodedText.Encode(Secrets["token"])}}"}"""),
            ScriptedAnswer.Json($$"""{"errcode":0,"errmsg":"{{echo}}"""),
            ScriptedAnswer.Text($"<html>{Secrets.Content()}</html>"),
            ScriptedAnswer.Text($"<html>{Secrets.Content()}</html>", 403),
            ScriptedAnswer.Text(Secrets.Content(), 500),
            ScriptedAnswer.Empty(302).With("Location", $"https://x.example.com/?access_token={Uri.EscapeDataString(Secrets["access_token"])}"),
            ScriptedAnswer.ConnectionLost(), ScriptedAnswer.NoConnection(), ScriptedAnswer.Silence(),
            ScriptedAnswer.Fault(new HttpRequestException($"GET https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=ww1&corpsecret={Secrets["corpsecret"]} failed")),
        ];
        foreach (ScriptedAnswer answer in answers)
        {
            await PlayAsync(answer, fetchFails: false);
            await PlayAsync(answer, fetchFails: true);
        }

        Assert.That(_watch.Logs.Entries, Has.Count.GreaterThan(300), "something was really logged");
        _watch.AssertClean();
    }

    [Test]
    public void Start_with_secrets_in_the_configuration_fails_without_showing_them()
    {
        IConfigurationSection section = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("WeCom:BaseAddress", (string?)$"https://10.1.2.3/?access_token={Uri.EscapeDataString(Secrets["token"])}"),
            KeyValuePair.Create("WeCom:CorpId", (string?)$" {Secrets["apikey"]}"),
            KeyValuePair.Create("WeCom:CorpSecret", (string?)$"{Secrets["corpsecret"]}\n"),
            KeyValuePair.Create("WeCom:ContactsSecret", (string?)$"{Secrets["secret"]} "),
            KeyValuePair.Create("WeCom:AgentId", (string?)Secrets["password"]),
            KeyValuePair.Create("WeCom:CacheTimeToLive", (string?)Secrets["session"]),
            KeyValuePair.Create("WeCom:Limits:appchat/create", (string?)Secrets["sign"]),
        ]).Build().GetSection("WeCom");
        var services = new ServiceCollection();
        services.AddWeComClient(section);
        using ServiceProvider container = services.BuildServiceProvider();

        Exception? refused = Assert.Catch(() => container.GetRequiredService<WeComClient>());

        Assert.That(refused!.Message, Does.Contain("WeCom:BaseAddress").And.Contain("WeCom:CorpId").And.Contain("WeCom:CorpSecret")
            .And.Contain("WeCom:ContactsSecret").And.Contain("WeCom:AgentId").And.Contain("WeCom:CacheTimeToLive").And.Contain("WeCom:Limits:appchat/create"));
        _watch.See(refused.ToString());
        _watch.AssertClean();
    }

    [Test]
    public void Start_of_a_robot_with_its_key_in_a_wrong_place_fails_without_showing_it()
    {
        IConfigurationSection section = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Robot:BaseAddress", (string?)$"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={Uri.EscapeDataString(Secrets["apikey"])}"),
            KeyValuePair.Create("Robot:WebhookAddress", (string?)$"https://example.com/send?key={Uri.EscapeDataString(Secrets["apikey"])}"),
        ]).Build().GetSection("Robot");
        var services = new ServiceCollection();
        services.AddWeComRobotClient(section);
        using ServiceProvider container = services.BuildServiceProvider();

        Exception? refused = Assert.Catch(() => container.GetRequiredService<WeComRobotClient>());

        Assert.That(refused!.Message, Does.Contain("Robot:BaseAddress").And.Contain("Robot:WebhookAddress"));
        _watch.See(refused.ToString());
        _watch.AssertClean();
    }

    private async Task PlayAsync(ScriptedAnswer answer, bool fetchFails)
    {
        var clock = new ManualTimeProvider();
        using var handler = new ScriptedHandler(clock) { Otherwise = ScriptedAnswer.From(request => Choose(request, answer, fetchFails)) };
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_watch.Logs));
        services.AddWeComClient(options =>
        {
            options.CorpId = "ww1";
            options.CorpSecret = Secrets["corpsecret"];
            options.ContactsSecret = Secrets["secret"];
            options.AgentId = 1;
            options.MaxRetries = 1;
            _watch.See(options.ToString());
            _watch.See(options.CorpSecret?.ToString());
        }).ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddWeComRobotClient(options =>
        {
            options.Key = Secrets["apikey"];
            options.MaxRetries = 1;
            _watch.See(options.ToString());
        }).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using ServiceProvider container = services.BuildServiceProvider();
        var client = container.GetRequiredService<WeComClient>();
        var robot = container.GetRequiredService<WeComRobotClient>();

        See(await clock.RunAsync(client.Network.ListApiAddressesAsync()));
        See(await clock.RunAsync(client.Messages.SendTextAsync(["zhangsan"], Secrets.Content())));
        See(await clock.RunAsync(client.Tokens.GetAsync()));
        See(await clock.RunAsync(client.Tokens.GetAsync(WeComSecretKind.Contacts)));
        See(await clock.RunAsync(client.Tokens.CheckAsync(WeComSecretKind.Contacts)));
        See(await clock.RunAsync(client.Tokens.RenewAsync(new WeComToken(Secrets["access_token"], null))));
        See(await clock.RunAsync(client.JsSdk.GetTicketAsync()));
        See(await clock.RunAsync(client.JsSdk.SignAsync("https://example.com/", WeComTicketKind.Agent)));
        See((await clock.RunAsync(robot.SendTextAsync(Secrets.Content()))));
        See((await clock.RunAsync(client.Robot(Secrets["apikey"]).SendTextAsync(Secrets.Content()))));
        foreach (WeComWarmUpStep step in await clock.RunAsync(container.GetRequiredService<WeComWarmUp>().RunAsync()))
        {
            _watch.See(step.ToString());
            _watch.See(step.Error);
        }

        Assert.That(handler.Requests.Select(static request => Uri.UnescapeDataString(request.Address.Query)), Has.Some.Contains(Secrets["corpsecret"])
            .And.Some.Contains(Secrets["apikey"]), "the secrets were really sent");
    }

    private static ScriptedAnswer Choose(RecordedRequest request, ScriptedAnswer answer, bool fetchFails)
    {
        bool isFetch = request.Address.AbsolutePath == Path + "gettoken";
        bool isTicket = request.Address.AbsolutePath is Path + "get_jsapi_ticket" or Path + "ticket/get";
        return isFetch && !fetchFails ? ScriptedAnswer.Json($$"""{"errcode":0,"access_token":"{{Secrets["access_token"]}}","expires_in":7200}""")
            : isTicket && !fetchFails ? ScriptedAnswer.Json($$"""{"errcode":0,"ticket":"{{Secrets["ticket"]}}","expires_in":7200}""")
            : answer;
    }

    private void See<T>(ApiResult<T> result)
    {
        _watch.See(result.ToString());
        _watch.See(result.Error);
        _watch.See(result.Value?.ToString());
    }

    private void See(ApiResult result)
    {
        _watch.See(result.ToString());
        _watch.See(result.Error);
    }
}
