// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetCurrentSuite</c> (查询生效套餐): read suites in effect for an owner.</summary>
internal sealed class GetCurrentSuiteRequest
{
    public required string OwnerName { get; init; }

    public required SuiteOwnerType OwnerType { get; init; }
}
