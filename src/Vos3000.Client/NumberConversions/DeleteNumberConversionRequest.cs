// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteE164Convert</c> (删除号码变换表): delete a number conversion entry.</summary>
internal sealed class DeleteNumberConversionRequest
{
    public required int Id { get; init; }
}
