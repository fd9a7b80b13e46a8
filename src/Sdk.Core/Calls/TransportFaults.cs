using System.Globalization;
using System.Net.Sockets;

namespace Sdk.Core;

/// <summary>Turns what the HTTP stack throws into errors.</summary>
internal static class TransportFaults
{
    /// <summary>The limit of the attempt or of the whole call passed.</summary>
    public static ApiError LimitPassed(ErrorFactory errors, ApiCall call)
    {
        // The last attempt gets what is left of the whole call, and so does the wait for a token: another limit than usual is the call's own.
        (TimeSpan limit, string of) = call.AttemptLimit != call.Client.Options.AttemptTimeout
            ? (call.TotalTimeout, "the whole call")
            : (call.AttemptLimit, "one attempt");
        return errors.FromFault(
            call.Operation, ClientFault.Timeout, ErrorCategory.Timeout,
            string.Create(CultureInfo.InvariantCulture, $"No complete answer came within the {limit.TotalSeconds:0.###} s of {of}."),
            call.MayBeSent, call.HttpStatus);
    }

    public static ApiError ToError(ErrorFactory errors, ApiCall call, Exception exception)
    {
        (ClientFault fault, ErrorCategory category, string message, bool sent) = Classify(call, exception);
        return errors.FromFault(
            call.Operation, fault, category, $"{message} ({ReasonOf(exception)}).", sent, call.HttpStatus, Redactor.Redact(exception));
    }

    private static (ClientFault Fault, ErrorCategory Category, string Message, bool Sent) Classify(ApiCall call, Exception exception)
    {
        string host = call.Authority;
        return exception switch
        {
            OperationCanceledException { InnerException: TimeoutException } =>
                (ClientFault.Network, ErrorCategory.Network, $"No connection to {host} came about within the connect limit", call.MayBeSent),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
                (ClientFault.Network, ErrorCategory.Network, $"The name of {host} could not be resolved", false),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } =>
                (ClientFault.Network, ErrorCategory.Network, $"No connection to {host}", false),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                (ClientFault.Tls, ErrorCategory.Tls, $"The TLS handshake with {host} failed", false),
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
                or HttpIOException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                (ClientFault.TooLarge, ErrorCategory.TooLarge, "The answer exceeds a limit of the HTTP handler", call.MayBeSent),
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } =>
                (ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The answer is not HTTP", call.MayBeSent),
            InvalidDataException or InvalidOperationException when call.IsReading =>
                (ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The compressed answer is damaged", call.MayBeSent),
            HttpRequestException or IOException or SocketException =>
                (ClientFault.Network, ErrorCategory.Network, $"The connection to {host} was lost", call.MayBeSent),
            _ => (ClientFault.Unexpected, ErrorCategory.Unknown, "An unexpected failure", call.MayBeSent),
        };
    }

    /// <summary>What tells one cause from another and comes from a closed set: it may stand in messages and logs.</summary>
    private static string ReasonOf(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket)
            {
                return socket.SocketErrorCode.ToString();
            }
        }

        return exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http
            ? http.HttpRequestError.ToString()
            : exception.GetType().Name;
    }
}
