namespace Sdk.Sandbox;

/// <summary>
/// One mapping or routing gateway of the VOS3000 sandbox: its configuration, with every member that was sent, and its online state.
/// </summary>
public sealed record Vos3000SandboxGateway
{
    /// <summary>The unique name.</summary>
    public string Name => Members.Text("name");

    /// <summary>The configuration, <c>name</c> included. Members that the manual does not list are kept and answered.</summary>
    public required Vos3000SandboxRecord Members { get; init; }

    /// <summary>Whether the gateway is online. A gateway that is not is absent from the answers about online gateways.</summary>
    public bool IsOnline { get; init; }

    /// <summary>The number of the gateway in the answers about online gateways.</summary>
    public int Id { get; init; }

    /// <summary>When the gateway registered; <see langword="null"/> for a static one.</summary>
    public DateTimeOffset? RegisterTime { get; init; }

    /// <summary>When the gateway last refreshed its registration; <see langword="null"/> for a static one.</summary>
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>The share of calls that were answered.</summary>
    public decimal Asr { get; init; }

    /// <summary>The average duration of calls in seconds.</summary>
    public int Acd { get; init; }

    /// <summary>The share of calls that got a response. Only a routing gateway has it.</summary>
    public decimal ResponseRatio { get; init; }

    /// <summary>The share of calls that were connected. Only a routing gateway has it.</summary>
    public decimal ConnectedRatio { get; init; }

    /// <summary>The encryption of the signalling: 0 none, 1 RC4.</summary>
    public int CryptoType { get; init; }
}
