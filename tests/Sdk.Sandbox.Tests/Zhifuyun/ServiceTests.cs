using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Zhifuyun;

internal sealed class ServiceTests : ZhifuyunTestBase
{
    private static readonly string[] Expected =
    [
        "GetToken", "ListConversations", "CreateConversation", "GetConversation", "ListTickets", "CreateTicket", "GetTicket",
        "UpdateTicket", "GetStatistics", "/v1/users",
    ];

    [TestCase("GET", "v1/users")]
    [TestCase("GET", "v1/conversations/")]
    [TestCase("GET", "v1/conversations/conv_001/messages")]
    [TestCase("GET", "")]
    [TestCase("GET", "oauth/token")]
    [TestCase("DELETE", "v1/tickets/ticket_001")]
    public Task What_is_not_there_is_not_found(string method, string path) => AssertRefusedAsync(new HttpMethod(method), path, 404);

    [Test]
    public async Task A_method_that_a_path_does_not_have_may_be_refused_as_such()
    {
        Zhifuyun.UnknownMethodStatus = 405;
        await AssertRefusedAsync(HttpMethod.Delete, "v1/tickets/ticket_001", 405);
        await AssertRefusedAsync(HttpMethod.Get, "v1/users", 404);
    }

    [Test]
    public async Task Failures_may_show_in_the_body_only()
    {
        Zhifuyun.ErrorsInBody = true;
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "v1/conversations/conv_999");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await TextOf(response), Is.EqualTo("""{"code":404,"message":"资源不存在：conv_999"}"""));
    }

    [Test]
    public async Task The_journal_names_the_operations()
    {
        Server.Journal.Clear();
        Zhifuyun.HasTicketDetails = true;
        await SignInAsync();
        await GetAsync("v1/conversations?page=1");
        await DataAsync(HttpMethod.Post, "v1/conversations", """{"user_id":"user_1"}""");
        await GetAsync("v1/conversations/conv_001");
        await GetAsync("v1/tickets");
        await DataAsync(HttpMethod.Post, "v1/tickets", """{"title":"产品咨询","customer_email":"a@example.com"}""");
        await GetAsync("v1/tickets/ticket_001");
        await DataAsync(HttpMethod.Patch, "v1/tickets/ticket_001", """{"status":"closed"}""");
        await GetAsync("v1/statistics");
        await AssertRefusedAsync(HttpMethod.Get, "v1/users", 404);

        IReadOnlyList<JournalEntry> entries = Server.Journal.Entries;
        Assert.That(entries.Select(entry => entry.Operation), Is.EqualTo(Expected));
        Assert.That(entries.Select(entry => entry.Provider), Is.All.EqualTo("Zhifuyun"));
        Assert.That(entries.Select(entry => entry.Status), Is.EqualTo(Enumerable.Repeat<int?>(200, 9).Append(404)));
    }

    [Test]
    public async Task Faults_meet_the_operation_that_they_are_meant_for()
    {
        Zhifuyun.Faults.Enqueue("CreateConversation", Fault.Status(503).AfterExecution());
        Zhifuyun.Faults.Enqueue("GetStatistics", Fault.ReturnCode(500, "坏了"));
        await GetAsync("v1/conversations");
        using HttpResponseMessage create = await SendAsync(HttpMethod.Post, "v1/conversations", """{"user_id":"user_1"}""");
        Assert.That(create.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(Zhifuyun.Conversations, Has.Count.EqualTo(46));
        using HttpResponseMessage statistics = await SendAsync(HttpMethod.Get, "v1/statistics");
        Assert.That(await TextOf(statistics), Is.EqualTo("""{"code":500,"message":"坏了"}"""));
        Zhifuyun.Faults.Enqueue(Fault.NoReturnCode);
        Assert.That(Names(await AnswerAsync(HttpMethod.Get, "v1/tickets")), Is.EqualTo(new[] { "data" }));
    }

    [Test]
    public async Task The_largest_number_of_requests_in_progress_is_seen()
    {
        Zhifuyun.ResetMaximumConcurrentRequests();
        Zhifuyun.LatencyPerCall = TimeSpan.FromSeconds(1);
        Server.Journal.Clear();
        Task<JsonObject>[] calls = [.. Enumerable.Range(0, 3).Select(_ => GetAsync("v1/tickets"))];
        await Server.Journal.WaitForAsync(3);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls);
        Assert.That(Zhifuyun.MaximumConcurrentRequests, Is.EqualTo(3));
    }

    [Test]
    public async Task Answers_carry_the_time_of_the_sandbox()
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "v1/tickets");
        Assert.That(response.Headers.Date, Is.EqualTo(Now));
    }

    [Test]
    public async Task Demo_data_is_the_same_for_the_same_clock()
    {
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Assert.That(Documents(other.Zhifuyun), Is.EqualTo(Documents(Zhifuyun)));
        Zhifuyun.AddTickets(3);
        Zhifuyun.Seed();
        Assert.That(Documents(other.Zhifuyun), Is.EqualTo(Documents(Zhifuyun)));
    }

    [Test]
    public void Demo_data_lies_in_the_last_sixty_days_in_order()
    {
        DateTimeOffset[] times = [.. Zhifuyun.Conversations.Select(row => row.CreatedAt)];
        Assert.That(times, Has.Length.EqualTo(45).And.Ordered.And.All.InRange(Now.AddDays(-60), Now));
        times = [.. Zhifuyun.Tickets.Select(row => row.CreatedAt)];
        Assert.That(times, Has.Length.EqualTo(30).And.Ordered.And.All.InRange(Now.AddDays(-60), Now));
        Assert.That(Zhifuyun.Conversations.Select(row => row.UpdatedAt), Is.All.LessThanOrEqualTo(Now));
        Assert.That(Zhifuyun.Tickets.Select(row => row.UpdatedAt), Is.All.LessThanOrEqualTo(Now));
    }

    [Test]
    public async Task A_server_can_start_empty_on_a_chosen_port()
    {
        int port = Zhifuyun.BaseAddress.Port;
        SandboxOptions taken = new() { ZhifuyunPort = port };
        Assert.That(async () => await SandboxServer.StartAsync(taken), Throws.InstanceOf<IOException>());
        await Server.DisposeAsync();
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { ZhifuyunPort = port, SeedDemoData = false });
        Assert.That(other.Zhifuyun.BaseAddress.Port, Is.EqualTo(port));
        Assert.That(other.Zhifuyun.Conversations, Is.Empty);
        Assert.That(other.Zhifuyun.Tickets, Is.Empty);
    }

    private static string[] Documents(ZhifuyunSandbox zhifuyun) =>
    [
        .. zhifuyun.Conversations.Select(row => row.ToString()),
        // A list shows its type only.
        .. zhifuyun.Tickets.Select(row => (row with { Comments = [] }).ToString() + string.Join(',', row.Comments)),
    ];
}
