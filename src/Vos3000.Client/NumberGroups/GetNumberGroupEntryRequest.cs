// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetLimitE164</c> (查询号码群组号码): read the numbers of a number group.</summary>
internal sealed class GetNumberGroupEntryRequest
{
    public required string LimitE164GroupName { get; init; }

    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? E164 { get; init; }
}
