using System.Collections.Frozen;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// How often the service takes calls of an endpoint, and for how long it refuses them otherwise. Windows of an hour and
/// more that hold hundreds of thousands of calls are the service's to keep: a limiter has one window.
/// </summary>
internal static class WeComLimits
{
    /// <summary>The partition of limits for fetching tokens: without a token no call gets anywhere, so it waits for no other call.</summary>
    public const string Tokens = "gettoken";

    /// <summary>The partition of messages to group robots; each robot has a limiter of its own in it.</summary>
    public const string Robots = "webhook/send";

    private const int CallsPerMinute = 10_000;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly FrozenDictionary<string, RateLimit> Rates = new Dictionary<string, RateLimit>
    {
        [Robots] = RateLimit.PerMinute(20),
        ["appchat/create"] = new(1_000, Day),
        ["appchat/update"] = new(1_000, Hour),
        ["get_jsapi_ticket"] = new(100, Hour),
        ["ticket/get"] = new(100, Hour),
        ["media/uploadimg"] = new(1_000, Day),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Concurrencies = new Dictionary<string, int>
    {
        ["auth/get_tfa_info"] = 20,
        ["user/tfa_succ"] = 20,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the service does not count, or not by calls.</summary>
    private static readonly FrozenSet<string> Exempt =
        new[] { "message/send", "auth/getuserinfo" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TimeSpan> Windows = new Dictionary<string, TimeSpan>
    {
        [Tokens] = Hour,
        ["user/getuserid"] = Day,
        ["user/create"] = TimeSpan.FromDays(30),
        ["message/send"] = Day,
        ["appchat/send"] = Hour,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>For how long calls are refused that came too often, at the most; null for a minute.</summary>
    public static TimeSpan? WindowOf(string path) =>
        Windows.TryGetValue(path, out TimeSpan window) ? window : Rates.TryGetValue(path, out RateLimit? rate) ? rate.Window : null;

    /// <summary>Whether a path is one that calls can be limited of. Fetching tokens waits for nothing.</summary>
    public static bool CanLimit(string path) =>
        path.Length > 0 && path[0] != '/' && !path.Any(char.IsWhiteSpace) && !path.Equals(Tokens, StringComparison.OrdinalIgnoreCase);

    public static RequestLimits Of(string path, RequestLimits common, WeComOptions options)
    {
        if (path == Tokens)
        {
            return RequestLimits.None;
        }

        RateLimit? rate = options.Limits.TryGetValue(path, out RateLimit? own) ? own
            : Rates.TryGetValue(path, out RateLimit? documented) ? documented
            : options.CallsPerMinute is not null ? common.Rate
            : Exempt.Contains(path) ? null : RateLimit.PerMinute(CallsPerMinute);
        int? concurrency = Concurrencies.TryGetValue(path, out int most)
            ? Math.Min(most, common.MaximumConcurrency ?? most)
            : common.MaximumConcurrency;
        return common with { Rate = rate, MaximumConcurrency = concurrency };
    }
}
