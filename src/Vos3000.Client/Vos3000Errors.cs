using System.Collections.Frozen;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>
/// What the codes of VOS3000 mean. The manual refers to a list of return codes that it does not contain; these are the ones that are
/// known. Any other code keeps its number in <see cref="ApiError.Code"/> and counts as <see cref="ErrorCategory.ProviderFault"/>.
/// </summary>
public static class Vos3000Errors
{
    /// <summary>The addressed object does not exist (对象不存在).</summary>
    public const string NotFound = "-10007";

    /// <summary>A mandatory member is missing (缺少参数).</summary>
    public const string MissingParameters = "-12103";

    /// <summary>A member has a wrong value (参数错误).</summary>
    public const string InvalidParameters = "-10124";

    /// <summary>The queried interval is longer than the server allows (查询区间过长).</summary>
    public const string IntervalTooLong = "-10033";

    /// <summary>The phone card was used already (卡已使用).</summary>
    public const string CardUsed = "-10004";

    /// <summary>An HTTP status of 4xx or 5xx (HTTP 错误). Of the client, never on the wire.</summary>
    public const string HttpStatus = "-1";

    /// <summary>The time limit passed (请求超时). Of the client, never on the wire.</summary>
    public const string Timeout = "-2";

    /// <summary>No connection, or a lost one (网络错误). Of the client, never on the wire.</summary>
    public const string Network = "-3";

    /// <summary>The answer is not the JSON that is due (JSON 解析错误). Of the client, never on the wire.</summary>
    public const string UnreadableAnswer = "-4";

    /// <summary>Anything else (未知错误). Of the client, never on the wire.</summary>
    public const string Unexpected = "-99";

    /// <summary>The answer holds no <c>retCode</c> (缺少 retCode 字段). Of the client, never on the wire.</summary>
    public const string MissingReturnCode = "-999";

    private static readonly ErrorHint AllowListHint = new(
        "Most likely this machine's IP address is not on the switch's allow-list: an administrator adds it under "
        + "Interface management > Web access control.",
        "很可能本机 IP 不在白名单中：请管理员在“接口管理 → Web 访问控制”中添加。");

    private static readonly ErrorHint EmptyHint = new(
        "The switch answers so when it could not parse the request or failed inside; check the members of the request and the server's log.",
        "VOS3000 无法解析请求或内部出错时会返回空内容：请检查请求参数和服务器日志。");

    private static readonly ErrorHint HtmlHint = new(
        "Most likely the address is wrong, a proxy answered, or this machine's IP address is not on the allow-list "
        + "(Interface management > Web access control).",
        "很可能地址有误、由代理应答，或本机 IP 不在白名单中（接口管理 → Web 访问控制）。");

    /// <summary>All known codes.</summary>
    public static ErrorCatalog Catalog { get; } = new(
        new ErrorCatalogEntry(NotFound, ErrorCategory.NotFound, new("Check the number or name; deleted objects are not found either.", "请核对号码或名称；已删除的对象也会返回此错误。"))
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(MissingParameters, ErrorCategory.InvalidRequest, new("A mandatory member is missing.", "缺少必填参数。"))
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(InvalidParameters, ErrorCategory.InvalidRequest, new("A member has a wrong type or value.", "参数类型或取值有误。"))
        {
            ProvesNotExecuted = true,
        },
        new ErrorCatalogEntry(IntervalTooLong, ErrorCategory.InvalidRequest, new("Query fewer days at once, or stream the records, which asks day by day.", "请缩短查询区间，或使用按天查询的流式接口。")),
        new ErrorCatalogEntry(CardUsed, ErrorCategory.Conflict, new("The phone card was used already.", "电话卡已被使用。")),
        new ErrorCatalogEntry("-10031", ErrorCategory.NotFound, new("There is nothing to show.", "没有可显示的数据。")),
        new ErrorCatalogEntry("-10049", ErrorCategory.PermissionDenied, new("The web session ended; this interface should not answer so.", "Web 会话已过期；该接口不应返回此错误。")),
        new ErrorCatalogEntry("-10052", ErrorCategory.ProviderBusy, new("The server asks to try again.", "服务器要求重试。"))
        {
            IsTransient = true,
        },
        new ErrorCatalogEntry("-10126", ErrorCategory.ProviderFault, new("The result may be cut off.", "结果可能不完整。")))
    {
        ClientFaults = new Dictionary<ClientFault, ErrorCatalogEntry>
        {
            [ClientFault.HttpStatus] = new(HttpStatus, ErrorCategory.ProviderFault),
            [ClientFault.Timeout] = new(Timeout, ErrorCategory.Timeout),
            [ClientFault.Network] = new(Network, ErrorCategory.Network),
            [ClientFault.Tls] = new(Network, ErrorCategory.Tls),
            [ClientFault.EmptyBody] = new(UnreadableAnswer, ErrorCategory.InvalidResponse, EmptyHint),
            [ClientFault.HtmlPage] = new(UnreadableAnswer, ErrorCategory.InvalidResponse, HtmlHint),
            [ClientFault.UnreadableBody] = new(UnreadableAnswer, ErrorCategory.InvalidResponse),
            [ClientFault.MissingCode] = new(MissingReturnCode, ErrorCategory.InvalidResponse),
            [ClientFault.Unexpected] = new(Unexpected, ErrorCategory.Unknown),
        }.ToFrozenDictionary(),
        HttpStatuses = new Dictionary<int, ErrorCatalogEntry>
        {
            [403] = new(HttpStatus, ErrorCategory.PermissionDenied, AllowListHint)
            {
                ProvesNotExecuted = true,
            },
        }.ToFrozenDictionary(),
    };

    /// <summary>What stands for the code when the answer holds no such object.</summary>
    internal static ApiError Missing(string operation) => new()
    {
        Provider = Vos3000Client.Provider.Name,
        Operation = operation,
        Code = NotFound,
        Category = ErrorCategory.NotFound,
        Message = "The answer does not hold the object.",
        Hint = Catalog.Find(NotFound)?.Hint,
    };
}
