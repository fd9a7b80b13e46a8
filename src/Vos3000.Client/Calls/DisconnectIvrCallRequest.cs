// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DisconnectIvrCall</c> (IVR中断通话): hang up IVR calls by callIdentifier.</summary>
internal sealed class DisconnectIvrCallRequest
{
    public required IReadOnlyList<string> CallIdentifiers { get; init; }
}
