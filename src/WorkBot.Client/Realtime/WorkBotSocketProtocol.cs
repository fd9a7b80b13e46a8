using System.Globalization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Both dialects of the WebSocket of one robot. The client speaks one and understands either.</summary>
internal sealed class WorkBotSocketProtocol(ApiPipeline pipeline, WorkBotTokens tokens, string robotId) : SocketProtocol<RobotCommand>
{
    /// <summary>So many tokens in a row may be refused: a server that likes none is not asked for ever.</summary>
    private const int MostRefusals = 3;

    private static readonly TimeSpan WaitForFreePlace = TimeSpan.FromSeconds(60);
    private static readonly byte[] Ping = JsonFrame.Write(new RealtimeRequest { Type = "ping" }, RealtimeJson.Default.RealtimeRequest);

    private bool _fallenBack;
    private bool _returned;
    private bool _queryWorked;
    private BearerToken? _token;
    private bool _refused;
    private int _refusals;
    private SocketClosure? _remedied;

    /// <summary>Told when a command came that could not be read: it waits on the server all the same.</summary>
    public Action? CommandMissed { get; set; }

    /// <summary>
    /// The latest closure after which the next attempt is made otherwise, with another token or in the other dialect: it says nothing yet of
    /// whether the robot can be connected.
    /// </summary>
    public SocketClosure? Remedied => Volatile.Read(ref _remedied);

    private WorkBotRealtimeDialect Dialect => ((WorkBotOptions)pipeline.Options).RealtimeDialect;

    private bool AuthenticatesByFrame => _fallenBack || Dialect == WorkBotRealtimeDialect.Frame;

    public override async ValueTask<ApiResult<SocketAddress>> GetAddressAsync(CancellationToken cancellationToken)
    {
        ApiResult<BearerToken> token = _refused && _token is { } refused
            ? await tokens.RenewRobotTokenAsync(robotId, refused, cancellationToken).ConfigureAwait(false)
            : await tokens.GetRobotTokenAsync(robotId, cancellationToken).ConfigureAwait(false);
        _refused = false;
        if (token.TryGetValue(out _token, out ApiError? error))
        {
            return ApiResult.Success(new SocketAddress(AddressOf(_token)), token.Call);
        }

        return ApiResult.Failure<SocketAddress>(error, token.Call);
    }

    public override async ValueTask<ApiError?> OpenAsync(SocketConnection connection, CancellationToken cancellationToken = default)
    {
        if (!AuthenticatesByFrame)
        {
            _queryWorked = true;
            return null;
        }

        await connection.SendAsync(Authenticate(), cancellationToken).ConfigureAwait(false);
        while (await connection.ReceiveAsync(cancellationToken).ConfigureAwait(false) is { } received)
        {
            if (!JsonFrame.TryRead(received.Span, RealtimeJson.Default.RealtimeFrame, out RealtimeFrame? frame))
            {
                continue;
            }

            switch (frame.Type)
            {
                case "authenticated" when frame.Data?.Authenticated != false:
                    return null;
                case "authenticated":
                    return ErrorOf(RealtimeCodes.TokenInvalid, frame);
                case "error":
                    return ErrorOf(CodeOf(frame) ?? RealtimeCodes.NotAuthenticated, frame);
                case "command" or "command_push":
                    connection.PushBack(received);
                    break;
            }
        }

        // The connection ended; its close code says why.
        return null;
    }

    public override ReadOnlyMemory<byte> CreateHeartbeat()
    {
        if (!AuthenticatesByFrame)
        {
            return Ping;
        }

        long now = Now();
        var data = new RealtimeRequestData { RobotId = robotId, Status = "running", Timestamp = now };
        return JsonFrame.Write(new RealtimeRequest { Type = "heartbeat", Data = data, Timestamp = now }, RealtimeJson.Default.RealtimeRequest);
    }

