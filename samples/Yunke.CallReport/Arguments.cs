using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Yunke.CallReport;

/// <summary>What the program was asked for. Days are those of China.</summary>
internal sealed record Arguments(DateOnly Day, int Recordings, string Folder, bool Live)
{
    public const string Usage = """
        usage: Yunke.CallReport [OPTIONS]

          --day YYYY-MM-DD          the day; yesterday by default
          --recordings N            how many recordings of the longest calls to download, 0 to 50; 3 by default
          --out FOLDER              where recordings go; the folder "recordings" by default
          --live                    the service that the settings name (Yunke__Phone, Yunke__Password) instead of the sandbox
        """;

    private const int DefaultRecordings = 3;
    private const int MostRecordings = 50;

    /// <summary>In which the service counts days.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    public DateTimeOffset Begin => new(Day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>The last minute of the day: the service takes the end as included.</summary>
    public DateTimeOffset End => Begin.AddDays(1).AddMinutes(-1);

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? arguments)
    {
        arguments = null;
        DateOnly day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(Offset).DateTime).AddDays(-1);
        int recordings = DefaultRecordings;
        string folder = "recordings";
        bool live = false;
        for (int index = 0; index < args.Length; index++)
        {
            // An option without its value falls through to what is not understood.
            string? value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "--live": live = true; break;
                case "--day" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day): index++; break;
                case "--recordings" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out recordings): index++; break;
                case "--out" when value is not null: folder = value; index++; break;
                default: return false;
            }
        }

        arguments = recordings <= MostRecordings ? new Arguments(day, recordings, folder, live) : null;
        return arguments is not null;
    }
}
