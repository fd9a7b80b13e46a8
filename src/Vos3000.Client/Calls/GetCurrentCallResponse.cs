using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The calls in progress.</summary>
public sealed class GetCurrentCallResponse
{
    /// <summary>Calls in progress (当前通话).</summary>
    [JsonPropertyName("infoCurrentCalls")]
    [AllowNull]
    public IReadOnlyList<CurrentCall> Calls { get => field ?? []; init; }
}
