using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Messages and commands (消息处理): what robots hear, what they are to send, and what became of it. Methods are virtual for fakes in tests.</summary>
public class WorkBotMessagesClient
{
    private static readonly ApiOperation Report = new("WorkBot.Messages.Report", HttpMethod.Post, "api/robot/messages", OperationSafety.NotRepeatable)
    {
        Credential = WorkBotTokens.Robot,
    };

    private static readonly ApiOperation Send = new("WorkBot.Messages.Send", HttpMethod.Post, "api/robot/send-message", OperationSafety.NotRepeatable)
    {
        Credential = WorkBotTokens.Sender,
    };

    private static readonly ApiOperation GetPendingCommands = new(
        "WorkBot.Messages.GetPendingCommands", HttpMethod.Get, "api/robot/commands", OperationSafety.Read)
    {
        Credential = WorkBotTokens.Robot,
        Priority = RequestPriority.High,
    };

    private static readonly ApiOperation ReportResult = new(
        "WorkBot.Messages.ReportResult", HttpMethod.Post, "api/robot/command-result", OperationSafety.Idempotent)
    {
        Credential = WorkBotTokens.Robot,
        Priority = RequestPriority.High,
        AllowsEmptyBody = true,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WorkBotMessagesClient()
    {
    }

    internal WorkBotMessagesClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Reports a message that a robot received, with the robot's token (APP上报消息, <c>POST /api/robot/messages</c>). Sent once, unless it
    /// provably was not executed.
    /// </summary>
    /// <param name="request">The message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The message's id, or the error.</returns>
    /// <exception cref="ArgumentException">The robot or the sender is blank, the kind of room is not a documented one, or the time is missing.</exception>
    public virtual Task<ApiResult<ReportedMessage>> ReportAsync(ReportMessageRequest request, CancellationToken cancellationToken = default)
    {
        ReportMessageRequest.Validate(request);
        return _pipeline.SendAsync(
            Report,
            ApiRequest.Json(request, MessagesJson.Default.ReportMessageRequest, new ApiRequest { CredentialArgument = request.RobotId }),
            MessagesJson.Default.ReportedMessage,
            cancellationToken);
    }

    /// <summary>
    /// Has a robot send a text (发送消息到企业微信, <c>POST /api/robot/send-message</c>). Sent once, unless it provably was not executed.
    /// </summary>
    /// <param name="request">The text, and to whom.</param>
    /// <param name="audience">Whose token the call carries: the user's, or that of the robot itself.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The command that the robot was given, or the error. After <see cref="ApiError.OutcomeUnknown"/> the text may be sent all the same.</returns>
    /// <exception cref="ArgumentException">The robot, a name or the text is blank, there is no name, or the audience is that of administrators.</exception>
    public virtual Task<ApiResult<SentCommand>> SendTextAsync(
        SendTextRequest request, WorkBotAudience audience = WorkBotAudience.User, CancellationToken cancellationToken = default)
    {
        SendTextRequest.Validate(request);
        return SendAsync(
            new SendMessageBody
            {
                RobotId = request.RobotId,
                Type = MessageType.Text,
                TitleList = request.TitleList,
                Content = request.Content,
                AtList = request.AtList,
            },
            audience,
            cancellationToken);
    }

    /// <summary>
    /// Has a robot send an image (发送消息到企业微信, <c>POST /api/robot/send-message</c>). Sent once, unless it provably was not executed.
    /// </summary>
    /// <param name="request">The image, and to whom.</param>
    /// <param name="audience">Whose token the call carries: the user's, or that of the robot itself.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The command that the robot was given, or the error. After <see cref="ApiError.OutcomeUnknown"/> the image may be sent all the same.</returns>
    /// <exception cref="ArgumentException">
    /// The robot, a name or a text is blank, there is no name, the address is not an absolute one of the web, or the audience is that of
    /// administrators.
    /// </exception>
    public virtual Task<ApiResult<SentCommand>> SendImageAsync(
        SendImageRequest request, WorkBotAudience audience = WorkBotAudience.User, CancellationToken cancellationToken = default)
    {
        SendImageRequest.Validate(request);
        return SendAsync(
            new SendMessageBody
            {
                RobotId = request.RobotId,
                Type = MessageType.Image,
                TitleList = request.TitleList,
                FileUrl = request.FileUrl,
                FileType = MessageFileType.Image,
                ObjectName = request.ObjectName,
                ExtraText = request.ExtraText,
            },
            audience,
            cancellationToken);
    }

    /// <summary>
    /// Has a robot send a file (发送消息到企业微信, <c>POST /api/robot/send-message</c>). Sent once, unless it provably was not executed.
    /// </summary>
    /// <param name="request">The file, and to whom.</param>
    /// <param name="audience">Whose token the call carries: the user's, or that of the robot itself.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The command that the robot was given, or the error. After <see cref="ApiError.OutcomeUnknown"/> the file may be sent all the same.</returns>
    /// <exception cref="ArgumentException">
    /// The robot, a name or a text is blank, there is no name, the address is not an absolute one of the web, or the audience is that of
    /// administrators.
    /// </exception>
    public virtual Task<ApiResult<SentCommand>> SendFileAsync(
        SendFileRequest request, WorkBotAudience audience = WorkBotAudience.User, CancellationToken cancellationToken = default)
    {
        SendFileRequest.Validate(request);
        return SendAsync(
            new SendMessageBody
            {
                RobotId = request.RobotId,
                Type = MessageType.File,
                TitleList = request.TitleList,
                FileUrl = request.FileUrl,
                FileType = request.FileType,
                ObjectName = request.ObjectName,
                ExtraText = request.ExtraText,
            },
            audience,
            cancellationToken);
    }

    /// <summary>
    /// Reads the commands that wait for a robot, with the robot's token (获取待执行指令, <c>GET /api/robot/commands</c>). The same command may come
    /// again until its result was reported, and over the WebSocket as well.
    /// </summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The commands, or the error.</returns>
    /// <exception cref="ArgumentException">The robot is blank.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<RobotCommand>>> GetPendingCommandsAsync(string robotId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        var request = new ApiRequest { Query = new QueryParameters().Add("robotId", robotId), CredentialArgument = robotId };
        ApiResult<PendingCommands> answer = await _pipeline
            .SendAsync(GetPendingCommands, request, MessagesJson.Default.PendingCommands, cancellationToken).ConfigureAwait(false);
        return answer.Map(static found => CommandReader.Read(found.Commands ?? []));
    }

