using Sdk.Core;
using Zhifuyun.Client;

/// <summary>All calls of Zhifuyun.</summary>
internal static class ZhifuyunCalls
{
    public static async Task RunAsync(ZhifuyunClient zhifuyun, Checks run, DateOnly today)
    {
        ApiResult<ZhifuyunConversation> talk = await zhifuyun.Conversations.CreateAsync(new CreateConversationRequest
        {
            UserId = "user_trim",
            Channel = ConversationChannel.Web,
            InitialMessage = "裁剪测试",
        });
        await run.Check("Conversations.Create", Task.FromResult(talk), made => made is { UserId: "user_trim", CreatedAt: not null });
        await run.Check("Conversations.Get", zhifuyun.Conversations.GetAsync(talk.Value?.Id ?? "none"), found => found.Channel == ConversationChannel.Web);
        await run.Check("Conversations.List", zhifuyun.Conversations.ListAsync(new ListConversationsRequest { Limit = 5 }), page => page is { Items.Count: 5, Total: > 5 });
        await run.CheckAll("Conversations.ListAll", zhifuyun.Conversations.ListAllAsync(new ListConversationsRequest { Limit = 20 }), 46);

        ApiResult<ZhifuyunTicket> ticket = await zhifuyun.Tickets.CreateAsync(
            new CreateTicketRequest { Title = "裁剪测试", Priority = TicketPriority.Urgent, CustomerEmail = "trim@example.com" }, "trim-1");
        await run.Check("Tickets.Create", Task.FromResult(ticket), made => made is { Title: "裁剪测试", Status.Value: "pending" });
        string id = ticket.Value?.Id ?? "none";
        await run.Check("Tickets.UpdateStatus", zhifuyun.Tickets.UpdateStatusAsync(id, TicketStatus.Resolved, "好"), changed => changed.Status == TicketStatus.Resolved);
        await run.Check("Tickets.Get", zhifuyun.Tickets.GetAsync(id), found => found.Status == TicketStatus.Resolved);
        await run.Check("Tickets.List", zhifuyun.Tickets.ListAsync(new ListTicketsRequest { Limit = 5 }), page => page is { Items.Count: 5, Total: > 5 });
        await run.CheckAll("Tickets.ListAll", zhifuyun.Tickets.ListAllAsync(new ListTicketsRequest { Limit = 20 }), 31);
        await run.Check(
            "Statistics.Get",
            zhifuyun.Statistics.GetAsync(new GetStatisticsRequest { StartDate = today.AddDays(-29), EndDate = today, GroupBy = StatisticsInterval.Day }),
            answer => answer is { TotalTickets: > 0, SatisfactionRate: > 0, Trends: [{ Date: not null }, ..] });
        ApiResult<ZhifuyunConversation> nothing = await zhifuyun.Conversations.GetAsync("conv_none");
        run.Report("An error of Zhifuyun", nothing.Error is { Category: ErrorCategory.NotFound, Code: ZhifuyunErrors.NotFound }, nothing.ToString());
    }
}
