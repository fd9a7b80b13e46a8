// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteSuite</c> (删除套餐): delete a suite.</summary>
internal sealed class DeleteSuiteRequest
{
    public required int Id { get; init; }

    public int? Force { get; init; }
}
