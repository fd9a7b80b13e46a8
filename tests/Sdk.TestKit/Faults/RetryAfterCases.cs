using System.Globalization;

namespace Sdk.TestKit.Faults;

/// <summary>The Retry-After table: what an HTTP 429 says, and how long a client waits with 20 s left.</summary>
public sealed record RetryAfterCase(string Name, double Least, double Most, params string[] Values)
{
    /// <summary>The clock of the server is an hour ahead of ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromHours(1);

    private const double OwnLeast = 0.4;
    private const double OwnMost = 0.8;

    /// <summary>Where the value is a time by the server's clock instead of text.</summary>
    private TimeSpan? FromNow { get; init; }

    /// <summary>What the error says instead, when the client does not wait at all.</summary>
    public TimeSpan? FailsWith { get; private init; }

    public static IReadOnlyList<RetryAfterCase> All { get; } =
    [
        Own("absent"),
        Own("zero", "0"),
        new("5", 5, 5.5, "5"),
        new("19, which just fits", 19, 20, "19"),
        Fails("21, which does not fit", TimeSpan.FromSeconds(21), "21"),
        Fails("the largest number of seconds", TimeSpan.FromSeconds(int.MaxValue), "2147483647"),
        Own("one more", "2147483648"),
        Own("99999999999", "99999999999"),
        new("date in 7 s by the server's clock", 7, 7.7) { FromNow = TimeSpan.FromSeconds(7) },
        new("date in the past", OwnLeast, OwnMost) { FromNow = TimeSpan.FromMinutes(-1) },
        new("date in a year", 0, 0) { FromNow = TimeSpan.FromDays(365), FailsWith = TimeSpan.FromDays(365) },
        Own("negative", "-5"),
        Own("fraction", "1.5"),
        Own("word", "soon"),
        Own("empty", ""),
        new("two headers, the first counts", 4, 4.4, "4", "9"),
        new("two headers, the first that can be read counts", 3, 3.3, "soon", "3"),
    ];

    /// <summary>The answer with the headers of the case.</summary>
    public ScriptedAnswer On(ScriptedAnswer answer, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(clock);
        if (FromNow is { } wait)
        {
            DateTimeOffset server = clock.GetUtcNow() + Skew;
            return answer.With("Date", Format(server)).With("Retry-After", Format(server + wait));
        }

        return Values.Aggregate(answer, static (present, value) => present.With("Retry-After", value));
    }

    public override string ToString() => Name;

    private static string Format(DateTimeOffset time) => time.ToString("r", CultureInfo.InvariantCulture);

    private static RetryAfterCase Own(string name, params string[] values) => new(name, OwnLeast, OwnMost, values);

    private static RetryAfterCase Fails(string name, TimeSpan wait, params string[] values) => new(name, 0, 0, values) { FailsWith = wait };
}
