using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A notice of a mini program (小程序通知消息, <c>miniprogram_notice</c>). The mini program takes the place of the application; it cannot go to everyone.</summary>
public sealed class WeComMiniProgramNoticeContent : WeComMessageContent
{
    /// <summary>The mini program (<c>appid</c>); it must be linked with the company.</summary>
    [JsonPropertyName("appid")]
    public required string AppId { get; init; }

    /// <summary>The page that a click opens (<c>page</c>): at most 1,024 bytes; null for no page.</summary>
    public string? Page { get; init; }

    /// <summary>The title (<c>title</c>): 4 to 12 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about (<c>description</c>): 4 to 12 characters; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the first of the <see cref="Items"/> is enlarged (<c>emphasis_first_item</c>); null for not.</summary>
    [JsonPropertyName("emphasis_first_item")]
    public bool? EmphasizesFirstItem { get; init; }

    /// <summary>Names with values (<c>content_item</c>): at most 10; null for none.</summary>
    [JsonPropertyName("content_item")]
    public IReadOnlyList<WeComMiniProgramNoticeItem>? Items { get; init; }

    internal override string MessageType => "miniprogram_notice";

    internal override bool IsForGroupChats => false;

    internal override bool NamesAgent => false;

    internal override void Check(MessageUse use, bool limits) => MessageChecks.MiniProgramNotice(this, limits);

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { MiniprogramNotice = this }, address);
}
