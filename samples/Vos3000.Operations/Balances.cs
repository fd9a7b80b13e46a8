using System.Globalization;
using Sdk.Core;
using Spectre.Console;
using Vos3000.Client;

namespace Vos3000.Operations;

/// <summary>Accounts that can spend little: their balance and what they may overdraw.</summary>
internal sealed class Balances(Vos3000Client vos)
{
    public async Task<bool> ShowAsync(decimal below, CancellationToken cancellationToken)
    {
        ApiResult<GetAllCustomersResponse> answer = await vos.Customers.GetAllAsync(cancellationToken);
        if (!answer.IsSuccess)
        {
            return Screen.Fail(answer.Error);
        }

        CustomerBrief[] low = [.. answer.Value.Customers.Where(customer => Left(customer) < below).OrderBy(Left)];
        Table table = Screen.Table($"Accounts with less than {below.ToString(CultureInfo.InvariantCulture)} to spend", "Account", "Balance", "Overdraft", "Left");
        foreach (CustomerBrief customer in low)
        {
            table.Row(customer.Account, Screen.Money(customer.Money), Screen.Money(customer.LimitMoney), Screen.Money(Left(customer)));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"{low.Length} of {answer.Value.Customers.Count} accounts");
        return true;
    }

    private static decimal Left(CustomerBrief customer)
    {
        decimal balance = customer.Money ?? 0;
        decimal overdraft = customer.LimitMoney ?? 0;

        // "No limit" is the largest number there is: more cannot be added to it.
        return overdraft > decimal.MaxValue / 2 ? overdraft : balance + overdraft;
    }
}
