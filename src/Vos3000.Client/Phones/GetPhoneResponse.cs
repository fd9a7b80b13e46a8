// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetPhone</c> answers (查询话机).</summary>
public sealed class GetPhoneResponse
{
    /// <summary>Matching phones (话机信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoPhones")]
    public IReadOnlyList<Phone> Phones { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
