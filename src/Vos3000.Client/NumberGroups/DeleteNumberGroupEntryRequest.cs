// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteLimitE164</c> (删除号码群组号码): remove numbers from a number group.</summary>
internal sealed class DeleteNumberGroupEntryRequest
{
    public required string LimitE164GroupName { get; init; }

    public required IReadOnlyList<string> E164s { get; init; }
}
