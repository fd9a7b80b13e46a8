// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>CreateLimitE164Group</c> (创建号码群组): create a number group.</summary>
internal sealed class CreateNumberGroupRequest
{
    public required string Name { get; init; }

    public string? Memo { get; init; }
}
