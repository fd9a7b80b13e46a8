using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotCallbackTests : WorkBotTestBase
{
    private const string Config = "api/robot/third-party/config";
    private const string Secret = "your-secret-key";

    [Test]
    public async Task An_answer_never_shows_the_key()
    {
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"{Config}/{RobotId}", UserToken);
        await ConfigureAsync(new Uri("https://api.third-party.test/"));
        JsonObject data = await DataAsync(HttpMethod.Get, $"{Config}/{RobotId}", UserToken);
        Assert.That(
            Names(data), Is.EqualTo(new[] { "robotId", "messageCallbackUrl", "resultCallbackUrl", "enableSignature", "isActive" }));
        Assert.That((string?)data["resultCallbackUrl"], Is.EqualTo("https://api.third-party.test/result"));
        Assert.That((bool)data["enableSignature"]!, Is.True);
    }

    [TestCase(""" "messageCallbackUrl":"nowhere" """)]
    [TestCase(""" "resultCallbackUrl":"ftp://x.test/" """)]
    [TestCase(""" "messageCallbackUrl":"https://x.test/","enableSignature":true """)]
    public Task Callbacks_need_an_address_and_signatures_a_key(string members) => AssertRefusedAsync(
        HttpStatusCode.BadRequest, HttpMethod.Post, Config, UserToken, $$$"""{"robotId":"{{{RobotId}}}",{{{members}}}}""");

    [Test]
    public async Task Messages_and_results_are_sent_and_signed()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await ConfigureAsync(receiver.Address);
        await ReportAsync();
        await WorkBot.Callbacks.WaitForAttemptsAsync(1);
        JsonNode message = JsonNode.Parse(receiver.Received[0].Body)!;
        Assert.That(receiver.Received[0].Path, Is.EqualTo("/message"));
        Assert.That(((string?)message["robotId"], (string?)message["spoken"]), Is.EqualTo((RobotId, "你好啊")));
        byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), receiver.Received[0].Body);
        Assert.That(receiver.Received[0].Signature, Is.EqualTo(Convert.ToHexString(signature).ToLowerInvariant()));

        string id = await SendTextAsync();
        await CallAsync(HttpMethod.Post, "api/robot/command-result", RobotToken, ResultOf(id));
        await WorkBot.Callbacks.WaitForAttemptsAsync(2);
        JsonNode result = JsonNode.Parse(receiver.Received[1].Body)!;
        Assert.That(receiver.Received[1].Path, Is.EqualTo("/result"));
        Assert.That(((string?)result["commandId"], (int)result["errorCode"]!), Is.EqualTo((id, 0)));
        Assert.That(((long)result["runTime"]!, (decimal)result["timeCost"]!), Is.EqualTo((Now.ToUnixTimeMilliseconds(), 2.5m)));
        Assert.That(WorkBot.Callbacks.Deliveries.Select(delivery => delivery.Outcome), Is.All.EqualTo(SandboxWebhookOutcome.Delivered));
    }

    [Test]
    public async Task What_is_not_taken_is_sent_again_three_times()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        receiver.Status = 500;
        await ConfigureAsync(receiver.Address);
        await ReportAsync();
        int attempts = 1;
        foreach (int seconds in (int[])[1, 3, 5])
        {
            await WorkBot.Callbacks.WaitForAttemptsAsync(attempts++);
            Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        await WorkBot.Callbacks.Deliveries.Single().WaitAsync();
        Assert.That(WorkBot.Callbacks.Deliveries.Single().Outcome, Is.EqualTo(SandboxWebhookOutcome.GivenUp));
        Assert.That(receiver.Received, Has.Count.EqualTo(4));
        Assert.That(receiver.Received.Select(one => Convert.ToBase64String(one.Body)).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Callbacks_can_be_switched_off_and_go_unsigned()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        await ConfigureAsync(receiver.Address);
        WorkBot.ThirdParties.Update(RobotId, config => config with { IsActive = false });
        await ReportAsync();
        Assert.That(WorkBot.Callbacks.Deliveries, Is.Empty);
        WorkBot.ThirdParties.Update(RobotId, config => config with { IsActive = true, EnableSignature = false });
        await ReportAsync();
        await WorkBot.Callbacks.WaitForAttemptsAsync(1);
        Assert.That(receiver.Received.Single().Signature, Is.Null);
    }

    private async Task ConfigureAsync(Uri address)
    {
        string body = $$"""
            {"robotId":"{{RobotId}}","messageCallbackUrl":"{{address}}message","resultCallbackUrl":"{{address}}result",
             "enableSignature":true,"secretKey":"{{Secret}}"}
            """;
        JsonObject answer = await CallAsync(HttpMethod.Post, Config, UserToken, body);
        Assert.That((string?)answer["message"], Is.EqualTo("配置成功"));
    }

    private Task<JsonObject> ReportAsync()
    {
        string body = $$"""{"robotId":"{{RobotId}}","spoken":"你好啊","roomType":2,"atMe":false,"textType":1}""";
        return DataAsync(HttpMethod.Post, "api/robot/messages", RobotToken, body);
    }

    private sealed class Receiver(WebApplication application) : IAsyncDisposable
    {
        private readonly List<(string Path, string? Signature, byte[] Body)> _received = [];

        public int Status { get; set; } = 200;

        public Uri Address => new(application.Urls.First() + "/");

        public IReadOnlyList<(string Path, string? Signature, byte[] Body)> Received
        {
            get
            {
                lock (_received) return [.. _received];
            }
        }

        public static async Task<Receiver> StartAsync()
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            WebApplication application = builder.Build();
            Receiver receiver = new(application);
            application.Run(receiver.HandleAsync);
            await application.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => application.DisposeAsync();

        private async Task HandleAsync(HttpContext http)
        {
            using MemoryStream body = new();
            await http.Request.Body.CopyToAsync(body);
            string? signature = http.Request.Headers["X-Signature"];
            lock (_received) _received.Add((http.Request.Path, signature, body.ToArray()));
            http.Response.StatusCode = Status;
        }
    }
}
