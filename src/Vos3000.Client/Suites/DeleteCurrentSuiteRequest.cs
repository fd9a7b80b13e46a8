// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteCurrentSuite</c> (删除生效套餐): delete a suite in effect.</summary>
internal sealed class DeleteCurrentSuiteRequest
{
    public required int Id { get; init; }
}
