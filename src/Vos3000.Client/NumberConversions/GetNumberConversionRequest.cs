// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetE164Convert</c> (查询号码变换表): read the number conversion table.</summary>
internal sealed class GetNumberConversionRequest
{
    public string? Account { get; init; }

    public string? E164 { get; init; }
}
