namespace Yunke.Client;

/// <summary>The headers of operations. The service takes its own pages for the only callers, so that a call looks like one of them.</summary>
internal static class YunkeHeaders
{
    public const string Referer = "Referer", Origin = "Origin", Cookie = "Cookie", Company = "company", UserId = "userid";

    /// <summary>The page that plays a recording; the storage of recordings asks for it too.</summary>
    public const string CallDetailPage = "/cms/customer/callDetail";

    /// <summary>What a browser sends with every request.</summary>
    public static readonly KeyValuePair<string, string>[] Browser =
    [
        new("Accept", "application/json, text/plain, */*"),
        new("Accept-Language", "zh-CN,zh;q=0.9"),
        new("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"),
        new("DNT", "1"),
        new("Sec-Fetch-Dest", "empty"),
        new("Sec-Fetch-Mode", "cors"),
        new("Sec-Fetch-Site", "same-origin"),
    ];

    /// <summary>What the pages of the CRM add to it.</summary>
    public static readonly KeyValuePair<string, string>[] Pages = [.. Browser, new("channel", "4"), new("source", "yunkepc")];

    /// <summary>The headers of an operation that belongs to a page; the session puts its host before the page.</summary>
    /// <param name="page">The path of the page.</param>
    public static KeyValuePair<string, string>[] Of(string page) => [.. Pages, new(Referer, page)];
}
