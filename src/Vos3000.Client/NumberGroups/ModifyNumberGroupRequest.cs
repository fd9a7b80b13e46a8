// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyLimitE164Group</c> (修改号码群组): change a number group.</summary>
internal sealed class ModifyNumberGroupRequest
{
    public required string Name { get; init; }

    public string? Memo { get; init; }
}
