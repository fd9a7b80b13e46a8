// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;

namespace Vos3000.Client;

/// <summary>What <c>GetAllPhoneOnline</c> answers (获取所有在线话机).</summary>
public sealed class GetAllPhoneOnlineResponse
{
    /// <summary>Numbers of all phones online (在线话机号码).</summary>
    [AllowNull]
    public IReadOnlyList<string> E164s { get => field ?? []; set; }
}
