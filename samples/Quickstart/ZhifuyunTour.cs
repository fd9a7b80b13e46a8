using System.Globalization;
using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using Zhifuyun.Client;

namespace Quickstart;

/// <summary>A walk through Zhifuyun. What changes something or breaks something needs the sandbox.</summary>
internal sealed class ZhifuyunTour(ZhifuyunClient zhifuyun, ZhifuyunSandbox? sandbox)
{
    private const int Days = 30;
    private const int MostPages = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ListTicketsAsync(cancellationToken);
        if (sandbox is not null)
        {
            await CreateOnceAsync(sandbox, cancellationToken);
        }

        await ShowStatisticsAsync(cancellationToken);
        if (sandbox is not null)
        {
            await ShowWrongSecretAsync(sandbox, cancellationToken);
            await SurviveRateLimitAsync(sandbox, cancellationToken);
        }
    }

    private async Task ListTicketsAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Tickets, page by page");
        Table table = Screen.Table("Page", "Ticket", "Title", "State", "Priority", "Assignee", "Created (UTC)");
        int pages = 0;
        await foreach (ApiResult<Page<ZhifuyunTicket>> page in zhifuyun.Tickets.ListPagesAsync(new ListTicketsRequest { Limit = 10 }, cancellationToken))
        {
            if (!page.IsSuccess)
            {
                Screen.Show(page.Error);
                break;
            }

            foreach (ZhifuyunTicket ticket in page.Value.Items.Take(3))
            {
                table.Row(
                    page.Value.Cursor, ticket.Id, ticket.Title, ticket.Status?.Value, ticket.Priority?.Value, ticket.AssigneeId, Screen.Time(ticket.CreatedAt));
            }

            if (++pages == MostPages)
            {
                break;
            }
        }

        AnsiConsole.Write(table);
        if (sandbox is not null)
        {
            AnsiConsole.MarkupLineInterpolated($"  {pages} pages; the client fetched {sandbox.IssuedTokens} token for them by itself");
        }
    }

    private async Task CreateOnceAsync(ZhifuyunSandbox faulty, CancellationToken cancellationToken)
    {
        Screen.Title("A ticket is created once, although the answer is lost");
        int before = faulty.Tickets.Count;
        faulty.Faults.Enqueue("CreateTicket", Fault.ExecuteThenReset);
        var request = new CreateTicketRequest { Title = "产品咨询", Priority = TicketPriority.High, CustomerEmail = "customer@example.com" };
        ApiResult<ZhifuyunTicket> created = await zhifuyun.Tickets.CreateAsync(request, idempotencyKey: "quickstart-1", cancellationToken);
        if (created.IsSuccess)
        {
            AnsiConsole.MarkupLineInterpolated(
                $"  With a key: {created.Value.Id} after {created.Call.Attempts} attempts, {faulty.Tickets.Count - before} ticket more");
        }
        else
        {
            Screen.Show(created.Error);
        }

        faulty.Faults.Enqueue("CreateTicket", Fault.ExecuteThenReset);
        created = await zhifuyun.Tickets.CreateAsync(request, cancellationToken: cancellationToken);
        if (created.Error is { } error)
        {
            AnsiConsole.MarkupLineInterpolated($"  Without one: {created.Call.Attempts} attempt, outcome unknown: {error.OutcomeUnknown}. Look before trying again.");
        }
    }

    private async Task ShowStatisticsAsync(CancellationToken cancellationToken)
    {
        Screen.Title($"Statistics of {Days} days, by week");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).DateTime);
        ApiResult<ZhifuyunStatistics> answer = await zhifuyun.Statistics.GetAsync(
            new GetStatisticsRequest { StartDate = today.AddDays(1 - Days), EndDate = today, GroupBy = StatisticsInterval.Week }, cancellationToken);
        if (!answer.IsSuccess)
        {
            Screen.Show(answer.Error);
            return;
        }

        var chart = new BarChart { Width = 60 };
        foreach (ZhifuyunTrend trend in answer.Value.Trends)
        {
            chart.AddItem($"{trend.Date:MM-dd} tickets", trend.Tickets ?? 0, Color.Aqua);
        }

        AnsiConsole.Write(chart);
        string rate = answer.Value.SatisfactionRate?.ToString("P0", CultureInfo.InvariantCulture) ?? "–";
        AnsiConsole.MarkupLineInterpolated(
            $"  {answer.Value.TotalTickets} tickets, {answer.Value.TotalConversations} conversations, {rate} of the customers satisfied");
    }

    private static async Task ShowWrongSecretAsync(ZhifuyunSandbox faulty, CancellationToken cancellationToken)
    {
        Screen.Title("A wrong secret is told, and not tried again and again");
        using var stranger = ZhifuyunClient.Create(new ZhifuyunOptions
        {
            BaseAddress = faulty.BaseAddress,
            ClientId = faulty.ClientId,
            ClientSecret = "not-the-secret",
        });
        ApiResult<ZhifuyunStatistics> answer = await stranger.Statistics.GetAsync(new GetStatisticsRequest(), cancellationToken);
        if (answer.Error is { } error)
        {
            Screen.Show(error);
        }
    }

    private async Task SurviveRateLimitAsync(ZhifuyunSandbox faulty, CancellationToken cancellationToken)
    {
        Screen.Title("Too many calls: the client waits as long as it is told");
        faulty.Faults.Enqueue("ListConversations", Fault.Status(429, new Dictionary<string, string> { ["Retry-After"] = "1" }));
        ApiResult<ZhifuyunPage<ZhifuyunConversation>> answer = await zhifuyun.Conversations.ListAsync(cancellationToken: cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            $"  HTTP 429, then {(answer.IsSuccess ? $"{answer.Value.Total} conversations" : "failure")}: {answer.Call.Attempts} attempts in {answer.Call.Elapsed.TotalSeconds:0.0} s");
    }
}
