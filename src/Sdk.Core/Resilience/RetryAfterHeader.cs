using System.Globalization;
using System.Net.Http.Headers;

namespace Sdk.Core;

/// <summary>Reads <c>Retry-After</c> in both of its forms.</summary>
internal static class RetryAfterHeader
{
    /// <summary>
    /// The waiting time that an answer names; null when it names none that can be read. A date counts from the server's own
    /// <c>Date</c>, because clocks differ; a date in the past is a wait of zero.
    /// </summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider timeProvider)
    {
        if (!headers.NonValidated.TryGetValues("Retry-After", out HeaderStringValues values))
        {
            return null;
        }

        foreach (string value in values)
        {
            if (Parse(value.AsSpan().Trim(), headers, timeProvider) is { } wait)
            {
                return wait;
            }
        }

        return null;
    }

    private static TimeSpan? Parse(ReadOnlySpan<char> value, HttpResponseHeaders headers, TimeProvider timeProvider)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        if (!DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date))
        {
            return null;
        }

        TimeSpan wait = date - (headers.Date ?? timeProvider.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
