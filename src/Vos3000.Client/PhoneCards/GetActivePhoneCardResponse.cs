// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetActivePhoneCard</c> answers (查询在用电话卡).</summary>
public sealed class GetActivePhoneCardResponse
{
    /// <summary>Active phone cards (在用电话卡).</summary>
    [AllowNull]
    [JsonPropertyName("infoActivePhoneCards")]
    public IReadOnlyList<ActivePhoneCard> Cards { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
