using System.Net.Sockets;
using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>Reads what WebSockets throw.</summary>
internal static class SocketExceptions
{
    /// <summary>Shorter values occur everywhere.</summary>
    private const int ShortestSecret = 6;

    /// <summary>Whether this is what a WebSocket throws, as opposed to a mistake in a protocol.</summary>
    public static bool IsTransport(Exception exception) =>
        exception is WebSocketException or IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;

    /// <summary>Handlers of the program's own may put the address into what they throw.</summary>
    public static Exception Shown(Exception exception, Uri address)
    {
        string text = exception.ToString();
        bool leaks = address.Query.Split('?', '&').Select(static parameter => parameter[(parameter.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .Any(value => value.Length >= ShortestSecret && (text.Contains(value, StringComparison.Ordinal) || text.Contains(Uri.UnescapeDataString(value), StringComparison.Ordinal)));
        return leaks ? new RedactedException($"{exception.GetType().Name}, whose text holds the address.") : Redactor.Redact(exception);
    }

    /// <summary>Whether the platform gave up because a ping was not answered.</summary>
    public static bool IsPongMissed(Exception exception) =>
        exception is OperationCanceledException && Find<WebSocketException>(exception) is { WebSocketErrorCode: WebSocketError.Faulted };

    /// <summary>What tells one cause from another and comes from a closed set: it may stand in messages and logs.</summary>
    public static string ReasonOf(Exception exception) =>
        Find<SocketException>(exception) is { } socket ? socket.SocketErrorCode.ToString()
        : Find<HttpRequestException>(exception) is { HttpRequestError: not HttpRequestError.Unknown } http ? http.HttpRequestError.ToString()
        : exception is WebSocketException web ? web.WebSocketErrorCode.ToString()
        : exception.GetType().Name;

    /// <summary>The first exception of a type in the chain; null for none.</summary>
    public static T? Find<T>(Exception exception)
        where T : Exception
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is T found)
            {
                return found;
            }
        }

        return null;
    }
}
