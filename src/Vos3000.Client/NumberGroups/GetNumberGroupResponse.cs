// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetLimitE164Group</c> answers (查询号码群组).</summary>
public sealed class GetNumberGroupResponse
{
    /// <summary>Number groups (号码群组信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoLimitE164Groups")]
    public IReadOnlyList<NumberGroup> Groups { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
