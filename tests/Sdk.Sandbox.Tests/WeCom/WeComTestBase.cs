using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Sdk.TestKit;

namespace Sdk.Sandbox.Tests.WeCom;

/// <summary>A sandbox with a manual clock and demo data, and a bare client with tokens of both applications and of contact sync.</summary>
internal abstract class WeComTestBase
{
    /// <summary>2026-05-20 14:30 in China.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected WeComSandbox WeCom => Server.WeCom;

    protected HttpClient Client { get; private set; } = null!;

    protected string Token { get; private set; } = "";

    protected string SecondToken { get; private set; } = "";

    protected string SyncToken { get; private set; } = "";

    [SetUp]
    public async Task StartAsync()
    {
        Clock = new ManualTimeProvider(Now);
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = WeCom.BaseAddress, Timeout = TimeSpan.FromSeconds(10) };
        RenewTokens();
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    protected void RenewTokens()
    {
        Token = WeCom.IssueToken();
        SecondToken = WeCom.IssueToken(WeComSandbox.DemoSecondAgentId);
        SyncToken = WeCom.IssueToken(agentId: null);
    }

    protected static async Task<JsonObject> DocumentOf(HttpResponseMessage response)
    {
        string text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return JsonNode.Parse(text)!.AsObject();
    }

    protected async Task<JsonObject> CallAsync(HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        string query = token is null ? "" : (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "access_token=" + token;
        using HttpRequestMessage request = new(method, path + query) { Content = content };
        using HttpResponseMessage response = await Client.SendAsync(request);
        return await DocumentOf(response);
    }

    protected Task<JsonObject> GetAsync(string path, string? token = null) => CallAsync(HttpMethod.Get, path, token ?? Token);

    protected Task<JsonObject> PostAsync(string path, string body, string? token = null) =>
        CallAsync(HttpMethod.Post, path, token ?? Token, new StringContent(body, Encoding.UTF8, "application/json"));

    protected static JsonObject AssertSuccess(JsonObject answer, string message = "ok")
    {
        Assert.That((int?)answer["errcode"], Is.Zero, answer.ToJsonString());
        Assert.That((string?)answer["errmsg"], Is.EqualTo(message));
        return answer;
    }

    protected static void AssertRefused(JsonObject answer, int code)
    {
        Assert.That((int?)answer["errcode"], Is.EqualTo(code), answer.ToJsonString());
        Assert.That(
            (string?)answer["errmsg"],
            Does.Match($@"\A.+, hint: \[\d+_\d+_[0-9a-f]+\], from ip: 127\.0\.0\.1, more info at https://open\.work\.weixin\.qq\.com/devtool/query\?e={code}\z"));
    }

    protected async Task<JsonObject> GoodGetAsync(string path, string? token = null) => AssertSuccess(await GetAsync(path, token));

    protected async Task<JsonObject> GoodPostAsync(string path, string body, string? token = null) => AssertSuccess(await PostAsync(path, body, token));

    protected static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];

    protected static int[] Numbers(JsonNode? list) => [.. list!.AsArray().Select(item => (int)item!)];

    protected static string[] Names(JsonNode? node) => [.. node!.AsObject().Select(member => member.Key)];

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "WeCom's checksums are MD5.")]
    protected static string Md5(byte[] content) => Convert.ToHexString(MD5.HashData(content)).ToLowerInvariant();

    protected static MultipartContent Multipart(byte[] content, string disposition, string? type = "application/octet-stream")
    {
        MultipartContent multipart = new("form-data", "----sandbox");
        ByteArrayContent part = new(content);
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        if (type is not null) part.Headers.TryAddWithoutValidation("Content-Type", type);
        multipart.HeaderEncodingSelector = (_, _) => Encoding.UTF8;
        multipart.Add(part);
        return multipart;
    }

    protected Task<JsonObject> UploadAsync(byte[] content, string fileName, string kind = "file", string? token = null) => CallAsync(
        HttpMethod.Post, "media/upload?type=" + kind, token ?? Token, Multipart(content, $"form-data; name=\"media\"; filename=\"{fileName}\""));
}
