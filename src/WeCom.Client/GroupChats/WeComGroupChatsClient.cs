using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Group chats that the application made (群聊会话). Only for applications that the whole company sees, and only for chats of their own. Methods
/// are virtual for fakes in tests.
/// </summary>
public class WeComGroupChatsClient
{
    private static readonly ApiOperation Create =
        WeComOperation.Create("WeCom.GroupChats.Create", HttpMethod.Post, "appchat/create", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Update =
        WeComOperation.Create("WeCom.GroupChats.Update", HttpMethod.Post, "appchat/update", OperationSafety.Idempotent);

    private static readonly ApiOperation Get =
        WeComOperation.Create("WeCom.GroupChats.Get", HttpMethod.Get, "appchat/get", OperationSafety.Read);

    private static readonly ApiOperation Send =
        WeComOperation.Create("WeCom.GroupChats.Send", HttpMethod.Post, "appchat/send", OperationSafety.NotRepeatable);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComGroupChatsClient()
    {
    }

    internal WeComGroupChatsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Makes a group chat (创建群聊会话, <c>POST /appchat/create</c>). Some clients show it only after its first message. 1,000 a day for the company.
    /// </summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the chat, or the error: 86215 for an id that is taken. After <see cref="ApiError.OutcomeUnknown"/> a chat with an id of your own can be looked for.</returns>
    /// <exception cref="ArgumentException">An id is malformed, the name is too long, or the members are too few or too many.</exception>
    public virtual Task<ApiResult<WeComCreatedGroupChat>> CreateAsync(WeComNewGroupChat chat, CancellationToken cancellationToken = default)
    {
        GroupChatChecks.New(chat, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(
            Create, chat, GroupChatsJson.Default.WeComNewGroupChat, GroupChatsJson.Default.WeComCreatedGroupChat, cancellationToken);
    }

    /// <summary>Changes name, owner or members of a group chat (修改群聊会话, <c>POST /appchat/update</c>). 1,000 an hour for the company.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">An id is malformed, or the name is blank or too long.</exception>
    public virtual Task<ApiResult> UpdateAsync(WeComGroupChatChange change, CancellationToken cancellationToken = default)
    {
        GroupChatChecks.Change(change, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(Update, change, GroupChatsJson.Default.WeComGroupChatChange, cancellationToken);
    }

    /// <summary>Gets a group chat (获取群聊会话, <c>GET /appchat/get</c>).</summary>
    /// <param name="chatId">The id of the chat.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The chat, or the error: <see cref="ErrorCategory.InvalidResponse"/> for an answer without one.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual async Task<ApiResult<WeComGroupChat>> GetAsync(string chatId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(chatId);
        var request = new ApiRequest { Query = new QueryParameters().Add("chatid", chatId) };
        ApiResult<GroupChatAnswer> answer = await _pipeline
            .SendAsync(Get, request, GroupChatsJson.Default.GroupChatAnswer, cancellationToken).ConfigureAwait(false);
        return GroupChatAnswer.ToChat(answer, Get);
    }

    /// <summary>Sends a text to a group chat (文本消息, <c>POST /appchat/send</c>); see <see cref="SendAsync"/>.</summary>
    /// <param name="chatId">The id of the chat.</param>
    /// <param name="text">The text: at most 2,048 bytes of UTF-8; <c>&lt;@userid&gt;</c> mentions a member.</param>
    /// <param name="mentions">The members who are mentioned, <c>@all</c> for everyone; null for nobody.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">An id is blank or malformed, or the text is blank or too long.</exception>
    public virtual Task<ApiResult> SendTextAsync(
        string chatId, string text, IReadOnlyList<string>? mentions = null, CancellationToken cancellationToken = default) =>
        SendAsync(chatId, new WeComTextContent { Content = text, Mentions = mentions }, cancellationToken: cancellationToken);

    /// <summary>
    /// Sends a message to a group chat (应用推送消息, <c>POST /appchat/send</c>): any content but notices of mini programs and template cards. It has no id
    /// and cannot be recalled. A member gets 200 messages in a minute and 10,000 in a day; the service drops the others without a word.
    /// </summary>
    /// <param name="chatId">The id of the chat.</param>
    /// <param name="content">What it says.</param>
    /// <param name="confidentiality">How it is kept from being passed on; null for not at all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error. After <see cref="ApiError.OutcomeUnknown"/> it may have been sent.</returns>
    /// <exception cref="ArgumentException">
    /// The content is not for group chats, cannot be confidential in this way, or something of it is missing or beyond a documented limit.
    /// </exception>
    public virtual Task<ApiResult> SendAsync(
        string chatId, WeComMessageContent content, WeComConfidentiality? confidentiality = null, CancellationToken cancellationToken = default)
    {
        GroupChatChecks.Send(chatId, content, confidentiality, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(Send, content.ToRequest(MessageAddress.OfChat(chatId, confidentiality)), cancellationToken);
    }
}
