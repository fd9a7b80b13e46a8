using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Canaries;
using Yunke.Client.Tests.Support;

namespace Yunke.Client.Tests.Faults;

/// <summary>Canary secrets wherever Yunke has some: password, cookies, session token, signing key and the address of a recording.</summary>
internal sealed class YunkeCanaryTests
{
    private static readonly CanarySecrets Secrets = CanarySecrets.All;

    private CanaryWatch _watch = null!;

    [SetUp]
    public void Watch() => _watch = new CanaryWatch();

    [TearDown]
    public void StopWatching() => _watch.Dispose();

    [Test]
    public async Task Nothing_secret_comes_out_whatever_the_service_answers()
    {
        string echo = System.Text.Json.JsonEncodedText.Encode(Secrets.Echo(0)).ToString();
        ScriptedAnswer[] answers =
        [
            ScriptedAnswer.Json(YunkeMock.EmptyPage), ScriptedAnswer.Json($$"""{"success":true,"data":"https://oss.example.com/a.mp3?Signature={{Uri.EscapeDataString(Secrets["signature"])}}"}"""),
            ScriptedAnswer.Json($$"""{"success":false,"code":77777,"message":"{{echo}}"}"""), ScriptedAnswer.Json($$"""{"success":false,"code":10001,"message":"{{echo}}"}"""),
            ScriptedAnswer.Json($$"""{"success":false,"code":10004,"message":"{{echo}}"}"""), ScriptedAnswer.Text($"<html>{Secrets.Content()}</html>"),
            ScriptedAnswer.Text(Secrets.Content(), 500), ScriptedAnswer.Text($"<html>{Secrets.Content()}</html>", 403), ScriptedAnswer.Json($$"""{"data":"{{echo}}""" + "\""),
            ScriptedAnswer.Empty(302).With("Location", $"https://crm.yunkecn.com/cms/auth/login?token={Uri.EscapeDataString(Secrets["token"])}"),
            ScriptedAnswer.Empty(302).With("Location", $"https://x.example.com/?token={Uri.EscapeDataString(Secrets["token"])}"),
            ScriptedAnswer.ConnectionLost(), ScriptedAnswer.NoConnection(),
        ];
        foreach (ScriptedAnswer answer in answers)
        {
            await PlayAsync(answer, loginFails: false);
            await PlayAsync(answer, loginFails: true);
        }

        Assert.That(_watch.Logs.Entries, Has.Count.GreaterThan(100), "something was really logged");
        _watch.AssertClean();
    }

    [TestCase(200)]
    [TestCase(403)]
    [TestCase(500)]
    public async Task Open_platform_may_echo_what_it_was_sent(int status)
    {
        for (int variant = 0; variant < 3; variant++)
        {
            string echo = System.Text.Json.JsonEncodedText.Encode(Secrets.Echo(variant)).ToString();
            using var mock = new OpenPlatformMock(
                static options => (options.SigningKey, options.MaxRetries) = (Secrets["secret"], 1))
            {
                Handler = { Otherwise = ScriptedAnswer.Json($$"""{"success":false,"code":{{status.ToString(CultureInfo.InvariantCulture)}}1,"message":"{{echo}}"}""", status) },
            };

            ApiResult<string> result = await mock.RunAsync(static client => client.StartCallAsync("e", Secrets["phone"]));

            See(result.WithoutValue());
            _watch.See(mock.Logs.AllText());
            string sign = mock.Handler.Requests[0].Header("sign")!;
            Assert.That($"{mock.Logs.AllText()}{result}{result.Error!.Describe()}", Does.Not.Contain(sign).And.Not.Contain(sign.ToLowerInvariant()));
        }

        _watch.AssertClean();
    }

    [Test]
    public void Start_with_secrets_in_the_configuration_fails_without_showing_them()
    {
        IConfigurationSection section = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Yunke:BaseAddress", (string?)$"https://10.1.2.3/?access_token={Uri.EscapeDataString(Secrets["token"])}"),
            KeyValuePair.Create("Yunke:Phone", (string?)$"x{Secrets["phone"]}"),
            KeyValuePair.Create("Yunke:Password", (string?)Secrets["password"]),
            KeyValuePair.Create("Yunke:CompanyCode", (string?)$"{Secrets["apikey"]} "),
            KeyValuePair.Create("Yunke:TimeZoneId", (string?)Secrets["secret"]),
        ]).Build().GetSection("Yunke");
        var services = new ServiceCollection();
        services.AddYunkeClient(section);
        using ServiceProvider container = services.BuildServiceProvider();

        Exception? refused = Assert.Catch(() => container.GetRequiredService<YunkeClient>());

        Assert.That(refused!.Message, Does.Contain("Yunke:BaseAddress").And.Contain("Yunke:Phone").And.Contain("Yunke:TimeZoneId"));
        _watch.See(refused.ToString());
        _watch.AssertClean();
    }

    private async Task PlayAsync(ScriptedAnswer answer, bool loginFails)
    {
        var clock = new ManualTimeProvider();
        using var handler = new ScriptedHandler(clock)
        {
            Otherwise = ScriptedAnswer.From(request =>
                loginFails && request.Method == HttpMethod.Post && YunkeMock.IsLogin(request) ? answer
                : request.Address.AbsolutePath == YunkeMock.LoginPath ? ScriptedAnswer
                    .Json($$"""{"success":true,"code":10000,"data":{"id":"u","token":"{{Secrets["token"]}}"} }""")
                    .With("Set-Cookie", $"user={Secrets["cookie"]}; Path=/").With("Set-Cookie", $"userToken={Secrets["session"]}; Path=/")
                : YunkeMock.IsLogin(request) ? YunkeMock.Usual(request) : answer),
        };
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_watch.Logs));
        services.AddYunkeClient(options =>
        {
            options.Phone = Secrets["phone"];
            options.Password = Secrets["password"];
            options.CompanyCode = YunkeMock.CompanyCode;
            options.MaxRetries = 1;
            options.CallsPerMinute = null;
            _watch.See(options.ToString());
            _watch.See(options.Password?.ToString());
        }).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using ServiceProvider container = services.BuildServiceProvider();
        var client = container.GetRequiredService<YunkeClient>();

        See((await clock.RunAsync(client.CallLogs.ListAsync(new ListCallLogsRequest { SearchPhone = Secrets["phone"] }))).WithoutValue());
        See((await clock.RunAsync(client.Recordings.DownloadAsync("v", Stream.Null))).WithoutValue());
        See((await clock.RunAsync(client.Authentication.LoginAsync(Secrets["phone"], new Secret(Secrets["password"]), YunkeMock.CompanyCode))).WithoutValue());
        _watch.See(client.Sessions.Current?.ToString());
    }

    private void See(ApiResult result)
    {
        _watch.See(result.ToString());
        _watch.See(result.Error);
    }
}
