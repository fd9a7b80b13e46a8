using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The call records that were found.</summary>
public sealed class GetCdrResponse
{
    /// <summary>Call detail records (话单信息).</summary>
    [JsonPropertyName("infoCdrs")]
    [AllowNull]
    public IReadOnlyList<Cdr> Cdrs { get => field ?? []; init; }
}
