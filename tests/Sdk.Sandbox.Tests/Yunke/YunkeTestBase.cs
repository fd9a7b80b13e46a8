using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using Sdk.TestKit;

namespace Sdk.Sandbox.Tests.Yunke;

/// <summary>A sandbox with a manual clock and demo data, and a bare client that does by hand what a browser does.</summary>
internal abstract class YunkeTestBase
{
    protected const string First = YunkeSandbox.DemoCompanyCode;
    protected const string Second = YunkeSandbox.DemoSecondCompanyCode;
    protected const string HistoryPage = "cms/customer/callHistory";
    protected const string CallPage = "cms/customer/callDetail";

    /// <summary>2026-05-20 14:30 in China.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 30, 0, TimeSpan.Zero);

    protected ManualTimeProvider Clock { get; private set; } = null!;

    protected SandboxServer Server { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    protected YunkeSandbox Yunke => Server.Yunke;

    [SetUp]
    public async Task StartAsync()
    {
        Clock = new ManualTimeProvider(Now);
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
        {
            Timeout = TimeSpan.FromSeconds(10),
        };
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Textbook RSA without padding, in lower case, with an even number of digits.</summary>
    protected static string Encrypt(string text, JsonNode key)
    {
        BigInteger modulus = Number((string)key["modulus"]!);
        BigInteger exponent = Number((string)key["public_exponent"]!);
        BigInteger plain = new(Encoding.UTF8.GetBytes(text), isUnsigned: true, isBigEndian: true);
        string hex = BigInteger.ModPow(plain, exponent, modulus).ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return hex.Length % 2 == 0 ? hex : "0" + hex;
    }

    protected static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    /// <summary>The cookies that an answer sets, as the next request sends them back.</summary>
    protected static IReadOnlyDictionary<string, string> CookiesOf(HttpResponseMessage response)
    {
        Dictionary<string, string> cookies = new(StringComparer.Ordinal);
        foreach (string line in SetCookies(response))
        {
            string[] pair = line.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }

        return cookies;
    }

    protected static IReadOnlyList<string> SetCookies(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? lines) ? [.. lines] : [];

    protected static async Task<string> TextOf(HttpResponseMessage response) =>
        Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());

    protected static async Task<JsonObject> DocumentOf(HttpResponseMessage response)
    {
        string text = await TextOf(response);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"), text);
        return JsonNode.Parse(text)!.AsObject();
    }

    protected static JsonObject AssertSuccess(JsonObject answer)
    {
        Assert.That((bool)answer["success"]!, Is.True, answer.ToJsonString());
        Assert.That((int)answer["code"]!, Is.EqualTo(10000));
        Assert.That((string?)answer["message"], Is.Not.Empty);
        return answer;
    }

    protected static void AssertFailure(JsonObject answer, int code, string? words = null)
    {
        Assert.That((bool)answer["success"]!, Is.False, answer.ToJsonString());
        Assert.That((int)answer["code"]!, Is.EqualTo(code), answer.ToJsonString());
        Assert.That((string?)answer["message"], words is null ? Is.Not.Empty : Does.Contain(words));
    }

    protected Uri HostOf(string company) => company == Second ? Yunke.SecondBaseAddress : Yunke.BaseAddress;

    protected async Task<JsonObject> GetDiscoveryKeyAsync(Uri? host = null) =>
        AssertSuccess(await GetAsync(new Uri(host ?? Yunke.BaseAddress, $"newuc/login/getSecureKey?account={YunkeSandbox.DemoPhone}")));

    protected async Task<JsonObject> GetAsync(Uri address)
    {
        using HttpResponseMessage response = await Client.GetAsync(address);
        return await DocumentOf(response);
    }

    protected async Task<JsonObject> CheckAsync(string cipher, string phone = YunkeSandbox.DemoPhone)
    {
        using HttpResponseMessage response = await Client.PostAsync(
            new Uri(Yunke.BaseAddress, "newuc/login/checkAndGetUsers"),
            Json($$"""{"method":"PASSWD","scope":"company","account":"{{phone}}","smsCode":"","passwd":"{{cipher}}"}"""));
        return await DocumentOf(response);
    }

    /// <summary>Asks for the key of the login; the ticket is the cookie that comes with it.</summary>
    protected async Task<(JsonNode Key, string Ticket)> GetLoginKeyAsync(string company = First, string phone = YunkeSandbox.DemoPhone)
    {
        using HttpResponseMessage response = await Client.PostAsync(
            new Uri(HostOf(company), "usercenter/login/getSecureKey"), Json($$"""{"phone":"{{phone}}"}"""));
        JsonNode data = AssertSuccess(await DocumentOf(response))["data"]!;
        return (data["data"] ?? data, $"keyTicket={CookiesOf(response)["keyTicket"]}");
    }

    protected Task<HttpResponseMessage> SendLoginAsync(
        string cipher, string? cookies, string company = First, string phone = YunkeSandbox.DemoPhone, Uri? host = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(host ?? HostOf(company), "usercenter/login/pcLogin"))
        {
            Content = Json(
                $$"""{"phone":"{{phone}}","password":"{{cipher}}","loginType":"yunkecn","companyCode":"{{company}}","smsCode":"","validCode":"","codeUuid":""}"""),
        };
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        return Client.SendAsync(request);
    }

