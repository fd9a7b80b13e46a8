using Sdk.Core;

namespace WeCom.Client;

/// <summary>Messages of the application (应用消息). Methods are virtual for fakes in tests.</summary>
public class WeComMessagesClient
{
    private static readonly ApiOperation Send =
        WeComOperation.Create("WeCom.Messages.Send", HttpMethod.Post, "message/send", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Recall =
        WeComOperation.Create("WeCom.Messages.Recall", HttpMethod.Post, "message/recall", OperationSafety.Idempotent);

    private static readonly ApiOperation UpdateCard =
        WeComOperation.Create("WeCom.Messages.UpdateCard", HttpMethod.Post, "message/update_template_card", OperationSafety.NotRepeatable);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComMessagesClient()
    {
    }

    internal WeComMessagesClient(ApiPipeline pipeline) => _pipeline = pipeline;

    private WeComOptions Options => (WeComOptions)_pipeline.Options;

    /// <summary>Sends a text to members (文本消息, <c>POST /message/send</c>); see <see cref="SendAsync"/>.</summary>
    /// <param name="userIds">The members.</param>
    /// <param name="text">The text: at most 2,048 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the message and whom it could not reach, or the error.</returns>
    /// <exception cref="ArgumentException">An id is malformed, there is none, or the text is blank or too long.</exception>
    public virtual Task<ApiResult<WeComSentMessage>> SendTextAsync(
        IEnumerable<string> userIds, string text, CancellationToken cancellationToken = default) =>
        SendAsync(Message(new WeComTextContent { Content = text }, userIds), cancellationToken);

    /// <summary>Sends a text to a member (文本消息, <c>POST /message/send</c>); see <see cref="SendAsync"/>.</summary>
    /// <param name="userId">The member.</param>
    /// <param name="text">The text: at most 2,048 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the message, or the error.</returns>
    /// <exception cref="ArgumentException">The id is malformed, or the text is blank or too long.</exception>
    public virtual Task<ApiResult<WeComSentMessage>> SendTextAsync(string userId, string text, CancellationToken cancellationToken = default)
    {
        Check.UserId(userId);
        return SendTextAsync([userId], text, cancellationToken);
    }

    /// <summary>Sends a text with marks to members (markdown 消息, <c>POST /message/send</c>); see <see cref="SendAsync"/>.</summary>
    /// <param name="userIds">The members.</param>
    /// <param name="text">The text: at most 2,048 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the message and whom it could not reach, or the error.</returns>
    /// <exception cref="ArgumentException">An id is malformed, there is none, or the text is blank or too long.</exception>
    public virtual Task<ApiResult<WeComSentMessage>> SendMarkdownAsync(
        IEnumerable<string> userIds, string text, CancellationToken cancellationToken = default) =>
        SendAsync(Message(new WeComMarkdownContent { Content = text }, userIds), cancellationToken);

    /// <summary>Sends a text with marks to a member (markdown 消息, <c>POST /message/send</c>); see <see cref="SendAsync"/>.</summary>
    /// <param name="userId">The member.</param>
    /// <param name="text">The text: at most 2,048 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the message, or the error.</returns>
    /// <exception cref="ArgumentException">The id is malformed, or the text is blank or too long.</exception>
    public virtual Task<ApiResult<WeComSentMessage>> SendMarkdownAsync(string userId, string text, CancellationToken cancellationToken = default)
    {
        Check.UserId(userId);
        return SendMarkdownAsync([userId], text, cancellationToken);
    }

    /// <summary>
    /// Sends a message (发送应用消息, <c>POST /message/send</c>). It is sent once, unless it provably was not taken; with
    /// <see cref="WeComMessage.WithDuplicateCheck"/> it is sent again after a failure, because the service drops the second one: where the interval is
    /// at least the time limit of the whole call, 100 seconds by default.
    /// <para>
    /// More recipients than one call takes are served in several calls, one after the other, and the answers are merged. When one of them fails, the
    /// <see cref="ApiError.Details"/> of the error are a <see cref="WeComPartialSend"/>: what was sent, and the message for the rest. A cancelled
    /// call tells nothing of that; who needs it sends each part of <see cref="WeComMessage.Split"/>. Who belongs to recipients of two parts, a member
    /// and a department say, gets the message with each of them.
    /// </para>
    /// <para>
    /// Members who cannot be reached stand in the result, and the call is a success; only when there is nobody left it fails with
    /// <see cref="WeComErrors.NoValidReceiver"/>. A member gets 30 messages of an application in a minute and 1,000 in an hour; the service drops the
    /// others without a word.
    /// </para>
    /// <para>
    /// Whether a message was read (已读状态) is not to be had: the service has neither a call nor an event for it. What can be known is who acted: send
    /// a card with a button (<see cref="WeComButtonCard"/>) or with a menu and receive its clicks as the event <c>template_card_event</c>, or send a
    /// link of your own that logs the visitor in (<see cref="WeComClient.Identity"/>).
    /// </para>
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the call. What was sent stays sent.</param>
    /// <returns>The id of the message and whom it could not reach, or the error. After <see cref="ApiError.OutcomeUnknown"/> it may have been sent.</returns>
    /// <exception cref="ArgumentException">Something of the message is missing or beyond a documented limit, or no application is named.</exception>
    public virtual Task<ApiResult<WeComSentMessage>> SendAsync(WeComMessage message, CancellationToken cancellationToken = default)
    {
        WeComOptions options = Options;
        MessageChecks.Message(message, options.ChecksLimits);
        int? agentId = message.Content.NamesAgent ? MessageChecks.AgentId(message.AgentId, options.AgentId, "message.AgentId") : null;
        IReadOnlyList<WeComMessage> parts = MessageParts.Of(message);
        return parts.Count == 1
            ? SendPartAsync(parts[0], agentId, cancellationToken)
            : MessageSending.RunAsync(parts, part => SendPartAsync(part, agentId, cancellationToken));
    }

    /// <summary>
    /// Recalls a message from all who got it (撤回应用消息, <c>POST /message/recall</c>): within 24 hours, and only messages of this application. There is no
    /// recall from some of them.
    /// </summary>
    /// <param name="messageId">The id of the message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error: <see cref="WeComErrors.TooLateToRecall"/> after 24 hours.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult> RecallAsync(string messageId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageId);
        return _pipeline.SendAsync(Recall, new RecallBody { MessageId = messageId }, MessagesJson.Default.RecallBody, cancellationToken);
    }

