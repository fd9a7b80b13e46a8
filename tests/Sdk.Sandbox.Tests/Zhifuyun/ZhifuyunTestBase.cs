using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Sdk.TestKit;

namespace Sdk.Sandbox.Tests.Zhifuyun;

/// <summary>A sandbox with a manual clock and demo data, and a bare client with a good token for each test.</summary>
internal abstract class ZhifuyunTestBase
{
    /// <summary>2026-05-20 14:30 in China, a Wednesday.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    protected ZhifuyunSandbox Zhifuyun => Server.Zhifuyun;

    [SetUp]
    public async Task StartAsync()
    {
        Clock = new ManualTimeProvider(Now);
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
        {
            BaseAddress = Zhifuyun.BaseAddress,
            Timeout = TimeSpan.FromSeconds(10),
        };
        await SignInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    protected static string Credentials(string id = "sandbox-client", string secret = "sandbox-secret") =>
        $$"""{"grant_type":"client_credentials","client_id":"{{id}}","client_secret":"{{secret}}"}""";

    protected async Task SignInAsync(string id = "sandbox-client", string secret = "sandbox-secret")
    {
        JsonObject answer = await AnswerAsync(HttpMethod.Post, "oauth/token", Credentials(id, secret));
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)answer["access_token"]);
    }

    protected Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body = null, string contentType = "application/json", string? idempotencyKey = null)
    {
        HttpRequestMessage request = new(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, contentType);
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        return Client.SendAsync(request);
    }

    /// <summary>Sends a request that must be answered with a status, and reads the document.</summary>
    protected async Task<JsonObject> AnswerAsync(
        HttpMethod method, string path, string? body = null, HttpStatusCode status = HttpStatusCode.OK, string? idempotencyKey = null)
    {
        using HttpResponseMessage response = await SendAsync(method, path, body, idempotencyKey: idempotencyKey);
        string text = await TextOf(response);
        Assert.That(response.StatusCode, Is.EqualTo(status), text);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The member <c>data</c> of a success.</summary>
    protected async Task<JsonObject> DataAsync(
        HttpMethod method, string path, string? body = null, HttpStatusCode status = HttpStatusCode.OK, string? idempotencyKey = null)
    {
        JsonObject answer = await AnswerAsync(method, path, body, status, idempotencyKey);
        Assert.That(answer.Select(member => member.Key), Is.EqualTo(new[] { "code", "data" }));
        Assert.That((int)answer["code"]!, Is.EqualTo(200));
        return answer["data"]!.AsObject();
    }

    protected Task<JsonObject> GetAsync(string path) => DataAsync(HttpMethod.Get, path);

    /// <summary>Sends a request that must be refused with HTTP status and code.</summary>
    protected async Task AssertRefusedAsync(HttpMethod method, string path, int code, string? body = null, string? idempotencyKey = null)
    {
        JsonObject answer = await AnswerAsync(method, path, body, (HttpStatusCode)code, idempotencyKey);
        Assert.That(answer.Select(member => member.Key), Is.EqualTo(new[] { "code", "message" }));
        Assert.That((int)answer["code"]!, Is.EqualTo(code));
        Assert.That((string?)answer["message"], Is.Not.Empty);
    }

    protected static async Task<string> TextOf(HttpResponseMessage response) =>
        Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());

    protected static IReadOnlyList<string> Names(JsonNode node) => [.. node.AsObject().Select(member => member.Key)];

    protected static IReadOnlyList<string> Ids(JsonObject page) => [.. page["items"]!.AsArray().Select(item => (string)item!["id"]!)];
}