    /// <summary>
    /// Reports how the execution of a command ended, with the robot's token (上报指令执行结果, <c>POST /api/robot/command-result</c>). The server knows
    /// a result by the command's id, so a lost report is repeated.
    /// </summary>
    /// <param name="request">The result.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; <see cref="ErrorCategory.NotFound"/> when the robot was given no such command.</returns>
    /// <exception cref="ArgumentException">The robot, the command or a name is blank, or the time it took is negative.</exception>
    public virtual Task<ApiResult> ReportResultAsync(ReportCommandResultRequest request, CancellationToken cancellationToken = default)
    {
        ReportCommandResultRequest.Validate(request);
        return _pipeline.SendAsync(
            ReportResult,
            ApiRequest.Json(request, MessagesJson.Default.ReportCommandResultRequest, new ApiRequest { CredentialArgument = request.RobotId }),
            cancellationToken);
    }

    private Task<ApiResult<SentCommand>> SendAsync(SendMessageBody body, WorkBotAudience audience, CancellationToken cancellationToken)
    {
        string? robot = audience switch
        {
            WorkBotAudience.User => null,
            WorkBotAudience.Robot => body.RobotId,
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "Messages are sent by users and by robots."),
        };
        return _pipeline.SendAsync(
            Send,
            ApiRequest.Json(body, MessagesJson.Default.SendMessageBody, new ApiRequest { CredentialArgument = robot }),
            MessagesJson.Default.SentCommand,
            cancellationToken);
    }
}
