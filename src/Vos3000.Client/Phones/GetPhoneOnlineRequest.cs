// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetPhoneOnline</c> (查询在线话机): read registration state of given phones.</summary>
internal sealed class GetPhoneOnlineRequest
{
    public IReadOnlyList<string>? E164s { get; init; }
}
