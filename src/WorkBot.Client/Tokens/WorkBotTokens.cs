using System.Collections.Concurrent;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>
/// The tokens of a client: one of a user, one of an administrator, and one of each robot. Logins and activations put theirs here by
/// themselves. Robots' tokens are renewed by themselves, a day before they end or after nine tenths of a shorter life; those of users and
/// administrators end, and only a login brings others. All views of a client share them. Safe for concurrent use.
/// </summary>
public sealed class WorkBotTokens
{
    /// <summary>The names under which operations ask for a token.</summary>
    internal const string User = "user", Robot = "robot", Admin = "admin", Sender = "sender";

    /// <summary>The partition of limits for renewing tokens.</summary>
    internal const string Partition = "tokens";

    private static readonly TimeSpan EarlyRenewal = TimeSpan.FromDays(1);

    /// <summary>Tokens live for months here, and nobody but their owner can say how long.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(3650);

    private readonly ConcurrentDictionary<string, RobotCredential> _robots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<WorkBotAudience, WorkBotToken> _people = new();
    private readonly ApiPipeline _pipeline;
    private readonly TokenManager<BearerToken> _peopleTokens;
    private readonly TokenManager<BearerToken> _robotTokens;
    private readonly TokenKey _userKey;
    private readonly TokenKey _adminKey;

    internal WorkBotTokens(ApiPipeline pipeline)
    {
        _pipeline = pipeline;
        _userKey = NewKey(WorkBotAudience.User);
        _adminKey = NewKey(WorkBotAudience.Admin);
        _peopleTokens = pipeline.CreateTokenManager<BearerToken>(
            new TokenOptions
            {
                Provider = WorkBotClient.Provider.Name,
                Operation = "WorkBot.Users.Login",
                Errors = WorkBotErrors.Catalog,
                EarlyRenewal = EarlyRenewal,
                DefaultLifetime = LongestLife,
                MaximumLifetime = LongestLife,
                LoginNeededSoon = key => TellOfEnd((WorkBotAudience)key.Credential!),
            },
            fetch: null);
        var activation = new WorkBotActivationClient(pipeline.With(new CallOptions { MaxRetries = 0 }), this);
        _robotTokens = pipeline.CreateTokenManager<BearerToken>(
            new TokenOptions
            {
                Provider = WorkBotClient.Provider.Name,
                Operation = WorkBotActivationClient.RefreshName,
                Errors = WorkBotErrors.Catalog,
                EarlyRenewal = EarlyRenewal,
                DefaultLifetime = TimeSpan.FromDays(1),
                MaximumLifetime = LongestLife,
            },
            (key, cancellationToken) => activation.RenewAsync((string)key.Credential!, cancellationToken));
        AddCredentials();
    }

    /// <summary>
    /// Raised when a token came: by a login, an activation or a renewal. Keep it where the next run of the program finds it. Handlers run one
    /// after the other on a task of their own, and what one throws is logged; a login or an activation waits for them, a renewal does not.
    /// </summary>
    public event EventHandler<WorkBotTokenEventArgs>? Changed;

    /// <summary>
    /// Raised once when the token of a user or administrator is about to end, by the first call within the last day of its life (the last
    /// tenth of a shorter one). Log in again before it does: calls fail with <see cref="WorkBotErrors.LoginRequired"/> afterwards. Handlers run
    /// like those of <see cref="Changed"/>.
    /// </summary>
    public event EventHandler<WorkBotTokenEventArgs>? LoginNeededSoon;

    /// <summary>Hands in a token that was kept from an earlier run, or that came another way.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">
    /// There is neither a token nor a refresh token, or one that no header can hold; the robot is missing, or named for someone who is
    /// none; or the token of a user has ended.
    /// </exception>
    public void Set(WorkBotToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        bool isRobot = token.Audience == WorkBotAudience.Robot;
        if (!Enum.IsDefined(token.Audience))
        {
            throw new ArgumentException("There is no such audience.", nameof(token));
        }

        if (isRobot ? string.IsNullOrWhiteSpace(token.RobotId) : token.RobotId is not null)
        {
            throw new ArgumentException("A robot's token names the robot, any other token does not.", nameof(token));
        }

        bool isRenewable = isRobot && token.RefreshToken is { Length: > 0 };
        if (!isRenewable && token.ExpiresAt <= _pipeline.TimeProvider.GetUtcNow())
        {
            throw new ArgumentException("The token has ended.", nameof(token));
        }

        if (token.Value is null && !isRenewable)
        {
            throw new ArgumentException("The token is missing.", nameof(token));
        }

        BearerToken? bearer = null;
        if (token.Value is not null && !BearerToken.TryCreate(token.Value, out bearer))
        {
            throw new ArgumentException("The token is empty, or holds what no header can carry.", nameof(token));
        }

        if (isRobot)
        {
            // The first call renews what has ended.
            SetRobot(token, isRenewable && LifeOf(token) <= TimeSpan.Zero ? null : bearer);
        }
        else
        {
            SetPerson(token, bearer!);
        }
    }

    /// <summary>The present token, to be kept; null when there is none. It may have ended.</summary>
    /// <param name="audience">Whose.</param>
    /// <param name="robotId">The robot, for <see cref="WorkBotAudience.Robot"/>; null otherwise.</param>
    public WorkBotToken? Find(WorkBotAudience audience, string? robotId = null) =>
        audience == WorkBotAudience.Robot
            ? FindRobot(robotId ?? "")?.Token
            : _people.GetValueOrDefault(audience);

