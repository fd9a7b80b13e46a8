using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>
/// A further attribute of a member (扩展属性): a text, a web page or, in the external profile, a mini program. It must exist in the console before it is
/// written.
/// </summary>
public sealed class WeComAttributeItem
{
    /// <summary>What the attribute holds (<c>type</c>).</summary>
    public WeComAttributeType? Type { get; set; }

    /// <summary>The name of the attribute, as the console shows it (<c>name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>The text (<c>text</c>); null where it is none.</summary>
    public WeComAttributeText? Text { get; set; }

    /// <summary>The web page (<c>web</c>); null where it is none.</summary>
    public WeComAttributeWeb? Web { get; set; }

    /// <summary>The mini program (<c>miniprogram</c>); null where it is none.</summary>
    [JsonPropertyName("miniprogram")]
    public WeComAttributeMiniProgram? MiniProgram { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    /// <summary>An attribute that is a text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The text, 64 characters at the most.</param>
    public static WeComAttributeItem OfText(string name, string value) =>
        new() { Type = WeComAttributeType.Text, Name = name, Text = new WeComAttributeText { Value = value } };

    /// <summary>An attribute that is a web page.</summary>
    /// <param name="name">The name.</param>
    /// <param name="url">The address.</param>
    /// <param name="title">The title, 12 characters at the most.</param>
    public static WeComAttributeItem OfWeb(string name, string url, string title) =>
        new() { Type = WeComAttributeType.Web, Name = name, Web = new WeComAttributeWeb { Url = url, Title = title } };

    /// <summary>An attribute that is a mini program, for the external profile.</summary>
    /// <param name="name">The name.</param>
    /// <param name="appId">The id of the mini program.</param>
    /// <param name="pagePath">The page; null for the first one.</param>
    /// <param name="title">The title, 12 characters at the most.</param>
    public static WeComAttributeItem OfMiniProgram(string name, string appId, string? pagePath, string title) => new()
    {
        Type = WeComAttributeType.MiniProgram,
        Name = name,
        MiniProgram = new WeComAttributeMiniProgram { AppId = appId, PagePath = pagePath, Title = title },
    };
}
