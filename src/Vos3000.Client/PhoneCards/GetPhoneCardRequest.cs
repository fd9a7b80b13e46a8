// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The request of <c>GetPhoneCard</c> (查询电话卡): read a (stock) phone card.</summary>
internal sealed class GetPhoneCardRequest
{
    public required string Pin { get; init; }

    public Secret? Password { get; init; }
}
