using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// A group robot (群机器人, 消息推送): posts messages to the group that it belongs to, with nothing but its key. 20 messages a minute for each robot;
/// further ones wait. They are counted per client object: two clients for the same robot, or two processes, know nothing of each other's messages, and
/// the service refuses what is too much. Safe for concurrent use; make one and keep it. Methods are virtual for fakes in tests.
/// </summary>
public class WeComRobotClient : IDisposable
{
    internal static readonly ApiProvider Provider = new()
    {
        Name = "WeCom",
        PackageName = "WeCom.Client.Robot",
        Version = typeof(WeComRobotClient).Assembly.GetName().Version?.ToString(3),
        Errors = WeComErrors.Catalog,
        Envelope = WeComEnvelope.Flat,
    };

    private static readonly ApiOperation Send =
        WeComOperation.Create("WeCom.Robot.Send", HttpMethod.Post, WeComLimits.Robots, OperationSafety.NotRepeatable, credential: null);

    private static readonly ApiOperation Upload =
        WeComOperation.Create("WeCom.Robot.Upload", HttpMethod.Post, "webhook/upload_media", OperationSafety.Idempotent, credential: null);

    private readonly ApiPipeline _pipeline = null!;
    private readonly Secret? _ownKey;

    /// <summary>For fakes in tests.</summary>
    protected WeComRobotClient()
    {
    }

    internal WeComRobotClient(ApiPipeline pipeline, Secret? key)
    {
        _pipeline = pipeline;
        _ownKey = key;
    }

    private string RobotKey => (_ownKey ?? ((WeComRobotOptions)_pipeline.Options).Key)!.Reveal();

    /// <summary>Makes a client without a container. Dispose it in the end; it owns its connections.</summary>
    /// <param name="options">How to reach the robot; not to be changed afterwards.</param>
    /// <param name="services">What the client takes from outside; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options do not pass validation.</exception>
    public static WeComRobotClient Create(WeComRobotOptions options, ApiClientServices? services = null) =>
        Create(ApiPipeline.Create(Provider, options, services));

    /// <summary>A light view of the same robot with other choices for its calls: priority, time limit, retries.</summary>
    /// <param name="options">The choices.</param>
    public virtual WeComRobotClient With(CallOptions options) => new(_pipeline.With(options), _ownKey);

    /// <summary>Posts a text (文本类型, <c>POST /webhook/send</c>, <c>text</c>). Sent once, unless it provably was not taken.</summary>
    /// <param name="text">The text: at most 2,048 bytes of UTF-8; <c>&lt;@userid&gt;</c> mentions a member.</param>
    /// <param name="mentions">The members who are mentioned, <c>@all</c> for everyone (<c>mentioned_list</c>); null for nobody.</param>
    /// <param name="mentionedMobiles">Members who are mentioned by their mobile numbers, <c>@all</c> for everyone (<c>mentioned_mobile_list</c>); null for nobody.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error: <see cref="WeComErrors.InvalidRobot"/> for a wrong key. After <see cref="ApiError.OutcomeUnknown"/> it may have been posted.</returns>
    /// <exception cref="ArgumentException">The text is blank or too long, or someone mentioned is blank or malformed.</exception>
    public virtual Task<ApiResult> SendTextAsync(
        string text, IReadOnlyList<string>? mentions = null, IReadOnlyList<string>? mentionedMobiles = null, CancellationToken cancellationToken = default)
    {
        RobotChecks.Text(text, mentions, mentionedMobiles, _pipeline.ChecksLimits());
        var body = new RobotTextBody { Content = text, MentionedList = mentions, MentionedMobileList = mentionedMobiles };
        return PostAsync(new RobotBody { MessageType = "text", Text = body }, cancellationToken);
    }

    /// <summary>Posts a text with marks (markdown 类型, <c>POST /webhook/send</c>, <c>markdown</c>): three colors, and <c>&lt;@userid&gt;</c>.</summary>
    /// <param name="text">The text: at most 4,096 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The text is blank or too long.</exception>
    public virtual Task<ApiResult> SendMarkdownAsync(string text, CancellationToken cancellationToken = default)
    {
        RobotChecks.Markdown(text, _pipeline.ChecksLimits());
        return PostAsync(new RobotBody { MessageType = "markdown", Markdown = new RobotTextBody { Content = text } }, cancellationToken);
    }

    /// <summary>
    /// Posts a text with more marks (markdown_v2 类型, <c>POST /webhook/send</c>, <c>markdown_v2</c>): tables, lists, code, pictures and nested quotations, but
    /// no colors and no mentions. Clients before 4.1.36 (Android 4.1.38) show plain text.
    /// </summary>
    /// <param name="text">The text: at most 4,096 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The text is blank or too long.</exception>
    public virtual Task<ApiResult> SendMarkdownV2Async(string text, CancellationToken cancellationToken = default)
    {
        RobotChecks.Markdown(text, _pipeline.ChecksLimits());
        return PostAsync(new RobotBody { MessageType = "markdown_v2", MarkdownV2 = new RobotTextBody { Content = text } }, cancellationToken);
    }

    /// <summary>Posts a picture (图片类型, <c>POST /webhook/send</c>, <c>image</c>).</summary>
    /// <param name="image">The bytes of a JPG or PNG: at most 2 MB.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The picture is empty or too large, or neither a JPG nor a PNG.</exception>
    public virtual Task<ApiResult> SendImageAsync(byte[] image, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        RobotChecks.Image(image, _pipeline.ChecksLimits());
        return PostAsync(new RobotBody { MessageType = "image", Image = RobotImage.ToBody(image) }, cancellationToken);
    }

