using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;
using Sdk.TestKit;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Seed;

/// <summary>The documented answers are read without loss: written back they are the same, member for member.</summary>
internal sealed class SeedAnswerTests
{
    private const string Ticket = """
        {"id":"ticket_001","title":"产品咨询","description":"想了解产品价格和功能","status":"pending","priority":"medium","assignee_id":"agent_001",
         "customer_email":"customer@example.com","created_at":"2024-01-01T10:00:00Z","updated_at":"2024-01-01T10:05:00.123Z","tags":["a",{"b":null}],"sla":1.50}
        """;

    [Test]
    public async Task Conversations_are_read_without_loss()
    {
        ZhifuyunPage<ZhifuyunConversation> page = await ReadAsync(SeedDocument.Conversations, static client => client.Conversations.ListAsync());

        AssertSame(page, ConversationsJson.Default.ZhifuyunPageZhifuyunConversation, DataOf(SeedDocument.Conversations));
        ZhifuyunConversation conversation = page.Items.Single();
        Assert.That((page.Total, page.Page, page.Limit), Is.EqualTo((100L, 1L, 20L)));
        Assert.That((conversation.Id, conversation.UserId), Is.EqualTo(("conv_001", "user_123")));
        Assert.That((conversation.Channel, conversation.Status), Is.EqualTo(((ConversationChannel?)ConversationChannel.Web, (ConversationStatus?)ConversationStatus.Active)));
        Assert.That(conversation.CreatedAt, Is.EqualTo(new DateTimeOffset(2024, 1, 1, 10, 0, 0, TimeSpan.Zero)));
        Assert.That(conversation.UpdatedAt, Is.EqualTo(new DateTimeOffset(2024, 1, 1, 10, 5, 0, TimeSpan.Zero)));
        Assert.That(conversation.ExtraMembers, Is.Null);
    }

    [Test]
    public async Task Statistics_are_read_without_loss()
    {
        ZhifuyunStatistics statistics = await ReadAsync(SeedDocument.Statistics, static client => client.Statistics.GetAsync(new GetStatisticsRequest()));

        AssertSame(statistics, StatisticsJson.Default.ZhifuyunStatistics, DataOf(SeedDocument.Statistics));
        Assert.That((statistics.TotalConversations, statistics.TotalTickets), Is.EqualTo((1000L, 200L)));
        Assert.That((statistics.AverageResponseTime, statistics.SatisfactionRate), Is.EqualTo((120.0, 0.85)));
        ZhifuyunTrend trend = statistics.Trends.Single();
        Assert.That((trend.Date, trend.Conversations, trend.Tickets), Is.EqualTo((new DateOnly(2024, 1, 1), 50L, 10L)));
    }