    /// <summary>Drops a token, as a logout does.</summary>
    /// <param name="audience">Whose.</param>
    /// <param name="robotId">The robot, for <see cref="WorkBotAudience.Robot"/>; null otherwise.</param>
    public void Forget(WorkBotAudience audience, string? robotId = null)
    {
        if (audience != WorkBotAudience.Robot)
        {
            if (_people.TryRemove(audience, out _))
            {
                _peopleTokens.Forget(KeyOf(audience));
            }
        }
        else if (robotId is not null && _robots.TryRemove(robotId, out RobotCredential? robot))
        {
            // A renewal that is under way brings nothing back.
            robot.Token = null;
            _robotTokens.Forget(robot.Key);
        }
    }

    /// <summary>What is known of a robot's tokens; null when none was ever handed in.</summary>
    internal RobotCredential? FindRobot(string robotId) => _robots.GetValueOrDefault(robotId);

    /// <summary>The present token of a robot, renewed when it is about to end.</summary>
    internal ValueTask<ApiResult<BearerToken>> GetRobotTokenAsync(string robotId, CancellationToken cancellationToken) =>
        _robotTokens.GetAsync(RobotKeyOf(robotId), cancellationToken);

    /// <summary>Another token of a robot than the one that was refused.</summary>
    internal Task<ApiResult<BearerToken>> RenewRobotTokenAsync(string robotId, BearerToken refused, CancellationToken cancellationToken) =>
        _robotTokens.RenewAsync(RobotKeyOf(robotId), refused, cancellationToken).AsTask();

    /// <summary>
    /// Takes a token that a person or a device got, and waits until everybody was told: who ends the program afterwards has kept it.
    /// </summary>
    internal Task KeepAsync(WorkBotToken token, CancellationToken cancellationToken)
    {
        if (token.Value is null || !BearerToken.TryCreate(token.Value, out BearerToken? bearer))
        {
            return Task.CompletedTask;
        }

        if (token.Audience == WorkBotAudience.Robot)
        {
            SetRobot(token, bearer);
        }
        else
        {
            SetPerson(token, bearer);
        }

        return TellAsync(token, cancellationToken);
    }

    /// <summary>Takes what a renewal brought and tells of it; false when another token came meanwhile, or the robot was forgotten.</summary>
    internal bool Renewed(RobotCredential robot, WorkBotToken before, WorkBotToken token)
    {
        if (!robot.TryReplace(before, token))
        {
            return false;
        }

        // The calls that wait for the token do not wait for the handlers.
        _ = TellAsync(token, CancellationToken.None);
        return true;
    }

    /// <summary>
    /// What the manager keeps of a token. A life that is over by our clock is no reason to drop what the server just gave out; what nobody can
    /// renew, and whose end nobody knows, lives until it is refused.
    /// </summary>
    internal TokenGrant<BearerToken> GrantOf(WorkBotToken token, BearerToken bearer) =>
        new(bearer, LifeOf(token) is { } life && life > TimeSpan.Zero ? life : token.RefreshToken is null ? LongestLife : null);

    /// <summary>How much life a token has left; null when nobody knows.</summary>
    private TimeSpan? LifeOf(WorkBotToken token) =>
        (token.ExpiresAt ?? (token.Value is { } value ? JsonWebToken.ExpiryOf(value) : null)) - _pipeline.TimeProvider.GetUtcNow();

    private void SetPerson(WorkBotToken token, BearerToken bearer)
    {
        _people[token.Audience] = token;
        _peopleTokens.Set(KeyOf(token.Audience), GrantOf(token, bearer));
    }

    private void SetRobot(WorkBotToken token, BearerToken? bearer)
    {
        RobotCredential robot = _robots.GetOrAdd(token.RobotId!, static id => new RobotCredential(id, NewKey(WorkBotAudience.Robot, id)));
        TokenKey key = robot.Key;
        robot.Token = token;
        if (bearer is null)
        {
            _robotTokens.Forget(key);
        }
        else
        {
            _robotTokens.Set(key, GrantOf(token, bearer));
        }
    }

    private void AddCredentials()
    {
        Action<HttpRequestMessage, BearerToken> apply = static (request, token) => token.ApplyTo(request);
        var user = new TokenAuthenticator<BearerToken>(_peopleTokens, _ => _userKey, apply);
        var robot = new TokenAuthenticator<BearerToken>(_robotTokens, context => RobotKeyOf(context.Argument!), apply);
        _pipeline.AddCredential(User, user);
        _pipeline.AddCredential(Robot, robot);
        _pipeline.AddCredential(Sender, new SenderAuthenticator(user, robot));
        _pipeline.AddCredential(Admin, new TokenAuthenticator<BearerToken>(_peopleTokens, _ => _adminKey, apply));
    }

    private Task TellAsync(WorkBotToken token, CancellationToken cancellationToken) =>
        _pipeline.TellAsync(() => Changed?.Invoke(this, new WorkBotTokenEventArgs(token)), cancellationToken);

    private void TellOfEnd(WorkBotAudience audience)
    {
        if (_people.TryGetValue(audience, out WorkBotToken? token))
        {
            _ = _pipeline.TellAsync(() => LoginNeededSoon?.Invoke(this, new WorkBotTokenEventArgs(token)));
        }
    }

    /// <summary>The credential in the key says whose token it is; the token itself is looked up, because it changes.</summary>
    private static TokenKey NewKey(WorkBotAudience audience, string? robotId = null) =>
        TokenKey.For((object?)robotId ?? audience, WorkBotClient.Provider.Name, audience.ToString(), robotId);

    private TokenKey KeyOf(WorkBotAudience audience) => audience == WorkBotAudience.Admin ? _adminKey : _userKey;

    /// <summary>Of a robot that nobody knows too: asking for it must not make it known.</summary>
    private TokenKey RobotKeyOf(string robotId) => FindRobot(robotId)?.Key ?? NewKey(WorkBotAudience.Robot, robotId);
}
