using System.Globalization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Administration (管理员): activation codes, users and logs. All calls carry the token of an administrator. Methods are virtual for fakes in tests.</summary>
public class WorkBotAdministrationClient
{
    private static readonly ApiOperation GenerateActivationCodes = new(
        "WorkBot.Administration.GenerateActivationCodes", HttpMethod.Post, "api/admin/activation-codes", OperationSafety.NotRepeatable)
    {
        Credential = WorkBotTokens.Admin,
    };

    private static readonly ApiOperation ListActivationCodes = new(
        "WorkBot.Administration.ListActivationCodes", HttpMethod.Get, "api/admin/activation-codes", OperationSafety.Read)
    {
        Credential = WorkBotTokens.Admin,
    };

    private static readonly ApiOperation UnbindDevice = new(
        "WorkBot.Administration.UnbindDevice", HttpMethod.Post, "api/admin/unbind-device", OperationSafety.NotRepeatable)
    {
        Credential = WorkBotTokens.Admin,
    };

    private static readonly ApiOperation DisableActivationCode = new(
        "WorkBot.Administration.DisableActivationCode", HttpMethod.Post, "api/admin/activation-codes/{code}/disable", OperationSafety.Idempotent)
    {
        Credential = WorkBotTokens.Admin,
        AllowsEmptyBody = true,
    };

    private static readonly ApiOperation ListUsers = new("WorkBot.Administration.ListUsers", HttpMethod.Get, "api/admin/users", OperationSafety.Read)
    {
        Credential = WorkBotTokens.Admin,
    };

    private static readonly ApiOperation DisableUser = new(
        "WorkBot.Administration.DisableUser", HttpMethod.Post, "api/admin/users/{userId}/disable", OperationSafety.Idempotent)
    {
        Credential = WorkBotTokens.Admin,
        AllowsEmptyBody = true,
    };

    private static readonly ApiOperation ListLogs = new("WorkBot.Administration.ListLogs", HttpMethod.Get, "api/admin/logs", OperationSafety.Read)
    {
        Credential = WorkBotTokens.Admin,
        Priority = RequestPriority.Low,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WorkBotAdministrationClient()
    {
    }

    internal WorkBotAdministrationClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Makes activation codes (生成激活码, <c>POST /api/admin/activation-codes</c>). Sent once, unless it provably was not executed.
    /// </summary>
    /// <param name="request">How many, and for how long.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The codes, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="ListActivationCodesAsync"/> first.</returns>
    /// <exception cref="ArgumentException">The number, the validity or the user is below 1.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<ActivationCode>>> GenerateActivationCodesAsync(
        GenerateActivationCodesRequest request, CancellationToken cancellationToken = default)
    {
        GenerateActivationCodesRequest.Validate(request);
        ApiResult<GeneratedActivationCodes> answer = await _pipeline.SendAsync(
            GenerateActivationCodes, request, AdministrationJson.Default.GenerateActivationCodesRequest,
            AdministrationJson.Default.GeneratedActivationCodes, cancellationToken).ConfigureAwait(false);
        return answer.Map(static made => made.Codes ?? []);
    }

    /// <summary>Reads one page of activation codes (获取激活码列表, <c>GET /api/admin/activation-codes</c>).</summary>
    /// <param name="request">Page and filters; null for the first 20.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error. A page beyond the end is empty.</returns>
    /// <exception cref="ArgumentException">The page or its size is below 1, or a filter is blank.</exception>
    public virtual Task<ApiResult<WorkBotPage<ActivationCode>>> ListActivationCodesAsync(ListActivationCodesRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListActivationCodesRequest();
        ListActivationCodesRequest.Validate(request);
        QueryParameters query = WorkBotPages.Query(request.Page, request.PageSize).Add("status", request.Status);
        return _pipeline.SendAsync(ListActivationCodes, new ApiRequest { Query = query }, AdministrationJson.Default.WorkBotPageActivationCode, cancellationToken);
    }

