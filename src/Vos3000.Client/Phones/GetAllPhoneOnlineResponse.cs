using System.Diagnostics.CodeAnalysis;

namespace Vos3000.Client;

/// <summary>The numbers of all phones that are online.</summary>
public sealed class GetAllPhoneOnlineResponse
{
    /// <summary>Numbers of all phones online (在线话机号码).</summary>
    [AllowNull]
    public IReadOnlyList<string> E164s { get => field ?? []; init; }
}
