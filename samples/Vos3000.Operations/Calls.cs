using System.Globalization;
using Sdk.Core;
using Spectre.Console;
using Vos3000.Client;

namespace Vos3000.Operations;

/// <summary>Calls in progress, the longest first.</summary>
internal sealed class Calls(Vos3000Client vos)
{
    public async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        ApiResult<GetCurrentCallResponse> answer = await vos.Calls.GetCurrentAsync(cancellationToken: cancellationToken);
        if (!answer.IsSuccess)
        {
            return Screen.Fail(answer.Error);
        }

        Table table = Screen.Table("Calls now", "Caller", "Callee", "From gateway", "To gateway", "State", "Codec");
        foreach (CurrentCall call in answer.Value.Calls.OrderByDescending(static call => call.Duration))
        {
            table.Row(
                call.CallerE164, call.CalleeE164, call.CallerGatewayId, call.CalleeGatewayId,
                call.Duration?.ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture) ?? call.State?.ToString(), call.CallCodec);
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"{answer.Value.Calls.Count} calls");
        return true;
    }
}
