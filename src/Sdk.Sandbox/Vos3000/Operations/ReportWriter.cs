using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes what the rows of all fee reports have in common.</summary>
internal static class ReportWriter
{
    private static readonly (string Name, int CallLevel)[] Levels = [("net", 1), ("local", 2), ("domestic", 4), ("international", 5)];

    public static void WriteAccount(Utf8JsonWriter json, Vos3000SandboxCdr cdr)
    {
        json.Text("account", cdr.Account);
        json.Text("accountName", cdr.AccountName);
    }

    public static void WriteTotals(Utf8JsonWriter json, IReadOnlyCollection<Vos3000SandboxCdr> cdrs)
    {
        json.Integer("cdrCount", cdrs.Count);
        json.Money("totalFee", cdrs.Sum(cdr => cdr.Fee));
        json.Integer("totalTime", cdrs.Sum(cdr => (long)cdr.FeeTime));
        json.Money("totalSuiteFee", cdrs.Sum(cdr => cdr.SuiteFee));
        json.Integer("totalSuiteFeeTime", cdrs.Sum(cdr => (long)cdr.SuiteFeeTime));
    }

    public static void WriteLevels(Utf8JsonWriter json, IReadOnlyCollection<Vos3000SandboxCdr> cdrs)
    {
        foreach ((string name, int level) in Levels)
        {
            Vos3000SandboxCdr[] some = [.. cdrs.Where(cdr => cdr.CallLevel == level)];
            json.Money(name + "Fee", some.Sum(cdr => cdr.Fee));
            json.Integer(name + "Time", some.Sum(cdr => (long)cdr.FeeTime));
            json.Integer(name + "Count", some.Length);
        }
    }
}
