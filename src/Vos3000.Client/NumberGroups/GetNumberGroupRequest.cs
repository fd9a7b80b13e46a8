// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetLimitE164Group</c> (查询号码群组): read number groups.</summary>
internal sealed class GetNumberGroupRequest
{
    public IReadOnlyList<string>? Names { get; init; }
}