    [Test]
    public async Task Token_of_the_documentation_is_used_as_it_is_and_for_an_hour()
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty), Token = static _ => ScriptedAnswer.Json(SeedDocument.TokenAnswer) };

        await mock.RunAsync(static client => client.Tickets.ListAsync());
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(54));
        await mock.RunAsync(static client => client.Tickets.ListAsync());
        int fetches = mock.Fetches.Count;
        await mock.Clock.AdvanceAsync(TimeSpan.FromMinutes(6));
        await mock.RunAsync(static client => client.Tickets.ListAsync());

        Assert.That(mock.Sent, Has.All.Matches<RecordedRequest>(static request => request.Header("Authorization") == "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..."));
        Assert.That((fetches, mock.Fetches.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Ticket_and_what_the_documentation_does_not_show_are_kept()
    {
        ZhifuyunTicket ticket = await ReadAsync($$"""{"code":200,"data":{{Ticket}}}""", static client => client.Tickets.GetAsync("ticket_001"));

        AssertSame(ticket, TicketsJson.Default.ZhifuyunTicket, JsonNode.Parse(Ticket)!);
        Assert.That((ticket.Id, ticket.Title, ticket.Description), Is.EqualTo(("ticket_001", "产品咨询", "想了解产品价格和功能")));
        Assert.That((ticket.Status, ticket.Priority), Is.EqualTo(((TicketStatus?)TicketStatus.Pending, (TicketPriority?)TicketPriority.Medium)));
        Assert.That((ticket.AssigneeId, ticket.CustomerEmail), Is.EqualTo(("agent_001", "customer@example.com")));
        Assert.That(ticket.UpdatedAt!.Value.Millisecond, Is.EqualTo(123));
        Assert.That(ticket.ExtraMembers!.Keys, Is.EqualTo(new[] { "tags", "sla" }));
    }

    [Test]
    public async Task Unknown_members_of_all_objects_are_kept()
    {
        string json = SeedDocument.Statistics.Replace("\"tickets\": 10", "\"tickets\": 10, \"neu\": [1]", StringComparison.Ordinal)
            .Replace("\"total_tickets\": 200", "\"total_tickets\": 200, \"median\": {\"x\": null}", StringComparison.Ordinal);
        ZhifuyunStatistics statistics = await ReadAsync(json, static client => client.Statistics.GetAsync(new GetStatisticsRequest()));
        AssertSame(statistics, StatisticsJson.Default.ZhifuyunStatistics, DataOf(json));

        json = SeedDocument.Conversations.Replace("\"status\": \"active\"", "\"status\": \"active\", \"tags\": [\"vip\"]", StringComparison.Ordinal);
        ZhifuyunPage<ZhifuyunConversation> page = await ReadAsync(json, static client => client.Conversations.ListAsync());
        AssertSame(page, ConversationsJson.Default.ZhifuyunPageZhifuyunConversation, DataOf(json));
    }

    [TestCase("""{"ticket_id":"ticket_001"}""", "ticket_001")]
    [TestCase("""{"ticket_id":7}""", "7")]
    [TestCase("""{"id":"a","ticket_id":"b"}""", "a")]
    [TestCase("""{"id":null,"ticket_id":"b"}""", "b")]
    [TestCase("""{"id":12345678901234567890}""", "12345678901234567890")]
    [TestCase("""{"ticket_id":null}""", null)]
    [TestCase("""{"ticket_id":{}}""", null)]
    [TestCase("""{"ticket_id":true}""", null)]
    [TestCase("{}", null)]
    public async Task Ticket_has_its_id_under_either_name(string data, string? id)
    {
        ZhifuyunTicket ticket = await ReadAsync($$"""{"code":200,"data":{{data}}}""", static client => client.Tickets.GetAsync("ticket_001"));

        Assert.That(ticket.Id, Is.EqualTo(id));
    }

    [TestCase("""{"conversation_id":"conv_001"}""", "conv_001")]
    [TestCase("""{"id":"a","conversation_id":"b"}""", "a")]
    [TestCase("""{"ticket_id":"b"}""", null)]
    public async Task Conversation_has_its_id_under_either_name(string data, string? id)
    {
        ZhifuyunConversation conversation = await ReadAsync($$"""{"code":200,"data":{{data}}}""", static client => client.Conversations.GetAsync("conv_001"));

        Assert.That(conversation.Id, Is.EqualTo(id));
    }

    [Test]
    public async Task Empty_id_is_no_id_where_the_other_name_has_one()
    {
        ZhifuyunTicket ticket = await ReadAsync("""{"code":200,"data":{"id":"","ticket_id":"b"}}""", static client => client.Tickets.GetAsync("ticket_001"));

        Assert.That(ticket.Id, Is.EqualTo("").Or.EqualTo("b"));
        Assert.That(ticket.ExtraMembers!["ticket_id"].GetString(), Is.EqualTo("b"));
    }

    private static JsonNode DataOf(string answer) => JsonNode.Parse(answer)!["data"]!;

    private static void AssertSame<T>(T value, JsonTypeInfo<T> type, JsonNode expected)
    {
        string written = JsonSerializer.Serialize(value, type);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(written), expected), Is.True, written);
    }

    private static async Task<T> ReadAsync<T>(string json, Func<ZhifuyunClient, Task<ApiResult<T>>> call)
    {
        using var mock = new ZhifuyunMock(ScriptedAnswer.Json(json));
        return (await mock.RunAsync(call)).GetValueOrThrow();
    }
}
