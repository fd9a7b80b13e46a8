namespace Sdk.Core;

/// <summary>Decides whether a failed call is sent again, and after which wait. The table stands in the architecture page.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan ShortestAttempt = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether a failure may be worth a retry, before time and budget are asked.</summary>
    public static bool IsCandidate(ApiCall call, ApiError error)
    {
        if (call.Request.IsSingleUse)
        {
            return false;
        }

        bool repeatable = call.Operation.Safety != OperationSafety.NotRepeatable || error.NotExecuted;
        return error.Category switch
        {
            // The client's own refusal is final, and a certificate does not get better by trying again.
            ErrorCategory.LocalLimit or ErrorCategory.Tls or ErrorCategory.TooLarge => false,
            ErrorCategory.AuthenticationExpired or ErrorCategory.CredentialsRejected or ErrorCategory.PermissionDenied => false,
            ErrorCategory.RateLimited => !error.WaitIsWindow,
            ErrorCategory.InvalidResponse => error.IsTransient && repeatable && !call.UnreadableRepeated,
            _ => error.IsTransient && repeatable,
        };
    }

    /// <summary>Decides, and leaves the wait in <see cref="ApiCall.NextDelay"/>.</summary>
    public static bool Decide(ApiCall call, ApiError error, RetryBudget budget)
    {
        if (call.Retries >= call.MaxRetries || !IsCandidate(call, error))
        {
            return false;
        }

        ApiClientOptions options = call.Client.Options;
        TimeSpan remaining = call.Remaining;
        TimeSpan delay = error.RetryAfter switch
        {
            null => Backoff.Delay(call.Retries, options.RetryDelay, options.MaxRetryDelay, Random.Shared.NextDouble()),
            { } told when told <= TimeSpan.Zero => Backoff.Delay(0, options.RetryDelay, options.MaxRetryDelay, Random.Shared.NextDouble()),
            { } told => Backoff.AtLeast(told, remaining, Random.Shared.NextDouble()),
        };

        // A wait that does not fit, or leaves no time to send, is not started: the caller learns of the failure now, and of the wait with it.
        // What moved since the last retry is no outage, which the budget is there for.
        if (delay + ShortestAttempt > remaining || !(call.HasMoved || budget.TryTake()))
        {
            return false;
        }

        call.HasMoved = false;
        call.NextDelay = delay;
        call.Retries++;
        call.UnreadableRepeated |= error.Category == ErrorCategory.InvalidResponse;
        return true;
    }
}
