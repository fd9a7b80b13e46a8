using System.Net;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Activation of robots (激活管理), and the renewal of their tokens. Methods are virtual for fakes in tests.</summary>
public class WorkBotActivationClient
{
    private static readonly ApiOperation Activate = new(
        "WorkBot.Activation.Activate", HttpMethod.Post, "api/robot-ids/activate", OperationSafety.NotRepeatable)
    {
        ErrorDetails = new ErrorDetailsFormat(WorkBotErrors.Conflict, ActivationJson.Default.ActivationConflict),
    };

    private static readonly ApiOperation RefreshToken = new(
        "WorkBot.Activation.RefreshToken", HttpMethod.Post, "api/robot/refresh-token", OperationSafety.NotRepeatable)
    {
        LimitPartition = WorkBotTokens.Partition,
    };

    private readonly ApiPipeline _pipeline = null!;
    private const int FirstActivation = 201;
    private const int RepeatedActivation = 200;

    private readonly WorkBotTokens _tokens = null!;

    /// <summary>For fakes in tests.</summary>
    protected WorkBotActivationClient()
    {
    }

    internal WorkBotActivationClient(ApiPipeline pipeline, WorkBotTokens tokens)
    {
        _pipeline = pipeline;
        _tokens = tokens;
    }

    /// <summary>The name of the operation that renews a token.</summary>
    internal static string RefreshName => RefreshToken.Name;

    /// <summary>
    /// Activates a robot on a device (激活设备, <c>POST /api/robot-ids/activate</c>). The same device may do so again and gets new tokens. The
    /// client keeps the tokens for the calls of this robot and renews them, see <see cref="WorkBotTokens"/>.
    /// </summary>
    /// <param name="request">The activation code and the device.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The robot, or the error; <see cref="ErrorCategory.Conflict"/> with <see cref="ActivationConflict"/> as <see cref="ApiError.Details"/>
    /// when the code is bound to another device. After <see cref="ApiError.OutcomeUnknown"/> activate again: on the same device it does no harm.
    /// </returns>
    /// <exception cref="ArgumentException">The code has not 8 letters and digits, the device has no id, or its memory is below 1 MB.</exception>
    public virtual async Task<ApiResult<RobotActivation>> ActivateAsync(ActivateRequest request, CancellationToken cancellationToken = default)
    {
        ActivateRequest.Validate(request);
        ApiResult<RobotActivation> result = await _pipeline.SendAsync(
            Activate, request, ActivationJson.Default.ActivateRequest, ActivationJson.Default.RobotActivation, cancellationToken).ConfigureAwait(false);
        if (result.TryGetValue(out RobotActivation? activation))
        {
            // The code 0 says nothing, and so does the status 200 beside it.
            activation.IsNewActivation ??= (result.Call.ProviderCode, result.Call.HttpStatus) switch
            {
                (FirstActivation, _) => true,
                (RepeatedActivation, _) => false,
                (_, FirstActivation) => true,
                (null, RepeatedActivation) => false,
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(activation.RobotId))
            {
                await _tokens.KeepAsync(
                    new WorkBotToken
                    {
                        Audience = WorkBotAudience.Robot,
                        RobotId = activation.RobotId,
                        Value = activation.Token,
                        RefreshToken = activation.RefreshToken,
                        ExpiresAt = activation.ExpiresAt,
                    },
                    cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return result;
    }

    /// <summary>
    /// Renews a robot's token (刷新Token, <c>POST /api/robot/refresh-token</c>). The client does so by itself for the robots that it knows;
    /// this is for tokens that are kept elsewhere.
    /// </summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The new token, or the error; <see cref="ErrorCategory.CredentialsRejected"/> when the robot has to be activated again.</returns>
    /// <exception cref="ArgumentException">The token is missing or empty.</exception>
    public virtual Task<ApiResult<RefreshedToken>> RefreshTokenAsync(Secret refreshToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refreshToken);
        if (refreshToken.Length == 0)
        {
            throw new ArgumentException("The token is empty.", nameof(refreshToken));
        }

        return _pipeline.SendAsync(
            RefreshToken, new RefreshTokenBody { RefreshToken = refreshToken },
            ActivationJson.Default.RefreshTokenBody, ActivationJson.Default.RefreshedToken, cancellationToken);
    }

    /// <summary>Renews the token of a robot that the client knows.</summary>
    internal async Task<ApiResult<TokenGrant<BearerToken>>> RenewAsync(string robotId, CancellationToken cancellationToken)
    {
        if (_tokens.FindRobot(robotId) is not { Token: { RefreshToken: { Length: > 0 } refreshToken } before } robot)
        {
            return Failure(WorkBotErrors.NeedsLogin(RefreshToken.Name, $"The robot {robotId} has no token that could be renewed: it must be activated."));
        }

        ApiResult<RefreshedToken> answer = await RefreshTokenAsync(refreshToken, cancellationToken).ConfigureAwait(false);
        if (!answer.TryGetValue(out RefreshedToken? fresh, out ApiError? error))
        {
            return Failure(IsRefusal(error)
                ? WorkBotErrors.NeedsLogin(RefreshToken.Name, $"The refresh token of {robot.RobotId} was refused: {error.Message}", ErrorCategory.CredentialsRejected) with
                {
                    HttpStatus = error.HttpStatus,
                }
                : error);
        }

        if (!BearerToken.TryCreate(fresh.Token, out BearerToken? bearer))
        {
            return Failure(WorkBotErrors.NeedsLogin(RefreshToken.Name, "The answer holds no token that a header could carry.", ErrorCategory.InvalidResponse));
        }

        WorkBotToken? token = new()
        {
            Audience = WorkBotAudience.Robot,
            RobotId = robot.RobotId,
            Value = fresh.Token,
            RefreshToken = fresh.RefreshToken is { Length: > 0 } another ? another : refreshToken,
            ExpiresAt = fresh.ExpiresAt,
        };
        if (!_tokens.Renewed(robot, before, token))
        {
            // What came meanwhile counts: an activation makes the tokens before it worthless.
            token = robot.Token;
            if (!BearerToken.TryCreate(token?.Value, out bearer))
            {
                return Failure(WorkBotErrors.NeedsLogin(RefreshToken.Name, $"The tokens of {robot.RobotId} were replaced or forgotten while they were renewed."));
            }
        }

        return ApiResult.Success(_tokens.GrantOf(token!, bearer), answer.Call);
    }

    /// <summary>Whether the server itself says no. A page of some gateway on the way says nothing of the token.</summary>
    private static bool IsRefusal(ApiError error) => error.HttpStatus == (int)HttpStatusCode.Unauthorized || error.Code
        is WorkBotErrors.Unauthorized or WorkBotErrors.BadRequest or WorkBotErrors.Forbidden or WorkBotErrors.NotFound;

    private static ApiResult<TokenGrant<BearerToken>> Failure(ApiError error) => ApiResult.Failure<TokenGrant<BearerToken>>(error);
}
