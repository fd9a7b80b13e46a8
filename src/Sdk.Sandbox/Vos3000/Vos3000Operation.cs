using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>One operation of the softswitch.</summary>
/// <param name="Name">The name in the path.</param>
/// <param name="Execute">
/// Changes or reads the state, one operation at a time; what it returns writes the members of the answer, from a snapshot.
/// </param>
internal sealed record Vos3000Operation(string Name, Func<Vos3000Sandbox, Vos3000Arguments, Action<Utf8JsonWriter>?> Execute)
{
    /// <summary>The list that a refusal carries as an empty array. Servers were seen with and without it, and so is the sandbox.</summary>
    public string? ListOnFailure { get; init; }

    /// <summary>
    /// Whether members that the specification does not list reach the operation. Gateways keep them, so that what a newer server adds
    /// survives reading, changing and writing; all other operations ignore them.
    /// </summary>
    public bool KeepsUnknownMembers { get; init; }

    /// <summary>The code for a mandatory member that is absent.</summary>
    public int MissingCode { get; init; } = Vos3000Codes.MissingParameter;
}
