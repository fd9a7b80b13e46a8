// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DisconnectCurrentCall</c> (中断通话): hang up calls by callId.</summary>
internal sealed class DisconnectCurrentCallRequest
{
    public required IReadOnlyList<int> CallIds { get; init; }
}
