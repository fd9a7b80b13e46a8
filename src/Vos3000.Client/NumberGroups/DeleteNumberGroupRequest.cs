// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteLimitE164Group</c> (删除号码群组): delete a number group.</summary>
internal sealed class DeleteNumberGroupRequest
{
    public required string Name { get; init; }
}
