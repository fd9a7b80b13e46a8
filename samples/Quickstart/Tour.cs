using System.Globalization;
using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using Vos3000.Client;

namespace Quickstart;

/// <summary>A walk through VOS3000. What changes something or breaks something needs the sandbox.</summary>
internal sealed class Tour(Vos3000Client vos, Vos3000Sandbox? sandbox)
{
    private const int Days = 30;
    private const int Rows = 8;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<CustomerBrief> customers = await ListCustomersAsync(cancellationToken);
        if (sandbox is not null)
        {
            await CreateAndTopUpAsync(cancellationToken);
        }

        await ShowOnlinePhonesAsync(cancellationToken);
        await ShowGatewaysAsync(cancellationToken);
        if (sandbox is not null)
        {
            await ChangeGatewayAsync(cancellationToken);
        }

        if (customers.Count > 0)
        {
            await ReadCallRecordsAsync([.. customers.Take(Rows).Select(customer => customer.Account ?? "")], cancellationToken);
        }

        await ShowBusinessErrorAsync(cancellationToken);
        if (sandbox is not null)
        {
            await ShowRetryAsync(sandbox, cancellationToken);
            await ShowRedactionAsync(sandbox, cancellationToken);
        }
    }

    private static void Title(string text) => AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(text)}[/]").LeftJustified());

    private static string Money(decimal? amount) => amount?.ToString("N2", CultureInfo.InvariantCulture) ?? "–";

    private static void Show(ApiError error)
    {
        AnsiConsole.MarkupLineInterpolated($"  [red]{error.Category}[/] {error.Describe(CultureInfo.GetCultureInfo("en"))}");
        AnsiConsole.MarkupLineInterpolated($"  [red]{error.Category}[/] {error.Describe(CultureInfo.GetCultureInfo("zh-CN"))}");
    }

    private async Task<IReadOnlyList<CustomerBrief>> ListCustomersAsync(CancellationToken cancellationToken)
    {
        Title("Customers");
        ApiResult<GetAllCustomersResponse> answer = await vos.Customers.GetAllAsync(cancellationToken);
        if (!answer.IsSuccess)
        {
            Show(answer.Error);
            return [];
        }

        Table table = new Table().AddColumn("Account").AddColumn(new TableColumn("Balance").RightAligned()).AddColumn(new TableColumn("Overdraft").RightAligned());
        foreach (CustomerBrief customer in answer.Value.Customers.Take(Rows))
        {
            table.AddRow(Markup.Escape(customer.Account ?? "–"), Money(customer.Money), Money(customer.LimitMoney));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"  {answer.Value.Customers.Count} customers in {answer.Call.Elapsed.TotalMilliseconds:0} ms");
        return answer.Value.Customers;
    }

    private async Task CreateAndTopUpAsync(CancellationToken cancellationToken)
    {
        Title("Create a customer and top it up");
        const string Account = "quickstart";
        ApiResult created = await vos.Customers.CreateAsync(
            new CreateCustomerRequest { Account = Account, Name = "快速入门", LimitMoney = 50 }, cancellationToken);
        if (!created.IsSuccess)
        {
            Show(created.Error);
            return;
        }

        ApiResult<PayResponse> paid = await vos.Payments.PayAsync(
            new PayRequest { OwnerName = Account, OwnerType = PayOwnerType.Account, Money = 100.5m, Memo = "quickstart-1" }, cancellationToken);
        if (paid.IsSuccess)
        {
            AnsiConsole.MarkupLineInterpolated($"  {Account} paid {Money(paid.Value.Payment?.PayMoney)}, balance {Money(paid.Value.Payment?.Money)}");
        }
        else
        {
            // Money is never sent twice by itself. When OutcomeUnknown is set, compare the balance before paying again.
            Show(paid.Error);
        }
    }

    private async Task ShowOnlinePhonesAsync(CancellationToken cancellationToken)
    {
        Title("Online phones");
        ApiResult<GetAllPhoneOnlineResponse> numbers = await vos.Phones.GetAllOnlineAsync(cancellationToken);
        if (!numbers.IsSuccess)
        {
            Show(numbers.Error);
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
        Title("Gateways: those that are set up against those that are online");
        ApiResult<GetRoutingGatewayResponse> gateways = await vos.RoutingGateways.GetAsync(cancellationToken: cancellationToken);
        ApiResult<GetRoutingGatewayOnlineResponse> online = await vos.RoutingGateways.GetOnlineAsync(cancellationToken: cancellationToken);
        if ((gateways.Error ?? online.Error) is { } error)
        {
            Show(error);
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

    private async Task ChangeGatewayAsync(CancellationToken cancellationToken)
    {
        ApiResult<GetRoutingGatewayResponse> gateways = await vos.RoutingGateways.GetAsync(cancellationToken: cancellationToken);
        if (gateways.Value?.Gateways is not [{ Name: { } name }, ..])
        {
            return;
        }

        // Reads the gateway, and sends its name and what has changed; all else stays, what this client does not know included.
        ApiResult changed = await vos.RoutingGateways.UpdateAsync(name, static gateway => gateway.Capacity = 120, cancellationToken);
        AnsiConsole.MarkupLineInterpolated($"  {name} now has 120 lines: {(changed.IsSuccess ? "done" : changed.Error.Describe())}");
    }

    private async Task ReadCallRecordsAsync(IReadOnlyList<string> accounts, CancellationToken cancellationToken)
    {
        Title($"{Days} days of call records, one request per day");
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
        AnsiConsole.MarkupLineInterpolated($"  {count} calls, {Money(fees)} in fees");
        if (error is not null)
        {
            Show(error);
        }
    }

    private async Task ShowBusinessErrorAsync(CancellationToken cancellationToken)
    {
        Title("A business error is data, not an exception");
        ApiResult<Customer> answer = await vos.Customers.GetAsync("nobody-has-this-account", cancellationToken);
        if (!answer.IsSuccess)
        {
            Show(answer.Error);
        }
    }

    private async Task ShowRetryAsync(Vos3000Sandbox faulty, CancellationToken cancellationToken)
    {
        Title("A fault that passes is retried");
        faulty.Faults.Enqueue("GetAllCustomers", Fault.Status(503));
        faulty.Faults.Enqueue("GetAllCustomers", Fault.ResetBeforeAnswer);
        ApiResult<GetAllCustomersResponse> answer = await vos.Customers.GetAllAsync(cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            $"  HTTP 503, then a lost connection, then {(answer.IsSuccess ? "success" : "failure")}: {answer.Call.Attempts} attempts in {answer.Call.Elapsed.TotalSeconds:0.0} s");

        faulty.Faults.Enqueue("Pay", Fault.ExecuteThenReset);
        ApiResult<PayResponse> paid = await vos.Payments.PayAsync(
            new PayRequest { OwnerName = "quickstart", OwnerType = PayOwnerType.Account, Money = 1 }, cancellationToken);
        if (paid.Error is { } error)
        {
            AnsiConsole.MarkupLineInterpolated($"  A payment whose answer is lost is not: {paid.Call.Attempts} attempt, outcome unknown: {error.OutcomeUnknown}");
        }
    }

    private async Task ShowRedactionAsync(Vos3000Sandbox faulty, CancellationToken cancellationToken)
    {
        Title("A secret that comes back in a message is redacted");
        faulty.Faults.Enqueue("GetCustomer", Fault.ReturnCode(-10124, "Input parameter error: {\"account\":\"10001\",\"password\":\"hunter2\"}"));
        ApiResult<Customer> answer = await vos.Customers.GetAsync("10001", cancellationToken);
        if (!answer.IsSuccess)
        {
            Show(answer.Error);
        }
    }
}
