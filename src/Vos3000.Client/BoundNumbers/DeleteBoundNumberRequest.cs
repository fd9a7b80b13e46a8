// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteBindedE164</c> (删除绑定号码): delete a bound number.</summary>
internal sealed class DeleteBoundNumberRequest
{
    public required string E164 { get; init; }
}
