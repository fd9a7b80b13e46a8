using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A card of a title and a text that opens an address (文本卡片消息, <c>textcard</c>).</summary>
public sealed class WeComTextCardContent : WeComMessageContent
{
    private const int LongestTitle = 128, LongestDescription = 512, LongestButtonText = 4;

    /// <summary>The title (<c>title</c>): at most 128 characters.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The text (<c>description</c>): at most 512 characters; <c>&lt;br&gt;</c> and <c>&lt;div class="gray|normal|highlight"&gt;</c> are shown as such.
    /// </summary>
    public required string Description { get; init; }

    /// <summary>The address that a click opens (<c>url</c>): with its scheme, at most 2,048 bytes.</summary>
    public required string Url { get; init; }

    /// <summary>What the button says (<c>btntxt</c>): at most 4 characters; null for 详情.</summary>
    [JsonPropertyName("btntxt")]
    public string? ButtonText { get; init; }

    internal override string MessageType => "textcard";

    internal override void Check(MessageUse use, bool limits)
    {
        MessageChecks.Characters(Title, LongestTitle, "content.Title", limits);
        MessageChecks.Characters(Description, LongestDescription, "content.Description", limits);
        MessageChecks.Address(Url, "content.Url", limits);
        if (ButtonText is not null)
        {
            MessageChecks.Characters(ButtonText, LongestButtonText, "content.ButtonText", limits);
        }
    }

    internal override ApiRequest ToRequest(MessageAddress address) => ToRequest(new MessageBody { Textcard = this }, address);
}
