using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace WeCom.LivingReport;

/// <summary>What the program was asked for. Days are those of China.</summary>
internal sealed record Arguments(IReadOnlyList<string> Anchors, DateOnly From, DateOnly To, string? File, bool Live)
{
    public const string Usage = """
        usage: WeCom.LivingReport [OPTIONS]

          --anchors USERS           the user ids of those who hold the lives, separated by commas; needed with --live
          --month YYYY-MM           a month; the last 30 days by default
          --from YYYY-MM-DD         the first day, in place of a month
          --to YYYY-MM-DD           the last day, in place of a month
          --out FILE                writes a line per live as CSV too
          --live                    the service that the settings name (WeCom__CorpId, WeCom__CorpSecret) instead of the sandbox
        """;

    private const int DefaultDays = 30;

    /// <summary>In which days are counted.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    public DateTimeOffset Begin => new(From.ToDateTime(TimeOnly.MinValue), Offset);

    public DateTimeOffset End => new(To.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset);

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        string[] anchors = [];
        DateOnly? from = null;
        DateOnly? to = null;
        string? file = null;
        bool live = false;
        for (int index = 0; index < args.Length; index++)
        {
            // An option without its value falls through to what is not understood.
            string? value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "--live": live = true; break;
                case "--anchors" when value is not null: anchors = Separate(value); index++; break;
                case "--month" when IsDay($"{value}-01", out DateOnly day): from = day; to = day.AddMonths(1).AddDays(-1); index++; break;
                case "--from" when IsDay(value, out DateOnly day): from = day; index++; break;
                case "--to" when IsDay(value, out DateOnly day): to = day; index++; break;
                case "--out" when value is not null: file = value; index++; break;
                default: return false;
            }
        }

        DateOnly last = to ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(Offset).DateTime);
        DateOnly first = from ?? last.AddDays(1 - DefaultDays);
        arguments = first <= last && (!live || anchors.Length > 0) ? new Arguments(anchors, first, last, file, live) : null;
        return arguments is not null;
    }

    private static string[] Separate(string users) => users.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
