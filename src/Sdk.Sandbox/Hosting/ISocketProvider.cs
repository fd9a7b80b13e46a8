using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>A provider that speaks WebSocket too. Upgrade requests pass the journal and the faults like all others.</summary>
internal interface ISocketProvider
{
    /// <summary>The answer for an upgrade that is turned down; <see langword="null"/> for one to accept.</summary>
    SandboxAnswer? RefuseSocket(HttpRequest request);

    /// <summary>Upgrades the connection, and serves it until it ends.</summary>
    Task AcceptSocketAsync(HttpContext http, CancellationToken cancellationToken);
}
