namespace Sdk.Sandbox;

/// <summary>How long a connection may be silent. Used under the gate of the sandbox only.</summary>
internal sealed class WorkBotSocketDeadlines(WorkBotSandbox sandbox)
{
    private static readonly TimeSpan WarningTime = TimeSpan.FromSeconds(10);

    /// <summary>Starts the wait for the frame that says who is there.</summary>
    public void ExpectAuthentication(WorkBotSocket socket)
    {
        void End() => sandbox.Sockets.Close(socket, WorkBotCloseCodes.AuthenticationTimeout, "认证超时");
        socket.Schedule(sandbox.AuthenticationTimeout, End);
    }

    /// <summary>Starts the wait for the next heartbeat.</summary>
    public void ExpectHeartbeat(WorkBotSocket socket)
    {
        socket.LastHeartbeatAt = sandbox.Time.GetUtcNow();
        if (sandbox.HeartbeatTimeout is not { } timeout)
        {
            socket.Unschedule();
            return;
        }

        void End() => sandbox.Sockets.Close(socket, WorkBotCloseCodes.Normal, "心跳超时");
        if (socket.SpeaksSeed || timeout <= WarningTime)
        {
            socket.Schedule(timeout, End);
            return;
        }

        socket.Schedule(timeout - WarningTime, () =>
        {
            socket.Send(WorkBotFrameWriter.HeartbeatWarning(sandbox.Time.GetUtcNow(), socket.LastHeartbeatAt, WarningTime));
            socket.Schedule(WarningTime, End);
        });
    }
}
