using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>Where a click leads: to an address, or to a page of a mini program (小程序).</summary>
public sealed class WeComCardLink
{
    /// <summary>The address (<c>url</c>).</summary>
    public string? Url { get; init; }

    /// <summary>The mini program (<c>appid</c>); it must be linked with the application.</summary>
    [JsonPropertyName("appid")]
    public string? AppId { get; init; }

    /// <summary>The page of the mini program (<c>pagepath</c>); null for its first.</summary>
    [JsonPropertyName("pagepath")]
    public string? PagePath { get; init; }

    [JsonInclude]
    [JsonPropertyName("type")]
    internal int Kind => AppId is not null ? 2 : Url is not null ? 1 : 0;

    /// <summary>Leads to an address.</summary>
    /// <param name="url">The address, with its scheme.</param>
    public static WeComCardLink ToUrl(string url) => new() { Url = url };

    /// <summary>Leads to a mini program.</summary>
    /// <param name="appId">The mini program.</param>
    /// <param name="pagePath">The page; null for its first.</param>
    public static WeComCardLink ToMiniProgram(string appId, string? pagePath = null) => new() { AppId = appId, PagePath = pagePath };
}
