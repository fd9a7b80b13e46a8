// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetSoftSwitch</c> answers (查询软交换).</summary>
public sealed class GetSoftSwitchResponse
{
    /// <summary>Softswitches (软交换信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoSoftSwitches")]
    public IReadOnlyList<SoftSwitch> SoftSwitches { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
