namespace WeCom.Client;

/// <summary>What the documentation says of group chats.</summary>
internal static class GroupChatChecks
{
    private const int LongestName = 50, LongestChatId = 32, FewestMembers = 2, MostMembers = 2_000;

    public static void New(WeComNewGroupChat? chat, bool limits)
    {
        ArgumentNullException.ThrowIfNull(chat);
        Name(chat.Name, "chat.Name", limits);
        Owner(chat.Owner, "chat.Owner");
        Members(chat.Members, "chat.Members");
        if (chat.ChatId is { } id && (id.Length is 0 or > LongestChatId || !id.All(char.IsAsciiLetterOrDigit)))
        {
            throw MessageChecks.Wrong("chat.ChatId", "The id of a group chat has 1 to 32 letters and digits.");
        }

        if (limits)
        {
            Check.Count(chat.Members, FewestMembers, MostMembers, "chat.Members");
        }
    }

    public static void Change(WeComGroupChatChange? change, bool limits)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentException.ThrowIfNullOrWhiteSpace(change.ChatId, "change.ChatId");
        Name(change.Name, "change.Name", limits);
        Owner(change.Owner, "change.Owner");
        if (change.AddedMembers is not null)
        {
            Members(change.AddedMembers, "change.AddedMembers");
        }

        if (change.RemovedMembers is not null)
        {
            Members(change.RemovedMembers, "change.RemovedMembers");
        }
    }

    public static void Send(string chatId, WeComMessageContent? content, WeComConfidentiality? confidentiality, bool limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(chatId);
        ArgumentNullException.ThrowIfNull(content);
        if (!content.IsForGroupChats)
        {
            throw MessageChecks.Wrong(nameof(content), $"Messages of the type {content.MessageType} cannot go to group chats.");
        }

        content.Check(MessageUse.GroupChat, limits);
        if (limits)
        {
            MessageChecks.Confidentiality(content, confidentiality, nameof(confidentiality));
        }
    }

    private static void Name(string? name, string path, bool limits)
    {
        if (name is not null)
        {
            MessageChecks.Characters(name, LongestName, path, limits);
        }
    }

    private static void Owner(string? owner, string path)
    {
        if (owner is not null)
        {
            Check.UserId(owner, path);
        }
    }

    private static void Members(IReadOnlyList<string>? members, string path) => Check.UserIds(members, int.MaxValue, path);
}
