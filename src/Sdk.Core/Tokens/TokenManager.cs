using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace Sdk.Core;

/// <summary>
/// Keeps tokens: fetches each one once however many callers wait, renews it early in the background, drops it only if it is still the
/// one that was refused, and remembers failures, so that a wrong secret is tried exactly once. Reading a kept token takes no lock
/// and allocates nothing. Safe for concurrent use.
/// </summary>
/// <typeparam name="TToken">The type of the token: a bearer token, or a session with its cookies. Two tokens are the same when they are equal.</typeparam>
public sealed partial class TokenManager<TToken>
    where TToken : class
{
    private const int Capacity = 1_024;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaximumBackoff = TimeSpan.FromSeconds(60);

    /// <summary>A token that ends while it is fetched is used for this long all the same, or every call would fetch another.</summary>
    private static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<TokenKey, Entry> _entries = new();
    private readonly Func<TokenKey, CancellationToken, Task<ApiResult<TokenGrant<TToken>>>>? _fetch;
    private readonly TokenOptions _options;
    private readonly TimeProvider _time;
    private readonly ErrorFactory _errors;

    /// <summary>Makes a manager.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="fetch">
    /// Fetches a token. Null when the library cannot fetch one, as with a login by text message: tokens are then
    /// <see cref="Set">handed in</see>, and without one the result says that a login is required.
    /// </param>
    /// <param name="timeProvider">Where it takes the time from.</param>
    public TokenManager(
        TokenOptions options,
        Func<TokenKey, CancellationToken, Task<ApiResult<TokenGrant<TToken>>>>? fetch,
        TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        _options = options;
        _fetch = fetch;
        _time = timeProvider;
        _errors = options.Errors is { } catalog ? new ErrorFactory(options.Provider, catalog) : new ErrorFactory(options.Provider);
    }

    /// <summary>Counts fetches; set by the client that owns the manager.</summary>
    internal Counter<long>? Renewals { get; init; }

    /// <summary>Gets the token of a credential, fetching it when there is none or when it is about to end.</summary>
    /// <param name="key">The credential.</param>
    /// <param name="cancellationToken">Ends this caller's wait; the fetch goes on for the others.</param>
    public ValueTask<ApiResult<TToken>> GetAsync(TokenKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        Entry entry = GetEntry(key);
        long now = _time.GetTimestamp();
        Held? current = entry.Current;
        if (current is not null && now < current.EndsAt)
        {
            if (now >= current.RenewAt)
            {
                RenewEarly(entry, current, now);
            }

            return new ValueTask<ApiResult<TToken>>(current.Result);
        }

        return new ValueTask<ApiResult<TToken>>(JoinOrFetch(entry, current).WaitAsync(cancellationToken));
    }

    /// <summary>
    /// Replaces a refused token. If another one has taken its place meanwhile, that one is returned and nothing is fetched; otherwise
    /// it is dropped and fetched anew, at most once in <see cref="TokenOptions.ForcedRenewalInterval"/>.
    /// </summary>
    /// <param name="key">The credential.</param>
    /// <param name="refused">The token that the provider refused.</param>
    /// <param name="cancellationToken">Ends this caller's wait; the fetch goes on for the others.</param>
    /// <returns>A token that differs from the refused one, or the error; an issuer that hands out the refused token again is an error.</returns>
    public async ValueTask<ApiResult<TToken>> RenewAsync(TokenKey key, TToken refused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(refused);
        Entry entry = GetEntry(key);
        Task<ApiResult<TToken>> fetch;
        lock (entry.Gate)
        {
            long now = _time.GetTimestamp();
            if (entry.Current is { } current && now < current.EndsAt)
            {
                if (!Same(current.Token, refused))
                {
                    return current.Result;
                }

                if (_fetch is not null && entry.Flight is null && !TryForce(entry, now))
                {
                    return Failure(_errors.NoOtherToken(_options.Operation) with
                    {
                        Message = "The token was refused a moment after it was renewed.",
                        RetryAfter = _options.ForcedRenewalInterval,
                        IsTransient = true,
                    });
                }

                if (_fetch is null || entry.Flight is null)
                {
                    entry.Current = null;
                }
            }

            fetch = JoinOrFetch(entry, entry.Current);
        }

        ApiResult<TToken> renewed = await fetch.WaitAsync(cancellationToken).ConfigureAwait(false);
        return renewed.IsSuccess && Same(renewed.Value, refused) ? Failure(_errors.NoOtherToken(_options.Operation)) : renewed;
    }

    /// <summary>
    /// Takes note that a call with a token was refused for its credentials, where <see cref="TokenOptions.StopsOnRejectedCalls"/> says so: the token
    /// is dropped if it is still the present one, and the error stands until the cool-down has passed.
    /// </summary>
    /// <param name="key">The credential.</param>
    /// <param name="used">The token that the call carried.</param>
    /// <param name="error">Why it was refused.</param>
    public void Reject(TokenKey key, TToken used, ApiError error)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(used);
        ArgumentNullException.ThrowIfNull(error);
        if (!_options.StopsOnRejectedCalls)
        {
            return;
        }

        Entry entry = GetEntry(key);
        lock (entry.Gate)
        {
            if (entry.Current is { } current && Same(current.Token, used))
            {
                entry.Current = null;
                Remember(entry, error, _options.RejectedCredentialsCoolDown);
            }
        }
    }

    /// <summary>Hands in a token that was obtained elsewhere: by an interactive login, or from an earlier run of the program.</summary>
    /// <param name="key">The credential.</param>
    /// <param name="grant">The token and how long it lives from now on.</param>
    public void Set(TokenKey key, TokenGrant<TToken> grant)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(grant);
        if (grant.Lifetime is { } lifetime && lifetime <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(grant), "The token has no life left.");
        }

        Entry entry = GetEntry(key);
        lock (entry.Gate)
        {
            long now = _time.GetTimestamp();
            entry.HandedIn++;
            Store(entry, grant, now, now);
        }
    }

    /// <summary>Drops the token of a credential and what is remembered of its failures.</summary>
    /// <param name="key">The credential.</param>
    public void Forget(TokenKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _entries.TryRemove(key, out _);
    }

    private static bool Same(TToken one, TToken other) => EqualityComparer<TToken>.Default.Equals(one, other);

    private static ApiResult<TToken> Failure(ApiError error) => new(error, default);

    private Entry GetEntry(TokenKey key)
    {
        if (_entries.TryGetValue(key, out Entry? found))
        {
            return found;
        }

        if (_entries.Count >= Capacity)
        {
            DropEnded();
        }

        return _entries.GetOrAdd(key, static key => new Entry(key));
    }

    private void DropEnded()
    {
        long now = _time.GetTimestamp();
        foreach (KeyValuePair<TokenKey, Entry> entry in _entries)
        {
            lock (entry.Value.Gate)
            {
                bool alive = entry.Value.Flight is not null
                    || (entry.Value.Current is { } current && now < current.EndsAt)
                    || (entry.Value.Failure is { } failure && now < failure.Until);
                if (!alive)
                {
                    _entries.TryRemove(entry);
                }
            }
        }
    }

    private void RenewEarly(Entry entry, Held current, long now)
    {
        if (_fetch is null)
        {
            if (_options.LoginNeededSoon is { } told && current.TryTell())
            {
                told(entry.Key);
            }

            return;
        }

        if (entry.Flight is not null || (entry.Failure is { } failure && now < failure.Until))
        {
            return;
        }

        // Nobody waits for this task: its outcome is kept in the entry, and a fetch never faults.
        _ = JoinOrFetch(entry, current);
    }

    /// <param name="entry">The credential.</param>
    /// <param name="seen">The token that the caller found, and that will not do.</param>
    private Task<ApiResult<TToken>> JoinOrFetch(Entry entry, Held? seen)
    {
        lock (entry.Gate)
        {
            if (entry.Flight is { } flight)
            {
                return flight;
            }

            // A fetch may have ended since the caller looked: its token is the one that the caller came for.
            if (entry.Current is { } other && !ReferenceEquals(other, seen) && _time.GetTimestamp() < other.EndsAt)
            {
                return Task.FromResult(other.Result);
            }

            if (_fetch is null)
            {
                return Task.FromResult(Failure(_errors.FromFault(
                    _options.Operation, ClientFault.LoginRequired, ErrorCategory.AuthenticationExpired,
                    "There is no valid token, and a new one needs a login.")));
            }

            long now = _time.GetTimestamp();
            if (entry.Failure is { } failure && now < failure.Until)
            {
                return failure.Result;
            }

            // The fetch starts on the thread pool: it must not run under the lock, nor carry the first caller's context.
            using AsyncFlowControl flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
            entry.Flight = Task.Run(() => FetchAsync(entry));
            return entry.Flight;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the fetch throws becomes the shared error of all who wait for it.")]
    private async Task<ApiResult<TToken>> FetchAsync(Entry entry)
    {
        long started = _time.GetTimestamp();
        int handedIn = entry.HandedIn;
        ApiResult<TokenGrant<TToken>> answer;
        using (var limit = new CancellationTokenSource(_options.FetchTimeout, _time))
        {
            try
            {
                // A fetch that ignores its token is left behind at the limit.
                answer = await _fetch!(entry.Key, limit.Token).WaitAsync(limit.Token).ConfigureAwait(false) ?? NoGrant("The fetch returned nothing.");
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                answer = new(_errors.FromFault(
                    _options.Operation, ClientFault.Timeout, ErrorCategory.Timeout, "No token came within the time limit."), default);
            }
            catch (ApiException exception)
            {
                // A fetch of the user's own may throw what a client of this library told it.
                answer = new(exception.Error, default);
            }
            catch (Exception exception)
            {
                answer = new(_errors.FromFault(
                    _options.Operation, ClientFault.Unexpected, ErrorCategory.Unknown,
                    $"Fetching the token failed ({exception.GetType().Name}).", Redactor.Redact(exception)), default);
            }
        }

        if (answer.IsSuccess && answer.Value.Lifetime is { } lifetime && lifetime <= TimeSpan.Zero)
        {
            answer = NoGrant("The issuer gave a token without life.");
        }

        ApiResult<TToken> kept = Keep(entry, answer, started, handedIn);
        Renewals?.Add(1, new KeyValuePair<string, object?>("outcome", kept.IsSuccess ? "success" : "failure"));
        return kept;
    }

    private ApiResult<TokenGrant<TToken>> NoGrant(string reason) =>
        new(_errors.FromFault(_options.Operation, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, reason), default);

    private ApiResult<TToken> Keep(Entry entry, ApiResult<TokenGrant<TToken>> answer, long started, int handedIn)
    {
        lock (entry.Gate)
        {
            entry.Flight = null;
            long now = _time.GetTimestamp();
            if (handedIn != entry.HandedIn && entry.Current is { } current && now < current.EndsAt)
            {
                // A token was handed in meanwhile: whatever became of the one before, this is the one that counts.
                return current.Result;
            }

            if (answer.IsSuccess)
            {
                return Store(entry, answer.Value, started, now);
            }

            bool final = answer.Error.Category is ErrorCategory.CredentialsRejected or ErrorCategory.PermissionDenied;
            TimeSpan pause = final ? _options.RejectedCredentialsCoolDown : BackoffAfter(entry.Failures);
            if (answer.Error.RetryAfter is { } told && told > pause)
            {
                pause = told;
            }

            entry.Failures = final ? 0 : entry.Failures + 1;
            return Remember(entry, answer.Error, pause);
        }
    }

    private ApiResult<TToken> Remember(Entry entry, ApiError error, TimeSpan pause)
    {
        // An error that somebody made by hand throws as those of the provider do.
        ApiResult<TToken> result = Failure(error with
        {
            RetryAfter = pause,
            ExceptionFactory = error.ExceptionFactory ?? _options.Errors?.ExceptionFactory,
        });
        entry.Failure = new FetchFailure(Task.FromResult(result), _time.GetTimestamp() + _time.ToTimestamp(pause));
        return result;
    }

    private ApiResult<TToken> Store(Entry entry, TokenGrant<TToken> grant, long asked, long received)
    {
        TimeSpan life = grant.Lifetime ?? _options.DefaultLifetime;
        life = life < _options.MaximumLifetime ? life : _options.MaximumLifetime;

        // The issuer started counting somewhere between question and answer: assume the middle.
        life -= _time.GetElapsedTime(asked, received) / 2;
        life = life > ShortestLife ? life : ShortestLife;
        TimeSpan early = Min(_options.EarlyRenewal, life * 0.1);
        TimeSpan margin = Min(TimeSpan.FromSeconds(30), life * 0.02);

        // A spread of 10 % keeps the members of a fleet from renewing in the same second.
        early *= 0.9 + (0.2 * Random.Shared.NextDouble());
        var current = new Held(grant.Token, received + _time.ToTimestamp(life - early), received + _time.ToTimestamp(life - margin));
        entry.Current = current;
        entry.Failure = null;
        entry.Failures = 0;
        return current.Result;
    }

    private bool TryForce(Entry entry, long now)
    {
        if (entry.ForcedAt is { } last && now - last < _time.ToTimestamp(_options.ForcedRenewalInterval))
        {
            return false;
        }

        entry.ForcedAt = now;
        return true;
    }

    private static TimeSpan BackoffAfter(int failures)
    {
        double seconds = FirstBackoff.TotalSeconds * Math.Pow(2, Math.Min(failures, 10));
        return Min(TimeSpan.FromSeconds(seconds), MaximumBackoff);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
