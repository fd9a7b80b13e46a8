using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sdk.Core;
using Sdk.TestKit;
using Sdk.TestKit.Canaries;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Faults;

/// <summary>Canary secrets where somebody else repeats them: the issuer, the service, the configuration.</summary>
internal sealed class ZhifuyunEchoTests
{
    private static readonly CanarySecrets Secrets = CanarySecrets.All;

    private CanaryWatch _watch = null!;

    [SetUp]
    public void Watch() => _watch = new CanaryWatch();

    [TearDown]
    public void StopWatching() => _watch.Dispose();

    [TestCase(200)]
    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(429)]
    [TestCase(500)]
    public async Task Issuer_and_service_may_echo_what_they_were_sent(int status)
    {
        using var mock = new ZhifuyunMock(options =>
        {
            options.ClientId = Secrets["apikey"];
            options.ClientSecret = Secrets["client_secret"];
            options.MaxRetries = 1;
        });
        for (int variant = 0; variant < 3; variant++)
        {
            string echo = System.Text.Json.JsonEncodedText.Encode(Secrets.Echo(variant)).ToString();
            mock.Token = number => status == 200 || number % 2 == 0
                ? ScriptedAnswer.Json($$"""{"access_token":"{{Secrets["access_token"]}}","expires_in":1}""")
                : ScriptedAnswer.Json($$"""{"error":"invalid_request","error_description":"{{echo}}"}""", status);
            mock.Otherwise = ScriptedAnswer.Json($$"""{"code":{{status.ToString(CultureInfo.InvariantCulture)}},"message":"{{echo}}"}""", status);
            for (int call = 0; call < 4; call++)
            {
                ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", CustomerEmail = $"{Secrets["phone"]}@example.com" }));
                See(result.WithoutValue());
                await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(6));
            }
        }

        Assert.That(mock.Fetches, Has.All.Property(nameof(RecordedRequest.BodyText)).Contains("CANARY"));
        _watch.See(mock.Logs.AllText());
        _watch.AssertClean();
    }

    [Test]
    public void Start_with_secrets_in_the_configuration_fails_without_showing_them()
    {
        IConfigurationSection section = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Zhifuyun:BaseAddress", (string?)$"https://10.1.2.3/?access_token={Uri.EscapeDataString(Secrets["token"])}"),
            KeyValuePair.Create("Zhifuyun:ClientId", (string?)$" {Secrets["apikey"]}"),
            KeyValuePair.Create("Zhifuyun:ClientSecret", (string?)$"{Secrets["client_secret"]}\n"),
            KeyValuePair.Create("Zhifuyun:Plan", (string?)Secrets["password"]),
        ]).Build().GetSection("Zhifuyun");
        var services = new ServiceCollection();
        services.AddZhifuyunClient(section);
        using ServiceProvider container = services.BuildServiceProvider();

        Exception? refused = Assert.Catch(() => container.GetRequiredService<ZhifuyunClient>());

        Assert.That(refused!.Message, Does.Contain("Zhifuyun:ClientSecret").And.Contain("Zhifuyun:ClientId").And.Contain("Zhifuyun:Plan"));
        _watch.See(refused.ToString());
        _watch.AssertClean();
    }

    private void See(ApiResult result)
    {
        _watch.See(result.ToString());
        _watch.See(result.Error);
    }
}
