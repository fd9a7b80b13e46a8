namespace Sdk.Core;

/// <summary>What a socket does at the moment.</summary>
public enum SocketState
{
    /// <summary>It was not started yet.</summary>
    Idle,

    /// <summary>It is getting an address, connecting, or introducing itself.</summary>
    Connecting,

    /// <summary>It receives messages.</summary>
    Connected,

    /// <summary>It waits for its next attempt.</summary>
    Waiting,

    /// <summary>It has ended: it was disposed, or nothing can be gained by another attempt.</summary>
    Stopped,
}
