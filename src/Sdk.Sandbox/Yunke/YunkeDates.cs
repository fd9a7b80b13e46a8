using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>Reads and writes times as Yunke does: local to China, without a zone.</summary>
internal static class YunkeDates
{
    public const string Day = "yyyy-MM-dd";
    public const string Minute = "yyyy-MM-dd HH:mm";

    private const string Seconds = "yyyy-MM-dd HH:mm:ss";

    /// <summary>What an end may look like, and how much of what follows it still belongs to it.</summary>
    private static readonly (string Format, TimeSpan Length)[] Ends =
    [
        (Minute, TimeSpan.FromMinutes(1)),
        (Seconds, TimeSpan.FromSeconds(1)),
        (Day, TimeSpan.FromDays(1)),
    ];

    public static DateTime LocalOf(this YunkeSandbox sandbox, DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, sandbox.TimeZone).DateTime;

    public static string TextOf(this YunkeSandbox sandbox, DateTimeOffset instant) =>
        sandbox.LocalOf(instant).ToString(Seconds, CultureInfo.InvariantCulture);

    /// <summary>
    /// Whether an instant lies between two members, both inclusive to the unit that they are written in. One that is absent or empty
    /// does not limit.
    /// </summary>
    /// <param name="sandbox">Knows the time zone.</param>
    /// <param name="members">The request.</param>
    /// <param name="start">The member that names the begin.</param>
    /// <param name="end">The member that names the end.</param>
    /// <param name="only">The only way to write them; <see langword="null"/> where the reference does not tell it.</param>
    public static Func<DateTimeOffset, bool> Range(
        this YunkeSandbox sandbox, YunkeArguments members, string start, string end, string? only = null)
    {
        DateTime from = Read(members, start, only) is { } first ? first.Begin : DateTime.MinValue;
        DateTime before = Read(members, end, only) is { } last ? last.Begin + last.Length : DateTime.MaxValue;
        if (from >= before) throw YunkeRefusal.WrongParameter(end);
        return instant => sandbox.LocalOf(instant) is var local && local >= from && local < before;
    }

    private static (DateTime Begin, TimeSpan Length)? Read(YunkeArguments members, string name, string? only)
    {
        string text = members.TextOrEmpty(name);
        if (text.Length == 0) return null;
        foreach ((string format, TimeSpan length) in Ends)
        {
            if (only is not null && format != only) continue;
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime begin))
                return (begin, length);
        }

        throw YunkeRefusal.WrongParameter(name);
    }
}
