using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Users (用户): login by text message, and what a user has. Methods are virtual for fakes in tests.</summary>
public class WorkBotUsersClient
{
    private static readonly ApiOperation SendSmsCode = new(
        "WorkBot.Users.SendSmsCode", HttpMethod.Post, "api/user/send-sms", OperationSafety.NotRepeatable)
    {
        // Its "too often" is about one phone number.
        RefusalHoldsPartition = false,
    };

    private static readonly ApiOperation Login = new("WorkBot.Users.Login", HttpMethod.Post, "api/user/login", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Get = new("WorkBot.Users.Get", HttpMethod.Get, "api/user/info", OperationSafety.Read)
    {
        Credential = WorkBotTokens.User,
    };

    private static readonly ApiOperation GetStatistics = new(
        "WorkBot.Users.GetStatistics", HttpMethod.Get, "api/user/statistics", OperationSafety.Read)
    {
        Credential = WorkBotTokens.User,
        Priority = RequestPriority.Low,
    };

    private readonly ApiPipeline _pipeline = null!;
    private readonly WorkBotTokens _tokens = null!;

    /// <summary>For fakes in tests.</summary>
    protected WorkBotUsersClient()
    {
    }

    internal WorkBotUsersClient(ApiPipeline pipeline, WorkBotTokens tokens)
    {
        _pipeline = pipeline;
        _tokens = tokens;
    }

    /// <summary>Sends a code by text message (发送短信验证码, <c>POST /api/user/send-sms</c>).</summary>
    /// <param name="phone">The phone number, 11 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How long the code is valid, or the error; <see cref="ErrorCategory.RateLimited"/> at once when the last one was sent a moment ago.</returns>
    /// <exception cref="ArgumentException">The number is none.</exception>
    public virtual Task<ApiResult<SmsCodeSent>> SendSmsCodeAsync(string phone, CancellationToken cancellationToken = default)
    {
        Check.Phone(phone);

        // Somebody waits for the message: "too often" is told at once, and not answered by another message a minute later.
        return _pipeline.With(new CallOptions { MaxRetries = 0 }).SendAsync(
            SendSmsCode, new SendSmsCodeBody { Phone = phone }, UsersJson.Default.SendSmsCodeBody, UsersJson.Default.SmsCodeSent, cancellationToken);
    }

    /// <summary>
    /// Logs in with a code, and registers a number that is new (手机号登录/注册, <c>POST /api/user/login</c>). The client keeps the token for the
    /// calls of users and, when the user is an administrator, for those of administrators too, see <see cref="WorkBotTokens"/>.
    /// </summary>
    /// <param name="phone">The phone number, 11 digits.</param>
    /// <param name="code">The code from the text message, 6 digits. It is good for one login.</param>
    /// <param name="audience">
    /// For whose calls the token is kept: users' or administrators'. Null keeps it for users, and for administrators too when the user is one.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The user, or the error. After <see cref="ApiError.OutcomeUnknown"/> have a new code sent.</returns>
    /// <exception cref="ArgumentException">The number or the code is none, or the audience is that of robots, who are activated.</exception>
    public virtual async Task<ApiResult<WorkBotLogin>> LoginAsync(
        string phone, string code, WorkBotAudience? audience = null, CancellationToken cancellationToken = default)
    {
        Check.Phone(phone);
        Check.SmsCode(code);
        if (audience is not (null or WorkBotAudience.User or WorkBotAudience.Admin))
        {
            throw new ArgumentOutOfRangeException(nameof(audience), audience, "Users and administrators log in.");
        }

        var body = new LoginBody { Phone = phone, Code = code };
        ApiResult<WorkBotLogin> result = await _pipeline
            .SendAsync(Login, body, UsersJson.Default.LoginBody, UsersJson.Default.WorkBotLogin, cancellationToken).ConfigureAwait(false);
        if (result.TryGetValue(out WorkBotLogin? login))
        {
            // Who gives up now has logged in all the same: the result is not thrown away.
            if (audience != WorkBotAudience.Admin)
            {
                await _tokens.KeepAsync(TokenOf(login, WorkBotAudience.User), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (audience == WorkBotAudience.Admin || (audience is null && login.Role == WorkBotRole.Admin))
            {
                await _tokens.KeepAsync(TokenOf(login, WorkBotAudience.Admin), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return result;
    }

    /// <summary>Reads the user who logged in (获取用户信息, <c>GET /api/user/info</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The user, or the error.</returns>
    public virtual Task<ApiResult<WorkBotUser>> GetAsync(CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(Get, new ApiRequest(), UsersJson.Default.WorkBotUser, cancellationToken);

    /// <summary>
    /// Reads what the user who logged in used in a period (获取用户统计数据, <c>GET /api/user/statistics</c>). When the rate limit makes calls wait,
    /// this one lets others go first.
    /// </summary>
    /// <param name="startDate">The first day; null leaves it to the server.</param>
    /// <param name="endDate">The last day; null leaves it to the server. Not before the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The statistics, or the error.</returns>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public virtual Task<ApiResult<UserStatistics>> GetStatisticsAsync(
        DateOnly? startDate = null, DateOnly? endDate = null, CancellationToken cancellationToken = default)
    {
        Check.Order(startDate, endDate);
        QueryParameters query = new QueryParameters().Add("startDate", startDate).Add("endDate", endDate);
        return _pipeline.SendAsync(GetStatistics, new ApiRequest { Query = query }, UsersJson.Default.UserStatistics, cancellationToken);
    }

    private static WorkBotToken TokenOf(WorkBotLogin login, WorkBotAudience audience) => new()
    {
        Audience = audience,
        Value = login.Token,
        RefreshToken = login.RefreshToken,
        ExpiresAt = login.ExpiresAt,
    };
}
