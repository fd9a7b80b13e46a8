// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteActivePhoneCard</c> (删除在用电话卡): delete an active phone card.</summary>
internal sealed class DeleteActivePhoneCardRequest
{
    public required string Pin { get; init; }
}
