// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetSuite</c> (查询套餐): read suites.</summary>
internal sealed class GetSuiteRequest
{
    public IReadOnlyList<int>? Ids { get; init; }
}
