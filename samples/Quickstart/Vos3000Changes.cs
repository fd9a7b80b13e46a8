using Sdk.Core;
using Sdk.Sandbox;
using Spectre.Console;
using Vos3000.Client;

namespace Quickstart;

/// <summary>What changes something in VOS3000, and what goes wrong on purpose.</summary>
internal sealed class Vos3000Changes(Vos3000Client vos, Vos3000Sandbox sandbox)
{
    public async Task CreateAndTopUpAsync(CancellationToken cancellationToken)
    {
        Screen.Title("Create a customer and top it up");
        const string Account = "quickstart";
        ApiResult created = await vos.Customers.CreateAsync(
            new CreateCustomerRequest { Account = Account, Name = "快速入门", LimitMoney = 50 }, cancellationToken);
        if (!created.IsSuccess)
        {
            Screen.Show(created.Error);
            return;
        }

        ApiResult<PayResponse> paid = await vos.Payments.PayAsync(
            new PayRequest { OwnerName = Account, OwnerType = PayOwnerType.Account, Money = 100.5m, Memo = "quickstart-1" }, cancellationToken);
        if (paid.IsSuccess)
        {
            AnsiConsole.MarkupLineInterpolated($"  {Account} paid {Screen.Money(paid.Value.Payment?.PayMoney)}, balance {Screen.Money(paid.Value.Payment?.Money)}");
        }
        else
        {
            // Money is never sent twice by itself. When OutcomeUnknown is set, compare the balance before paying again.
            Screen.Show(paid.Error);
        }
    }

    public async Task ChangeGatewayAsync(CancellationToken cancellationToken)
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

    public async Task ShowRetryAsync(CancellationToken cancellationToken)
    {
        Screen.Title("A fault that passes is retried");
        sandbox.Faults.Enqueue("GetAllCustomers", Fault.Status(503));
        sandbox.Faults.Enqueue("GetAllCustomers", Fault.ResetBeforeAnswer);
        ApiResult<GetAllCustomersResponse> answer = await vos.Customers.GetAllAsync(cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            $"  HTTP 503, then a lost connection, then {(answer.IsSuccess ? "success" : "failure")}: {answer.Call.Attempts} attempts in {answer.Call.Elapsed.TotalSeconds:0.0} s");

        sandbox.Faults.Enqueue("Pay", Fault.ExecuteThenReset);
        ApiResult<PayResponse> paid = await vos.Payments.PayAsync(
            new PayRequest { OwnerName = "quickstart", OwnerType = PayOwnerType.Account, Money = 1 }, cancellationToken);
        if (paid.Error is { } error)
        {
            AnsiConsole.MarkupLineInterpolated($"  A payment whose answer is lost is not: {paid.Call.Attempts} attempt, outcome unknown: {error.OutcomeUnknown}");
        }
    }

    public async Task ShowRedactionAsync(CancellationToken cancellationToken)
    {
        Screen.Title("A secret that comes back in a message is redacted");
        sandbox.Faults.Enqueue("GetCustomer", Fault.ReturnCode(-10124, "Input parameter error: {\"account\":\"10001\",\"password\":\"hunter2\"}"));
        ApiResult<Customer> answer = await vos.Customers.GetAsync("10001", cancellationToken);
        if (!answer.IsSuccess)
        {
            Screen.Show(answer.Error);
        }
    }
}
