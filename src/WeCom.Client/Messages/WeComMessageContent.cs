using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// What a message says: <see cref="WeComTextContent"/>, <see cref="WeComMarkdownContent"/>, <see cref="WeComImageContent"/>, <see cref="WeComVoiceContent"/>,
/// <see cref="WeComVideoContent"/>, <see cref="WeComFileContent"/>, <see cref="WeComTextCardContent"/>, <see cref="WeComNewsContent"/>,
/// <see cref="WeComMpNewsContent"/>, and, for messages of the application alone, <see cref="WeComMiniProgramNoticeContent"/> and
/// <see cref="WeComCardContent"/>. Where a limit is in bytes, they are bytes of UTF-8; the service cuts some longer texts in silence.
/// </summary>
public abstract class WeComMessageContent
{
    private protected WeComMessageContent()
    {
    }

    /// <summary>The type as the service calls it (<c>msgtype</c>).</summary>
    internal abstract string MessageType { get; }

    /// <summary>Whether it can be sent to group chats.</summary>
    internal virtual bool IsForGroupChats => true;

    /// <summary>Whether the request names the application.</summary>
    internal virtual bool NamesAgent => true;

    internal virtual bool Allows(WeComConfidentiality confidentiality) => confidentiality == WeComConfidentiality.None;

    internal abstract void Check(MessageUse use, bool limits);

    internal abstract ApiRequest ToRequest(MessageAddress address);

    private protected ApiRequest ToRequest(MessageBody body, MessageAddress address) =>
        ApiRequest.Json(address.Fill(body, MessageType), MessagesJson.Default.MessageBody);
}
