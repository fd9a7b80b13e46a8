using System.Collections.Frozen;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// What the codes of Yunke mean. <c>10000</c> and <c>200</c> are successes; any other code keeps its text in <see cref="ApiError.Code"/>.
/// </summary>
public static class YunkeErrors
{
    /// <summary>The session has ended (Token 过期).</summary>
    public const string LoginExpired = "10001";

    /// <summary>The session has ended (会话过期).</summary>
    public const string LoginOutdated = "10002";

    /// <summary>Nobody is logged in (未登录).</summary>
    public const string NotLoggedIn = "10003";

    /// <summary>The session is not accepted (未授权).</summary>
    public const string Unauthorized = "401";

    /// <summary>The session has ended (会话过期).</summary>
    public const string SessionExpired = "22003";

    /// <summary>The login is not valid any more (登录失效).</summary>
    public const string LoginInvalid = "22004";

    /// <summary>The service wants to send the client to its login page (跳转登录).</summary>
    public const string Redirected = "302";

    /// <summary>The password is wrong (密码错误).</summary>
    public const string WrongPassword = "10004";

    /// <summary>The account is locked, after five wrong passwords as a rule (账号锁定).</summary>
    public const string AccountLocked = "10005";

    /// <summary>The account is disabled (账号禁用).</summary>
    public const string AccountDisabled = "10006";

    /// <summary>The password is wrong (密码错误), of other builds.</summary>
    public const string PasswordIncorrect = "22001";

    /// <summary>The account is locked (账号锁定), of other builds.</summary>
    public const string UserLocked = "22002";

    /// <summary>A message speaks of the login, without a known code. Of the client, never on the wire.</summary>
    public const string LoginNeeded = "login-needed";

    /// <summary>The account belongs to no company of this code, or to several and none was named. Of the client, never on the wire.</summary>
    public const string NoCompany = "no-company";

    /// <summary>The call has no recording. Of the client, never on the wire.</summary>
    public const string NoRecording = "no-recording";

    /// <summary>The address of a recording cannot be used. Of the client, never on the wire.</summary>
    public const string NoAddress = "no-address";

    /// <summary>The login succeeded, and its answer holds no session. Of the client, never on the wire.</summary>
    public const string NoSession = "no-session";

    /// <summary>The service's key cannot encrypt the password. Of the client, never on the wire.</summary>
    public const string UnusableKeys = "unusable-key";

    internal static readonly ErrorHint PasswordHint = new(
        "Check phone and password, in a browser if need be; nothing more is tried with them for an hour, or until they change.",
        "请检查手机号和密码（必要时用浏览器登录确认）；一小时内或修改之前不会再用它们尝试。");

    private static readonly ErrorHint LoginHint = new("The client logs in anew by itself, once per call.", "客户端会自动重新登录，每次调用一次。");

    private static readonly FrozenSet<string> PasswordCodes =
        new[] { WrongPassword, AccountLocked, AccountDisabled, PasswordIncorrect, UserLocked }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ErrorCatalogEntry Needed = new(LoginNeeded, ErrorCategory.AuthenticationExpired, LoginHint);

    /// <summary>All known codes.</summary>
    public static ErrorCatalog Catalog { get; } = new(
        [
            .. from code in new[] { LoginExpired, LoginOutdated, NotLoggedIn, Unauthorized, SessionExpired, LoginInvalid, Redirected }
               select new ErrorCatalogEntry(code, ErrorCategory.AuthenticationExpired, LoginHint),
            .. from code in PasswordCodes select new ErrorCatalogEntry(code, ErrorCategory.CredentialsRejected, PasswordHint),
        ])
    {
        ClientFaults = new Dictionary<ClientFault, ErrorCatalogEntry>
        {
            [ClientFault.HtmlPage] = new("html-page", ErrorCategory.AuthenticationExpired, LoginHint),
        }.ToFrozenDictionary(),
        MessageKeywords = [.. from word in new[] { "登录", "过期", "失效", "session", "token" } select KeyValuePair.Create(word, Needed)],
        LoginPage = "login",
        ExceptionFactory = static error => YunkeApiException.Create(error),
    };

    /// <summary>Whether a code says that password or account were refused. Such a call is never repeated, and no other password is tried.</summary>
    /// <param name="code">The code.</param>
    public static bool IsPasswordCode(string code) => PasswordCodes.Contains(code);

    /// <summary>An error that the client notices itself.</summary>
    internal static ApiError Create(ApiOperation operation, string code, ErrorCategory category, string message) =>
        Catalog.CreateError(YunkeClient.Provider.Name, operation.Name, code, category, message);
}
