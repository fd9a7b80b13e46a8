using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;
using WorkBot.Client;
using Yunke.Client;
using Zhifuyun.Client;

namespace Sdk.Benchmarks;

/// <summary>
/// A page of a list, one call at a time from memory, beside a bare client that sends the same credential and reads the same members.
/// </summary>
internal sealed class ListBenchmark<T>(
    string name, byte[] answer, Func<HttpRequestMessage> createRequest, JsonTypeInfo<BareEnvelope<T>> type, Func<ApiClientServices, ListBenchmark<T>.Subject> create) : IBenchmark
{
    public string Name => name;

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new InMemoryHandler(answer, suspends: false);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/") };
        Subject subject = create(new ApiClientServices { Handler = handler });
        using IDisposable client = subject.Client;

        // A call that fails must not pass for a fast one.
        await subject.ReadAsync(cancellation.Token);

        Sample[][] samples = await harness.MeasureAsync(
            new SequentialWorkload(() => ReadAsync(http, cancellation.Token)), new SequentialWorkload(() => subject.ReadAsync(cancellation.Token)));
        (Sample[] bare, Sample[] ours) = (samples[0], samples[1]);
        return
        [
            Figure.Ratio(Name, "time per call, ns", bare, ours, sample => sample.Nanoseconds, new Goal(1.25, 1.25)),
            Figure.Ratio(Name, "CPU per call, ns", bare, ours, sample => sample.ProcessorNanoseconds, new Goal(1.25, 1.25)),
            Figure.Ratio(Name, "bytes per call", bare, ours, sample => sample.Bytes, new Goal(1.10, 1.10)),
        ];
    }

    private async Task ReadAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = createRequest();
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        BareEnvelope<T>? read = await JsonSerializer.DeserializeAsync(stream, type, cancellationToken);
        if (read is not { Code: 0 or 200 or 10000, Data: not null })
        {
            throw new InvalidOperationException("The call failed.");
        }
    }

    /// <summary>A client, and the call that is measured.</summary>
    internal sealed record Subject(IDisposable Client, Func<CancellationToken, Task> ReadAsync);
}

/// <summary>The lists of the clients that log in.</summary>
internal static class Lists
{
    private const int Items = 20;
    private const string Token = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static IBenchmark Zhifuyun { get; } = new ListBenchmark<ZhifuyunPage<ZhifuyunTicket>>(
        "zhifuyun tickets",
        List("""{"access_token":"0123456789abcdef","expires_in":86400,"code":200,"data":{"total":100,"page":1,"limit":20,"items":[""", """
            {"id":"ticket_001","title":"产品咨询","description":"想了解产品价格和功能","status":"pending","priority":"medium","assignee_id":"user_7","customer_email":"customer@example.com","created_at":"2026-01-01T10:00:00Z","updated_at":"2026-01-01T10:05:00Z"}
            """),
        static () => Bearer("v1/tickets?page=1&limit=20"),
        BareZhifuyunJson.Default.BareEnvelopeZhifuyunPageZhifuyunTicket,
        static services =>
        {
            // The same answer serves as the token's: the client reads what it needs of it.
            var client = ZhifuyunClient.Create(
                new ZhifuyunOptions { BaseAddress = new Uri("http://localhost/"), ClientId = "id", ClientSecret = "secret", CallsPerMinute = 0 }, services);
            return new(client, async token => (await client.Tickets.ListAsync(cancellationToken: token)).GetValueOrThrow());
        });

    public static IBenchmark WorkBot { get; } = new ListBenchmark<WorkBotPage<Robot>>(
        "workbot robots",
        List("""{"code":0,"message":"success","data":{"total":100,"list":[""", """
            {"robotId":"robot_1703123456789_abc123","name":"客服机器人1","status":"online","aiMode":"builtin","aiProvider":"doubao","totalMessages":1523,"aiCallsToday":45,"lastActiveAt":"2026-01-01T10:30:00Z","deviceInfo":{"deviceId":"9774d56d682e549c","brand":"Xiaomi","model":"Mi 10"},"createdAt":"2026-01-01T00:00:00Z"}
            """),
        static () => Bearer("api/robots?page=1&pageSize=20"),
        BareWorkBotJson.Default.BareEnvelopeWorkBotPageRobot,
        static services =>
        {
            var client = WorkBotClient.Create(new WorkBotOptions { BaseAddress = new Uri("http://localhost/"), CallsPerMinute = 0 }, services);
            client.Tokens.Set(new WorkBotToken { Audience = WorkBotAudience.User, Value = "0123456789abcdef" });
            return new(client, async token => (await client.Robots.ListAsync(cancellationToken: token)).GetValueOrThrow());
        });

    public static IBenchmark Yunke { get; } = new ListBenchmark<BareCallLogPage>(
        "yunke call logs",
        List("""{"success":true,"code":10000,"data":{"totalCount":100,"pageCount":5,"data":[""", """
            {"id":"168501","callNumber":"13600001111","planCustomerName":"张先生","planCustomerCompany":"远航贸易","userIdName":"王芳","callStatus":1,"startCallTime":"2026-01-01 10:30:00","callSeconds":125,"callDuration":"00:02:05","progress":"意向客户","simPhone":"13700001111","createdTime":"2026-01-01 10:32:30","ringSecond":8,"incomingCall":0,"recordFile":"v168501"}
            """),
        static () => new HttpRequestMessage(HttpMethod.Post, "pc/callLog/list")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"page":1,"pageSize":20,"lastConnectTimeStart":"","lastConnectTimeEnd":"","callType":""}""")),
            Headers =
            {
                { "company", "2fy7qa" }, { "userid", "u-1" }, { "channel", "4" }, { "source", "yunkepc" }, { "Accept", "application/json" },
                { "Referer", "http://localhost/cms/customer/callHistory" }, { "Origin", "http://localhost" }, { "Cookie", "user=0123456789abcdef; userToken=0123456789abcdef" },
            },
        },
        BareYunkeJson.Default.BareEnvelopeBareCallLogPage,
        static services =>
        {
            var client = YunkeClient.Create(
                new YunkeOptions { BaseAddress = new Uri("http://localhost/"), CallsPerMinute = 0, MaxConcurrentCalls = 0 }, services);
            client.Sessions.Set(new YunkeSession
            {
                CompanyAddress = new Uri("http://localhost/"),
                CompanyCode = "2fy7qa",
                UserId = "u-1",
                Cookies = new Dictionary<string, Secret> { ["user"] = new("0123456789abcdef"), ["userToken"] = new("0123456789abcdef") },
            });
            var request = new ListCallLogsRequest { PageSize = Items };
            return new(client, async token => (await client.CallLogs.ListAsync(request, token)).GetValueOrThrow());
        });

    private static HttpRequestMessage Bearer(string path) =>
        new(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };

    private static byte[] List(string head, string item) =>
        Encoding.UTF8.GetBytes($"{head}{string.Join(',', Enumerable.Repeat(item.Trim(), Items))}]}}}}");
}
