namespace Sdk.Core;

/// <summary>The name of each category for a human, and the neutral code and advice for faults that no catalog describes.</summary>
internal static class CategoryTexts
{
    public static ErrorHint For(ErrorCategory category) => category switch
    {
        ErrorCategory.InvalidRequest => new("the request was refused as wrong", "请求有误，被拒绝"),
        ErrorCategory.AuthenticationExpired => new("the token or session is no longer accepted", "令牌或会话已失效"),
        ErrorCategory.CredentialsRejected => new("the credentials were refused", "凭据被拒绝"),
        ErrorCategory.PermissionDenied => new("access is not permitted", "没有访问权限"),
        ErrorCategory.NotFound => new("the object does not exist", "对象不存在"),
        ErrorCategory.Conflict => new("the request contradicts the present state", "与当前状态冲突"),
        ErrorCategory.RateLimited => new("the provider's rate limit was reached", "达到对方的频率限制"),
        ErrorCategory.LocalLimit => new("the client's own limit was reached and nothing was sent", "达到本地限制，请求未发送"),
        ErrorCategory.QuotaExceeded => new("the quota is used up", "配额已用完"),
        ErrorCategory.ProviderBusy => new("the provider is busy", "对方系统繁忙"),
        ErrorCategory.ProviderFault => new("the provider failed", "对方系统出错"),
        ErrorCategory.Timeout => new("no complete answer came in time", "超时，未收到完整应答"),
        ErrorCategory.Network => new("the connection failed", "网络连接失败"),
        ErrorCategory.Tls => new("no secure connection could be made", "无法建立安全连接"),
        ErrorCategory.InvalidResponse => new("the answer cannot be read", "应答无法解析"),
        ErrorCategory.TooLarge => new("the answer exceeds the size limit", "应答超过大小限制"),
        _ => new("an unexpected failure", "未知错误"),
    };

    public static string NeutralCode(ClientFault fault) => fault switch
    {
        ClientFault.Timeout => "timeout",
        ClientFault.Network => "network",
        ClientFault.Tls => "tls",
        ClientFault.EmptyBody => "empty-body",
        ClientFault.HtmlPage => "html-page",
        ClientFault.UnreadableBody => "unreadable-body",
        ClientFault.MissingCode => "missing-code",
        ClientFault.TooLarge => "too-large",
        ClientFault.LocalLimit => "local-limit",
        ClientFault.LoginRequired => "login-required",
        _ => "unexpected",
    };
}
