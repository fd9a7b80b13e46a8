using System.Globalization;
using Sdk.Core;
using Sdk.TestKit;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Answers;

/// <summary>What is sent again, when, and what never is.</summary>
internal sealed class RepeatTests
{
    private static readonly ScriptedAnswer Good = ScriptedAnswer.Json(ZhifuyunMock.Empty);
    private static readonly CreateTicketRequest Ticket = new() { Title = "t" };
    private static readonly CreateConversationRequest Conversation = new() { UserId = "u", Channel = ConversationChannel.Web };

    private static readonly (string Name, Func<ZhifuyunClient, Task<ApiResult>> Call)[] Reads =
    [
        ("list conversations", static async client => (await client.Conversations.ListAsync()).WithoutValue()),
        ("get conversation", static async client => (await client.Conversations.GetAsync("1")).WithoutValue()),
        ("list tickets", static async client => (await client.Tickets.ListAsync()).WithoutValue()),
        ("get ticket", static async client => (await client.Tickets.GetAsync("1")).WithoutValue()),
        ("statistics", static async client => (await client.Statistics.GetAsync(new GetStatisticsRequest())).WithoutValue()),
        ("create ticket with key", static async client => (await client.Tickets.CreateAsync(Ticket, "key")).WithoutValue()),
        ("create conversation with key", static async client => (await client.Conversations.CreateAsync(Conversation, "key")).WithoutValue()),
    ];

    private static readonly (string Name, Func<ZhifuyunClient, Task<ApiResult>> Call)[] Writes =
    [
        ("create ticket", static async client => (await client.Tickets.CreateAsync(Ticket)).WithoutValue()),
        ("create conversation", static async client => (await client.Conversations.CreateAsync(Conversation)).WithoutValue()),
        ("update ticket", static async client => (await client.Tickets.UpdateStatusAsync("1", TicketStatus.Closed, "c")).WithoutValue()),
    ];

    private static readonly (string Name, ScriptedAnswer Answer)[] Losses =
    [
        ("HTTP 500", ScriptedAnswer.Json("""{"code":500,"message":"服务器内部错误"}""", 500)),
        ("HTTP 500, code 200", ScriptedAnswer.Json("""{"code":200}""", 500)),
        ("HTTP 500, HTML", ScriptedAnswer.Text("<html>", 500)),
        ("HTTP 503", ScriptedAnswer.Empty(503)),
        ("HTTP 200, code 500", ScriptedAnswer.Json("""{"code":500,"message":"服务器内部错误"}""")),
        ("connection lost", ScriptedAnswer.ConnectionLost()),
        ("truncated", ScriptedAnswer.Text("{\"code\":200,")),
    ];

    private static IEnumerable<TestCaseData> ReadLosses => Cross(Reads);

    private static IEnumerable<TestCaseData> WriteLosses => Cross(Writes);

    private static IEnumerable<TestCaseData> Limits =>
        from call in Reads.Concat(Writes)
        from wait in new[] { null, "3", "date" }
        from status in new[] { 429, 200 }
        where status == 429 || wait is null
        select new TestCaseData(call.Call, wait, status).SetArgDisplayNames(call.Name, wait ?? "no header", $"HTTP {status}");

    [TestCaseSource(nameof(ReadLosses))]
    public async Task Read_or_create_with_a_key_is_sent_again(Func<ZhifuyunClient, Task<ApiResult>> call, ScriptedAnswer loss)
    {
        using var mock = new ZhifuyunMock(loss, Good);

        ApiResult result = await mock.Clock.RunAsync(call(mock.Client));

        Assert.That(result.Error, Is.Null);
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
        Assert.That(mock.Sent[1].ToString(), Is.EqualTo(mock.Sent[0].ToString()), "the same request, the key included");
    }

    [TestCaseSource(nameof(WriteLosses))]
    public async Task Write_is_sent_once_and_its_outcome_is_unknown(Func<ZhifuyunClient, Task<ApiResult>> call, ScriptedAnswer loss)
    {
        using var mock = new ZhifuyunMock(loss, Good);

        ApiResult result = await mock.Clock.RunAsync(call(mock.Client));

        Assert.That(mock.Sent, Has.Count.EqualTo(1));
        Assert.That(result.Error?.OutcomeUnknown, Is.True, result.Error?.ToString());
    }

    [Test]
    public async Task Read_that_keeps_failing_ends_after_three_retries()
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json("""{"code":500,"message":"服务器内部错误"}""", 500) };

        ApiResult<ZhifuyunPage<ZhifuyunTicket>> result = await mock.RunAsync(static client => client.Tickets.ListAsync());

        Assert.That((result.Error?.Category, result.Error?.Code, result.Error?.OutcomeUnknown), Is.EqualTo(((ErrorCategory?)ErrorCategory.ProviderFault, "500", (bool?)false)));
        Assert.That(mock.Sent, Has.Count.EqualTo(4));
        Assert.That(result.Error!.Message, Does.Contain("服务器内部错误"));
    }

    [TestCaseSource(nameof(Limits))]
    public async Task Refused_for_now_is_sent_again_when_the_service_says(Func<ZhifuyunClient, Task<ApiResult>> call, string? wait, int status)
    {
        ScriptedAnswer limited = ScriptedAnswer.Json("""{"code":429,"message":"请求频率超限"}""", status);
        using var mock = new ZhifuyunMock { Otherwise = Good };
        limited = wait switch
        {
            null => limited,
            "date" => limited.With("Date", Date(mock.Clock.GetUtcNow().AddHours(-1))).With("Retry-After", Date(mock.Clock.GetUtcNow().AddHours(-1).AddSeconds(3))),
            _ => limited.With("Retry-After", wait),
        };
        int sent = 0;
        mock.Otherwise = ScriptedAnswer.From(_ => ++sent == 1 ? limited : Good);

        ApiResult result = await mock.Clock.RunAsync(call(mock.Client));

        Assert.That(result.Error, Is.Null);
        Assert.That(mock.Sent, Has.Count.EqualTo(2));
        Assert.That(mock.Sent[1].ToString(), Is.EqualTo(mock.Sent[0].ToString()));
        Assert.That(mock.Sent[1].At.TotalSeconds, wait is null ? Is.InRange(0.4, 0.8) : Is.InRange(3, 3.3));
    }

    [Test]
    public async Task Refusal_for_good_is_not_sent_again_with_a_key_either()
    {
        using var mock = new ZhifuyunMock(ScriptedAnswer.Json("""{"code":409,"message":"幂等键冲突"}""", 409));

        ApiResult<ZhifuyunTicket> result = await mock.RunAsync(static client => client.Tickets.CreateAsync(Ticket, "key"));

        Assert.That((result.Error?.Category, result.Error?.OutcomeUnknown), Is.EqualTo(((ErrorCategory?)ErrorCategory.Conflict, (bool?)false)));
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task View_without_retries_sends_once()
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Empty(500) };

        await mock.RunAsync(static client => client.With(new CallOptions { MaxRetries = 0 }).Tickets.ListAsync());

        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }

    private static IEnumerable<TestCaseData> Cross((string Name, Func<ZhifuyunClient, Task<ApiResult>> Call)[] calls) =>
        from call in calls
        from loss in Losses
        select new TestCaseData(call.Call, loss.Answer).SetArgDisplayNames(call.Name, loss.Name);

    private static string Date(DateTimeOffset time) => time.ToString("r", CultureInfo.InvariantCulture);
}
