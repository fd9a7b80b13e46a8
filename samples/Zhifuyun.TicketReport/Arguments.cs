using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Zhifuyun.Client;

namespace Zhifuyun.TicketReport;

/// <summary>What the program was asked for. Days are those of China.</summary>
internal sealed record Arguments(DateOnly From, DateOnly To, StatisticsInterval Group, string? File, bool Live)
{
    public const string Usage = """
        usage: Zhifuyun.TicketReport [OPTIONS]

          --from YYYY-MM-DD         the first day; 29 days before the last by default
          --to YYYY-MM-DD           the last day; today by default
          --group day|week|month    the length of a line of the report; week by default
          --out FILE                writes the lines as CSV too
          --live                    the service that the settings name (Zhifuyun__ClientId, Zhifuyun__ClientSecret) instead of the sandbox
        """;

    private const int DefaultDays = 30;

    /// <summary>In which the service counts days.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        DateOnly? from = null;
        DateOnly? to = null;
        StatisticsInterval group = StatisticsInterval.Week;
        string? file = null;
        bool live = false;
        for (int index = 0; index < args.Length; index++)
        {
            // An option without its value falls through to what is not understood.
            string? value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "--live": live = true; break;
                case "--from" when IsDay(value, out DateOnly day): from = day; index++; break;
                case "--to" when IsDay(value, out DateOnly day): to = day; index++; break;
                case "--group" when value is "day" or "week" or "month": group = new StatisticsInterval(value); index++; break;
                case "--out" when value is not null: file = value; index++; break;
                default: return false;
            }
        }

        DateOnly last = to ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(Offset).DateTime);
        DateOnly first = from ?? last.AddDays(1 - DefaultDays);
        arguments = first <= last ? new Arguments(first, last, group, file, live) : null;
        return arguments is not null;
    }

    private static bool IsDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
