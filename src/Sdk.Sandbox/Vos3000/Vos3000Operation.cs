using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>One operation of the softswitch.</summary>
/// <param name="Name">The name in the path.</param>
/// <param name="Execute">Changes or reads the state; what it returns writes the members of the answer, from a snapshot.</param>
/// <param name="ListOnFailure">
/// The list that a refusal carries as an empty array. Servers were seen with and without it, and so is the sandbox.
/// </param>
internal sealed record Vos3000Operation(
    string Name,
    Func<Vos3000Sandbox, Vos3000Arguments, Action<Utf8JsonWriter>?> Execute,
    string? ListOnFailure = null);
