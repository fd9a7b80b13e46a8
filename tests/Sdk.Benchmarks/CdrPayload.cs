using System.Globalization;
using System.Text;

namespace Sdk.Benchmarks;

/// <summary>Answers of <c>GetCdr</c> as a switch gives them: every member of a record, and every record with a number of its own.</summary>
internal static class CdrPayload
{
    public const int RowsPerDay = 10_000;

    /// <summary>The records of a day in one piece, about 8 MB.</summary>
    public static byte[] Create(DateOnly day) => [.. Parts(day, day).SelectMany(part => part)];

    /// <summary>The records of several days piece by piece, so that an answer of any length takes no memory of its own.</summary>
    public static IEnumerable<byte[]> Parts(DateOnly begin, DateOnly end)
    {
        yield return """{"retCode":0,"infoCdrs":["""u8.ToArray();
        for (DateOnly day = begin; day <= end; day = day.AddDays(1))
        {
            for (int i = 0; i < RowsPerDay; i++)
            {
                yield return Encoding.UTF8.GetBytes((day == begin && i == 0 ? "" : ",") + Row(day, i));
            }
        }

        yield return "]}"u8.ToArray();
    }

    private static string Row(DateOnly day, int i)
    {
        long start = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds() + (i * 8_640L);
        int talked = i * 7 % 600;
        int billed = (talked + 59) / 60 * 60;
        string fee = FormatDouble(billed * 0.0015);
        string agentFee = FormatDouble(billed * 0.001);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"callerE164":"8621500{{i:00000}}","callerAccessE164":"021500{{i:00000}}","callerProductId":"SIP/7.2 phone {{i % 50}}",
            "callerToGatewayE164":"8621500{{i:00000}}","callerGateway":"office-{{i % 9}}","callerip":"192.0.2.{{i % 250}}",
            "calleeE164":"138{{i * 7919 % 100_000_000:00000000}}","calleeAccessE164":"0138{{i * 7919 % 100_000_000:00000000}}",
            "calleeProductId":"carrier","calleeToGatewayE164":"9138{{i * 7919 % 100_000_000:00000000}}","calleeGateway":"carrier-{{i % 5}}",
            "calleeip":"198.51.100.{{i % 250}}","start":{{start}},"stop":{{start + (talked * 1_000L)}},"holdTime":{{talked}},
            "feeTime":{{billed}},"fee":{{fee}},"feePrefix":"138","suiteFee":0.0,"suiteFeeTime":0,"agentFee":{{agentFee}},
            "agentFeeTime":{{billed}},"agentFeePrefix":"138","agentSuiteFee":0.0,"agentSuiteFeeTime":0,"callLevel":{{i % 3}},
            "account":"{{100_000 + (i % 200)}}","accountName":"上海分公司 {{i % 200}}","agentAccount":"agent-{{i % 7}}",
            "agentName":"代理商 {{i % 7}}","endDirection":{{i % 3}},"endReason":{{-(i % 12)}},"calleeBilling":0,"billingMode":{{i % 3}},
            "flowNo":{{(day.DayNumber * (long)RowsPerDay) + i}}}
            """).ReplaceLineEndings("");
    }

    /// <summary>As Java writes a double: with a fraction always, <c>0.0</c> for zero.</summary>
    private static string FormatDouble(double value) => value.ToString("0.0################", CultureInfo.InvariantCulture);
}
