using Sdk.Core;
using Sdk.TestKit;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Requests;

/// <summary>What cannot be right is refused before anything is sent, under the name of the argument.</summary>
internal sealed class BadInputTests
{
    private static readonly DateTimeOffset Time = new(2024, 1, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly CreateTicketRequest Ticket = new() { Title = "t" };
    private static readonly CreateConversationRequest Conversation = new() { UserId = "u", Channel = ConversationChannel.Web };
    private static readonly string?[] Blank = ["", " ", "\t\r\n"];
    private static readonly string?[] NoKeys = ["", " ", new('k', 256), "ключ", "a b", "a\r\nX-Evil: 1", "a\n", "\u007f", "a\0"];
    private static readonly string[] NoAddresses = ["", " ", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\r\n", "a@b "];

    private static IEnumerable<TestCaseData> Cases =>
    [
        .. Each("page", new[] { 0, -1, int.MinValue }, "Page", static (client, page) => client.Conversations.ListAsync(new ListConversationsRequest { Page = page })),
        .. Each("limit", new[] { 0, -1, 101, int.MaxValue }, "Limit", static (client, limit) => client.Conversations.ListAsync(new ListConversationsRequest { Limit = limit })),
        .. Each("page", new[] { 0 }, "Page", static (client, page) => client.Tickets.ListAsync(new ListTicketsRequest { Page = page })),
        .. Each("limit", new[] { 0, 101 }, "Limit", static (client, limit) => client.Tickets.ListAsync(new ListTicketsRequest { Limit = limit })),
        .. Each("status", Blank, "Status", static (client, text) => client.Conversations.ListAsync(new ListConversationsRequest { Status = new(text!) })),
        .. Each("status", Blank, "Status", static (client, text) => client.Tickets.ListAsync(new ListTicketsRequest { Status = new(text!) })),
        .. Each("priority", Blank, "Priority", static (client, text) => client.Tickets.ListAsync(new ListTicketsRequest { Priority = new(text!) })),
        .. Each("assignee", Blank, "AssigneeId", static (client, text) => client.Tickets.ListAsync(new ListTicketsRequest { AssigneeId = text })),
        Case("default status", "Status", static client => client.Tickets.ListAsync(new ListTicketsRequest { Status = default(TicketStatus) })),
        Case("end before start", "EndTime", static client => client.Conversations.ListAsync(new ListConversationsRequest { StartTime = Time, EndTime = Time.AddTicks(-1) })),
        Case("last day before first", "EndDate", static client => client.Statistics.GetAsync(new GetStatisticsRequest { StartDate = new(2024, 1, 2), EndDate = new(2024, 1, 1) })),
        .. Each("type", Blank, "Type", static (client, text) => client.Statistics.GetAsync(new GetStatisticsRequest { Type = new(text!) })),
        .. Each("interval", Blank, "GroupBy", static (client, text) => client.Statistics.GetAsync(new GetStatisticsRequest { GroupBy = new(text!) })),
        Case("no statistics request", "request", static client => client.Statistics.GetAsync(null!)),
        .. Each("conversation id", [.. Blank, null], "conversationId", static (client, id) => client.Conversations.GetAsync(id!)),
        .. Each("ticket id", [.. Blank, null], "ticketId", static (client, id) => client.Tickets.GetAsync(id!)),
        .. Each("ticket id", [.. Blank, null], "ticketId", static (client, id) => client.Tickets.UpdateStatusAsync(id!, TicketStatus.Closed)),
        .. Each("new status", Blank, "status", static (client, text) => client.Tickets.UpdateStatusAsync("ticket_001", new(text!))),
        Case("default new status", "status", static client => client.Tickets.UpdateStatusAsync("ticket_001", default)),
        .. Each("comment", Blank, "comment", static (client, text) => client.Tickets.UpdateStatusAsync("ticket_001", TicketStatus.Closed, text)),
        Case("no ticket", "request", static client => client.Tickets.CreateAsync(null!)),
        .. Each("title", [.. Blank, null], "Title", static (client, text) => client.Tickets.CreateAsync(new CreateTicketRequest { Title = text! })),
        .. Each("description", Blank, "Description", static (client, text) => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", Description = text })),
        .. Each("priority", Blank, "Priority", static (client, text) => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", Priority = new(text!) })),
        .. Each("address", NoAddresses, "CustomerEmail", static (client, text) => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", CustomerEmail = text })),
        Case("no conversation", "request", static client => client.Conversations.CreateAsync(null!)),
        .. Each("user", [.. Blank, null], "UserId", static (client, text) => client.Conversations.CreateAsync(new CreateConversationRequest { UserId = text!, Channel = ConversationChannel.Web })),
        .. Each("channel", Blank, "Channel", static (client, text) => client.Conversations.CreateAsync(new CreateConversationRequest { UserId = "u", Channel = new(text!) })),
        .. Each("message", Blank, "InitialMessage", static (client, text) => client.Conversations.CreateAsync(new CreateConversationRequest { UserId = "u", Channel = ConversationChannel.Web, InitialMessage = text })),
        .. Each("key", NoKeys, "idempotencyKey", static (client, key) => client.Tickets.CreateAsync(Ticket, key)),
        .. Each("key", NoKeys, "idempotencyKey", static (client, key) => client.Conversations.CreateAsync(Conversation, key)),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task Bad_input_is_refused_by_name_and_nothing_is_sent(string argument, Func<ZhifuyunClient, Task> call)
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty) };

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(() => call(mock.Client));
        await Pool.SettleAsync();

        Assert.That(refused!.ParamName?.Split('.')[^1], Is.EqualTo(argument));
        Assert.That((mock.Sent.Count, mock.Fetches.Count), Is.EqualTo((0, 0)));
    }

    [TestCase(".")]
    [TestCase("..")]
    public async Task Id_that_walks_up_is_refused_and_nothing_is_sent(string id)
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty) };

        Assert.CatchAsync<ArgumentException>(() => mock.Client.Tickets.GetAsync(id));
        Assert.CatchAsync<ArgumentException>(() => mock.Client.Conversations.GetAsync(id));
        Assert.CatchAsync<ArgumentException>(() => mock.Client.Tickets.UpdateStatusAsync(id, TicketStatus.Closed));
        await Pool.SettleAsync();

        Assert.That((mock.Sent.Count, mock.Fetches.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Walks_refuse_at_once_and_not_at_the_first_page()
    {
        using var mock = new ZhifuyunMock();

        Assert.That(() => mock.Client.Conversations.ListAllAsync(new ListConversationsRequest { Page = 0 }), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => mock.Client.Conversations.ListPagesAsync(new ListConversationsRequest { Limit = 101 }), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => mock.Client.Tickets.ListAllAsync(new ListTicketsRequest { AssigneeId = " " }), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => mock.Client.Tickets.ListPagesAsync(new ListTicketsRequest { Page = 0 }), Throws.InstanceOf<ArgumentException>());
    }

    [TestCase("a@b")]
    [TestCase("customer@example.com")]
    [TestCase("张三@例子.公司")]
    [TestCase("a.b+c@d.e")]
    public async Task Address_that_may_be_one_passes(string address)
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty) };

        ApiResult<ZhifuyunTicket> created = await mock.RunAsync(client => client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", CustomerEmail = address }));

        Assert.That(created.IsSuccess, Is.True);
    }

    [Test]
    public async Task Ends_of_ranges_pass()
    {
        using var mock = new ZhifuyunMock { Otherwise = ScriptedAnswer.Json(ZhifuyunMock.Empty) };
        DateOnly day = new(2024, 1, 1);

        Assert.That((await mock.RunAsync(static client => client.Conversations.ListAsync(new ListConversationsRequest { Page = 1, Limit = 1, StartTime = Time, EndTime = Time }))).IsSuccess, Is.True);
        Assert.That((await mock.RunAsync(static client => client.Tickets.ListAsync(new ListTicketsRequest { Page = int.MaxValue, Limit = 100 }))).IsSuccess, Is.True);
        Assert.That((await mock.RunAsync(client => client.Statistics.GetAsync(new GetStatisticsRequest { StartDate = day, EndDate = day }))).IsSuccess, Is.True);
    }

    private static TestCaseData Case(string name, string argument, Func<ZhifuyunClient, Task> call) =>
        new TestCaseData(argument, call).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Each<T>(string name, IEnumerable<T> values, string argument, Func<ZhifuyunClient, T, Task> call) =>
        values.Select((value, index) => new TestCaseData(argument, (Func<ZhifuyunClient, Task>)(client => call(client, value))).SetArgDisplayNames($"{name} {index}"));
}
