using System.Text.Json.Nodes;
using Sdk.TestKit;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Seed;

/// <summary>What goes over the wire is what the documentation shows: method, path, query, headers, members.</summary>
internal sealed class SeedRequestTests
{
    private const string Page = "page=1&limit=20";

    private static readonly DateTimeOffset China = new(2024, 1, 1, 18, 0, 0, TimeSpan.FromHours(8));
    private static readonly CreateConversationRequest Conversation = new() { UserId = "user_123", Channel = ConversationChannel.Web, InitialMessage = "你好，我想咨询产品" };
    private static readonly CreateTicketRequest Ticket = new()
    {
        Title = "产品咨询", Description = "想了解产品价格和功能", Priority = TicketPriority.Medium, CustomerEmail = "customer@example.com",
    };

    private static IEnumerable<TestCaseData> Requests =>
    [
        Case("list conversations", client => client.Conversations.ListAsync(), "GET", $"v1/conversations?{Page}"),
        Case("list conversations, all filters", client => client.Conversations.ListAsync(new ListConversationsRequest
        {
            Page = 7, Limit = 100, Status = ConversationStatus.Active, StartTime = China, EndTime = China.AddMilliseconds(5),
        }), "GET", "v1/conversations?page=7&limit=100&status=active&start_time=2024-01-01T10%3A00%3A00Z&end_time=2024-01-01T10%3A00%3A00.005Z"),
        Case("list conversations, closed", client => client.Conversations.ListAsync(new ListConversationsRequest { Status = ConversationStatus.Closed }), "GET", $"v1/conversations?{Page}&status=closed"),
        Case("one conversation", client => client.Conversations.GetAsync("conv_001"), "GET", "v1/conversations/conv_001"),
        Case("one conversation, odd id", client => client.Conversations.GetAsync("a/b ?#你"), "GET", "v1/conversations/a%2Fb%20%3F%23%E4%BD%A0"),
        Case("create conversation", client => client.Conversations.CreateAsync(Conversation), "POST", "v1/conversations", SeedDocument.CreateConversation),
        Case("create conversation, least", client => client.Conversations.CreateAsync(new CreateConversationRequest { UserId = "u", Channel = new("电话") }), "POST", "v1/conversations", """{"user_id":"u","channel":"电话"}"""),
        Case("list tickets", client => client.Tickets.ListAsync(), "GET", $"v1/tickets?{Page}"),
        Case("list tickets, all filters", client => client.Tickets.ListAsync(new ListTicketsRequest
        {
            Page = 2, Limit = 1, Status = TicketStatus.Pending, Priority = TicketPriority.High, AssigneeId = "agent 1&2",
        }), "GET", "v1/tickets?page=2&limit=1&status=pending&priority=high&assignee_id=agent%201%262"),
        Case("one ticket", client => client.Tickets.GetAsync("ticket_001"), "GET", "v1/tickets/ticket_001"),
        Case("create ticket", client => client.Tickets.CreateAsync(Ticket), "POST", "v1/tickets", SeedDocument.CreateTicket),
        Case("create ticket, least", client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t" }), "POST", "v1/tickets", """{"title":"t"}"""),
        Case("update ticket", client => client.Tickets.UpdateStatusAsync("ticket_001", TicketStatus.Resolved, "问题已解决"), "PATCH", "v1/tickets/ticket_001", SeedDocument.UpdateTicket),
        Case("update ticket, least", client => client.Tickets.UpdateStatusAsync("ticket_001", new TicketStatus("on_hold")), "PATCH", "v1/tickets/ticket_001", """{"status":"on_hold"}"""),
        Case("statistics", client => client.Statistics.GetAsync(new GetStatisticsRequest()), "GET", "v1/statistics"),
        Case("statistics, all choices", client => client.Statistics.GetAsync(new GetStatisticsRequest
        {
            Type = StatisticsType.Satisfaction, StartDate = new DateOnly(2024, 1, 1), EndDate = new DateOnly(2024, 12, 31), GroupBy = StatisticsInterval.Week,
        }), "GET", "v1/statistics?type=satisfaction&start_date=2024-01-01&end_date=2024-12-31&group_by=week"),
    ];

    [TestCaseSource(nameof(Requests))]
    public async Task Request_is_the_documented_one(Func<ZhifuyunClient, Task> call, string method, string path, string? body)
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty) };

        await mock.Clock.RunAsync(Done(call(mock.Client)));

        RecordedRequest sent = mock.Only;
        Assert.That(sent.Method.Method, Is.EqualTo(method));
        Assert.That(sent.Address.AbsoluteUri, Is.EqualTo(ZhifuyunMock.Address + path));
        Assert.That(sent.Header("Authorization"), Is.EqualTo("Bearer token-1"));
        Assert.That(sent.Header("Idempotency-Key"), Is.Null);
        Assert.That(sent.Header("Content-Type"), body is null ? Is.Null : Is.EqualTo("application/json; charset=utf-8"));
        Assert.That(body is null ? sent.BodyText.Length == 0 : JsonNode.DeepEquals(JsonNode.Parse(sent.BodyText), JsonNode.Parse(body)), Is.True, sent.BodyText);
    }

    [Test]
    public async Task Token_request_has_exactly_the_documented_members()
    {
        using var mock = new ZhifuyunMock(ScriptedAnswer.Json(ZhifuyunMock.Empty));

        await mock.RunAsync(static client => client.Tickets.ListAsync());

        RecordedRequest fetch = mock.Fetches.Single();
        Assert.That((fetch.Method, fetch.Address.AbsoluteUri), Is.EqualTo((HttpMethod.Post, ZhifuyunMock.Address + "oauth/token")));
        Assert.That(fetch.Header("Content-Type"), Is.EqualTo("application/json; charset=utf-8"));
        Assert.That(fetch.Header("Authorization"), Is.Null);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(fetch.BodyText), JsonNode.Parse(SeedDocument.TokenRequest)), Is.True, fetch.BodyText);
    }

    [Test]
    public async Task Base_address_with_a_path_keeps_it()
    {
        using var mock = new ZhifuyunMock(static options => options.BaseAddress = new Uri("https://gate.example.com/zhifuyun"))
        {
            Otherwise = ScriptedAnswer.From(static request => request.Address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)
                ? ZhifuyunMock.Grant("t") : ScriptedAnswer.Json(ZhifuyunMock.Empty)),
        };

        await mock.RunAsync(static client => client.Tickets.GetAsync("ticket_001"));

        Assert.That(mock.Sent.Select(static request => request.Address.AbsoluteUri), Is.EqualTo(new[]
        {
            "https://gate.example.com/zhifuyun/oauth/token", "https://gate.example.com/zhifuyun/v1/tickets/ticket_001",
        }));
    }

    [TestCase("a")]
    [TestCase("3f0c5d1e-9a0b-4b1a-8f6d-0d8f6a0e7c11")]
    [TestCase("!~")]
    public async Task Idempotency_key_goes_out_as_given(string key)
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty) };

        await mock.RunAsync(client => client.Tickets.CreateAsync(Ticket, key));
        await mock.RunAsync(client => client.Conversations.CreateAsync(Conversation, key));
        await mock.RunAsync(client => client.Tickets.CreateAsync(Ticket, new string('k', 255)));

        Assert.That(mock.Sent.Select(static request => request.Header("Idempotency-Key")), Is.EqualTo(new[] { key, key, new string('k', 255) }));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(mock.Sent[0].BodyText), JsonNode.Parse(SeedDocument.CreateTicket)), Is.True);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(mock.Sent[1].BodyText), JsonNode.Parse(SeedDocument.CreateConversation)), Is.True);
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private static TestCaseData Case(string name, Func<ZhifuyunClient, Task> call, string method, string path, string? body = null) =>
        new TestCaseData(call, method, path, body).SetArgDisplayNames(name);
}