    /// <summary>Recalls a message with all of its parts (撤回应用消息, <c>POST /message/recall</c>); a part that fails does not keep the others.</summary>
    /// <param name="sent">What <see cref="SendAsync"/> returned.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the first error.</returns>
    /// <exception cref="ArgumentException">The message has no id.</exception>
    public virtual async Task<ApiResult> RecallAsync(WeComSentMessage sent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ApiResult? outcome = null;
        foreach (string messageId in sent.MessageIds)
        {
            ApiResult recalled = await RecallAsync(messageId, cancellationToken).ConfigureAwait(false);
            outcome = outcome is { IsSuccess: false } ? outcome : recalled;
        }

        return outcome ?? throw new ArgumentException("The message has no id to recall it by.", nameof(sent));
    }

    /// <summary>
    /// Changes a card that was sent (更新模版卡片消息, <c>POST /message/update_template_card</c>): its buttons, or the whole of it. The response code is good
    /// for one use within 72 hours, so the call is made once and its recipients are not split.
    /// </summary>
    /// <param name="update">The change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whose card could not be changed, or the error: <see cref="WeComErrors.InvalidResponseCode"/> for a code that is used or too old.</returns>
    /// <exception cref="ArgumentException">Something of the update is missing or beyond a documented limit, or no application is named.</exception>
    public virtual Task<ApiResult<WeComCardUpdateResult>> UpdateCardAsync(WeComCardUpdate update, CancellationToken cancellationToken = default)
    {
        WeComOptions options = Options;
        WeComCardUpdate.Check(update, options.ChecksLimits);
        int agentId = MessageChecks.AgentId(update.AgentId, options.AgentId, "update.AgentId");
        return _pipeline.SendAsync(
            UpdateCard, update.ToBody(agentId), CardsJson.Default.CardUpdateBody, CardsJson.Default.WeComCardUpdateResult, cancellationToken);
    }

    /// <summary>The list is read before anything is waited for: it needs no copy.</summary>
    private static WeComMessage Message(WeComMessageContent content, IEnumerable<string> userIds)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        return new WeComMessage { Content = content, Users = userIds as IReadOnlyList<string> ?? [.. userIds] };
    }

    private Task<ApiResult<WeComSentMessage>> SendPartAsync(WeComMessage part, int? agentId, CancellationToken cancellationToken)
    {
        // A repetition after the interval would be a second message.
        bool isRepeatable = part.DuplicateCheckInterval >= _pipeline.TotalTimeout;
        return _pipeline.SendAsync(
            isRepeatable ? Send.Repeatable() : Send, part.Content.ToRequest(MessageAddress.Of(part, agentId)),
            MessagesJson.Default.WeComSentMessage, cancellationToken);
    }
}
