// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateLimitE164</c> (创建号码群组号码): add numbers to a number group.</summary>
internal sealed class CreateNumberGroupEntryRequest
{
    public required string LimitE164GroupName { get; init; }

    [JsonPropertyName("infoLimitE164s")]
    public required IReadOnlyList<NumberGroupEntry> Entries { get; init; }
}
