namespace Sdk.Sandbox;

/// <summary>Days as the softswitch counts them.</summary>
internal static class Vos3000Calendar
{
    public static DateOnly Today(Vos3000Sandbox sandbox) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(sandbox.Time.GetUtcNow(), sandbox.TimeZone).DateTime);

    /// <summary>The instant at which a day begins.</summary>
    public static DateTimeOffset Midnight(Vos3000Sandbox sandbox, DateOnly day)
    {
        DateTime local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, sandbox.TimeZone.GetUtcOffset(local));
    }
}
