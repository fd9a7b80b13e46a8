namespace Sdk.Sandbox;

/// <summary>The codes of the envelope, which are HTTP statuses, and the words of the vendor for them.</summary>
internal static class ZhifuyunCodes
{
    public const int Success = 200;
    public const int WrongParameter = 400;
    public const int Unauthorized = 401;
    public const int Forbidden = 403;
    public const int NotFound = 404;
    public const int NotAllowed = 405;
    public const int Conflict = 409;
    public const int TooManyRequests = 429;

    public static string TextOf(int code) => code switch
    {
        WrongParameter => "请求参数错误",
        Unauthorized => "未授权，Token无效或过期",
        Forbidden => "权限不足",
        NotFound => "资源不存在",
        NotAllowed => "请求方法不支持",
        Conflict => "幂等键冲突",
        TooManyRequests => "请求频率超限",
        _ => "服务器内部错误",
    };
}
