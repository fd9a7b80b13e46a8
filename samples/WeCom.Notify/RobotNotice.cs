using Sdk.Core;
using WeCom.Client;

namespace WeCom.Notify;

/// <summary>A message of a robot to its group, of any type.</summary>
internal sealed class RobotNotice(WeComRobotClient robot, Arguments arguments)
{
    private readonly Attachments _attachments = new(arguments);

    public async Task<ApiResult> SendAsync(string type, CancellationToken cancellationToken) => type switch
    {
        "text" => await robot.SendTextAsync(arguments.Text, arguments.Users.Count == 0 ? null : arguments.Users, cancellationToken: cancellationToken),
        "markdown" => await robot.SendMarkdownAsync($"**备份** <font color=\"info\">{arguments.Text}</font>", cancellationToken),
        "markdown_v2" => await robot.SendMarkdownV2Async($"| 主机 | 结果 |\n| --- | --- |\n| db-1 | {arguments.Text} |", cancellationToken),
        "image" => await robot.SendImageAsync(await _attachments.ReadImageAsync(cancellationToken), cancellationToken),
        "news" => await robot.SendNewsAsync(
            [new WeComNewsArticle { Title = "备份", Description = arguments.Text, Url = arguments.Url }], cancellationToken),
        "file" => await SendFileAsync(cancellationToken),
        "voice" => await SendVoiceAsync(cancellationToken),
        "text_notice" => await robot.SendCardAsync(Cards.TextNotice(arguments.Text, arguments.Url), cancellationToken),
        _ => await robot.SendCardAsync(Cards.NewsNotice(arguments.Text, arguments.Url), cancellationToken),
    };

    // Media of the application are not the robot's: it has an upload of its own.
    private async Task<ApiResult> SendFileAsync(CancellationToken cancellationToken)
    {
        ApiResult<WeComRobotMedia> file = await robot.UploadFileAsync(_attachments.Open(WeComMediaKind.File), cancellationToken: cancellationToken);
        return file.TryGetValue(out WeComRobotMedia? media, out ApiError? error)
            ? await robot.SendFileAsync(media.MediaId ?? "", cancellationToken)
            : ApiResult.Failure(error);
    }

    private async Task<ApiResult> SendVoiceAsync(CancellationToken cancellationToken)
    {
        ApiResult<WeComRobotMedia> voice = await robot.UploadVoiceAsync(_attachments.Open(WeComMediaKind.Voice), cancellationToken: cancellationToken);
        return voice.TryGetValue(out WeComRobotMedia? media, out ApiError? error)
            ? await robot.SendVoiceAsync(media.MediaId ?? "", cancellationToken)
            : ApiResult.Failure(error);
    }
}
