using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sdk.TestKit;

namespace Sdk.Sandbox.Tests;

/// <summary>A sandbox with a manual clock and demo data, and a bare client for each test.</summary>
internal abstract class Vos3000TestBase
{
    /// <summary>2026-05-20 14:30 in China.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    protected Vos3000Sandbox Vos3000 => Server.Vos3000;

    [SetUp]
    public async Task StartAsync()
    {
        Clock = new ManualTimeProvider(Now);
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
        {
            BaseAddress = Vos3000.BaseAddress,
            Timeout = TimeSpan.FromSeconds(10),
        };
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Waits until the server waits for the clock, or until it no longer does.</summary>
    protected async Task WaitForTimerAsync(bool waiting = true)
    {
        while (Clock.TimerCount > 0 != waiting) await Pool.SettleAsync();
    }

    protected async Task<HttpResponseMessage> PostAsync(string operation, string body, CancellationToken cancellationToken = default)
    {
        using StringContent content = new(body, Encoding.UTF8, "text/html");
        return await Client.PostAsync("external/server/" + operation, content, cancellationToken);
    }

    protected async Task<JsonObject> CallAsync(string operation, string body)
    {
        using HttpResponseMessage response = await PostAsync(operation, body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!.AsObject();
    }

    protected static async Task<string> TextOf(HttpResponseMessage response) =>
        Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());

    protected static int CodeOf(JsonObject answer) => (int)answer["retCode"]!;

    protected static IReadOnlyList<JsonObject> Rows(JsonObject answer, string list) =>
        [.. answer[list]!.AsArray().Select(row => row!.AsObject())];

    protected static void AssertRefused(JsonObject answer, int code)
    {
        Assert.That(CodeOf(answer), Is.EqualTo(code));
        Assert.That((string?)answer["exception"], Is.Not.Empty);
    }
}
