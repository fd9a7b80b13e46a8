using Sdk.Core;
using Vos3000.Client;

namespace Vos3000.Operations;

/// <summary>The call records of a day as CSV. In memory are those of a hundred accounts at a time.</summary>
internal sealed class CallRecords(Vos3000Client vos)
{
    private const int AccountsAtOnce = 100;

    public async Task<bool> WriteAsync(DateOnly day, string? file, CancellationToken cancellationToken)
    {
        ApiResult<GetAllCustomersResponse> accounts = await vos.Customers.GetAllNumbersAsync(cancellationToken);
        if (!accounts.IsSuccess)
        {
            return Screen.Fail(accounts.Error);
        }

        await using TextWriter output = file is null ? new StreamWriter(Console.OpenStandardOutput()) : new StreamWriter(file);
        var csv = new CsvWriter(output);
        await csv.WriteRowAsync(
            "flowNo", "start", "stop", "account", "caller", "callee", "callerGateway", "calleeGateway", "seconds", "billedSeconds", "fee", "endReason");
        int count = 0;
        foreach (string[] some in accounts.Value.Accounts.Chunk(AccountsAtOnce))
        {
            var request = new GetCdrRequest { Accounts = some, BeginTime = day, EndTime = day };
            await foreach (ApiResult<Page<Cdr>> page in vos.Cdrs.StreamDaysAsync(request, cancellationToken))
            {
                if (!page.IsSuccess)
                {
                    return Screen.Fail(page.Error);
                }

                foreach (Cdr cdr in page.Value.Items)
                {
                    await WriteAsync(csv, cdr);
                    count++;
                }
            }
        }

        Console.Error.WriteLine($"{count} call records of {day:yyyy-MM-dd}");
        return true;
    }

    private static Task WriteAsync(CsvWriter csv, Cdr cdr) => csv.WriteRowAsync(
        cdr.FlowNo, cdr.Start, cdr.Stop, cdr.Account, cdr.CallerE164, cdr.CalleeE164, cdr.CallerGateway, cdr.CalleeGateway,
        cdr.HoldTime?.TotalSeconds, cdr.FeeTime?.TotalSeconds, cdr.Fee, cdr.EndReason);
}
