using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// The session of a client: one login for all calls, renewed 5 minutes before it ends and once more when the service ends it. After a wrong
/// password, or any other refusal of it, nothing is tried for an hour, or until the options change, by no client of this program for the same
/// account. All views of a client share it. Safe for concurrent use.
/// </summary>
public sealed class YunkeSessions
{
    /// <summary>The name under which operations ask for the session.</summary>
    internal const string Credential = "session";

    /// <summary>A login takes five requests, and may wait for that of another client of the account.</summary>
    private static readonly TimeSpan LoginTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Five wrong passwords lock an account.</summary>
    private static readonly TimeSpan CoolDown = TimeSpan.FromHours(1);

    private readonly ApiPipeline _pipeline;
    private readonly YunkeAuthenticationClient _authentication;
    private readonly TokenManager<SessionInUse> _tokens;
    private YunkeSession? _current;

    internal YunkeSessions(ApiPipeline pipeline)
    {
        _pipeline = pipeline;
        _authentication = new YunkeAuthenticationClient(pipeline);
        _tokens = pipeline.CreateTokenManager<SessionInUse>(
            new TokenOptions
            {
                Provider = YunkeClient.Provider.Name,
                Operation = YunkeAuthenticationClient.LoginOperation,
                Errors = YunkeErrors.Catalog,
                FetchTimeout = LoginTimeout,

                // Whatever the service takes for the end of a session, nobody logs in many times a minute.
                ForcedRenewalInterval = TimeSpan.FromMinutes(1),
                StopsOnRejectedCalls = true,
                RejectedCredentialsCoolDown = CoolDown,
            },
            LogInAsync);
        pipeline.AddCredential(
            Credential,
            new TokenAuthenticator<SessionInUse>(
                _tokens, static context => KeyOf((YunkeOptions)context.Options), static (request, session) => session.ApplyTo(request)));
    }

    /// <summary>
    /// Raised when a login brought a session: keep it where the next run of the program finds it. Handlers run one after the other on a task of
    /// their own, calls do not wait for them, and what one throws is logged.
    /// </summary>
    public event EventHandler<YunkeSessionEventArgs>? Changed;

    /// <summary>The session that came last, whether by a login or by <see cref="Set"/>; null before the first. It may have ended.</summary>
    public YunkeSession? Current => Volatile.Read(ref _current);

    /// <summary>Gets the session, logging in when there is none.</summary>
    /// <param name="cancellationToken">Ends the wait; a login goes on for others.</param>
    /// <returns>The session, or why there is none.</returns>
    public async Task<ApiResult<YunkeSession>> GetAsync(CancellationToken cancellationToken = default)
    {
        ApiResult<SessionInUse> session = await GetInUseAsync(cancellationToken).ConfigureAwait(false);
        return session.Map(static inUse => inUse.Session);
    }

    /// <summary>Hands in a session that was kept from an earlier run, or that came another way; forgets what failed before.</summary>
    /// <param name="session">The session.</param>
    /// <exception cref="ArgumentException">
    /// The session has ended, is of another company than the options name, or holds what no header can carry.
    /// </exception>
    public void Set(YunkeSession session)
    {
        if (!TrySet(session))
        {
            throw new ArgumentException("The session has ended.", nameof(session));
        }
    }

    /// <summary>The same as <see cref="Set"/>, for a session that may have ended while the program did not run.</summary>
    /// <param name="session">The session.</param>
    /// <returns>False for a session that has ended; the next call logs in then.</returns>
    /// <exception cref="ArgumentException">The session is of another company than the options name, or holds what no header can carry.</exception>
    public bool TrySet(YunkeSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var options = (YunkeOptions)_pipeline.Options;
        if (ProblemOf(session, options) is { } problem)
        {
            throw new ArgumentException(problem, nameof(session));
        }

        session = session.EndingAt(_pipeline.TimeProvider.GetUtcNow() + options.SessionLifetime);
        TimeSpan life = LifeOf(session);
        if (life <= TimeSpan.Zero)
        {
            return false;
        }

        _tokens.Set(KeyOf(options), new TokenGrant<SessionInUse>(new SessionInUse(session), life));
        Volatile.Write(ref _current, session);
        return true;
    }

