using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Vos3000.Operations;

internal enum Command
{
    Overview,
    Balances,
    Gateways,
    Calls,
    CallRecords,
}

/// <summary>What the program was asked for.</summary>
internal sealed record Arguments(Command Command, bool Live, decimal Below, DateOnly Day, string? File)
{
    public const string Usage = """
        usage: Vos3000.Operations [COMMAND] [OPTIONS]

        commands:
          (none)      balances, gateways and calls
          balances    accounts that can spend less than an amount
          gateways    gateways, with those that are offline
          calls       calls in progress
          cdrs        the call records of a day, as CSV

        options:
          --below AMOUNT      for balances; 10 by default
          --day YYYY-MM-DD    for cdrs; a day of the switch's own calendar, yesterday by default
          --time-zone ID      the time zone of the switch, which says when yesterday was; that of this machine by default
          --out FILE          for cdrs; standard output by default
          --live              the switch that the settings name (Vos3000__BaseAddress) instead of the sandbox
        """;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        Command command = Command.Overview;
        bool live = false;
        decimal below = 10;
        DateOnly? day = null;
        string? file = null;
        TimeZoneInfo? zone = TimeZoneInfo.Local;
        for (int index = 0; index < args.Length; index++)
        {
            // An option without its value falls through to what is not understood.
            string? value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "balances": command = Command.Balances; break;
                case "gateways": command = Command.Gateways; break;
                case "calls": command = Command.Calls; break;
                case "cdrs": command = Command.CallRecords; break;
                case "--live": live = true; break;
                case "--below" when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out below): index++; break;
                case "--day" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed):
                    day = parsed;
                    index++;
                    break;
                case "--time-zone" when value is not null && TimeZoneInfo.TryFindSystemTimeZoneById(value, out zone): index++; break;
                case "--out" when value is not null: file = value; index++; break;
                default: return false;
            }
        }

        DateTimeOffset now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone ?? TimeZoneInfo.Local);
        arguments = new Arguments(command, live, below, day ?? DateOnly.FromDateTime(now.DateTime).AddDays(-1), file);
        return true;
    }
}
