using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// What the codes of WeCom mean (全局错误码, <c>errcode</c>). Any other code keeps its number in <see cref="ApiError.Code"/> and is a
/// <see cref="ErrorCategory.ProviderFault"/>. The words of a refusal are never used for decisions; the <c>hint</c> and the caller's address in them
/// are in <see cref="ApiError.Details"/> as <see cref="WeComErrorDetails"/>.
/// </summary>
public static partial class WeComErrors
{
    /// <summary>The service is busy (系统繁忙). Repeated by the client where that is safe.</summary>
    public const string Busy = "-1";

    /// <summary>The secret is wrong (不合法的secret). Tried once an hour.</summary>
    public const string WrongCorpSecret = "40001";

    /// <summary>There is no such company (不合法的 corpid).</summary>
    public const string WrongCorpId = "40013";

    /// <summary>The secret is that of another company (secret不合法).</summary>
    public const string ForeignCorpSecret = "40091";

    /// <summary>The access token is not valid (不合法的access_token). The client renews it once by itself.</summary>
    public const string InvalidAccess = "40014";

    /// <summary>The access token has ended (access_token已过期). The client renews it once by itself.</summary>
    public const string ExpiredAccess = "42001";

    /// <summary>The media id is not valid (不合法的media_id).</summary>
    public const string InvalidMedia = "40007";

    /// <summary>The login code is not valid (不合法的oauth_code).</summary>
    public const string InvalidLoginCode = "40029";

    /// <summary>The login code was used before (code已被使用).</summary>
    public const string UsedLoginCode = "42022";

    /// <summary>The message is older than 24 hours, and cannot be recalled (撤回消息超时).</summary>
    public const string TooLateToRecall = "42052";

    /// <summary>Called too often (接口调用超过限制). Not tried again before the window of the limit has passed.</summary>
    public const string TooManyCalls = "45009";

    /// <summary>Too many calls at the same time (接口并发调用超过限制).</summary>
    public const string TooManyAtOnce = "45033";

    /// <summary>Nobody has this phone number or e-mail address (成员不存在).</summary>
    public const string NobodyFound = "46004";

    /// <summary>The API is not available to this secret (API接口无权限调用).</summary>
    public const string NotPermitted = "48002";

    /// <summary>The service has withdrawn the API (API接口已废弃).</summary>
    public const string Retired = "48005";

    /// <summary>The caller's address is not among the trusted ones (不安全的访问IP).</summary>
    public const string AddressNotTrusted = "60020";

    /// <summary>The department does not exist (部门不存在).</summary>
    public const string NoSuchDepartment = "60003";

    /// <summary>The application may not see the member (UserID不在应用可见范围内).</summary>
    public const string MemberNotVisible = "60021";

    /// <summary>The member exists already (UserID已存在).</summary>
    public const string MemberExists = "60102";

    /// <summary>There is no such member (UserID不存在).</summary>
    public const string NoSuchMember = "60111";

    /// <summary>The response code of a card is not valid, has ended, or was used (response_code 不合法).</summary>
    public const string InvalidResponseCode = "60140";

    /// <summary>None of the receivers is valid, or none may be written to (全部接收人无权限或不存在).</summary>
    public const string NoValidReceiver = "81013";

    /// <summary>The key of the group robot is not valid (机器人webhookurl不合法或者机器人已经被移除出群).</summary>
    public const string InvalidRobot = "93000";

    /// <summary>The live is not one of this application (直播不属于该应用).</summary>
    public const string ForeignLive = "92008";

    /// <summary>An import is running already (已有异步任务运行中).</summary>
    public const string ImportRunning = "302008";

    /// <summary>A file of so many bytes is only handed out in ranges.</summary>
    public const string RangeNeeded = "830002";

    /// <summary>The answer of the token endpoint holds no token. Of the client, never on the wire.</summary>
    public const string EmptyGrant = "no-access-token";

    /// <summary>The answer of the ticket endpoint holds no ticket. Of the client, never on the wire.</summary>
    public const string EmptyTicket = "no-ticket";

    /// <summary>A file that was exported is not what the service announced, or cannot be decrypted with this key. Of the client, never on the wire.</summary>
    public const string DamagedExport = "damaged-export";

    /// <summary>All known codes.</summary>
    public static ErrorCatalog Catalog { get; } = new(Rows().Select(ToEntry))
    {
        ReadMessage = WeComErrorDetails.Read,
    };

    private static ErrorCatalogEntry ToEntry(Row row) =>
        new(row.Code, CategoryOf(row.Kind), new ErrorHint(row.English, row.Chinese))
        {
            IsTransient = row.Kind is Kind.Busy or Kind.Rate or Kind.Concurrency or Kind.Collision,
            ProvesNotExecuted = row.Kind is Kind.Collision or Kind.Concurrency,
            Window = row.Kind == Kind.Rate ? TimeSpan.FromMinutes(1) : null,
        };

    private static ErrorCategory CategoryOf(Kind kind) => kind switch
    {
        Kind.Busy => ErrorCategory.ProviderBusy,
        Kind.Access => ErrorCategory.AuthenticationExpired,
        Kind.Rate or Kind.Concurrency => ErrorCategory.RateLimited,
        Kind.Collision or Kind.Exists => ErrorCategory.Conflict,
        Kind.Credentials => ErrorCategory.CredentialsRejected,
        Kind.Permission => ErrorCategory.PermissionDenied,
        Kind.Missing => ErrorCategory.NotFound,
        Kind.Quota => ErrorCategory.QuotaExceeded,
        Kind.Fault => ErrorCategory.ProviderFault,
        Kind.Tls => ErrorCategory.Tls,
        _ => ErrorCategory.InvalidRequest,
    };

    private enum Kind
    {
        Request,
        Busy,
        Access,
        Rate,
        Concurrency,
        Collision,
        Exists,
        Credentials,
        Permission,
        Missing,
        Quota,
        Fault,
        Tls,
    }

    private readonly record struct Row(string Code, Kind Kind, string English, string Chinese);
}
