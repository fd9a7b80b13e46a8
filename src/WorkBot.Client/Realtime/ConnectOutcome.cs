using Sdk.Core;

namespace WorkBot.Client;

/// <summary>
/// What becomes of connecting. An attempt after which the protocol tries otherwise, with another token or in the other dialect, does not
/// count: the next one does.
/// </summary>
internal sealed class ConnectOutcome
{
    private readonly TaskCompletionSource<ApiError?> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WorkBotSocketProtocol _protocol;

    public ConnectOutcome(ReconnectingSocket<RobotCommand> socket, WorkBotSocketProtocol protocol)
    {
        _protocol = protocol;
        socket.StateChanged += OnStateChanged;
    }

    /// <summary>Null when the socket is connected, or why it is not; cancelled when the socket was disposed first.</summary>
    public Task<ApiError?> Task => _outcome.Task;

    private void OnStateChanged(object? sender, SocketStateChange change)
    {
        switch (change.State)
        {
            case SocketState.Connected:
                _outcome.TrySetResult(null);
                break;
            case SocketState.Waiting when change.Closure is { } closure && ReferenceEquals(closure, _protocol.Remedied):
                break;
            case SocketState.Waiting or SocketState.Stopped:
                if ((change.Error ?? change.Closure?.Error) is { } error)
                {
                    _outcome.TrySetResult(error);
                }
                else
                {
                    _outcome.TrySetCanceled();
                }

                break;
        }
    }
}
