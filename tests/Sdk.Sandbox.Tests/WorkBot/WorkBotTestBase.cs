using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Sdk.TestKit;

namespace Sdk.Sandbox.Tests.WorkBot;

/// <summary>A sandbox with a manual clock and demo data, and tokens for the user, the administrator and the first robot.</summary>
internal abstract class WorkBotTestBase
{
    protected const string UserPhone = "13800000000";
    protected const string AdminPhone = "13900000000";
    protected const string UsedCode = "3CQ4Z9LE";
    protected const string FreeCode = "ABCD1234";

    /// <summary>2026-05-20 14:30 in China.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected WorkBotSandbox WorkBot => Server.WorkBot;

    protected HttpClient Client { get; private set; } = null!;

    protected string UserToken { get; private set; } = "";

    protected string AdminToken { get; private set; } = "";

    /// <summary>The robot of <see cref="UsedCode"/>.</summary>
    protected string RobotId { get; private set; } = "";

    protected string RobotToken { get; private set; } = "";

    [SetUp]
    public async Task StartAsync()
    {
        Clock = new ManualTimeProvider(Now);
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = WorkBot.BaseAddress,
            Timeout = TimeSpan.FromSeconds(10),
        };
        RobotId = WorkBot.ActivationCodes[UsedCode].RobotId!;
        UserToken = WorkBot.IssueToken(WorkBotSandboxAudience.User, UserPhone);
        AdminToken = WorkBot.IssueToken(WorkBotSandboxAudience.Admin, AdminPhone);
        RobotToken = WorkBot.IssueToken(WorkBotSandboxAudience.Robot, RobotId);
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    protected async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, string? body = null)
    {
        using HttpRequestMessage request = new(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.SendAsync(request);
    }

    /// <summary>The envelope; HTTP status and code must fit.</summary>
    protected async Task<JsonObject> CallAsync(HttpMethod method, string path, string? token = null, string? body = null)
    {
        using HttpResponseMessage response = await SendAsync(method, path, token, body);
        JsonObject envelope = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!.AsObject();
        int code = (int)envelope["code"]!;
        Assert.That((int)response.StatusCode, Is.EqualTo(code == 0 ? 200 : code));
        return envelope;
    }

    /// <summary>The data of a call that goes well.</summary>
    protected async Task<JsonObject> DataAsync(HttpMethod method, string path, string? token = null, string? body = null, int code = 0)
    {
        JsonObject envelope = await CallAsync(method, path, token, body);
        Assert.That((int)envelope["code"]!, Is.EqualTo(code), (string?)envelope["message"]);
        return envelope["data"]!.AsObject();
    }

    /// <summary>A call that is refused, with no data.</summary>
    protected async Task AssertRefusedAsync(
        HttpStatusCode status, HttpMethod method, string path, string? token = null, string? body = null)
    {
        JsonObject envelope = await CallAsync(method, path, token, body);
        Assert.That((int)envelope["code"]!, Is.EqualTo((int)status), path + " " + body);
        Assert.That((string?)envelope["message"], Is.Not.Empty);
        Assert.That(envelope.ContainsKey("data"), Is.True);
        Assert.That(envelope["data"], Is.Null);
    }

    protected static string[] Names(JsonObject data) => [.. data.Select(member => member.Key)];

    protected Task<JsonObject> ActivateAsync(string code, string deviceId, int expected = 201) =>
        DataAsync(HttpMethod.Post, "api/robot-ids/activate", null, Activation(code, deviceId), expected);

    protected static string Activation(string code, string deviceId) =>
        $$$"""{"code":"{{{code}}}","deviceInfo":{"deviceId":"{{{deviceId}}}","brand":"Xiaomi","model":"Mi 10","totalMemory":8192}}""";

    protected async Task<string> SendTextAsync(string? token = null)
    {
        string body = $$"""{"robotId":"{{RobotId}}","type":"text","titleList":["张三"],"content":"你好！","atList":[]}""";
        JsonObject data = await DataAsync(HttpMethod.Post, "api/robot/send-message", token ?? UserToken, body);
        Assert.That((string?)data["status"], Is.EqualTo("pending"));
        return (string)data["commandId"]!;
    }

    protected string ResultOf(string commandId, int errorCode = 0) =>
        $$"""
        {"robotId":"{{RobotId}}","commandId":"{{commandId}}","errorCode":{{errorCode}},"errorReason":"","executionTimeMs":2500,
         "successList":["张三"],"failList":[]}
        """;
}
