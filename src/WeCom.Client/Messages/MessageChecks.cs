using System.Globalization;

namespace WeCom.Client;

/// <summary>What the documentation says of messages. What is wrong is named after the member of the message or of its content.</summary>
internal static class MessageChecks
{
    public const int LongestText = 2_048;

    private const int LongestUrl = 2_048, MostArticles = 8;
    private const int LongestTitle = 128, LongestDescription = 512, LongestPagePath = 128, LongestAuthor = 64, LongestArticle = 666 * 1_024;
    private const int LongestPage = 1_024, ShortestNotice = 4, LongestNotice = 12, MostItems = 10, LongestItemName = 10, LongestItemValue = 30;
    private const int SmallestDepartment = 1, SmallestTag = 0;
    private const string All = "@all";

    private static readonly TimeSpan LongestInterval = TimeSpan.FromHours(4);

    public static ArgumentException Wrong(string path, string problem) => new(problem, path);

    public static void Message(WeComMessage? message, bool limits)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(message.Content, "message.Content");
        Recipients(message.Users, message.Departments, message.Tags, "message");
        Interval(message.DuplicateCheckInterval, limits);
        message.Content.Check(MessageUse.Message, limits);
        if (limits)
        {
            Combinations(message);
        }
    }

    public static void Recipients(IReadOnlyList<string>? users, IReadOnlyList<int>? departments, IReadOnlyList<int>? tags, string path)
    {
        if (users is null || departments is null || tags is null)
        {
            throw new ArgumentNullException($"{path}.{(users is null ? "Users" : departments is null ? "Departments" : "Tags")}");
        }

        for (int index = 0; index < users.Count; index++)
        {
            // The path is made of two when something is wrong, and not for each of a thousand members.
            if (!Check.IsUserId(users[index]))
            {
                Check.UserId(users[index], $"{path}.Users");
            }
        }

        Ids(departments, SmallestDepartment, path, "Departments");
        Ids(tags, SmallestTag, path, "Tags");
    }

    public static void Confidentiality(WeComMessageContent content, WeComConfidentiality? confidentiality, string path)
    {
        if (confidentiality is { } value && !content.Allows(value))
        {
            throw Wrong(path, $"Messages of the type {content.MessageType} cannot be confidential in this way ({value}).");
        }
    }

    public static int AgentId(int? own, int? common, string path) =>
        own ?? common ?? throw Wrong(path, "There is no application: neither here nor in the options (AgentId).");

    public static void Text(string? value, int bytes, string path, bool limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, path);
        if (limits)
        {
            Check.Bytes(value, bytes, path);
        }
    }

    public static void Optional(string? value, int bytes, string path, bool limits)
    {
        if (value is not null)
        {
            Text(value, bytes, path, limits);
        }
    }

    public static void Characters(string? value, int characters, string path, bool limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, path);
        if (limits)
        {
            Check.Characters(value, characters, path);
        }
    }

    /// <summary>An address to open: the service wants it with its scheme.</summary>
    public static void Address(string? value, string path, bool limits)
    {
        Text(value, LongestUrl, path, limits);
        if (limits && !Uri.TryCreate(value, UriKind.Absolute, out _))
        {
            throw Wrong(path, "The address starts with its scheme, for example https://.");
        }
    }

    public static void Mentions(IReadOnlyList<string>? mentions, MessageUse use, bool limits)
    {
        const string path = "content.Mentions";
        if (mentions is null)
        {
            return;
        }

        Check.Count(mentions, 0, int.MaxValue, path);
        foreach (string mention in mentions.Where(static mention => mention != All))
        {
            Check.UserId(mention, path);
        }

        if (limits && use != MessageUse.GroupChat)
        {
            throw Wrong(path, "Members are mentioned in group chats only.");
        }
    }

    public static void Articles(IReadOnlyList<WeComNewsArticle>? articles, string path, bool limits, bool allowsMiniPrograms)
    {
        Check.Count(articles, 1, limits ? MostArticles : int.MaxValue, path);
        for (int index = 0; index < articles!.Count; index++)
        {
            Article(articles[index], At(path, index), limits, allowsMiniPrograms);
        }
    }

    public static void Articles(IReadOnlyList<WeComMpNewsArticle>? articles, string path, bool limits)
    {
        Check.Count(articles, 1, limits ? MostArticles : int.MaxValue, path);
        for (int index = 0; index < articles!.Count; index++)
        {
            WeComMpNewsArticle article = articles[index];
            string at = At(path, index);
            Text(article.Title, LongestTitle, $"{at}.Title", limits);
            ArgumentException.ThrowIfNullOrWhiteSpace(article.ThumbMediaId, $"{at}.ThumbMediaId");
            Optional(article.Author, LongestAuthor, $"{at}.Author", limits);
            Check.Optional(article.ContentSourceUrl, $"{at}.ContentSourceUrl");
            Text(article.Content, LongestArticle, $"{at}.Content", limits);
            Optional(article.Digest, LongestDescription, $"{at}.Digest", limits);
        }
    }

    public static void MiniProgramNotice(WeComMiniProgramNoticeContent notice, bool limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(notice.AppId, "content.AppId");
        Optional(notice.Page, LongestPage, "content.Page", limits);
        NoticeText(notice.Title, "content.Title", limits);
        if (notice.Description is not null)
        {
            NoticeText(notice.Description, "content.Description", limits);
        }

        Check.Count(notice.Items ?? [], 0, limits ? MostItems : int.MaxValue, "content.Items");
        for (int index = 0; index < notice.Items?.Count; index++)
        {
            string at = At("content.Items", index);
            Characters(notice.Items[index].Name, LongestItemName, $"{at}.Name", limits);
            Characters(notice.Items[index].Value, LongestItemValue, $"{at}.Value", limits);
        }
    }

    private static void Ids(IReadOnlyList<int> ids, int smallest, string path, string member)
    {
        for (int index = 0; index < ids.Count; index++)
        {
            if (ids[index] < smallest)
            {
                throw OutOfRange(
                    $"{path}.{member}", ids[index], string.Create(CultureInfo.InvariantCulture, $"An id must be {smallest} or more."));
            }
        }
    }

    private static void Article(WeComNewsArticle article, string path, bool limits, bool allowsMiniPrograms)
    {
        Text(article.Title, LongestTitle, $"{path}.Title", limits);
        Optional(article.Description, LongestDescription, $"{path}.Description", limits);
        Check.Optional(article.PictureUrl, $"{path}.PictureUrl");
        Check.Optional(article.AppId, $"{path}.AppId");
        Optional(article.PagePath, LongestPagePath, $"{path}.PagePath", limits);
        if (article.Url is not null || (limits && article.AppId is null))
        {
            Address(article.Url, $"{path}.Url", limits);
        }

        if (!limits)
        {
            return;
        }

        if (article.AppId is null != article.PagePath is null)
        {
            throw Wrong(article.AppId is null ? $"{path}.AppId" : $"{path}.PagePath", "A mini program is named with its page, and a page with its mini program.");
        }

        if (article.AppId is not null && !allowsMiniPrograms)
        {
            throw Wrong($"{path}.AppId", "Articles open mini programs in messages of the application only.");
        }
    }

    private static void NoticeText(string? value, string path, bool limits)
    {
        Characters(value, LongestNotice, path, limits);
        if (limits && new StringInfo(value!).LengthInTextElements < ShortestNotice)
        {
            throw Wrong(path, "The text must have 4 to 12 characters.");
        }
    }

    private static void Interval(TimeSpan? interval, bool limits)
    {
        const string path = "message.DuplicateCheckInterval";
        if (interval is { } time && (time < TimeSpan.FromSeconds(1) || time.Ticks % TimeSpan.TicksPerSecond != 0))
        {
            throw OutOfRange(path, interval, "The interval has one or more whole seconds.");
        }

        // The wire has it as a number of 32 bits.
        if (interval?.TotalSeconds > int.MaxValue)
        {
            throw OutOfRange(path, interval, "The interval has more seconds than can be sent.");
        }

        if (limits && interval > LongestInterval)
        {
            throw OutOfRange(path, interval, "The interval is 4 hours at the most.");
        }
    }

    private static void Combinations(WeComMessage message)
    {
        WeComMessageContent content = message.Content;
        bool hasRecipients = message.Users.Count + message.Departments.Count + message.Tags.Count > 0;
        if (message.IsToEveryone && hasRecipients)
        {
            throw Wrong("message.IsToEveryone", "A message to everyone has no other recipients: the service would ignore them.");
        }

        if (!message.IsToEveryone && !hasRecipients)
        {
            throw Wrong("message.Users", "The message has no recipient: no member, no department, no tag.");
        }

        if (message.IsToEveryone && !content.NamesAgent)
        {
            throw Wrong("message.IsToEveryone", $"Messages of the type {content.MessageType} cannot go to everyone.");
        }

        Confidentiality(content, message.Confidentiality, "message.Confidentiality");
    }

    private static ArgumentOutOfRangeException OutOfRange(string path, object? value, string problem) => new(path, value, problem);

    private static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}
