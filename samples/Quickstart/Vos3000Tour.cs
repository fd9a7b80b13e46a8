using System.Globalization;
using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using Vos3000.Client;

namespace Quickstart;

/// <summary>A walk through VOS3000. What changes something or breaks something needs the sandbox.</summary>
internal sealed class Vos3000Tour(Vos3000Client vos, Vos3000Sandbox? sandbox)
{
    private const int Days = 30;
    private const int Rows = 8;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Vos3000Changes? changes = sandbox is null ? null : new Vos3000Changes(vos, sandbox);
        IReadOnlyList<CustomerBrief> customers = await ListCustomersAsync(cancellationToken);
        if (changes is not null)
        {
            await changes.CreateAndTopUpAsync(cancellationToken);
        }

        await ShowOnlinePhonesAsync(cancellationToken);
        await ShowGatewaysAsync(cancellationToken);
        if (changes is not null)
        {
            await changes.ChangeGatewayAsync(cancellationToken);
        }

        if (customers.Count > 0)
        {
            await ReadCallRecordsAsync([.. customers.Take(Rows).Select(customer => customer.Account ?? "")], cancellationToken);
        }

        await ShowBusinessErrorAsync(cancellationToken);
        if (changes is not null)
        {
            await changes.ShowRetryAsync(cancellationToken);
            await changes.ShowRedactionAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlyList<CustomerBrief>> ListCustomersAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Customers");
        ApiResult<GetAllCustomersResponse> answer = await vos.Customers.GetAllAsync(cancellationToken);
        if (!answer.IsSuccess)
        {
            Screen.Show(answer.Error);
            return [];
        }

        Table table = new Table().AddColumn("Account").AddColumn(new TableColumn("Balance").RightAligned()).AddColumn(new TableColumn("Overdraft").RightAligned());
        foreach (CustomerBrief customer in answer.Value.Customers.Take(Rows))
        {
            table.AddRow(Markup.Escape(customer.Account ?? "–"), Screen.Money(customer.Money), Screen.Money(customer.LimitMoney));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"  {answer.Value.Customers.Count} customers in {answer.Call.Elapsed.TotalMilliseconds:0} ms");
        return answer.Value.Customers;
    }

    private async Task ShowOnlinePhonesAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Online phones");
        ApiResult<GetAllPhoneOnlineResponse> numbers = await vos.Phones.GetAllOnlineAsync(cancellationToken);
        if (!numbers.IsSuccess)
        {
            Screen.Show(numbers.Error);
            return;
        }

        Table table = new Table().AddColumn("Number").AddColumn("Device").AddColumn("Address").AddColumn("Protocol").AddColumn("Registered (UTC)");
        await foreach (PhoneOnline phone in vos.Phones.StreamOnlineAsync(numbers.Value.E164s.Take(Rows), cancellationToken: cancellationToken))
        {
            table.AddRow(
                Markup.Escape(phone.E164 ?? "–"),
                Markup.Escape(phone.ProductId ?? "–"),
                Markup.Escape(phone.RemoteIp ?? "–"),
                Markup.Escape(phone.Protocol?.ToString() ?? "–"),
                phone.RegisterTime?.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "–");
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"  {numbers.Value.E164s.Count} phones are online");
    }

    private async Task ShowGatewaysAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Gateways: those that are set up against those that are online");
        ApiResult<GetRoutingGatewayResponse> gateways = await vos.RoutingGateways.GetAsync(cancellationToken: cancellationToken);
        ApiResult<GetRoutingGatewayOnlineResponse> online = await vos.RoutingGateways.GetOnlineAsync(cancellationToken: cancellationToken);
        if ((gateways.Error ?? online.Error) is { } error)
        {
            Screen.Show(error);
            return;
        }

        Table table = new Table().AddColumn("Gateway").AddColumn("Address").AddColumn("State").AddColumn("Calls").AddColumn("Password");
        foreach (RoutingGateway gateway in gateways.Value!.Gateways.Take(Rows))
        {
            // The switch returns passwords in clear text. They are of a type that never prints: what you see is what a log would hold.
            RoutingGatewayOnline? state = online.Value!.Gateways.FirstOrDefault(item => item.Name == gateway.Name);
            table.AddRow(
                Markup.Escape(gateway.Name ?? "–"),
                Markup.Escape(gateway.RemoteIp ?? "–"),
                state is null ? "[red]offline[/]" : "[green]online[/]",
                $"{state?.CurrentCall ?? 0}/{gateway.Capacity ?? 0}",
                Markup.Escape($"{gateway.Password}"));
        }

        AnsiConsole.Write(table);
    }

    private async Task ReadCallRecordsAsync(IReadOnlyList<string> accounts, CancellationToken cancellationToken)
    {
        Screen.Title($"{Days} days of call records, one request per day");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).DateTime);
        var request = new GetCdrRequest { Accounts = accounts, BeginTime = today.AddDays(1 - Days), EndTime = today };
        int count = 0;
        decimal fees = 0;
        ApiError? error = null;
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            ProgressTask task = progress.AddTask("Reading", maxValue: Days);
            await foreach (ApiResult<Page<Cdr>> day in vos.Cdrs.StreamDaysAsync(request, cancellationToken))
            {
                error = day.Error;
                foreach (Cdr cdr in day.Value?.Items ?? [])
                {
                    count++;
                    fees += cdr.Fee ?? 0;
                }

                task.Increment(1);
            }
        });
        AnsiConsole.MarkupLineInterpolated($"  {count} calls, {Screen.Money(fees)} in fees");
        if (error is not null)
        {
            Screen.Show(error);
        }
    }

    private async Task ShowBusinessErrorAsync(CancellationToken cancellationToken)
    {
        Screen.Title("A business error is data, not an exception");
        ApiResult<Customer> answer = await vos.Customers.GetAsync("nobody-has-this-account", cancellationToken);
        if (!answer.IsSuccess)
        {
            Screen.Show(answer.Error);
        }
    }
}
