// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetFeeRate</c> (查询费率): read the rates of a rate group.</summary>
internal sealed class GetFeeRateRequest
{
    public required string FeeRateGroup { get; init; }

    public IReadOnlyList<string>? AreaCodes { get; init; }
}