    /// <summary>Posts a picture from a stream (图片类型, <c>POST /webhook/send</c>, <c>image</c>).</summary>
    /// <param name="image">A JPG or PNG: at most 2 MB. Read from where it stands; stays open.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The picture is empty or too large, or neither a JPG nor a PNG.</exception>
    public virtual async Task<ApiResult> SendImageAsync(Stream image, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        byte[] bytes = await RobotImage.ReadAsync(image, _pipeline.ChecksLimits(), cancellationToken).ConfigureAwait(false);
        return await SendImageAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Posts articles that open addresses (图文类型, <c>POST /webhook/send</c>, <c>news</c>).</summary>
    /// <param name="articles">1 to 8, each with an address; mini programs are not for robots.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">Something of an article is missing or beyond a documented limit.</exception>
    public virtual Task<ApiResult> SendNewsAsync(IReadOnlyList<WeComNewsArticle> articles, CancellationToken cancellationToken = default)
    {
        MessageChecks.Articles(articles, nameof(articles), _pipeline.ChecksLimits(), allowsMiniPrograms: false);
        return PostAsync(new RobotBody { MessageType = "news", News = new RobotNewsBody { Articles = articles } }, cancellationToken);
    }

    /// <summary>Posts a file (文件类型, <c>POST /webhook/send</c>, <c>file</c>).</summary>
    /// <param name="mediaId">The id from <see cref="UploadFileAsync"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult> SendFileAsync(string mediaId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaId);
        return PostAsync(new RobotBody { MessageType = "file", File = new RobotMediaBody { MediaId = mediaId } }, cancellationToken);
    }

    /// <summary>Posts a recording (语音类型, <c>POST /webhook/send</c>, <c>voice</c>).</summary>
    /// <param name="mediaId">The id from <see cref="UploadVoiceAsync"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult> SendVoiceAsync(string mediaId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaId);
        return PostAsync(new RobotBody { MessageType = "voice", Voice = new RobotMediaBody { MediaId = mediaId } }, cancellationToken);
    }

    /// <summary>Posts a template card (模版卡片类型, <c>POST /webhook/send</c>, <c>template_card</c>): a text notice or a news notice, without menu and task id.</summary>
    /// <param name="card">The card.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error.</returns>
    /// <exception cref="ArgumentException">The card is not for robots, or something of it is missing or beyond a documented limit.</exception>
    public virtual Task<ApiResult> SendCardAsync(WeComNoticeCard card, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        card.Check(CardUse.Robot, _pipeline.ChecksLimits());
        var body = new CardMessageBody { MessageType = "template_card", TemplateCard = card };
        return _pipeline.SendAsync(Send, ApiRequest.Json(body, CardsJson.Default.CardMessageBody, Address()), cancellationToken);
    }

    /// <summary>Uploads a file for <see cref="SendFileAsync"/> (文件上传接口, <c>POST /webhook/upload_media</c>, <c>type=file</c>).</summary>
    /// <param name="file">The file: 5 bytes to 20 MB. Its name is what members see.</param>
    /// <param name="progress">Is told how many bytes were sent; null for nobody.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The upload, good for 3 days and this robot alone, or the error.</returns>
    /// <exception cref="ArgumentException">Something of the file is missing, or it is too small or too large.</exception>
    public virtual Task<ApiResult<WeComRobotMedia>> UploadFileAsync(
        WeComFile file, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        UploadAsync(file, WeComMediaKind.File, progress, cancellationToken);

    /// <summary>Uploads a recording for <see cref="SendVoiceAsync"/> (文件上传接口, <c>POST /webhook/upload_media</c>, <c>type=voice</c>).</summary>
    /// <param name="file">The recording: AMR, at most 2 MB and 60 seconds.</param>
    /// <param name="progress">Is told how many bytes were sent; null for nobody.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The upload, good for 3 days and this robot alone, or the error.</returns>
    /// <exception cref="ArgumentException">Something of the file is missing, or it is too small or too large.</exception>
    public virtual Task<ApiResult<WeComRobotMedia>> UploadVoiceAsync(
        WeComFile file, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        UploadAsync(file, WeComMediaKind.Voice, progress, cancellationToken);

    /// <summary>Ends the client. Disposing a view, or a robot of <see cref="WeComClient.Robot"/>, does nothing.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client on a pipeline that was made for it.</summary>
    internal static WeComRobotClient Create(ApiPipeline pipeline) => new(pipeline, null);

    /// <summary>Ends the client.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline?.Dispose();
        }
    }

    private Task<ApiResult> PostAsync(RobotBody body, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(Send, ApiRequest.Json(body, RobotsJson.Default.RobotBody, Address()), cancellationToken);

    private Task<ApiResult<WeComRobotMedia>> UploadAsync(
        WeComFile file, WeComMediaKind kind, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_pipeline.ChecksLimits())
        {
            UploadChecks.Size(file, UploadChecks.Maximum(kind));
        }

        QueryParameters query = new QueryParameters().Add("key", RobotKey).Add<WeComMediaKind>("type", kind);
        return FileUpload.SendAsync(_pipeline, Upload, file, query, progress, RobotsJson.Default.WeComRobotMedia, cancellationToken);
    }

    private ApiRequest Address()
    {
        string key = RobotKey;
        return new ApiRequest { Query = new QueryParameters().Add("key", key), LimitArgument = key };
    }
}
