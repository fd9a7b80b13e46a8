using System.Text;
using System.Text.RegularExpressions;

namespace Sdk.Sandbox;

/// <summary>Checks what a message says, type by type.</summary>
internal static partial class WeComContentReader
{
    private const int TextBytes = 2048;
    private const int RobotMarkdownBytes = 4096;
    private const int UrlBytes = 2048;
    private const int MaximumArticles = 8;
    private const int LargestArticle = 666 * 1024;
    private const int LargestPicture = 2 * WeComFormats.Megabyte;

    private static readonly string[] ApplicationTypes =
    [
        "text", "image", "voice", "video", "file", "textcard", "news", "mpnews", "markdown", "miniprogram_notice", "template_card",
    ];

    private static readonly string[] ChatTypes = ["text", "image", "voice", "video", "file", "textcard", "news", "mpnews", "markdown"];
    private static readonly string[] RobotTypes = ["text", "markdown", "markdown_v2", "image", "news", "file", "voice", "template_card"];

    /// <summary>The type, if it can go this way.</summary>
    public static string TypeOf(WeComArguments body, WeComDialect dialect)
    {
        string[] types = dialect switch
        {
            WeComDialect.Application => ApplicationTypes,
            WeComDialect.GroupChat => ChatTypes,
            _ => RobotTypes,
        };
        string type = body.TextOrNull("msgtype") ?? "";
        return types.Contains(type) ? type : throw WeComRefusal.Of(40008, type);
    }

    public static WeComContent Read(WeComSandbox sandbox, WeComArguments body, string type, WeComDialect dialect, string? robotKey = null)
    {
        WeComArguments content = body.Object(type, type == "text" ? 44004 : dialect == WeComDialect.Robot ? 93017 : WeComCodes.EmptyParameter);
        switch (type)
        {
            case "text": return Text(content, dialect);
            case "markdown": return Markdown(content, dialect == WeComDialect.Robot ? RobotMarkdownBytes : TextBytes);
            case "markdown_v2": return Markdown(content, RobotMarkdownBytes);
            case "image" when dialect == WeComDialect.Robot: Picture(content); break;
            case "image" or "voice" or "video" or "file":
                sandbox.UsableMedia(content.Text("media_id", 41006), type, robotKey);
                _ = content.TextOrNull("title");
                _ = content.TextOrNull("description");
                break;
            case "textcard": TextCard(content); break;
            case "news": Articles(content, article => NewsArticle(article, dialect)); break;
            case "mpnews": Articles(content, article => MpNewsArticle(sandbox, article)); break;
            case "miniprogram_notice": WeComNotice.Check(content); break;
            default: return new WeComContent(Card: WeComCardReader.Read(sandbox, content, dialect));
        }

        return new WeComContent();
    }

    public static void CheckUrl(string url)
    {
        if (Encoding.UTF8.GetByteCount(url) > UrlBytes) throw new WeComRefusal(40039);
        if (!Scheme().IsMatch(url)) throw new WeComRefusal(40094);
    }

    private static WeComContent Text(WeComArguments content, WeComDialect dialect)
    {
        string text = content.Text("content", 44004);
        if (dialect != WeComDialect.Application) content.Texts("mentioned_list");
        if (dialect == WeComDialect.Robot) content.Texts("mentioned_mobile_list");
        // Too long is no mistake to WeCom: the end is missing, and nobody says so.
        return Encoding.UTF8.GetByteCount(text) > TextBytes ? new WeComContent(Cut(text, TextBytes), IsTruncated: true) : new WeComContent(text);
    }

    private static WeComContent Markdown(WeComArguments content, int maximum)
    {
        string text = content.Text("content", 44004);
        return Encoding.UTF8.GetByteCount(text) <= maximum ? new WeComContent(text) : throw new WeComRefusal(45002);
    }

    private static string Cut(string text, int maximum)
    {
        StringBuilder cut = new();
        int bytes = 0;
        foreach (Rune letter in text.EnumerateRunes())
        {
            bytes += letter.Utf8SequenceLength;
            if (bytes > maximum) break;
            cut.Append(letter.ToString());
        }

        return cut.ToString();
    }

    private static void Picture(WeComArguments content)
    {
        string base64 = content.Text("base64");
        byte[] picture = new byte[base64.Length];
        if (base64.AsSpan().IndexOfAny('\r', '\n') >= 0 || !Convert.TryFromBase64String(base64, picture, out int length))
            throw WeComRefusal.Illegal("image.base64");
        if (length > LargestPicture) throw new WeComRefusal(93018, "image too large");
        if (!WeComFormats.IsImage(picture.AsSpan(0, length))) throw new WeComRefusal(40005);
        if (content.Text("md5") != WeComHash.Md5(picture.AsSpan(0, length))) throw new WeComRefusal(301019);
    }

    private static void TextCard(WeComArguments content)
    {
        content.Text("title", 41016);
        content.Text("description", 41033);
        CheckUrl(content.Text("url", 40094));
        content.Characters("btntxt", 4);
    }

    private static void Articles(WeComArguments content, Action<WeComArguments> check)
    {
        IReadOnlyList<WeComArguments> articles = content.Objects("articles");
        if (articles.Count == 0) throw WeComRefusal.Of(WeComCodes.EmptyParameter, content.NameOf("articles"));
        if (articles.Count > MaximumArticles) throw new WeComRefusal(45008);
        foreach (WeComArguments article in articles) check(article);
    }

    private static void NewsArticle(WeComArguments article, WeComDialect dialect)
    {
        article.Text("title", 41016);
        _ = article.TextOrNull("description");
        if (article.TextOrNull("picurl") is { Length: > 0 } picture) CheckUrl(picture);
        bool hasApp = article.Has("appid");
        if (hasApp != article.Has("pagepath") || (hasApp && dialect != WeComDialect.Application)) throw WeComRefusal.Illegal(article.NameOf("appid"));
        article.Bytes("pagepath", 128);
        if (hasApp) return;
        if (article.TextOrNull("url") is { Length: > 0 } url) CheckUrl(url);
        else if (dialect == WeComDialect.Robot) throw new WeComRefusal(40094);
    }

    private static void MpNewsArticle(WeComSandbox sandbox, WeComArguments article)
    {
        article.Text("title", 41016);
        sandbox.UsableMedia(article.Text("thumb_media_id", 41006), "image");
        article.Bytes("author", 64, 45032);
        article.Text("content", 44004);
        article.Bytes("content", LargestArticle, 45002);
        if (article.TextOrNull("content_source_url") is { Length: > 0 } url) CheckUrl(url);
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.\-]*://\S+\z")]
    private static partial Regex Scheme();
}
