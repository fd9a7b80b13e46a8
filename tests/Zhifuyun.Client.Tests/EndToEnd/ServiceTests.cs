using Sdk.Core;
using Sdk.Sandbox;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.EndToEnd;

/// <summary>The client against the sandbox: every public method, tokens that end, limits that are real.</summary>
internal sealed class ServiceTests : SandboxTest
{
    [Test]
    public async Task Every_public_method_reaches_its_operation_and_succeeds()
    {
        Service.HasTicketDetails = true;
        Service.CreatedStatus = 201;

        ZhifuyunConversation conversation = (await Client.Conversations.CreateAsync(
            new CreateConversationRequest { UserId = "user_123", Channel = ConversationChannel.Web, InitialMessage = "你好" })).GetValueOrThrow();
        ZhifuyunConversation same = (await Client.Conversations.GetAsync(conversation.Id!)).GetValueOrThrow();
        ZhifuyunPage<ZhifuyunConversation> conversations = (await Client.Conversations.ListAsync(new ListConversationsRequest
        {
            Status = ConversationStatus.Active, StartTime = Now, EndTime = Now,
        })).GetValueOrThrow();
        ZhifuyunTicket ticket = (await Client.Tickets.CreateAsync(
            new CreateTicketRequest { Title = "产品咨询", Priority = TicketPriority.High, CustomerEmail = "customer@example.com" }, "key-1")).GetValueOrThrow();
        ZhifuyunTicket changed = (await Client.Tickets.UpdateStatusAsync(ticket.Id!, TicketStatus.Resolved, "问题已解决")).GetValueOrThrow();
        ZhifuyunTicket read = (await Client.Tickets.GetAsync(ticket.Id!)).GetValueOrThrow();
        ZhifuyunPage<ZhifuyunTicket> tickets = (await Client.Tickets.ListAsync(new ListTicketsRequest { Status = TicketStatus.Resolved, Priority = TicketPriority.High })).GetValueOrThrow();
        ZhifuyunStatistics statistics = (await Client.Statistics.GetAsync(new GetStatisticsRequest
        {
            Type = StatisticsType.Ticket, StartDate = new DateOnly(2026, 5, 1), EndDate = new DateOnly(2026, 5, 20), GroupBy = StatisticsInterval.Month,
        })).GetValueOrThrow();

        Assert.That((same.Id, same.UserId, same.CreatedAt), Is.EqualTo((conversation.Id, "user_123", (DateTimeOffset?)Now)));
        Assert.That(conversations.Items.Select(static item => item.Id), Is.EqualTo(new[] { conversation.Id }));
        Assert.That((changed.Status, read.Status, read.Priority), Is.EqualTo(((TicketStatus?)TicketStatus.Resolved, (TicketStatus?)TicketStatus.Resolved, (TicketPriority?)TicketPriority.High)));
        Assert.That(Service.Tickets[ticket.Id!].Comments, Is.EqualTo(new[] { "问题已解决" }));
        Assert.That(tickets.Items.Select(static item => item.Id), Does.Contain(ticket.Id));
        Assert.That((statistics.Trends.Single().Date, statistics.Trends[0].Tickets), Is.EqualTo(((DateOnly?)new DateOnly(2026, 5, 1), statistics.TotalTickets)));
        Assert.That(Server.Journal.Entries.Select(static entry => entry.Operation), Is.EqualTo(new[]
        {
            "GetToken", "CreateConversation", "GetConversation", "ListConversations", "CreateTicket", "UpdateTicket", "GetTicket", "ListTickets", "GetStatistics",
        }));
        Assert.That(Server.Journal.Entries.Select(static entry => entry.Operation), Is.EquivalentTo(ZhifuyunSandbox.OperationNames));
    }

    [TestCase(404, "404")]
    [TestCase(405, ZhifuyunErrors.NotOffered)]
    public async Task Ticket_details_that_are_not_offered_are_not_found(int status, string code)
    {
        Service.UnknownMethodStatus = status;

        ApiError? error = (await Client.Tickets.GetAsync("ticket_001")).Error;

        Assert.That((error?.Category, error?.Code), Is.EqualTo(((ErrorCategory?)ErrorCategory.NotFound, code)));
    }

