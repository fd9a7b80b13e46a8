// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetCurrentCall</c> answers (查询当前通话).</summary>
public sealed class GetCurrentCallResponse
{
    /// <summary>Calls in progress (当前通话).</summary>
    [AllowNull]
    [JsonPropertyName("infoCurrentCalls")]
    public IReadOnlyList<CurrentCall> Calls { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
