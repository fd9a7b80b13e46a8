// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetE164Convert</c> answers (查询号码变换表).</summary>
public sealed class GetNumberConversionResponse
{
    /// <summary>Number conversion entries (号码变换表).</summary>
    [AllowNull]
    [JsonPropertyName("infoE164Converts")]
    public IReadOnlyList<NumberConversion> Conversions { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