    /// <summary>Drops the session, and what is remembered of a login that failed: the next call logs in at once.</summary>
    public void Forget()
    {
        var options = (YunkeOptions)_pipeline.Options;
        AccountGate.Of(options, _pipeline.TimeProvider).Forget();
        _tokens.Forget(KeyOf(options));
        Volatile.Write(ref _current, null);
    }

    /// <summary>The session with what it puts on requests.</summary>
    internal ValueTask<ApiResult<SessionInUse>> GetInUseAsync(CancellationToken cancellationToken) =>
        _tokens.GetAsync(KeyOf((YunkeOptions)_pipeline.Options), cancellationToken);

    private static TokenKey KeyOf(YunkeOptions options) => TokenKey.For(
        options, YunkeClient.Provider.Name, options.BaseAddress?.AbsoluteUri, options.CompanyAddress?.AbsoluteUri, options.CompanyCode,
        options.Phone, options.Password?.Reveal());

    private async Task<ApiResult<TokenGrant<SessionInUse>>> LogInAsync(TokenKey key, CancellationToken cancellationToken)
    {
        // What is no part of the key may have changed since it was made.
        var options = (YunkeOptions)_pipeline.Options;
        options = KeyOf(options).Equals(key) ? options : (YunkeOptions)key.Credential!;
        ApiResult<YunkeSession> answer = await FetchAsync(options, cancellationToken).ConfigureAwait(false);
        YunkeSession? session = answer.Value?.EndingAt(_pipeline.TimeProvider.GetUtcNow() + options.SessionLifetime);
        ApiError? error = answer.Error ?? RefusalOf(session!, options);
        if (error is not null)
        {
            return ApiResult.Failure<TokenGrant<SessionInUse>>(error, answer.Call);
        }

        Volatile.Write(ref _current, session);

        // The calls that wait for the session do not wait for the handlers.
        _ = _pipeline.TellAsync(() => Changed?.Invoke(this, new YunkeSessionEventArgs(session!)), CancellationToken.None);
        return ApiResult.Success(new TokenGrant<SessionInUse>(new SessionInUse(session!), LifeOf(session!)), answer.Call);
    }

    private async Task<ApiResult<YunkeSession>> FetchAsync(YunkeOptions options, CancellationToken cancellationToken)
    {
        if (options.AutoLogin is { } logIn)
        {
            return await logIn(cancellationToken).ConfigureAwait(false) ?? ApiResult.Failure<YunkeSession>(NoLogin("The login of your own returned nothing."));
        }

        if (options is not { Phone: { } phone, Password: { } password })
        {
            return ApiResult.Failure<YunkeSession>(NoLogin("There is no valid session, and the options hold no way to log in."));
        }

        return await AccountGate.Of(options, _pipeline.TimeProvider).RunAsync(
            password, _pipeline.TimeProvider, CoolDown,
            () => options is { CompanyAddress: { } host, CompanyCode: { } code }
                ? _authentication.PasswordLoginAsync(phone, password, code, host, cancellationToken)
                : _authentication.LoginAsync(phone, password, options.CompanyCode, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is wrong with a session that a login of the user's own brought; null for nothing.</summary>
    private ApiError? RefusalOf(YunkeSession session, YunkeOptions options) =>
        ProblemOf(session, options) is { } problem ? NoLogin(problem)
        : LifeOf(session) <= TimeSpan.Zero ? NoLogin("The session that the login brought has ended.")
        : null;

    private static string? ProblemOf(YunkeSession session, YunkeOptions options) =>
        YunkeSession.ProblemOf(session)
        ?? (options.CompanyCode is { } code && !string.Equals(code, session.CompanyCode, StringComparison.OrdinalIgnoreCase)
            ? "The session is of another company than the options name."
            : null);

    private static ApiError NoLogin(string message) => YunkeErrors.Catalog.CreateError(
        YunkeClient.Provider.Name, YunkeAuthenticationClient.LoginOperation, YunkeErrors.LoginNeeded, ErrorCategory.AuthenticationExpired, message);

    private TimeSpan LifeOf(YunkeSession session) => session.ExpiresAt!.Value - _pipeline.TimeProvider.GetUtcNow();
}
