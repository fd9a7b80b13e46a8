using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// What failures of the open platform mean. It documents no codes and leaves them out of many answers: two kinds show in the message only.
/// </summary>
public static class YunkeOpenPlatformErrors
{
    /// <summary>Calls come too often (频繁). The client waits for a minute before others go out.</summary>
    public const string TooFrequent = "too-frequent";

    /// <summary>The platform does not let this address in (IP 白名单).</summary>
    public const string AddressNotAllowed = "ip-not-allowed";

    /// <summary>The clock of this machine is off by more than 5 minutes, which no signature survives.</summary>
    public const string ClockSkew = "clock-skew";

    /// <summary>Nobody has the phone number.</summary>
    public const string NoUser = "no-user";

    /// <summary>The platform says that it made a call, and not which.</summary>
    public const string NoCall = "no-call-id";

    /// <summary>A batch of failed call records cannot be acknowledged, or comes again although it was.</summary>
    public const string UnusableBatch = "unusable-batch";

    private static readonly ErrorCatalogEntry Frequent = new(
        TooFrequent, ErrorCategory.RateLimited, new("Lower CallsPerMinute, and try again in a minute.", "请降低 CallsPerMinute，一分钟后重试。"))
    {
        Window = TimeSpan.FromSeconds(60),
    };

    private static readonly ErrorCatalogEntry NotAllowed = new(
        AddressNotAllowed, ErrorCategory.PermissionDenied,
        new("Add the address of this machine to the list in the settings of the open platform.", "请在开放平台设置中把本机 IP 加入白名单。"))
    {
        ProvesNotExecuted = true,
    };

    /// <summary>All known codes.</summary>
    public static ErrorCatalog Catalog { get; } = new(
        Frequent,
        NotAllowed,
        new ErrorCatalogEntry(ClockSkew, ErrorCategory.InvalidRequest, new("Set the clock of this machine.", "请校准本机时间。")))
    {
        MessageKeywords =
        [
            new("频繁", Frequent),
            .. from word in new[] { "无效IP", "无效的IP", "IP无效", "IP地址", "IP不", "invalid ip", "ip is invalid", "白名单" } select KeyValuePair.Create(word, NotAllowed),
        ],
        ExceptionFactory = static error => new YunkeApiException(error),
    };
}
