using System.Globalization;

namespace Sdk.Sandbox;

/// <summary>Days and instants as the softswitch writes them.</summary>
internal static class Vos3000Calendar
{
    // Before it a day in the time zone may begin before the first instant of .NET.
    private const int FirstYear = 1970;

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    public static DateOnly Today(Vos3000Sandbox sandbox) => DayOf(sandbox, sandbox.Time.GetUtcNow());

    public static DateOnly DayOf(Vos3000Sandbox sandbox, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, sandbox.TimeZone).DateTime);

    /// <summary>The instant at which a day begins.</summary>
    public static DateTimeOffset Midnight(Vos3000Sandbox sandbox, DateOnly day)
    {
        DateTime local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, sandbox.TimeZone.GetUtcOffset(local));
    }

    /// <summary>The instant at which a day has ended.</summary>
    public static DateTimeOffset EndOf(Vos3000Sandbox sandbox, DateOnly day) =>
        day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Midnight(sandbox, day.AddDays(1));

    /// <summary>Reads <c>yyyyMMdd</c>.</summary>
    public static DateOnly Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", Invariant, DateTimeStyles.None, out DateOnly day) && day.Year >= FirstYear
            ? day
            : throw new Vos3000Refusal(Vos3000Codes.WrongParameter);

    /// <summary>Reads <c>yyyyMMddHHmmss</c>, in the time zone of the server.</summary>
    public static DateTimeOffset Second(Vos3000Sandbox sandbox, string? text) =>
        DateTime.TryParseExact(text, "yyyyMMddHHmmss", Invariant, DateTimeStyles.None, out DateTime local) && local.Year >= FirstYear
            ? new DateTimeOffset(local, sandbox.TimeZone.GetUtcOffset(local))
            : throw new Vos3000Refusal(Vos3000Codes.WrongParameter);

    public static DateTimeOffset Instant(long milliseconds)
    {
        // Clients send the largest Long for "never"; .NET ends at the year 9999.
        long last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        if (milliseconds < 0) throw new Vos3000Refusal(Vos3000Codes.WrongParameter);
        return DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(milliseconds, last));
    }
}