    /// <summary>The whole login at the host of a company.</summary>
    protected async Task<YunkeLogin> LogInAsync(
        string company = First, string phone = YunkeSandbox.DemoPhone, string password = YunkeSandbox.DemoPassword)
    {
        (JsonNode key, string ticket) = await GetLoginKeyAsync(company, phone);
        using HttpResponseMessage response = await SendLoginAsync(Encrypt(password, key), ticket, company, phone);
        JsonObject data = AssertSuccess(await DocumentOf(response))["data"]!.AsObject();
        IReadOnlyDictionary<string, string> cookies = CookiesOf(response);
        return new YunkeLogin(HostOf(company), company, (string)data["id"]!, $"user={cookies["user"]}; userToken={cookies["userToken"]}");
    }

    protected async Task<JsonObject> AttemptAsync(string password, string phone = YunkeSandbox.DemoPhone)
    {
        (JsonNode key, string ticket) = await GetLoginKeyAsync(phone: phone);
        using HttpResponseMessage response = await SendLoginAsync(Encrypt(password, key), ticket, phone: phone);
        return await DocumentOf(response);
    }

    protected Task<HttpResponseMessage> SendAsync(
        YunkeLogin login, string path, string page, HttpContent content, Action<HttpRequestMessage>? change = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(login.Host, path)) { Content = content };
        request.Headers.Add("company", login.Company);
        request.Headers.Add("userid", login.UserId);
        request.Headers.Add("channel", "4");
        request.Headers.Add("source", "yunkepc");
        request.Headers.Add("Cookie", "i18next=zh-CN; " + login.Cookies);
        request.Headers.Referrer = new Uri(login.Host, page);
        change?.Invoke(request);
        return Client.SendAsync(request);
    }

    protected async Task<JsonObject> AnswerAsync(YunkeLogin login, string path, string page, string body)
    {
        using HttpResponseMessage response = await SendAsync(login, path, page, Json(body));
        return await DocumentOf(response);
    }

    protected Task<JsonObject> ListAsync(YunkeLogin login, string body = "{}") => AnswerAsync(login, "pc/callLog/list", HistoryPage, body);

    /// <summary>The member <c>data</c> of a page of call records.</summary>
    protected async Task<JsonObject> PageAsync(YunkeLogin login, string body = "{}") =>
        AssertSuccess(await ListAsync(login, body))["data"]!.AsObject();

    protected static IReadOnlyList<string> Ids(JsonObject page) => [.. page["data"]!.AsArray().Select(row => (string)row!["id"]!)];

    protected static IReadOnlyList<string> Names(JsonNode node) => [.. node.AsObject().Select(member => member.Key)];

    private static BigInteger Number(string hex) => BigInteger.Parse("0" + hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
