namespace WeCom.Client;

/// <summary>Where a message goes, and how.</summary>
internal sealed class MessageAddress
{
    private const string All = "@all";

    private WeComMessage? Message { get; init; }

    private string? ChatId { get; init; }

    private int? AgentId { get; init; }

    private WeComConfidentiality? Confidentiality { get; init; }

    public static MessageAddress Of(WeComMessage message, int? agentId) => new()
    {
        Message = message,
        AgentId = message.Content.NamesAgent ? agentId : null,
        Confidentiality = message.Confidentiality,
    };

    public static MessageAddress OfChat(string chatId, WeComConfidentiality? confidentiality) =>
        new() { ChatId = chatId, Confidentiality = confidentiality };

    public TBody Fill<TBody>(TBody body, string messageType)
        where TBody : MessageEnvelope
    {
        body.MessageType = messageType;
        body.ChatId = ChatId;
        body.AgentId = AgentId;
        body.Safe = Confidentiality;
        if (Message is { } message)
        {
            body.ToUser = message.IsToEveryone ? All : Join(message.Users);
            body.ToParty = Join(message.Departments);
            body.ToTag = Join(message.Tags);
            body.EnableIdTrans = message.TranslatesIds ? 1 : null;
            body.EnableDuplicateCheck = message.DuplicateCheckInterval is null ? null : 1;
            body.DuplicateCheckInterval = (int?)message.DuplicateCheckInterval?.TotalSeconds;
        }

        return body;
    }

    private static string? Join<T>(IReadOnlyList<T> ids) => ids.Count == 0 ? null : string.Join(PipeListConverter.Separator, ids);
}
