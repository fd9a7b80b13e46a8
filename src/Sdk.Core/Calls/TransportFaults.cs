using System.Globalization;
using System.Net.Sockets;

namespace Sdk.Core;

/// <summary>Turns what the HTTP stack throws into errors.</summary>
internal static class TransportFaults
{
    public static ApiError ToError(ErrorFactory errors, ApiCall call, Exception exception, bool limitPassed)
    {
        ApiOperation operation = call.Operation;
        bool sent = call.MayBeSent;
        return exception switch
        {
            OperationCanceledException when limitPassed => errors.FromFault(
                operation, ClientFault.Timeout, ErrorCategory.Timeout, LimitMessage(call), sent, call.HttpStatus),
            OperationCanceledException { InnerException: TimeoutException } => errors.FromFault(
                operation, ClientFault.Network, ErrorCategory.Network, "No connection came about within the connect limit.", sent: false,
                exception: exception),
            HttpRequestException http => FromHttp(errors, call, http),
            HttpIOException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => errors.FromFault(
                operation, ClientFault.TooLarge, ErrorCategory.TooLarge, "The answer exceeds a limit of the HTTP handler.", sent, call.HttpStatus, exception),
            InvalidDataException => errors.FromFault(
                operation, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The compressed answer is damaged.", sent, call.HttpStatus, exception),
            IOException or SocketException => errors.FromFault(
                operation, ClientFault.Network, ErrorCategory.Network, "The connection was lost.", sent, call.HttpStatus, exception),
            _ => errors.FromFault(
                operation, ClientFault.Unexpected, ErrorCategory.Unknown, "An unexpected failure.", sent, call.HttpStatus, exception),
        };
    }

    private static ApiError FromHttp(ErrorFactory errors, ApiCall call, HttpRequestException exception)
    {
        ApiOperation operation = call.Operation;
        string host = call.Client.Authority;
        return exception.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => errors.FromFault(
                operation, ClientFault.Network, ErrorCategory.Network, $"The name of {host} could not be resolved.", sent: false, exception: exception),
            HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => errors.FromFault(
                operation, ClientFault.Network, ErrorCategory.Network, $"No connection to {host}.", sent: false, exception: exception),
            HttpRequestError.SecureConnectionError => errors.FromFault(
                operation, ClientFault.Tls, ErrorCategory.Tls, $"The TLS handshake with {host} failed.", sent: false, exception: exception),
            HttpRequestError.ConfigurationLimitExceeded => errors.FromFault(
                operation, ClientFault.TooLarge, ErrorCategory.TooLarge, "The answer exceeds a limit of the HTTP handler.", sent: true, call.HttpStatus, exception),
            HttpRequestError.InvalidResponse => errors.FromFault(
                operation, ClientFault.UnreadableBody, ErrorCategory.InvalidResponse, "The answer is not HTTP.", sent: true, call.HttpStatus, exception),
            _ => errors.FromFault(
                operation, ClientFault.Network, ErrorCategory.Network, $"The connection to {host} was lost.", sent: true, call.HttpStatus, exception),
        };
    }

    private static string LimitMessage(ApiCall call) => call.Remaining <= TimeSpan.Zero
        ? string.Create(CultureInfo.InvariantCulture, $"No complete answer came within the {call.TotalTimeout.TotalSeconds:0.###} s of the whole call.")
        : string.Create(CultureInfo.InvariantCulture, $"No complete answer came within the {call.AttemptLimit.TotalSeconds:0.###} s of one attempt.");
}
