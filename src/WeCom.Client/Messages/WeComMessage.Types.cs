namespace WeCom.Client;

/// <content>One method for each type of content.</content>
public sealed partial class WeComMessage
{
    /// <summary>A text (文本消息, <c>text</c>).</summary>
    /// <param name="text">At most 2,048 bytes; line breaks and <c>&lt;a href&gt;</c> are shown as such.</param>
    public static WeComMessage Text(string text) => Of(new WeComTextContent { Content = text });

    /// <summary>A text with marks (markdown 消息, <c>markdown</c>).</summary>
    /// <param name="text">At most 2,048 bytes.</param>
    public static WeComMessage Markdown(string text) => Of(new WeComMarkdownContent { Content = text });

    /// <summary>A picture (图片消息, <c>image</c>).</summary>
    /// <param name="mediaId">The id of the upload.</param>
    public static WeComMessage Image(string mediaId) => Of(new WeComImageContent { MediaId = mediaId });

    /// <summary>A recording (语音消息, <c>voice</c>).</summary>
    /// <param name="mediaId">The id of the upload.</param>
    public static WeComMessage Voice(string mediaId) => Of(new WeComVoiceContent { MediaId = mediaId });

    /// <summary>A video (视频消息, <c>video</c>).</summary>
    /// <param name="mediaId">The id of the upload.</param>
    /// <param name="title">At most 128 bytes; null for none.</param>
    /// <param name="description">At most 512 bytes; null for none.</param>
    public static WeComMessage Video(string mediaId, string? title = null, string? description = null) =>
        Of(new WeComVideoContent { MediaId = mediaId, Title = title, Description = description });

    /// <summary>A file (文件消息, <c>file</c>).</summary>
    /// <param name="mediaId">The id of the upload.</param>
    public static WeComMessage File(string mediaId) => Of(new WeComFileContent { MediaId = mediaId });

    /// <summary>A card of a title and a text that opens an address (文本卡片消息, <c>textcard</c>).</summary>
    /// <param name="title">At most 128 characters.</param>
    /// <param name="description">At most 512 characters.</param>
    /// <param name="url">The address, with its scheme: at most 2,048 bytes.</param>
    /// <param name="buttonText">What the button says: at most 4 characters; null for 详情.</param>
    public static WeComMessage TextCard(string title, string description, string url, string? buttonText = null) =>
        Of(new WeComTextCardContent { Title = title, Description = description, Url = url, ButtonText = buttonText });

    /// <summary>Articles that open addresses (图文消息, <c>news</c>).</summary>
    /// <param name="articles">1 to 8.</param>
    public static WeComMessage News(params IEnumerable<WeComNewsArticle> articles) => Of(new WeComNewsContent { Articles = [.. articles] });

    /// <summary>Articles that WeCom keeps (图文消息 mpnews, <c>mpnews</c>).</summary>
    /// <param name="articles">1 to 8.</param>
    public static WeComMessage MpNews(params IEnumerable<WeComMpNewsArticle> articles) => Of(new WeComMpNewsContent { Articles = [.. articles] });

    /// <summary>A notice of a mini program (小程序通知消息, <c>miniprogram_notice</c>). Not for everyone.</summary>
    /// <param name="notice">The notice.</param>
    public static WeComMessage MiniProgramNotice(WeComMiniProgramNoticeContent notice) => Of(notice);

    /// <summary>A template card (模板卡片消息, <c>template_card</c>).</summary>
    /// <param name="card">The card.</param>
    public static WeComMessage Card(WeComCard card) => Of(new WeComCardContent { Card = card });

    /// <summary>A message with content of any type.</summary>
    /// <param name="content">What it says.</param>
    public static WeComMessage Of(WeComMessageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new WeComMessage { Content = content };
    }
}
