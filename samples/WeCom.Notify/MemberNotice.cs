using Sdk.Core;
using WeCom.Client;

namespace WeCom.Notify;

/// <summary>A message of the application to members, of any type.</summary>
internal sealed class MemberNotice(WeComClient weCom, Arguments arguments)
{
    private readonly Attachments _attachments = new(arguments);

    public async Task<ApiResult<WeComSentMessage>> SendAsync(string type, CancellationToken cancellationToken)
    {
        ApiResult<WeComMessage> message = await ComposeAsync(type, cancellationToken);
        return message.TryGetValue(out WeComMessage? value, out ApiError? error)
            ? await weCom.Messages.SendAsync(Address(value), cancellationToken)
            : ApiResult.Failure<WeComSentMessage>(error);
    }

    private WeComMessage Address(WeComMessage message) => arguments.Users.Contains("@all") ? message.ToEveryone() : message.ToUsers(arguments.Users);

    private async Task<ApiResult<WeComMessage>> ComposeAsync(string type, CancellationToken cancellationToken)
    {
        switch (type)
        {
            case "image": return (await UploadAsync(WeComMediaKind.Image, cancellationToken)).Map(WeComMessage.Image);
            case "voice": return (await UploadAsync(WeComMediaKind.Voice, cancellationToken)).Map(WeComMessage.Voice);
            case "video": return (await UploadAsync(WeComMediaKind.Video, cancellationToken)).Map(id => WeComMessage.Video(id, "备份", arguments.Text));
            case "file": return (await UploadAsync(WeComMediaKind.File, cancellationToken)).Map(WeComMessage.File);
            case "mpnews": return (await UploadAsync(WeComMediaKind.Image, cancellationToken)).Map(MpNews);
            default: return ApiResult.Success(Compose(type));
        }
    }

    private async Task<ApiResult<string>> UploadAsync(WeComMediaKind kind, CancellationToken cancellationToken)
    {
        ApiResult<WeComMedia> media = await weCom.Media.UploadAsync(kind, _attachments.Open(kind), cancellationToken: cancellationToken);
        return media.Map(static uploaded => uploaded.MediaId ?? "");
    }

    private WeComMessage Compose(string type) => type switch
    {
        "text" => WeComMessage.Text(arguments.Text),
        "markdown" => WeComMessage.Markdown($"**备份** <font color=\"info\">{arguments.Text}</font>"),
        "textcard" => WeComMessage.TextCard("备份", $"<div class=\"normal\">{arguments.Text}</div>", arguments.Url, "打开"),
        "news" => WeComMessage.News(new WeComNewsArticle { Title = "备份", Description = arguments.Text, Url = arguments.Url }),
        "miniprogram_notice" => MiniProgramNotice(),
        _ => WeComMessage.Card(Cards.Of(type, arguments.Text, arguments.Url)),
    };

    private WeComMessage MpNews(string mediaId) => WeComMessage.MpNews(new WeComMpNewsArticle
    {
        Title = "备份",
        ThumbMediaId = mediaId,
        Author = "值班",
        Content = $"<p>{arguments.Text}</p>",
        Digest = arguments.Text,
        ContentSourceUrl = arguments.Url,
    });

    private WeComMessage MiniProgramNotice() => WeComMessage.MiniProgramNotice(new WeComMiniProgramNoticeContent
    {
        AppId = arguments.AppId ?? "wx0123456789abcdef",
        Page = "pages/backup",
        Title = "备份完成通知",
        Description = "值班主机消息",
        EmphasizesFirstItem = true,
        Items = [new WeComMiniProgramNoticeItem { Name = "主机", Value = "db-1" }, new WeComMiniProgramNoticeItem { Name = "结果", Value = arguments.Text }],
    });
}
