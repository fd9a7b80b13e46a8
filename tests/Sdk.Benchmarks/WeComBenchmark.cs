using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;
using WeCom.Client;

namespace Sdk.Benchmarks;

/// <summary>
/// A call of WeCom, one at a time from memory, beside a bare client that puts the same token into the query, sends the same body and reads the
/// same members.
/// </summary>
internal sealed class WeComBenchmark<TBody, TAnswer>(
    string name, byte[] answer, string path, TBody? body, JsonTypeInfo<TBody>? bodyType, JsonTypeInfo<TAnswer> type, Func<WeComClient, CancellationToken, Task> call)
    : IBenchmark
    where TBody : class
    where TAnswer : class, IBareWeComAnswer
{
    private const string Token = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public string Name => name;

    public async Task<IReadOnlyList<Figure>> RunAsync(Harness harness)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new InMemoryHandler(answer, suspends: false);
        using var tokens = new TokenFirstHandler(handler, Token);
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/cgi-bin/") };
        using var client = WeComClient.Create(
            new WeComOptions
            {
                BaseAddress = new Uri("http://localhost/cgi-bin"),
                CorpId = "ww0123456789abcdef",
                CorpSecret = "secret",
                AgentId = 1000002,
                CallsPerMinute = 0,
            },
            new ApiClientServices { Handler = tokens });

        // A call that fails must not pass for a fast one.
        await call(client, cancellation.Token);

        Sample[][] samples = await harness.MeasureAsync(
            new SequentialWorkload(() => ReadAsync(http, cancellation.Token)), new SequentialWorkload(() => call(client, cancellation.Token)));
        (Sample[] bare, Sample[] ours) = (samples[0], samples[1]);
        bool large = answer.Length > 64 * 1024;
        var time = large ? new Goal(1.05, 1.05) : new Goal(1.25, 1.25);
        return
        [
            Figure.Ratio(Name, "time per call, ns", bare, ours, sample => sample.Nanoseconds, time),
            Figure.Ratio(Name, "CPU per call, ns", bare, ours, sample => sample.ProcessorNanoseconds, time),
            Figure.Ratio(Name, "bytes per call", bare, ours, sample => sample.Bytes, large ? new Goal(1.02, 1.02) : new Goal(1.10, 1.10)),
        ];
    }

    private async Task ReadAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(
            bodyType is null ? HttpMethod.Get : HttpMethod.Post, $"{path}{(path.Contains('?') ? '&' : '?')}access_token={Token}");
        if (bodyType is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body!, bodyType));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        }

        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        TAnswer? read = await JsonSerializer.DeserializeAsync(stream, type, cancellationToken);
        if (read is not { Errcode: 0 })
        {
            throw new InvalidOperationException("The call failed.");
        }
    }
}

/// <summary>Hands out a token, and passes everything else on.</summary>
internal sealed class TokenFirstHandler(HttpMessageHandler inner, string token) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri!.AbsolutePath.EndsWith("/gettoken", StringComparison.Ordinal)
            ? Task.FromResult(new HttpResponseMessage
            {
                Content = new StringContent($$"""{"errcode":0,"errmsg":"ok","access_token":"{{token}}","expires_in":7200}""", Encoding.UTF8, "application/json"),
            })
            : base.SendAsync(request, cancellationToken);
}

/// <summary>The calls that are measured.</summary>
internal static class WeComBenchmarks
{
    public static IBenchmark GetUser { get; } = new WeComBenchmark<BareWeComMessage, BareWeComUser>(
        "wecom user/get",
        Encoding.UTF8.GetBytes($$"""{"errcode":0,"errmsg":"ok",{{Member(1)}}}"""),
        "user/get?userid=zhangsan",
        null,
        null,
        BareWeComJson.Default.BareWeComUser,
        static async (client, token) => (await client.Users.GetAsync("zhangsan", token)).GetValueOrThrow());

    public static IBenchmark ListUsers { get; } = new WeComBenchmark<BareWeComMessage, BareWeComUsers>(
        "wecom user/list, 1,000",
        Encoding.UTF8.GetBytes($$"""{"errcode":0,"errmsg":"ok","userlist":[{{string.Join(',', Enumerable.Range(0, 1_000).Select(static i => $"{{{Member(i)}}}"))}}]}"""),
        "user/list?department_id=1",
        null,
        null,
        BareWeComJson.Default.BareWeComUsers,
        static async (client, token) => (await client.Users.ListAsync(1, token)).GetValueOrThrow());

    public static IBenchmark Send { get; } = new WeComBenchmark<BareWeComMessage, BareWeComSent>(
        "wecom message/send",
        """{"errcode":0,"errmsg":"ok","invaliduser":"","msgid":"bDNsvwqvx1iP3BqNlPm6xXGpPz5d"}"""u8.ToArray(),
        "message/send",
        new BareWeComMessage { ToUser = "zhangsan|lisi", AgentId = 1000002, Text = new BareWeComText { Content = "直播将于明天14:00开始，请准时参加！" } },
        BareWeComJson.Default.BareWeComMessage,
        BareWeComJson.Default.BareWeComSent,
        static async (client, token) => (await client.Messages.SendTextAsync(["zhangsan", "lisi"], "直播将于明天14:00开始，请准时参加！", token)).GetValueOrThrow());

    /// <summary>A member of about 800 bytes.</summary>
    private static string Member(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        "userid":"user{{i}}","name":"张三 {{i}}","department":[1,{{2 + (i % 50)}}],"order":[1,2147483648],"position":"高级客户经理","mobile":"138{{10_000_000 + i}}",
        "gender":"1","email":"user{{i}}@example.com","biz_mail":"user{{i}}@corp.example.com","is_leader_in_dept":[1,0],"direct_leader":["lisi"],
        "avatar":"https://wework.qpic.cn/bizmail/3AHTyYxicjx1JyRR1cBNXq1ryEKh0BIp0DNrRibKJuKYKR4UGTH9zH4A/0","thumb_avatar":"https://wework.qpic.cn/bizmail/3AHTyYxicjx1JyRR1cBNXq1ryEKh0BIp0DNrRibKJuKYKR4UGTH9zH4A/100",
        "telephone":"021-50000000","alias":"alias{{i}}","address":"上海市静安区南京西路 {{i}} 号","open_userid":"","main_department":1,"status":1,
        "qr_code":"https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=vcfc13b01dfs78e981c{{i}}","external_position":"客户经理"
        """).ReplaceLineEndings("");
}
