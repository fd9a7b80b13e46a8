using System.Net.WebSockets;

namespace Sdk.Core;

/// <summary>Connects through the client's own <see cref="HttpClient"/>, so that its proxy, certificates and handlers apply.</summary>
internal sealed class SocketConnector(HttpClient http, SocketSettings settings, TimeProvider time)
{
    public async Task<WebSocket> OpenAsync(SocketAddress address, bool expectsPongs, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            Configure(socket.Options, address, expectsPongs);
            await socket.ConnectAsync(address.Address, http, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch (Exception exception) when (socket.HttpStatusCode != 0 && !cancellationToken.IsCancellationRequested)
        {
            var refused = new UpgradeRefusedException((int)socket.HttpStatusCode, ReadRetryAfter(socket), exception);
            socket.Dispose();
            throw refused;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Configure(ClientWebSocketOptions options, SocketAddress address, bool expectsPongs)
    {
        options.CollectHttpResponseDetails = true;
        options.KeepAliveInterval = settings.KeepAlive;
#if NET9_0_OR_GREATER
        if (expectsPongs)
        {
            // The first interval passes before the ping, the others without its answer.
            options.KeepAliveTimeout = settings.KeepAlive * Math.Max(settings.MissedHeartbeats - 1, 0.5);
        }
#endif
        foreach (KeyValuePair<string, string> header in address.Headers ?? [])
        {
            options.SetRequestHeader(header.Key, header.Value);
        }

        foreach (string protocol in address.SubProtocols ?? [])
        {
            options.AddSubProtocol(protocol);
        }
    }

    private TimeSpan? ReadRetryAfter(ClientWebSocket socket)
    {
        using var answer = new HttpResponseMessage();
        foreach (KeyValuePair<string, IEnumerable<string>> header in socket.HttpResponseHeaders ?? new Dictionary<string, IEnumerable<string>>())
        {
            answer.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return RetryAfterHeader.Read(answer.Headers, time);
    }
}

/// <summary>The server answered the upgrade with something else.</summary>
internal sealed class UpgradeRefusedException(int httpStatus, TimeSpan? retryAfter, Exception inner)
    : Exception("The server refused to change to WebSocket.", inner)
{
    public int HttpStatus => httpStatus;

    public TimeSpan? RetryAfter => retryAfter;
}