    /// <summary>
    /// Reads all activation codes that fit, page by page as they are asked for (<c>GET /api/admin/activation-codes</c>). A page that meets the rate limit waits and goes on.
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="ListActivationCodesAsync"/>.</exception>
    /// <exception cref="ApiException">A page failed for good. What the pages before it hold has been handed out.</exception>
    public virtual IAsyncEnumerable<ActivationCode> ListAllActivationCodesAsync(ListActivationCodesRequest? request = null, CancellationToken cancellationToken = default) =>
        ListActivationCodePagesAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="ListAllActivationCodesAsync"/>, a page at a time, with failures as results: for progress, and for going on after a failure
    /// with the <see cref="Page{T}.Next"/> of the last good page as <see cref="ListActivationCodesRequest.Page"/> (<c>GET /api/admin/activation-codes</c>).
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order, each with its number as cursor; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ListActivationCodesAsync"/>.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<ActivationCode>>> ListActivationCodePagesAsync(ListActivationCodesRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListActivationCodesRequest();
        ListActivationCodesRequest.Validate(request);
        return WorkBotPages.WalkAsync(
            ListActivationCodes, request.Page, request.PageSize, (page, token) => ListActivationCodesAsync(request.At(page), token), static item => item.Code, cancellationToken);
    }

    /// <summary>
    /// Takes a device away from its activation code, so that another one can use it (解绑设备, <c>POST /api/admin/unbind-device</c>). Sent once,
    /// unless it provably was not executed: a repeat could hit the next device.
    /// </summary>
    /// <param name="request">The code, the reason and the administrator.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What was unbound, or the error.</returns>
    /// <exception cref="ArgumentException">The code has not 8 letters and digits, the reason is blank, or the administrator's number is below 1.</exception>
    public virtual Task<ApiResult<UnboundDevice>> UnbindDeviceAsync(UnbindDeviceRequest request, CancellationToken cancellationToken = default)
    {
        UnbindDeviceRequest.Validate(request);
        return _pipeline.SendAsync(
            UnbindDevice, request, AdministrationJson.Default.UnbindDeviceRequest, AdministrationJson.Default.UnboundDevice, cancellationToken);
    }

    /// <summary>Disables an activation code (禁用激活码, <c>POST /api/admin/activation-codes/{code}/disable</c>).</summary>
    /// <param name="code">The code, 8 letters and digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; <see cref="ErrorCategory.NotFound"/> when there is no such code.</returns>
    /// <exception cref="ArgumentException">The code has not 8 letters and digits.</exception>
    public virtual Task<ApiResult> DisableActivationCodeAsync(string code, CancellationToken cancellationToken = default)
    {
        Check.ActivationCode(code);
        return _pipeline.SendAsync(DisableActivationCode, new ApiRequest { PathArguments = [code] }, cancellationToken);
    }

    /// <summary>Reads one page of users (获取用户列表, <c>GET /api/admin/users</c>).</summary>
    /// <param name="request">Page and filters; null for the first 20.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error. A page beyond the end is empty.</returns>
    /// <exception cref="ArgumentException">The page or its size is below 1, or a filter is blank.</exception>
    public virtual Task<ApiResult<WorkBotPage<WorkBotAccount>>> ListUsersAsync(ListUsersRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListUsersRequest();
        ListUsersRequest.Validate(request);
        QueryParameters query = WorkBotPages.Query(request.Page, request.PageSize).Add("role", request.Role);
        return _pipeline.SendAsync(ListUsers, new ApiRequest { Query = query }, AdministrationJson.Default.WorkBotPageWorkBotAccount, cancellationToken);
    }

    /// <summary>
    /// Reads all users that fit, page by page as they are asked for (<c>GET /api/admin/users</c>). A page that meets the rate limit waits and goes on.
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="ListUsersAsync"/>.</exception>
    /// <exception cref="ApiException">A page failed for good. What the pages before it hold has been handed out.</exception>
    public virtual IAsyncEnumerable<WorkBotAccount> ListAllUsersAsync(ListUsersRequest? request = null, CancellationToken cancellationToken = default) =>
        ListUserPagesAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="ListAllUsersAsync"/>, a page at a time, with failures as results: for progress, and for going on after a failure
    /// with the <see cref="Page{T}.Next"/> of the last good page as <see cref="ListUsersRequest.Page"/> (<c>GET /api/admin/users</c>).
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order, each with its number as cursor; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ListUsersAsync"/>.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<WorkBotAccount>>> ListUserPagesAsync(ListUsersRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListUsersRequest();
        ListUsersRequest.Validate(request);
        return WorkBotPages.WalkAsync(
            ListUsers, request.Page, request.PageSize, (page, token) => ListUsersAsync(request.At(page), token), static item => item.UserId?.ToString(CultureInfo.InvariantCulture), cancellationToken);
    }

    /// <summary>Disables a user, who cannot log in any more (禁用用户, <c>POST /api/admin/users/{userId}/disable</c>).</summary>
    /// <param name="userId">The user's number.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; <see cref="ErrorCategory.NotFound"/> when there is no such user.</returns>
    /// <exception cref="ArgumentException">The number is below 1.</exception>
    public virtual Task<ApiResult> DisableUserAsync(long userId, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(userId, 1);
        return _pipeline.SendAsync(
            DisableUser, new ApiRequest { PathArguments = [userId.ToString(CultureInfo.InvariantCulture)] }, cancellationToken);
    }

    /// <summary>Reads one page of log entries (获取日志列表, <c>GET /api/admin/logs</c>).</summary>
    /// <param name="request">Page and filters; null for the first 20.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, or the error. A page beyond the end is empty.</returns>
    /// <exception cref="ArgumentException">The page or its size is below 1, or a filter is blank.</exception>
    public virtual Task<ApiResult<WorkBotPage<LogEntry>>> ListLogsAsync(ListLogsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListLogsRequest();
        ListLogsRequest.Validate(request);
        QueryParameters query = WorkBotPages.Query(request.Page, request.PageSize).Add("logType", request.LogType).Add("level", request.Level);
        return _pipeline.SendAsync(ListLogs, new ApiRequest { Query = query }, AdministrationJson.Default.WorkBotPageLogEntry, cancellationToken);
    }

    /// <summary>
    /// Reads all log entries that fit, page by page as they are asked for (<c>GET /api/admin/logs</c>). A page that meets the rate limit waits and goes on.
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="ListLogsAsync"/>.</exception>
    /// <exception cref="ApiException">A page failed for good. What the pages before it hold has been handed out.</exception>
    public virtual IAsyncEnumerable<LogEntry> ListAllLogsAsync(ListLogsRequest? request = null, CancellationToken cancellationToken = default) =>
        ListLogPagesAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="ListAllLogsAsync"/>, a page at a time, with failures as results: for progress, and for going on after a failure
    /// with the <see cref="Page{T}.Next"/> of the last good page as <see cref="ListLogsRequest.Page"/> (<c>GET /api/admin/logs</c>).
    /// </summary>
    /// <param name="request">Where to start, and filters; null for all.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order, each with its number as cursor; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ListLogsAsync"/>.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<LogEntry>>> ListLogPagesAsync(ListLogsRequest? request = null, CancellationToken cancellationToken = default)
    {
        request ??= new ListLogsRequest();
        ListLogsRequest.Validate(request);
        return WorkBotPages.WalkAsync(
            ListLogs, request.Page, request.PageSize, (page, token) => ListLogsAsync(request.At(page), token), static item => item.Id?.ToString(CultureInfo.InvariantCulture), cancellationToken);
    }
}
