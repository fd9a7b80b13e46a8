// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetLimitE164</c> answers (查询号码群组号码).</summary>
public sealed class GetNumberGroupEntryResponse
{
    /// <summary>Numbers of the group (号码群组号码).</summary>
    [AllowNull]
    [JsonPropertyName("infoLimitE164s")]
    public IReadOnlyList<NumberGroupEntry> Entries { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