    [Test]
    public async Task Errors_in_a_body_with_status_200_are_the_same_errors([Values] bool inBody)
    {
        Service.ErrorsInBody = inBody;
        Service.AddClient("reader", "secret", readOnly: true);
        using ZhifuyunClient reader = CreateClient(static options => (options.ClientId, options.ClientSecret) = ("reader", "secret"));

        Assert.That((await Client.Conversations.GetAsync("conv_999")).Error?.Category, Is.EqualTo(ErrorCategory.NotFound));
        Assert.That((await Client.Tickets.UpdateStatusAsync("ticket_999", TicketStatus.Closed)).Error?.Category, Is.EqualTo(ErrorCategory.NotFound));
        var century = new GetStatisticsRequest { StartDate = new DateOnly(1926, 1, 1), EndDate = new DateOnly(2026, 1, 1) };
        Assert.That((await Client.Statistics.GetAsync(century)).Error?.Category, Is.EqualTo(ErrorCategory.InvalidRequest));
        Assert.That((await reader.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", CustomerEmail = "a@b" })).Error?.Category, Is.EqualTo(ErrorCategory.PermissionDenied));
    }

    [Test]
    public async Task Wrong_secret_is_tried_once([Values] ZhifuyunSandboxTokenErrors shape, [Values] bool inBody)
    {
        (Service.TokenErrors, Service.ErrorsInBody) = (shape, inBody);
        using ZhifuyunClient client = CreateClient(static options => options.ClientSecret = "wrong");

        for (int i = 0; i < 10; i++)
        {
            Assert.That((await client.Tickets.ListAsync()).Error?.Category, Is.EqualTo(ErrorCategory.CredentialsRejected));
        }

        Assert.That(Server.Journal.Entries.Select(static entry => entry.Operation), Is.EqualTo(new[] { "GetToken" }));
    }

    [Test]
    public async Task Revoked_token_is_replaced_and_nobody_notices()
    {
        await Client.Tickets.ListAsync();
        Service.RevokeTokens();

        ApiResult<ZhifuyunTicket> created = await Client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", CustomerEmail = "a@b" });

        Assert.That(created.Error, Is.Null);
        Assert.That((Service.IssuedTokens, Server.Journal.Count("CreateTicket"), Service.Tickets.Count), Is.EqualTo((2, 2, 31)));
    }

    [Test]
    public async Task Same_revoked_token_again_ends_the_call_without_a_loop()
    {
        Service.ReturnsSameToken = true;
        await Client.Tickets.ListAsync();
        Service.RevokeTokens();

        Assert.That((await Client.Tickets.ListAsync()).Error?.Category, Is.EqualTo(ErrorCategory.AuthenticationExpired));
        Assert.That((Service.IssuedTokens, Server.Journal.Count("ListTickets")), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task Token_is_replaced_before_it_expires_at_the_service()
    {
        using ZhifuyunClient client = CreateClient(time: Clock);
        Assert.That((await client.Tickets.ListAsync()).Error, Is.Null);
        for (int minute = 0; minute < 180; minute += 20)
        {
            Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.That((await client.Tickets.ListAsync()).Error, Is.Null);
        }

        Assert.That(Service.IssuedTokens, Is.EqualTo(4));
        Assert.That(Server.Journal.Entries, Has.None.Property(nameof(JournalEntry.Status)).EqualTo(401));
    }

    [TestCase(RetryAfterStyle.Seconds)]
    [TestCase(RetryAfterStyle.HttpDate)]
    public async Task Limit_of_the_service_is_told_and_over_after_that_time(RetryAfterStyle style)
    {
        Service.Plan = new ZhifuyunSandboxPlan(5);
        Service.RetryAfterStyle = style;
        using ZhifuyunClient client = CreateClient(static options => (options.CallsPerMinute, options.MaxRetries) = (0, 0), Clock);
        for (int i = 0; i < 5; i++)
        {
            Assert.That((await client.Tickets.ListAsync()).Error, Is.Null);
        }

        ApiError? limited = (await client.Tickets.ListAsync()).Error;
        Clock.Advance(limited?.RetryAfter ?? TimeSpan.Zero);
        ApiError? after = (await client.Tickets.ListAsync()).Error;

        Assert.That((limited?.Category, limited?.RetryAfter?.TotalSeconds, after), Is.EqualTo(((ErrorCategory?)ErrorCategory.RateLimited, (double?)60, (ApiError?)null)));
        Assert.That(Server.Journal.Entries.Select(static entry => entry.Status).Count(static status => status == 429), Is.EqualTo(1));
    }

    [Test]
    public async Task Client_of_the_right_plan_never_meets_the_limit()
    {
        using ZhifuyunClient client = CreateClient();

        ApiResult<ZhifuyunPage<ZhifuyunTicket>>[] results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.Tickets.ListAsync()));

        Assert.That(results, Has.All.Property(nameof(ApiResult.IsSuccess)).True);
        Assert.That(Server.Journal.Entries, Has.None.Property(nameof(JournalEntry.Status)).EqualTo(429));
    }

    [Test]
    public async Task List_that_grows_while_it_is_read_hands_out_nothing_twice([Values] bool newestFirst)
    {
        Service.NewestFirst = newestFirst;
        Service.OnPageRead = _ => Service.AddConversations(Service.Conversations.Count < 60 ? 3 : 0);
        string[] before = [.. Service.Conversations.Select(static row => row.Id)];

        List<string> read = [];
        await foreach (ZhifuyunConversation conversation in Client.Conversations.ListAllAsync(new ListConversationsRequest { Limit = 10 }))
        {
            read.Add(conversation.Id!);
        }

        Assert.That(read, Is.Unique.And.SupersetOf(before));
    }

    [Test]
    public async Task Create_with_a_key_is_executed_once_although_its_answer_was_lost()
    {
        Service.Faults.Enqueue("CreateTicket", Fault.ResetDuringBody);

        ApiResult<ZhifuyunTicket> created = await Client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", CustomerEmail = "a@b" }, "once");

        Assert.That(created.Error, Is.Null);
        Assert.That((Service.Tickets.Count, Server.Journal.Count("CreateTicket")), Is.EqualTo((31, 2)));
        Assert.That(Server.Journal.Entries.Where(static entry => entry.Operation == "CreateTicket").Select(static entry => entry.Header("Idempotency-Key")), Is.All.EqualTo("once"));
        Assert.That((await Client.Tickets.CreateAsync(new CreateTicketRequest { Title = "other", CustomerEmail = "a@b" }, "once")).Error?.Category, Is.EqualTo(ErrorCategory.Conflict));
    }

    [Test]
    public async Task Create_without_a_key_whose_answer_was_lost_says_so()
    {
        Service.Faults.Enqueue("CreateTicket", Fault.ResetDuringBody);

        ApiResult<ZhifuyunTicket> created = await Client.Tickets.CreateAsync(new CreateTicketRequest { Title = "t", CustomerEmail = "a@b" });

        Assert.That(created.Error?.OutcomeUnknown, Is.True);
        Assert.That((Service.Tickets.Count, Server.Journal.Count("CreateTicket")), Is.EqualTo((31, 1)));
    }
}
