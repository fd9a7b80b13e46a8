// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeletePhone</c> (删除话机): delete a phone.</summary>
internal sealed class DeletePhoneRequest
{
    public required string E164 { get; init; }
}
