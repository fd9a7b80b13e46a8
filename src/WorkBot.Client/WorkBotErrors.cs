using System.Collections.Frozen;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What the codes of WorkBot mean. Any other code keeps its text in <see cref="ApiError.Code"/>.</summary>
public static class WorkBotErrors
{
    /// <summary>A parameter is wrong (参数错误).</summary>
    public const string BadRequest = "400";

    /// <summary>The token is not valid, or not any more (未授权). A robot's token is renewed once by itself.</summary>
    public const string Unauthorized = "401";

    /// <summary>The user or robot may not do this, or is disabled (禁止访问).</summary>
    public const string Forbidden = "403";

    /// <summary>There is no such object (资源不存在).</summary>
    public const string NotFound = "404";

    /// <summary>
    /// The object is in conflict (资源冲突): an activation code that is bound to another device, with <see cref="ActivationConflict"/> as
    /// <see cref="ApiError.Details"/>.
    /// </summary>
    public const string Conflict = "409";

    /// <summary>More than 60 calls per minute (请求过于频繁).</summary>
    public const string TooManyRequests = "429";

    /// <summary>A fault of the server (服务器内部错误).</summary>
    public const string ServerError = "500";

    /// <summary>
    /// There is no token, or it ended, and the client cannot get another: log in again by text message, or activate the robot again. Of the
    /// client, never on the wire.
    /// </summary>
    public const string LoginRequired = "login_required";

    private static readonly ErrorHint LoginHint = new(
        "Users and administrators log in by text message (Users.LoginAsync), robots are activated (Activation.ActivateAsync), or tokens are handed in (Tokens).",
        "用户和管理员请通过短信登录（Users.LoginAsync），机器人请激活（Activation.ActivateAsync），或通过 Tokens 传入令牌。");

    private static readonly ErrorCatalogEntry InConflict = new(
        Conflict, ErrorCategory.Conflict, new("The activation code is bound to another device: an administrator can unbind it.", "激活码已被其他设备使用，请联系管理员解绑。"))
    {
        ProvesNotExecuted = true,
    };

    /// <summary>All known codes.</summary>
    public static ErrorCatalog Catalog { get; } = new(
        new ErrorCatalogEntry(BadRequest, ErrorCategory.InvalidRequest, new("Check the members of the request.", "请检查请求参数。"))
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(Unauthorized, ErrorCategory.AuthenticationExpired),
        new ErrorCatalogEntry(Forbidden, ErrorCategory.PermissionDenied, new("Check the role of the user and the state of the object.", "请检查用户权限和资源状态。"))
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(NotFound, ErrorCategory.NotFound, new("Check the id; users see their own robots only.", "请核对编号；用户只能看到自己的机器人。"))
        {
            ProvesNotExecuted = true,
        },
        InConflict,
        new ErrorCatalogEntry(TooManyRequests, ErrorCategory.RateLimited)
        {
            Window = TimeSpan.FromMinutes(1),
        },
        new ErrorCatalogEntry(ServerError, ErrorCategory.ProviderFault)
        {
            IsTransient = true,
        })
    {
        ClientFaults = new Dictionary<ClientFault, ErrorCatalogEntry>
        {
            [ClientFault.LoginRequired] = new(LoginRequired, ErrorCategory.AuthenticationExpired, LoginHint),
        }.ToFrozenDictionary(),
        HttpStatuses = new Dictionary<int, ErrorCatalogEntry> { [409] = InConflict }.ToFrozenDictionary(),
    };

    /// <summary>The error for a token that only a login or an activation can bring.</summary>
    internal static ApiError NeedsLogin(string operation, string message, ErrorCategory category = ErrorCategory.AuthenticationExpired) => new()
    {
        Provider = WorkBotClient.Provider.Name,
        Operation = operation,
        Code = LoginRequired,
        Category = category,
        Message = message,
        Hint = LoginHint,
    };
}
