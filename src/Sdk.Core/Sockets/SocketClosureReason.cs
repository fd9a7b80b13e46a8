namespace Sdk.Core;

/// <summary>How a connection ended, or why there is none.</summary>
public enum SocketClosureReason
{
    /// <summary>The address could not be had, the server could not be reached, or it refused the upgrade.</summary>
    ConnectFailed,

    /// <summary><see cref="SocketProtocol{TMessage}.OpenAsync"/> refused, threw, or did not end in time.</summary>
    OpenRefused,

    /// <summary>The server closed the connection in order; <see cref="SocketClosure.CloseCode"/> may tell why.</summary>
    ClosedByServer,

    /// <summary>The connection was lost without a close.</summary>
    Lost,

    /// <summary>The server sent nothing any more, not even answers to heartbeats.</summary>
    HeartbeatMissed,

    /// <summary>A message had too many bytes or fragments. The server was told by the close code 1009.</summary>
    MessageTooLarge,

    /// <summary>A frame violated the WebSocket protocol (1002), was not UTF-8 (1007), was binary (1003), or made the protocol throw (1002).</summary>
    InvalidFrame,

    /// <summary>The server said in a frame that the connection is over.</summary>
    FaultFrame,
}
