using System.Globalization;
using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>Turns what ends a connection into closures and errors.</summary>
internal sealed class SocketFaults(ErrorFactory errors, string operation)
{
    /// <summary>Receiving or sending failed.</summary>
    public SocketEnd Broken(Exception exception)
    {
        if (SocketExceptions.IsPongMissed(exception))
        {
            return new(Closure(SocketClosureReason.HeartbeatMissed, ClientFault.Timeout, ErrorCategory.Timeout, "The server answers no ping any more.", exception), null);
        }

        // The platform told the server already: 1002, or 1007 for text that is not UTF-8.
        return exception is WebSocketException { WebSocketErrorCode: WebSocketError.Faulted or WebSocketError.HeaderError or WebSocketError.InvalidMessageType }
            ? new(Closure(SocketClosureReason.InvalidFrame, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The server violated the WebSocket protocol.", exception), null)
            : new(Closure(SocketClosureReason.Lost, ClientFault.Network, ErrorCategory.Network, $"The connection was lost ({SocketExceptions.ReasonOf(exception)}).", exception), null);
    }

    /// <summary>Something came that is no text frame.</summary>
    public SocketEnd Unusable(SocketReadKind kind, WebSocket socket) => kind switch
    {
        SocketReadKind.Close => new(ClosedByServer(socket), WebSocketCloseStatus.NormalClosure),
        SocketReadKind.Binary => new(
            Closure(SocketClosureReason.InvalidFrame, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The server sent a binary frame."),
            WebSocketCloseStatus.InvalidMessageType),
        _ => new(
            Closure(SocketClosureReason.MessageTooLarge, ClientFault.TooLarge, ErrorCategory.TooLarge, "A message had too many bytes or fragments."),
            WebSocketCloseStatus.MessageTooBig),
    };

    /// <summary>The protocol threw at a frame.</summary>
    public SocketEnd Unreadable(Exception exception) => new(
        Closure(
            SocketClosureReason.InvalidFrame, ClientFault.Unexpected, ErrorCategory.Unknown,
            $"The protocol failed ({exception.GetType().Name}).", exception, passes: true),
        WebSocketCloseStatus.ProtocolError);

    /// <summary>The protocol read a fault in a frame.</summary>
    public static SocketEnd Fault(ApiError error) =>
        new(new SocketClosure { Reason = SocketClosureReason.FaultFrame, Error = error }, WebSocketCloseStatus.NormalClosure);

    public SocketEnd HeartbeatMissed() => new(
        Closure(SocketClosureReason.HeartbeatMissed, ClientFault.Timeout, ErrorCategory.Timeout, "The server sends nothing any more, not even answers to heartbeats."), null);

    /// <summary>What the outcome of an introduction means for the connection: null when it may be used.</summary>
    /// <param name="error">Its error; null when it saw none.</param>
    /// <param name="end">What ended the connection meanwhile; null when it lives.</param>
    public static SocketEnd? AfterOpening(ApiError? error, SocketEnd? end) => error is null
        ? end
        : new(
            new SocketClosure
            {
                Reason = SocketClosureReason.OpenRefused,
                Error = error,
                CloseCode = end?.Closure?.CloseCode,
                CloseDescription = end?.Closure?.CloseDescription,
            },
            end is null ? WebSocketCloseStatus.NormalClosure : end.Tell);

    /// <summary>The protocol threw, or its time was over.</summary>
    /// <param name="exception">What it threw; null when the time was over.</param>
    /// <param name="what">What it did.</param>
    public ApiError ProtocolFailed(Exception? exception, string what) => exception is null
        ? Error(ClientFault.Timeout, ErrorCategory.Timeout, $"{what} took too long.")
        : Error(ClientFault.Unexpected, ErrorCategory.Unknown, $"{what} failed ({exception.GetType().Name}).", exception, passes: true);

    public static SocketEnd ConnectFailed(ApiError error, int? httpStatus = null) =>
        new(new SocketClosure { Reason = SocketClosureReason.ConnectFailed, Error = error, HttpStatus = httpStatus }, null);

    /// <summary>The handshake failed.</summary>
    /// <param name="exception">What the platform threw; null when the time was over.</param>
    /// <param name="address">The address, whose query must not be shown.</param>
    public SocketEnd ConnectFailed(Exception? exception, Uri address)
    {
        if (exception is null)
        {
            return ConnectFailed(Error(ClientFault.Timeout, ErrorCategory.Timeout, $"No connection to {address.Authority} came about in time."));
        }

        Exception shown = SocketExceptions.Shown(exception, address);
        if (exception is UpgradeRefusedException refused)
        {
            ApiError error = errors.FromStatus(new ApiOperation(operation, HttpMethod.Get, "", OperationSafety.Read), refused.HttpStatus, BodyKind.Empty, refused.RetryAfter);
            string message = string.Create(CultureInfo.InvariantCulture, $"The server answered HTTP {refused.HttpStatus} where it should have changed to WebSocket.");
            return ConnectFailed(error with { Message = message, Exception = shown }, refused.HttpStatus);
        }

        bool tls = SocketExceptions.Find<HttpRequestException>(exception) is { HttpRequestError: HttpRequestError.SecureConnectionError };
        return ConnectFailed(tls
            ? Error(ClientFault.Tls, ErrorCategory.Tls, $"The TLS handshake with {address.Authority} failed.", shown)
            : Error(ClientFault.Network, ErrorCategory.Network, $"No connection to {address.Authority} ({SocketExceptions.ReasonOf(exception)}).", shown));
    }

    /// <summary>A frame was not sent.</summary>
    public ApiError NotSent(string message, ClientFault fault = ClientFault.Network, ErrorCategory category = ErrorCategory.Network) =>
        Error(fault, category, $"{message} The frame was not sent.");

    /// <summary>The connection was lost while a frame was written.</summary>
    public ApiError MaybeSent() => Error(ClientFault.Network, ErrorCategory.Network, "The connection was lost while the frame was written.") with
    {
        OutcomeUnknown = true,
        NotExecuted = false,
    };

    private SocketClosure ClosedByServer(WebSocket socket)
    {
        int? code = (int?)socket.CloseStatus;
        string text = Redactor.RedactText(socket.CloseStatusDescription);
        string reason = code is null ? "without a code" : string.Create(CultureInfo.InvariantCulture, $"with code {code}");
        string message = text.Length == 0 ? $"The server closed the connection {reason}." : $"The server closed the connection {reason}: {text}";
        return new SocketClosure
        {
            Reason = SocketClosureReason.ClosedByServer,
            Error = Error(ClientFault.Network, ErrorCategory.Network, message),
            CloseCode = code,
            CloseDescription = text.Length == 0 ? null : text,
        };
    }

    private SocketClosure Closure(
        SocketClosureReason reason, ClientFault fault, ErrorCategory category, string message, Exception? exception = null, bool passes = false) =>
        new() { Reason = reason, Error = Error(fault, category, message, exception, passes) };

    private ApiError Error(ClientFault fault, ErrorCategory category, string message, Exception? exception = null, bool passes = false)
    {
        ApiError error = errors.FromFault(operation, fault, category, message, exception is null ? null : Redactor.Redact(exception));
        return passes ? error with { IsTransient = true } : error;
    }
}