    public override SocketFrame<RobotCommand> Read(ReadOnlyMemory<byte> frame)
    {
        if (!JsonFrame.TryRead(frame.Span, RealtimeJson.Default.RealtimeFrame, out RealtimeFrame? read))
        {
            // Of a frame that is made otherwise the type may say enough.
            if (!JsonFrame.TryRead(frame.Span, RealtimeJson.Default.RealtimeFrameType, out RealtimeFrameType? found) || found.Type is null)
            {
                // It may have been a command.
                CommandMissed?.Invoke();
                return SocketFrame<RobotCommand>.Ignored;
            }

            read = new RealtimeFrame { Type = found.Type };
        }

        switch (read.Type)
        {
            case "pong" or "heartbeat_ack":
                _refusals = 0;
                return SocketFrame<RobotCommand>.HeartbeatAnswer;
            case "command" or "command_push" when read.Data is { CommandId.Length: > 0 } data:
                _refusals = 0;
                return SocketFrame<RobotCommand>.Message(data.ToCommand());
            case "command" or "command_push":
                CommandMissed?.Invoke();
                return SocketFrame<RobotCommand>.Ignored;
            case "error" when CodeOf(read) is { } code && RealtimeCodes.EndsConnection(code):
                return SocketFrame<RobotCommand>.Fault(ErrorOf(code, read));
            default:
                return SocketFrame<RobotCommand>.Ignored;
        }
    }

    public override SocketDecision Decide(SocketClosure closure)
    {
        int? code = closure.CloseCode
            ?? (int.TryParse(closure.Error.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int named) ? named : null);
        switch (closure.HttpStatus ?? code)
        {
            case RealtimeCodes.NotAuthenticated or 401 when MayFallBack(closure.HttpStatus):
                _fallenBack = true;
                return Remedy(closure);
            case 401 when _fallenBack && !_returned:
                // Without a token in the address the server does not even open, so the dialect was the right one and the token was not.
                _fallenBack = false;
                _returned = true;
                _refused = true;
                return Remedy(closure);
            case RealtimeCodes.TokenInvalid or RealtimeCodes.TokenExpired or 401 when ++_refusals > MostRefusals:
                return SocketDecision.Stop(closure.Error);
            case RealtimeCodes.TokenInvalid or RealtimeCodes.TokenExpired or 401:
                _refused = true;
                return Remedy(closure);
            case RealtimeCodes.TooManyConnections or 429:
                return SocketDecision.ReconnectAfter(WaitForFreePlace);
            case RealtimeCodes.BadFormat or RealtimeCodes.BadParameter:
                return SocketDecision.Stop(closure.Error);
            case 400 or 403 or 404:
                // It may be a gateway on the way that says so, while the server is exchanged.
                return SocketDecision.ReconnectAfter(WaitForFreePlace);
            default:
                return SocketDecision.Reconnect;
        }
    }

    /// <summary>A server that refuses the upgrade, and has let the robot in before by its address, does not like the token.</summary>
    private bool MayFallBack(int? httpStatus) =>
        Dialect == WorkBotRealtimeDialect.Automatic && !_fallenBack && (httpStatus is null || !(_queryWorked || _returned));

    private SocketDecision Remedy(SocketClosure closure)
    {
        Volatile.Write(ref _remedied, closure);
        return SocketDecision.Reconnect;
    }

    private static int? CodeOf(RealtimeFrame frame) => frame.Data?.Code ?? frame.Code;

    private static ApiError ErrorOf(int code, RealtimeFrame frame) => new()
    {
        Provider = WorkBotClient.Provider.Name,
        Operation = WorkBotRealtimeClient.OperationName,
        Code = code.ToString(CultureInfo.InvariantCulture),
        Category = code switch
        {
            RealtimeCodes.TokenInvalid or RealtimeCodes.TokenExpired or RealtimeCodes.NotAuthenticated => ErrorCategory.AuthenticationExpired,
            RealtimeCodes.TooManyConnections => ErrorCategory.RateLimited,
            RealtimeCodes.BadFormat or RealtimeCodes.BadParameter => ErrorCategory.InvalidRequest,
            _ => ErrorCategory.ProviderFault,
        },
        Message = Redactor.RedactText(frame.Data?.Message ?? frame.Message),
    };

    private Uri AddressOf(BearerToken token)
    {
        var address = new UriBuilder(pipeline.Options.BaseAddress!);
        address.Scheme = address.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        address.Path = $"{address.Path.TrimEnd('/')}/ws";
        if (!AuthenticatesByFrame)
        {
            address.Query = $"robotId={Uri.EscapeDataString(robotId)}&token={Uri.EscapeDataString(token.Value.Reveal())}";
        }

        return address.Uri;
    }

    private byte[] Authenticate()
    {
        long now = Now();
        var data = new RealtimeRequestData { RobotId = robotId, Token = _token!.Value, Timestamp = now };
        return JsonFrame.Write(new RealtimeRequest { Type = "authenticate", Data = data, Timestamp = now }, RealtimeJson.Default.RealtimeRequest);
    }

    private long Now() => pipeline.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds();
}
