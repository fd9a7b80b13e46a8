namespace Sdk.Core;

/// <summary>Choices for single calls; set with a client's <c>With</c>, which returns a light view of the same client.</summary>
public sealed class CallOptions
{
    /// <summary>Which of several waiting calls goes first when a limit makes them wait; null for the operation's own, <see cref="RequestPriority.Normal"/> as a rule.</summary>
    public RequestPriority? Priority { get; init; }

    /// <summary>The limit of the whole call, retries and waiting included, at most a day; null for the client's.</summary>
    public TimeSpan? Timeout
    {
        get;
        init
        {
            if (value is { } timeout)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero, nameof(Timeout));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, TimeSpan.FromDays(1), nameof(Timeout));
            }

            field = value;
        }
    }

    /// <summary>How often a failed request is sent again at the most; null for the client's.</summary>
    public int? MaxRetries
    {
        get;
        init
        {
            if (value is { } retries)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(retries, nameof(MaxRetries));
            }

            field = value;
        }
    }

    /// <summary>What the calls do with answers that are kept; null for <see cref="CacheMode.Use"/>. Without effect where the client keeps none.</summary>
    public CacheMode? Cache
    {
        get;
        init
        {
            if (value is { } mode && !Enum.IsDefined(mode))
            {
                throw new ArgumentOutOfRangeException(nameof(Cache));
            }

            field = value;
        }
    }

    internal static CallOptions Default { get; } = new();

    /// <summary>These choices, and those of a view that is changed where these leave something open.</summary>
    internal CallOptions Over(CallOptions present) => new()
    {
        Priority = Priority ?? present.Priority,
        Timeout = Timeout ?? present.Timeout,
        MaxRetries = MaxRetries ?? present.MaxRetries,
        Cache = Cache ?? present.Cache,
    };
}
